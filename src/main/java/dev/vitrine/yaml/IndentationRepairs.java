package dev.vitrine.yaml;

import dev.vitrine.source.SourceRules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Lines that are indented by too much or too little. */
final class IndentationRepairs extends LineRepairs {
    private static final int LINES_ABOVE = 30;
    private static final int LINES_BELOW = 1000;

    IndentationRepairs(Lines lines, int number, Set<String> names) {
        super(lines, number, names);
    }

    @Override
    void look() {
        int first = lines.contentBelow(0);
        int indent = lines.parsed(first).indent();
        if (line.indent() == 0 && indent > 0 && first < number) {
            // The file begins indented and goes on without: its first lines are the ones to move.
            move(IntStream.range(first, number).boxed().toList(), indent, 0);
        }
        if (line.hasKey() || line.isEntry()) {
            indentsAround(lines, number, line.indent())
                    .forEach(to -> blocks(to).forEach(block -> move(block, line.indent(), to)));
        } else {
            continuation();
        }
    }

    /** The line and what is below it, or the line alone: first that, if the line below is where the line should be. */
    private Stream<List<Integer>> blocks(int to) {
        List<Integer> alone = List.of(number);
        boolean isAlone = below().indent() == to;
        return (isAlone ? Stream.of(alone, block()) : Stream.of(block(), alone)).distinct();
    }

    /** The indentations to try, the nearest first: of the lines above and below, and of what follows a name above. */
    static List<Integer> indentsAround(Lines lines, int number, int own) {
        Set<Integer> indents = new TreeSet<>(Set.of(0));
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
                indents.addAll(List.of(line.indent(), line.start()));
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

    /** The line and those below that are indented more. */
    private List<Integer> block() {
        List<Integer> block = new ArrayList<>(List.of(number));
        for (int below = number + 1; below <= lines.count() && block.size() < LINES_BELOW; below++) {
            Line next = lines.parsed(below);
            if (next.isContent() && next.indent() <= line.indent()) {
                break;
            }
            if (next.isContent()) {
                block.add(below);
            }
        }
        return block;
    }

    private void move(List<Integer> block, int from, int to) {
        String message =
                "this line is indented by " + LayoutRepairs.spaces(from) + ", which does not fit the lines around it";
        String hint = (to == 0 ? "do not indent it" : "indent it by " + LayoutRepairs.spaces(to))
                + (block.size() == 1 ? "" : ", and the lines below it by as much");
        new Wrong(SourceRules.SYNTAX, block.get(0), 0, from, message)
                .edit(hint, block.stream().map(each -> moved(each, to - from)).toList());
    }

    private Patch moved(int number, int by) {
        return by > 0
                ? new Patch(number, 0, 0, " ".repeat(by))
                : new Patch(number, 0, Math.min(-by, lines.parsed(number).indent()), "");
    }

    /** Text that goes on over the end of its line has to be indented. */
    private void continuation() {
        String value = line.shown();
        Line above = above();
        int indent = above.hasKey() || above.isEntry() ? above.start() + 2 : above.indent();
        boolean isText = !value.isEmpty() && value.indexOf(':') < 0 && "[]{}\"'".indexOf(value.charAt(0)) < 0;
        if (isText && indent > line.indent()) {
            wrong(
                            line.start(),
                            line.end(),
                            "this is neither a field nor indented like text that continues from the line above")
                    .edit(
                            "indent it by " + LayoutRepairs.spaces(indent)
                                    + ", or join it to the line above; if it is a comment, begin it with #",
                            above.opensText()
                                    ? replace(0, line.indent(), " ".repeat(indent))
                                    : insert(line.start(), "# "));
        }
    }
}
