package dev.vitrine.yaml;

import dev.vitrine.source.SourceRules;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Blanks and colons that are missing, and tabs in place of spaces. */
final class LayoutRepairs extends LineRepairs {
    /** {@code type; video}, {@code type -> video}. */
    private static final Pattern OTHER_MARK =
            Pattern.compile("^(?:\\s|- )*+(?<name>[A-Za-z0-9_]++) ?(?<mark>;|->|=>|,|\\|).*");

    LayoutRepairs(Lines lines, int number, Set<String> names) {
        super(lines, number, names);
    }

    @Override
    void look() {
        if (isTabbed(number)) {
            tabs();
        }
        int tab = text.indexOf('\t', line.indent());
        if (tab >= 0 && tab <= line.value()) {
            wrong(tab, tab + 1, "this is a tab, and YAML needs a space").replace(" ", "write a space in its place");
        }
        markedName();
        if (!line.hasKey()) {
            field(OTHER_MARK, "a colon separates a name from its value, and this is \"%s\"");
            noBlankAfterColon();
            noColon();
        }
    }

    /** A file is indented by tabs throughout, or not at all: all of its lines are one mistake. */
    private void tabs() {
        List<Integer> tabbed = IntStream.rangeClosed(1, lines.count())
                .filter(this::isTabbed)
                .boxed()
                .toList();
        int first = tabbed.get(0);
        Line above = above();
        boolean isOfTop = first == number && above.hasKey() && above.indent() == 0 && !above.isEntry();
        boolean isFirst = lines.contentAbove(number) == 0;
        if (line.hasKey() && (isFirst || isOfTop && !above.shown().isEmpty() && !above.opensText())) {
            wrong(0, line.indent(), "a tab indents this line, which is not part of a group above it")
                    .replace("", "delete the tab: do not indent it");
            return;
        }
        String more = tabbed.size() == 1 ? "" : ", and " + (tabbed.size() - 1) + " more";
        String message = "a tab indents this line" + more + "; YAML needs spaces";
        Wrong wrong = new Wrong(SourceRules.SYNTAX, first, 0, indent(first).length(), message);
        widths(first)
                .forEach(width -> wrong.edit(
                        "write " + spaces(width) + " for each tab",
                        tabbed.stream()
                                .map(tab -> Patch.replace(
                                        tab,
                                        0,
                                        indent(tab).length(),
                                        indent(tab).replace("\t", " ".repeat(width))))
                                .toList()));
    }

    private String indent(int number) {
        return lines.line(number).substring(0, lines.parsed(number).indent());
    }

    private boolean isTabbed(int number) {
        return indent(number).indexOf('\t') >= 0;
    }

    /** How many spaces a tab may be for: what the lines around the first one show, then what is usual. */
    private Stream<Integer> widths(int first) {
        int tabs = (int)
                indent(first).chars().filter(character -> character == '\t').count();
        return Stream.concat(
                        IndentationRepairs.indentsAround(lines, first, -1).stream()
                                .filter(indent -> indent % tabs == 0)
                                .map(indent -> indent / tabs),
                        Stream.of(2, 4, 6, 8))
                .filter(width -> width > 0)
                .distinct();
    }

    /** {@code @type: video}. */
    private void markedName() {
        int start = line.start();
        Line rest = Line.of(text.substring(Math.min(start + 1, text.length())));
        if (start < text.length() && "@`%$".indexOf(text.charAt(start)) >= 0 && rest.hasKey() && rest.start() == 0) {
            wrong(start, start + 1, "a field's name cannot begin with \"" + text.charAt(start) + "\"")
                    .write(replace(start, start + 1, ""));
        }
    }

    /** {@code type:video}. */
    private void noBlankAfterColon() {
        int colon = text.indexOf(':', line.start());
        String name = text.substring(line.start(), Math.max(line.start(), colon));
        boolean isName = !name.isEmpty()
                && name.chars().allMatch(letter -> Line.isNamePart((char) letter))
                && !text.startsWith("//", colon + 1);
        if (isName || names.contains(name)) {
            wrong(line.start(), colon + 1, "there is no space after the colon").write(insert(colon + 1, " "));
        }
    }

    /** {@code type video}, or {@code offers} alone. */
    private void noColon() {
        Line above = above();
        Line below = below();
        String[] words = line.content().split(" ", -1);
        boolean hasFields = line.isEntry() && !below.isEntry() && below.indent() == line.start() && below.hasKey();
        boolean isBesideField = above.hasKey() && above.start() == line.start();
        boolean isProse = above.opensText() || words.length > 3 && !hasFields && !isBesideField;
        if (!isProse && names.contains(words[0])) {
            int end = line.start() + words[0].length();
            String rest = text.substring(end, line.end()).strip();
            wrong(line.start(), end, "there is no colon after \"" + words[0] + "\"")
                    .edit(("write " + words[0] + ": " + rest).strip(), insert(end, ":"));
        }
    }

    static String spaces(int count) {
        return count == 1 ? "1 space" : count + " spaces";
    }
}
