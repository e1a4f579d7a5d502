package dev.vitrine.source;

import dev.vitrine.problem.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Blanks, colons and dashes that are missing, or are where they should not be. */
final class LayoutMends {
    private static final int LINES_ABOVE = 30;

    private LayoutMends() {}

    /** What a line shows of itself. */
    static Stream<Mend> ofLine(Lines lines, int number, Set<String> names) {
        Line line = Line.of(lines.line(number));
        return Stream.of(
                        tabs(lines, number),
                        tabInside(lines, number, line),
                        noBlankAfterColon(lines, number, line, names),
                        noColon(lines, number, line, names))
                .flatMap(mends -> mends);
    }

    /** What shows only beside the lines above. */
    static Stream<Mend> ofPlace(Lines lines, int number, Fault fault) {
        Line line = Line.of(lines.line(number));
        return Stream.of(
                        commaAbove(lines, number, fault),
                        noDash(lines, number, line),
                        firstLines(lines, number, line),
                        indentation(lines, number, line),
                        continuation(lines, number, line))
                .flatMap(mends -> mends);
    }

    /** A file is indented by tabs throughout, or not at all: all of its lines are one mistake. */
    private static Stream<Mend> tabs(Lines lines, int number) {
        List<Integer> tabbed = IntStream.rangeClosed(1, lines.count())
                .filter(line -> indentOf(lines, line).indexOf('\t') >= 0)
                .boxed()
                .toList();
        if (indentOf(lines, number).indexOf('\t') < 0) {
            return Stream.empty();
        }
        int first = tabbed.get(0);
        String more = tabbed.size() == 1 ? "" : ", and " + (tabbed.size() - 1) + " more";
        return Stream.of(2, 4, 6, 8).map(width -> {
            String spaces = " ".repeat(width);
            List<Patch> patches = tabbed.stream()
                    .map(line -> Patch.replace(
                            line,
                            0,
                            indentOf(lines, line).length(),
                            indentOf(lines, line).replace("\t", spaces)))
                    .toList();
            return new Mend(
                    Problem.of(
                            SourceRules.SYNTAX,
                            lines.span(first, 0, indentOf(lines, first).length()),
                            "a tab indents this line" + more + "; YAML wants spaces",
                            "write " + spaces(width) + " for each tab"),
                    patches);
        });
    }

    private static String indentOf(Lines lines, int number) {
        String text = lines.line(number);
        return text.substring(0, Line.of(text).indent());
    }

    private static Stream<Mend> tabInside(Lines lines, int number, Line line) {
        int tab = line.text().indexOf('\t', line.indent());
        return tab < 0 || tab > line.value()
                ? Stream.empty()
                : Stream.of(Mend.of(
                        lines.span(number, tab, tab + 1),
                        "a tab stands where YAML wants a space",
                        "write a space in its place",
                        Patch.replace(number, tab, tab + 1, " ")));
    }

    /** {@code type:video}. */
    private static Stream<Mend> noBlankAfterColon(Lines lines, int number, Line line, Set<String> names) {
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
                ? Stream.of(Mend.of(
                        lines.span(number, line.start(), colon + 1),
                        "there is no space after the colon",
                        "write " + name + ": " + line.text().substring(colon + 1, line.end()),
                        new Patch(number, colon + 1, 0, " ")))
                : Stream.empty();
    }

    /** {@code type video}, or {@code offers} alone. */
    private static Stream<Mend> noColon(Lines lines, int number, Line line, Set<String> names) {
        if (line.hasKey()) {
            return Stream.empty();
        }
        String content = line.text().substring(line.start(), line.end());
        int blank = content.indexOf(' ');
        String name = blank < 0 ? content : content.substring(0, blank);
        return names.contains(name)
                ? Stream.of(Mend.of(
                        lines.span(number, line.start(), line.start() + name.length()),
                        "there is no colon after \"" + name + "\"",
                        "write " + name + ":"
                                + (blank < 0
                                        ? ""
                                        : " " + content.substring(blank).strip()),
                        new Patch(number, line.start() + name.length(), 0, ":")))
                : Stream.empty();
    }

    /** A list or group over several lines, as in JSON, with no comma between two of them. */
    private static Stream<Mend> commaAbove(Lines lines, int number, Fault fault) {
        if (!fault.words().startsWith("expected ','") || fault.words().contains("end>")) {
            return Stream.empty();
        }
        int above = above(lines, number);
        int end = Line.of(lines.line(above)).end();
        return end == 0
                ? Stream.empty()
                : Stream.of(Mend.of(
                        lines.span(above, end - 1, end),
                        "there is no comma at the end of this line",
                        "add one",
                        new Patch(above, end, 0, ",")));
    }

