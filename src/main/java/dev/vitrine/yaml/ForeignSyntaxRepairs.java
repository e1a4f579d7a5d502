package dev.vitrine.yaml;

import dev.vitrine.problem.Rule;
import dev.vitrine.source.HiddenCharacters;
import dev.vitrine.source.SourceRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What came into a file from elsewhere, and is wrong whatever is around it: one pass over the lines. */
final class ForeignSyntaxRepairs extends LineRepairs {
    /** A longer line is not a line of a record. */
    static final int LONGEST = 10_000;

    private static final Pattern BULLET = Pattern.compile("\\s*+([•·∙●◦▪–—−*])\\s++\\S.*");
    private static final Pattern STUCK_DASH = Pattern.compile("\\s*+(-)[A-Za-z\"'{].*");
    private static final Pattern WIDE_COLON = Pattern.compile("[\\s{,-]*+([A-Za-z_]++)\\s*+(：).*");
    private static final Pattern BOLD =
            Pattern.compile("^(?:\\s|- )*+(?<mark>\\*\\*(?<name>[A-Za-z_]++)(?:\\*\\*\\s*+:|:\\s*+\\*\\*)).*");
    private static final Pattern HEADING = Pattern.compile("\\[{1,2}[A-Za-z_.]++\\]{1,2}\\s*+");
    private static final Pattern EQUALS = Pattern.compile("^(?:\\s|- )*+(?<name>[A-Za-z_]++)\\s*+(?<mark>=)(?![=>]).*");

    private final Context context;

    private ForeignSyntaxRepairs(Lines lines, int number, Set<String> names, Context context) {
        super(lines, number, names);
        this.context = context;
    }

    /** What the lines above mean for a line. */
    private static final class Context {
        /** The column that the text of a block scalar is indented beyond, or -1 outside one. */
        int textBeyond = -1;
        /** Whether the line above asks for entries: it ends with a colon, or is such an entry. */
        boolean entriesFollow;
        /** How much the last entry of a list is indented, or -1 outside one. */
        int entryIndent = -1;
    }

    /** The repairs, each of which can be made without regard to the others. */
    static List<RepairCandidate> sure(Lines lines, Set<String> names) {
        Context context = new Context();
        List<RepairCandidate> found = new ArrayList<>();
        for (int number = 1; number <= lines.count(); number++) {
            found.addAll(new ForeignSyntaxRepairs(lines, number, names, context).candidates());
        }
        return found;
    }

    @Override
    void look() {
        if (!line.isContent()
                || text.length() > LONGEST
                || context.textBeyond >= 0 && line.indent() > context.textBeyond) {
            return;
        }
        context.textBeyond = line.opensText() ? (line.hasKey() ? line.start() : line.indent()) : -1;
        boolean isFound = "0123456789".indexOf(text.charAt(line.indent())) < 0 && find();
        if (!isFound) {
            oddBlanks();
        }
        if (line.isEntry() || line.indent() <= context.entryIndent) {
            context.entryIndent = line.isEntry() ? line.indent() : -1;
        }
        context.entriesFollow = text.stripTrailing().endsWith(":") || isFound && context.entriesFollow;
    }

    private boolean find() {
        return oddBlankAfterColon()
                || foreignLine()
                || stuckName()
                || text.contains("**") && field(BOLD, "Markdown's marks for bold text are not allowed around a name")
                || dash()
                || wideColon()
                || text.contains("=") && field(EQUALS, "a colon separates a name from its value, and this is \"=\"");
    }

    /** {@code type:} and a no-break space, which is not the end of a name to YAML. */
    private boolean oddBlankAfterColon() {
        int colon = text.indexOf(':', line.start());
        boolean isOdd = colon > 0
                && colon + 1 < text.length()
                && HiddenCharacters.isOddBlank(text.charAt(colon + 1))
                && names.contains(text.substring(line.start(), colon));
        if (isOdd) {
            oddRun(colon + 1);
        }
        return isOdd;
    }

