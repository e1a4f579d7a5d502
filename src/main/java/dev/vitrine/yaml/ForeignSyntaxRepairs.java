package dev.vitrine.yaml;

import dev.vitrine.problem.Rule;
import dev.vitrine.source.HiddenCharacters;
import dev.vitrine.source.SourceRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What came into a file from elsewhere, and is wrong whatever stands around it: one pass over the lines. */
final class ForeignSyntaxRepairs {
    /** A longer line is no line of a record. */
    static final int LONGEST = 10_000;

    private static final Pattern BULLET = Pattern.compile("\\s*+([•·∙●◦▪–—−*])\\s++\\S.*");
    private static final Pattern STUCK_DASH = Pattern.compile("\\s*+(-)[A-Za-z\"'{].*");
    private static final Pattern WIDE_COLON = Pattern.compile("([\\s{,-]*+[A-Za-z_]++)\\s*+(：)\\s*+.*");
    private static final Pattern BOLD =
            Pattern.compile("(?:\\s|- )*+(\\*\\*)([A-Za-z_]++)(\\*\\*\\s*+:|:\\s*+\\*\\*).*");
    private static final Pattern HEADING = Pattern.compile("\\[{1,2}[A-Za-z_.]++\\]{1,2}\\s*+");
    private static final Pattern EQUALS = Pattern.compile("(?:\\s|- )*+([A-Za-z_]++)\\s*+(=)(?![=>]).*");

    private final Lines lines;
    private final Set<String> names;
    private final List<RepairCandidate> mends = new ArrayList<>();
    /** The column that the text of a block scalar is indented beyond, or -1 outside one. */
    private int textBeyond = -1;
    /** Whether the line above asks for entries: it ends with a colon, or is such an entry. */
    private boolean entriesFollow;
    /** How much the last entry of a list is indented, or -1 outside one. */
    private int entryIndent = -1;

    private ForeignSyntaxRepairs(Lines lines, Set<String> names) {
        this.lines = lines;
        this.names = names;
    }

    /** The mends, each of which can be made without regard to the others. */
    static List<RepairCandidate> sure(Lines lines, Set<String> names) {
        ForeignSyntaxRepairs found = new ForeignSyntaxRepairs(lines, names);
        for (int number = 1; number <= lines.count(); number++) {
            found.line(number);
        }
        return found.mends;
    }

    private void line(int number) {
        String text = lines.line(number);
        Line line = Line.of(text);
        if (!line.isContent() || text.length() > LONGEST) {
            return;
        }
        if (textBeyond >= 0 && line.indent() > textBeyond) {
            return;
        }
        textBeyond = line.opensText() ? (line.hasKey() ? line.start() : line.indent()) : -1;
        boolean mended = (text.charAt(line.indent()) > '9' || text.charAt(line.indent()) < '0') && mended(number, line);
        if (!mended) {
            oddBlanks(number, text);
        }
        if (line.isEntry() || line.indent() <= entryIndent) {
            entryIndent = line.isEntry() ? line.indent() : -1;
        }
        entriesFollow = text.stripTrailing().endsWith(":") || (mended && entriesFollow);
    }

    private boolean mended(int number, Line line) {
        String text = line.text();
        return colonAndOddBlank(number, line)
                || fence(number, text)
                || comment(number, line)
                || directive(number, text)
                || stuckName(number, line)
                || bold(number, text)
                || dash(number, text)
                || text.indexOf('：') >= 0
                        && mark(number, text, WIDE_COLON, 2, "this is a full-width colon (：), not \":\"", ": ")
                || equals(number, text);
    }

    private boolean fence(int number, String text) {
        if (text.startsWith("[") && HEADING.matcher(text).matches()) {
            return gone(SourceRules.SYNTAX, number, "this line is a heading of another format");
        }
        return (text.startsWith("```") || text.equals("...") || text.startsWith("... "))
                && gone(
                        text.startsWith("`") ? SourceRules.SYNTAX : SourceRules.DOCUMENTS,
                        number,
                        text.startsWith("`")
                                ? "this line is of Markdown, not of the record"
                                : "this line ends the record: nothing below it would be read");
    }

    /** {@code type:} and a no-break space, which is no end of a name to YAML. */
    private boolean colonAndOddBlank(int number, Line line) {
        String text = line.text();
        int colon = text.indexOf(':', line.start());
        boolean isOdd = colon > 0
                && colon + 1 < text.length()
                && HiddenCharacters.isOddBlank(text.charAt(colon + 1))
                && names.contains(text.substring(line.start(), colon));
        if (isOdd) {
            oddRun(number, text, colon + 1);
        }
        return isOdd;
    }

    private boolean directive(int number, String text) {
        return text.startsWith("%")
                && !Line.of(text.substring(1)).hasKey()
                && gone(SourceRules.DIRECTIVE, number, "directives are not used in records");
    }

    /** {@code links:} and below it {@code paper:https://…}: one such line alone would be read as text. */
    private boolean stuckName(int number, Line line) {
        int colon = line.text().indexOf(':', line.start());
        boolean isStuck = (entriesFollow || line.isEntry())
                && !line.hasKey()
                && colon > 0
                && names.contains(line.text().substring(line.start(), colon));
        if (isStuck) {
            mends.add(RepairCandidate.of(
                    lines.span(number, line.start(), colon + 1),
                    "there is no space after the colon",
                    "write " + line.text().substring(line.start(), colon) + ": "
                            + line.text().substring(colon + 1, Math.max(colon + 1, line.end())),
                    new Patch(number, colon + 1, 0, " ")));
        }
        return isStuck;
    }

