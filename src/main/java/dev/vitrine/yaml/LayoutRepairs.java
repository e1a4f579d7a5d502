package dev.vitrine.yaml;

import dev.vitrine.problem.Problem;
import dev.vitrine.source.SourceRules;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Blanks and colons that are missing, or tabs in the place of blanks. */
final class LayoutRepairs {
    private LayoutRepairs() {}

    static Stream<RepairCandidate> of(Lines lines, int number, Set<String> names) {
        Line line = Line.of(lines.line(number));
        return Stream.of(
                        tabs(lines, number),
                        tabInside(lines, number, line),
                        markedName(lines, number, line),
                        otherMark(lines, number, line, names),
                        noBlankAfterColon(lines, number, line, names),
                        noColon(lines, number, line, names))
                .flatMap(mends -> mends);
    }

    /** A file is indented by tabs throughout, or not at all: all of its lines are one mistake. */
    private static Stream<RepairCandidate> tabs(Lines lines, int number) {
        List<Integer> tabbed = IntStream.rangeClosed(1, lines.count())
                .filter(line -> indentOf(lines, line).indexOf('\t') >= 0)
                .boxed()
                .toList();
        if (indentOf(lines, number).indexOf('\t') < 0) {
            return Stream.empty();
        }
        int first = tabbed.get(0);
        Line above = lines.parsed(lines.contentAbove(number));
        boolean isOfTop = first == number && above.hasKey() && above.indent() == 0 && !above.isEntry();
        boolean isFirst = lines.contentAbove(number) == 0;
        if (Line.of(lines.line(number)).hasKey()
                && (isFirst || isOfTop && !above.shown().isEmpty() && !above.opensText())) {
            int width = indentOf(lines, number).length();
            return Stream.of(RepairCandidate.of(
                    lines.span(number, 0, width),
                    "a tab indents this line, which is not part of a group above it",
                    "delete the tab: do not indent it",
                    Patch.replace(number, 0, width, "")));
        }
        String more = tabbed.size() == 1 ? "" : ", and " + (tabbed.size() - 1) + " more";
        return widths(lines, first).map(width -> {
            String spaces = " ".repeat(width);
            List<Patch> patches = tabbed.stream()
                    .map(line -> Patch.replace(
                            line,
                            0,
                            indentOf(lines, line).length(),
                            indentOf(lines, line).replace("\t", spaces)))
                    .toList();
            return new RepairCandidate(
                    Problem.of(
                            SourceRules.SYNTAX,
                            lines.span(first, 0, indentOf(lines, first).length()),
                            "a tab indents this line" + more + "; YAML wants spaces",
                            "write " + spaces(width) + " for each tab"),
                    patches);
        });
    }

    /** How many spaces a tab may be for: what the lines around the first one show, then what is usual. */
    private static Stream<Integer> widths(Lines lines, int first) {
        int tabs = (int) indentOf(lines, first)
                .chars()
                .filter(character -> character == '\t')
                .count();
        return Stream.concat(
                        IndentationRepairs.indentsAround(lines, first, -1).stream()
                                .filter(indent -> indent % tabs == 0)
                                .map(indent -> indent / tabs),
                        Stream.of(2, 4, 6, 8))
                .filter(width -> width > 0)
                .distinct();
    }

    private static String indentOf(Lines lines, int number) {
        String text = lines.line(number);
        return text.substring(0, Line.of(text).indent());
    }

    private static Stream<RepairCandidate> tabInside(Lines lines, int number, Line line) {
        int tab = line.text().indexOf('\t', line.indent());
        return tab < 0 || tab > line.value()
                ? Stream.empty()
                : Stream.of(RepairCandidate.of(
                        lines.span(number, tab, tab + 1),
                        "a tab stands where YAML wants a space",
                        "write a space in its place",
                        Patch.replace(number, tab, tab + 1, " ")));
    }

