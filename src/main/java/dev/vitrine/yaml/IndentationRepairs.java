package dev.vitrine.yaml;

import dev.vitrine.problem.Problem;
import dev.vitrine.source.SourceRules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Lines that are indented by too much or too little. */
final class IndentationRepairs {
    private static final int LINES_ABOVE = 30;
    private static final int LINES_BELOW = 1000;

    private IndentationRepairs() {}

    static Stream<RepairCandidate> of(Lines lines, int number) {
        Line line = lines.parsed(number);
        return Stream.of(
                        firstLines(lines, number, line),
                        indentation(lines, number, line),
                        continuation(lines, number, line))
                .flatMap(mends -> mends);
    }

    /** Where the file begins indented and goes on without, its first lines are the ones to move. */
    private static Stream<RepairCandidate> firstLines(Lines lines, int number, Line line) {
        int first = lines.contentBelow(0);
        int indent = lines.parsed(first).indent();
        return line.indent() > 0 || indent == 0 || first >= number
                ? Stream.empty()
                : Stream.of(
                        indented(lines, IntStream.range(first, number).boxed().toList(), indent, 0));
    }

    /** Tries the indentations of the lines around, the nearest first, for the line and what is below it. */
    private static Stream<RepairCandidate> indentation(Lines lines, int number, Line line) {
        if (!line.hasKey() && !line.isEntry()) {
            return Stream.empty();
        }
        return indentsAround(lines, number, line.indent()).stream()
                .flatMap(indent -> blocks(lines, number, line.indent(), indent)
                        .map(block -> indented(lines, block, line.indent(), indent)));
    }

    /** The line and what is below it, or the line alone: first that, if the line below is where the line should be. */
    private static Stream<List<Integer>> blocks(Lines lines, int number, int from, int to) {
        List<Integer> whole = block(lines, number, from);
        boolean isAlone = lines.parsed(lines.contentBelow(number)).indent() == to;
        return (isAlone ? Stream.of(List.of(number), whole) : Stream.of(whole, List.of(number))).distinct();
    }

    /** Those of the lines above, of the line below, and of what a name above is followed by. */
    static List<Integer> indentsAround(Lines lines, int number, int own) {
        Set<Integer> indents = new TreeSet<>();
        indents.add(0);
        Line next = lines.parsed(lines.contentBelow(number));
        if (next.isContent() && !isTabbed(next)) {
            indents.add(next.indent());
        }
        Line owner = lines.parsed(lines.contentAbove(number));
        if (owner.hasKey() && owner.shown().isEmpty()) {
            indents.add(owner.start() + 2);
        }
        for (int above = number - 1; above > Math.max(0, number - LINES_ABOVE); above--) {
            Line line = lines.parsed(above);
            if (line.isContent() && !isTabbed(line)) {
                indents.add(line.indent());
                indents.add(line.start());
            }
        }
        indents.remove(own);
        return indents.stream()
                .sorted(Comparator.comparingInt((Integer indent) -> Math.abs(indent - own))
                        .thenComparing(Comparator.reverseOrder()))
                .limit(5)
                .toList();
    }

    private static boolean isTabbed(Line line) {
        return line.text().substring(0, line.indent()).indexOf('\t') >= 0;
    }

    /** A line and those below that are indented more. */
    private static List<Integer> block(Lines lines, int number, int indent) {
        List<Integer> block = new ArrayList<>(List.of(number));
        for (int below = number + 1; below <= lines.count() && block.size() < LINES_BELOW; below++) {
            Line line = lines.parsed(below);
            if (line.isContent() && line.indent() <= indent) {
                break;
            }
            if (line.isContent()) {
                block.add(below);
            }
        }
        return block;
    }

    private static RepairCandidate indented(Lines lines, List<Integer> block, int from, int to) {
        int first = block.get(0);
        List<Patch> patches = block.stream()
                .map(line -> to > from
                        ? new Patch(line, 0, 0, " ".repeat(to - from))
                        : new Patch(
                                line, 0, Math.min(from - to, lines.parsed(line).indent()), ""))
                .toList();
        String lower = block.size() == 1 ? "" : ", and the lines below it by as much";
        return new RepairCandidate(
                Problem.of(
                        SourceRules.SYNTAX,
                        lines.span(first, 0, from),
                        "this line is indented by " + LayoutRepairs.spaces(from)
                                + ", which does not fit the lines around it",
                        (to == 0 ? "do not indent it" : "indent it by " + LayoutRepairs.spaces(to)) + lower),
                patches);
    }

    /** Text that goes on over the end of its line has to be indented. */
    private static Stream<RepairCandidate> continuation(Lines lines, int number, Line line) {
        if (line.hasKey()
                || line.isEntry()
                || line.shown().isEmpty()
                || line.shown().indexOf(':') >= 0
                || "[]{}\"'".indexOf(line.shown().charAt(0)) >= 0) {
            return Stream.empty();
        }
        Line above = lines.parsed(lines.contentAbove(number));
        int indent = above.hasKey() || above.isEntry() ? above.start() + 2 : above.indent();
        return indent <= line.indent()
                ? Stream.empty()
                : Stream.of(RepairCandidate.of(
                        lines.span(number, line.start(), line.end()),
                        "this is neither a field nor indented like text that continues from the line above",
                        "indent it by " + LayoutRepairs.spaces(indent)
                                + ", or join it to the line above; if it is a comment, begin it with #",
                        above.opensText()
                                ? new Patch(number, 0, line.indent(), " ".repeat(indent))
                                : new Patch(number, line.start(), 0, "# ")));
    }
}