    /** A field where the dash of the entry above stands begins an entry of its own. */
    private static Stream<Mend> noDash(Lines lines, int number, Line line) {
        int above = number - 1;
        while (above > 0
                && (!Line.of(lines.line(above)).isContent()
                        || Line.of(lines.line(above)).indent() > line.indent())) {
            above--;
        }
        Line entry = Line.of(lines.line(above));
        return !line.hasKey() || line.isEntry() || !entry.isEntry() || entry.indent() != line.indent()
                ? Stream.empty()
                : Stream.of(Mend.of(
                        lines.span(
                                number, line.start(), line.start() + line.key().length()),
                        "there is no dash before this field, where the entry above has one",
                        "write - " + line.text().substring(line.start(), line.end()),
                        new Patch(number, line.indent(), 0, "- ")));
    }

    /** Where the file begins indented and goes on without, its first lines are the ones to move. */
    private static Stream<Mend> firstLines(Lines lines, int number, Line line) {
        int first = below(lines, 0);
        int indent = Line.of(lines.line(first)).indent();
        return line.indent() > 0 || indent == 0 || first >= number
                ? Stream.empty()
                : Stream.of(
                        indented(lines, IntStream.range(first, number).boxed().toList(), indent, 0));
    }

    private static int below(Lines lines, int number) {
        int below = number + 1;
        while (below <= lines.count() && !Line.of(lines.line(below)).isContent()) {
            below++;
        }
        return below;
    }

    /** Tries the indentations of the lines above, the nearest first, for the line and what is below it. */
    private static Stream<Mend> indentation(Lines lines, int number, Line line) {
        if (!line.hasKey() && !line.isEntry()) {
            return Stream.empty();
        }
        return indentsAbove(lines, number, line.indent()).stream()
                .flatMap(indent -> Stream.of(block(lines, number, line.indent()), List.of(number))
                        .distinct()
                        .map(block -> indented(lines, block, line.indent(), indent)));
    }

    private static List<Integer> indentsAbove(Lines lines, int number, int own) {
        Set<Integer> indents = new TreeSet<>();
        indents.add(0);
        for (int above = number - 1; above > Math.max(0, number - LINES_ABOVE); above--) {
            Line line = Line.of(lines.line(above));
            if (line.isContent()) {
                indents.add(line.indent());
                indents.add(line.start());
            }
        }
        indents.remove(own);
        return indents.stream()
                .sorted(Comparator.comparingInt((Integer indent) -> Math.abs(indent - own))
                        .thenComparing(Comparator.reverseOrder()))
                .limit(4)
                .toList();
    }

    /** A line and those below that are indented more. */
    private static List<Integer> block(Lines lines, int number, int indent) {
        List<Integer> block = new ArrayList<>(List.of(number));
        for (int below = number + 1; below <= lines.count() && block.size() < 1000; below++) {
            Line line = Line.of(lines.line(below));
            if (line.isContent() && line.indent() <= indent) {
                break;
            }
            if (line.isContent()) {
                block.add(below);
            }
        }
        return block;
    }

    private static Mend indented(Lines lines, List<Integer> block, int from, int to) {
        int first = block.get(0);
        List<Patch> patches = block.stream()
                .map(line -> to > from
                        ? new Patch(line, 0, 0, " ".repeat(to - from))
                        : new Patch(
                                line,
                                0,
                                Math.min(from - to, Line.of(lines.line(line)).indent()),
                                ""))
                .toList();
        String lower = block.size() == 1 ? "" : ", and the lines below it by as much";
        return new Mend(
                Problem.of(
                        SourceRules.SYNTAX,
                        lines.span(first, 0, from),
                        "this line is indented by " + spaces(from) + ", which does not fit the lines around it",
                        (to == 0 ? "do not indent it" : "indent it by " + spaces(to)) + lower),
                patches);
    }

    /** Text that goes on over the end of its line has to be indented. */
    private static Stream<Mend> continuation(Lines lines, int number, Line line) {
        if (line.hasKey()
                || line.isEntry()
                || line.shown().isEmpty()
                || "[]{}\"'".indexOf(line.shown().charAt(0)) >= 0) {
            return Stream.empty();
        }
        Line above = Line.of(lines.line(above(lines, number)));
        int indent = above.hasKey() || above.isEntry() ? above.start() + 2 : above.indent();
        return indent <= line.indent()
                ? Stream.empty()
                : Stream.of(Mend.of(
                        lines.span(number, line.start(), line.end()),
                        "this is no field, and is not indented as text that goes on from the line above has to be",
                        "indent it by " + spaces(indent) + ", or join it to the line above",
                        new Patch(number, 0, line.indent(), " ".repeat(indent))));
    }

    private static int above(Lines lines, int number) {
        int above = number - 1;
        while (above > 0 && !Line.of(lines.line(above)).isContent()) {
            above--;
        }
        return above;
    }

    private static String spaces(int count) {
        return count == 1 ? "1 space" : count + " spaces";
    }
}