    /** {@code @type: video}. */
    private static Stream<RepairCandidate> markedName(Lines lines, int number, Line line) {
        String text = line.text();
        boolean isMarked = line.start() < text.length() && "@`%$".indexOf(text.charAt(line.start())) >= 0;
        Line rest = Line.of(text.substring(Math.min(line.start() + 1, text.length())));
        return !isMarked || !rest.hasKey() || rest.start() > 0
                ? Stream.empty()
                : Stream.of(RepairCandidate.of(
                        lines.span(number, line.start(), line.start() + 1),
                        "a field's name cannot begin with \"" + text.charAt(line.start()) + "\"",
                        "write " + rest.text().substring(0, rest.end()),
                        Patch.replace(number, line.start(), line.start() + 1, "")));
    }

    /** {@code type; video}, {@code type -> video}. */
    private static Stream<RepairCandidate> otherMark(Lines lines, int number, Line line, Set<String> names) {
        String text = line.text();
        int end = line.start();
        while (end < text.length() && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '_')) {
            end++;
        }
        String name = text.substring(line.start(), end);
        int at = end;
        Optional<String> mark = Stream.of(";", "->", "=>", ",", "|")
                .filter(other -> text.startsWith(other, at) || text.startsWith(" " + other, at))
                .findFirst();
        if (line.hasKey() || !names.contains(name) || mark.isEmpty()) {
            return Stream.empty();
        }
        int from = text.indexOf(mark.get(), end);
        int to = from + mark.get().length();
        String value = text.substring(to, Math.max(to, line.end())).strip();
        return Stream.of(RepairCandidate.of(
                lines.span(number, from, to),
                "a colon separates a name from its value, and this is \"" + mark.get() + "\"",
                ("write " + name + ": " + value).strip(),
                Patch.replace(number, end, Math.max(to, line.end()), (": " + value).stripTrailing())));
    }

    /** {@code type:video}. */
    private static Stream<RepairCandidate> noBlankAfterColon(Lines lines, int number, Line line, Set<String> names) {
        int colon = line.text().indexOf(':', line.start());
        if (line.hasKey() || colon < 0) {
            return Stream.empty();
        }
        String name = line.text().substring(line.start(), colon);
        boolean isName = names.contains(name)
                || (!name.isEmpty()
                        && name.chars().allMatch(letter -> Line.isNamePart((char) letter))
                        && !line.text().startsWith("//", colon + 1));
        return isName
                ? Stream.of(RepairCandidate.of(
                        lines.span(number, line.start(), colon + 1),
                        "there is no space after the colon",
                        "write " + name + ": " + line.text().substring(colon + 1, line.end()),
                        new Patch(number, colon + 1, 0, " ")))
                : Stream.empty();
    }

    /** {@code type video}, or {@code offers} alone. */
    private static Stream<RepairCandidate> noColon(Lines lines, int number, Line line, Set<String> names) {
        String content = line.text().substring(line.start(), Math.max(line.start(), line.end()));
        Line below = lines.parsed(lines.contentBelow(number));
        boolean hasFields = line.isEntry() && !below.isEntry() && below.indent() == line.start() && below.hasKey();
        Line above = lines.parsed(lines.contentAbove(number));
        boolean isBesideField = above.hasKey() && above.start() == line.start() && !above.opensText();
        boolean isProse = content.split(" ", -1).length > 3 && !hasFields && !isBesideField || above.opensText();
        if (line.hasKey() || isProse) {
            return Stream.empty();
        }
        int blank = content.indexOf(' ');
        String name = blank < 0 ? content : content.substring(0, blank);
        return names.contains(name)
                ? Stream.of(RepairCandidate.of(
                        lines.span(number, line.start(), line.start() + name.length()),
                        "there is no colon after \"" + name + "\"",
                        "write " + name + ":"
                                + (blank < 0
                                        ? ""
                                        : " " + content.substring(blank).strip()),
                        new Patch(number, line.start() + name.length(), 0, ":")))
                : Stream.empty();
    }

    static String spaces(int count) {
        return count == 1 ? "1 space" : count + " spaces";
    }
}