    /** Lines of other formats, and what YAML allows besides fields. */
    private boolean foreignLine() {
        if (text.startsWith("//", line.indent())) {
            wrong(line.indent(), line.indent() + 2, "YAML's comments begin with #")
                    .replace("#", "write # in place of //");
            return true;
        }
        boolean isDirective =
                text.startsWith("%") && !Line.of(text.substring(1)).hasKey();
        return text.startsWith("[")
                        && HEADING.matcher(text).matches()
                        && gone(SourceRules.SYNTAX, "this line is a heading of another format")
                || text.startsWith("```") && gone(SourceRules.SYNTAX, "this line is of Markdown, not of the record")
                || (text.equals("...") || text.startsWith("... "))
                        && gone(SourceRules.DOCUMENTS, "this line ends the record: nothing below it would be read")
                || isDirective && gone(SourceRules.DIRECTIVE, "directives are not used in records");
    }

    private boolean gone(Rule rule, String message) {
        new Wrong(rule, number, 0, text.length(), message).replace("", "delete this line");
        return true;
    }

    /** {@code links:} and below it {@code paper:https://…}: one such line alone would be read as text. */
    private boolean stuckName() {
        int colon = text.indexOf(':', line.start());
        boolean isStuck = (context.entriesFollow || line.isEntry())
                && !line.hasKey()
                && colon > 0
                && names.contains(text.substring(line.start(), colon));
        if (isStuck) {
            wrong(line.start(), colon + 1, "there is no space after the colon").write(insert(colon + 1, " "));
        }
        return isStuck;
    }

    private boolean dash() {
        Matcher bullet = BULLET.matcher(text);
        Matcher stuck = STUCK_DASH.matcher(text);
        boolean isStuck = stuck.matches();
        if (!context.entriesFollow && (!isStuck || line.indent() != context.entryIndent)) {
            return false;
        }
        if (bullet.matches()) {
            mark(bullet, "an entry of a list begins with a dash, and this is another character", "-");
        } else if (isStuck) {
            mark(stuck, "there is no space after the dash", "- ");
        }
        return isStuck || bullet.matches();
    }

    private void mark(Matcher mark, String message, String right) {
        wrong(mark.start(1), mark.end(1), message)
                .replace(right, "write - " + text.substring(mark.end(1)).strip());
    }

    /** {@code name：One}. */
    private boolean wideColon() {
        Matcher colon = WIDE_COLON.matcher(text);
        boolean isWide = text.indexOf('：') >= 0 && colon.matches();
        if (isWide) {
            String field = colon.group(1) + ": " + text.substring(colon.end(2)).strip();
            wrong(colon.start(2), colon.end(2), "this is a full-width colon (：), not \":\"")
                    .replace(": ", text.indexOf('{') >= 0 ? "write \": \" in its place" : "write " + field);
        }
        return isWide;
    }

    /** Blanks that are not spaces, where YAML needs spaces: before the content, and around the colon. */
    private void oddBlanks() {
        boolean structural = true;
        boolean inValue = false;
        for (int i = 0; i < text.length() && structural; i++) {
            char character = text.charAt(i);
            if (HiddenCharacters.isOddBlank(character)) {
                i = oddRun(i) - 1;
            } else if (!Line.isBlank(character) && character != '-') {
                structural = !inValue && (character == ':' || Line.isNamePart(character));
                inValue |= character == ':';
            }
        }
    }

    /** Where a run of blanks that begins at an index ends. */
    private int oddRun(int start) {
        int end = start;
        while (end < text.length() && HiddenCharacters.isOddBlank(text.charAt(end))) {
            end++;
        }
        boolean isStray = text.substring(0, start).isBlank() && isStray(end - start);
        String spaces = isStray ? "" : " ".repeat(end - start);
        String hint = end - start == 1 ? "write an ordinary space" : "write " + (end - start) + " ordinary spaces";
        String message = "this looks like a space and is " + HiddenCharacters.name(text.charAt(start));
        new Wrong(SourceRules.CHARACTER, number, start, end, message).replace(spaces, isStray ? "delete it" : hint);
        return end;
    }

    /** Whether the line fits those around it without the odd blanks that it is indented by, and not with as many spaces. */
    private boolean isStray(int width) {
        int indent = 0;
        while (indent < text.length()
                && (Line.isBlank(text.charAt(indent)) || HiddenCharacters.isOddBlank(text.charAt(indent)))) {
            indent++;
        }
        List<Integer> around = IndentationRepairs.indentsAround(lines, number, -1);
        return !around.contains(indent) && around.contains(indent - width);
    }
}