    private boolean comment(int number, Line line) {
        if (!line.text().startsWith("//", line.indent())) {
            return false;
        }
        mends.add(RepairCandidate.of(
                lines.span(number, line.indent(), line.indent() + 2),
                "YAML's comments begin with #",
                "write # in place of //",
                Patch.replace(number, line.indent(), line.indent() + 2, "#")));
        return true;
    }

    private boolean gone(Rule rule, int number, String message) {
        int length = lines.line(number).length();
        mends.add(RepairCandidate.of(
                rule,
                lines.span(number, 0, length),
                message,
                "delete this line",
                Patch.replace(number, 0, length, "")));
        return true;
    }

    private boolean dash(int number, String text) {
        boolean isBesideEntry =
                STUCK_DASH.matcher(text).matches() && Line.of(text).indent() == entryIndent;
        if (!entriesFollow && !isBesideEntry) {
            return false;
        }
        return mark(
                        number,
                        text,
                        BULLET,
                        1,
                        "an entry of a list begins with a dash, and this is another character",
                        "-")
                || mark(number, text, STUCK_DASH, 1, "there is no space after the dash", "- ");
    }

    /** {@code **name**: One}, as a chat answers. */
    private boolean bold(int number, String text) {
        Matcher matcher = BOLD.matcher(text);
        if (text.indexOf("**") < 0 || !matcher.matches() || !names.contains(matcher.group(2))) {
            return false;
        }
        mends.add(RepairCandidate.of(
                lines.span(number, matcher.start(1), matcher.end(3)),
                "Markdown's marks for bold text are not allowed around a name",
                "write " + matcher.group(2) + ": "
                        + text.substring(matcher.end(3)).strip(),
                Patch.replace(number, matcher.start(1), matcher.end(3), matcher.group(2) + ": ")));
        return true;
    }

    private boolean equals(int number, String text) {
        Matcher matcher = EQUALS.matcher(text);
        if (text.indexOf('=') < 0
                || !matcher.matches()
                || !names.contains(matcher.group(1).toLowerCase(Locale.ROOT))) {
            return false;
        }
        int end = text.stripTrailing().length();
        String value = text.substring(matcher.end(2), end).strip();
        mends.add(RepairCandidate.of(
                lines.span(number, matcher.start(2), matcher.end(2)),
                "a colon separates a name from its value, and this is \"=\"",
                "write " + matcher.group(1).toLowerCase(Locale.ROOT) + ": " + value,
                Patch.replace(
                        number,
                        matcher.start(1),
                        matcher.end(2),
                        matcher.group(1).toLowerCase(Locale.ROOT) + ": ")));
        return true;
    }

    private boolean mark(int number, String text, Pattern pattern, int group, String message, String right) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.matches()) {
            return false;
        }
        if (group == 2 && text.indexOf('{') >= 0) {
            mends.add(RepairCandidate.of(
                    lines.span(number, matcher.start(group), matcher.end(group)),
                    message,
                    "write \"" + right + "\" in its place",
                    Patch.replace(number, matcher.start(group), matcher.end(group), right)));
            return true;
        }
        String rest = text.substring(matcher.end(group)).strip();
        String shown =
                group == 1 ? right.strip() + " " + rest : matcher.group(1).replaceFirst("^[\\s-]+", "") + ": " + rest;
        mends.add(RepairCandidate.of(
                lines.span(number, matcher.start(group), matcher.end(group)),
                message,
                "write " + shown,
                Patch.replace(number, matcher.start(group), matcher.end(group), right)));
        return true;
    }

    /** Blanks that are not spaces, where YAML needs spaces: before the content, and around the colon. */
    private void oddBlanks(int number, String text) {
        boolean structural = true;
        boolean inValue = false;
        for (int i = 0; i < text.length() && structural; i++) {
            char character = text.charAt(i);
            if (HiddenCharacters.isOddBlank(character)) {
                i = oddRun(number, text, i) - 1;
            } else if (!Line.isBlank(character) && character != '-') {
                structural = !inValue && (character == ':' || Line.isNamePart(character));
                inValue |= character == ':';
            }
        }
    }

    /** Where a run of blanks that begins at an index ends. */
    private int oddRun(int number, String text, int start) {
        int end = start;
        while (end < text.length() && HiddenCharacters.isOddBlank(text.charAt(end))) {
            end++;
        }
        boolean isStray = text.substring(0, start).isBlank() && isStray(number, end - start);
        mends.add(RepairCandidate.of(
                SourceRules.CHARACTER,
                lines.span(number, start, end),
                "this looks like a space and is " + HiddenCharacters.name(text.charAt(start)),
                isStray
                        ? "delete it"
                        : end - start == 1 ? "write an ordinary space" : "write " + (end - start) + " ordinary spaces",
                Patch.replace(number, start, end, isStray ? "" : " ".repeat(end - start))));
        return end;
    }

    /** Whether a line fits those around it without the odd blanks that it is indented by, and not with as many spaces. */
    private boolean isStray(int number, int width) {
        int indent = 0;
        String text = lines.line(number);
        while (indent < text.length()
                && (Line.isBlank(text.charAt(indent)) || HiddenCharacters.isOddBlank(text.charAt(indent)))) {
            indent++;
        }
        List<Integer> around = IndentationRepairs.indentsAround(lines, number, -1);
        return !around.contains(indent) && around.contains(indent - width);
    }
}
