package dev.vitrine.problem;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Prints problems to a terminal: location and rule, the affected line with a caret under the span, the message, and the edit
 * that fixes the problem.
 */
public final class TextPrinter {
    /** The maximum length of an excerpt if the width of the terminal is unknown. */
    private static final int WIDEST = 160;
    /** How much of a line is shown before the span, at most, in a terminal. */
    private static final int BEFORE = 30;

    private final Function<String, Optional<List<String>>> lines;
    private final UnaryOperator<String> shown;
    private final boolean colour;
    private final OptionalInt columns;

    /**
     * A printer.
     *
     * @param lines the lines of a file by its path, for the excerpt; absent if it cannot be shown
     * @param shown maps the path of a problem to the path that is shown to the user
     * @param colour whether to use colors
     */
    public TextPrinter(Function<String, Optional<List<String>>> lines, UnaryOperator<String> shown, boolean colour) {
        this(lines, shown, colour, OptionalInt.empty());
    }

    private TextPrinter(
            Function<String, Optional<List<String>>> lines,
            UnaryOperator<String> shown,
            boolean colour,
            OptionalInt columns) {
        this.columns = columns;
        this.lines = lines;
        this.shown = shown;
        this.colour = colour;
    }

    /** A printer for a terminal with that many columns: excerpts are not longer, so that the caret stays below the span. */
    public TextPrinter within(int width) {
        return new TextPrinter(lines, shown, colour, OptionalInt.of(width));
    }

    /** One problem, over several lines, with a line break at its end. */
    public String print(Problem problem) {
        Location location = problem.location();
        String severity = problem.rule().severity().name().toLowerCase(Locale.ROOT);
        StringBuilder out = new StringBuilder();
        out.append(bold(Printable.of(place(location)))).append(' ');
        out.append(paint(problem, severity + "[" + problem.rule().id() + "]")).append('\n');
        Optional<String> line = line(location);
        if (line.isPresent()) {
            excerpt(problem, line.get(), out);
        } else {
            out.append("  ").append(problem.message()).append('\n');
        }
        problem.hint()
                .ifPresent(hint -> out.append("  ")
                        .append(bold("help:"))
                        .append(' ')
                        .append(hint)
                        .append('\n'));
        return out.toString();
    }

    private String place(Location location) {
        String path = shown.apply(location.path());
        return location.line() == 0 ? path : path + ":" + location.line() + ":" + location.column();
    }

    private Optional<String> line(Location location) {
        return location.line() == 0
                ? Optional.empty()
                : lines.apply(location.path())
                        .filter(all -> location.line() <= all.size())
                        .map(all -> all.get(location.line() - 1));
    }

    private void excerpt(Problem problem, String line, StringBuilder out) {
        Location location = problem.location();
        String number = Integer.toString(location.line());
        String margin = "  " + " ".repeat(number.length()) + " | ";
        int column = Math.min(location.column() - 1, line.length());
        int widest = columns.isPresent() ? columns.getAsInt() - margin.length() : WIDEST;
        int from = columns.isPresent() && line.length() <= widest ? 0 : Math.max(0, column - before(widest));
        int to = Math.min(line.length(), from + widest);
        String before = (from > 0 ? "…" : "") + printable(line, from > 0 ? from + 1 : 0, column);
        String after = printable(line, column, to < line.length() ? to - 1 : to) + (to < line.length() ? "…" : "");
        out.append("  ").append(number).append(" | ");
        out.append(before).append(after).append('\n');
        String caret = margin + " ".repeat(before.length() + Math.min(1, location.column() - 1 - column));
        String carets = "^".repeat(Math.min(Math.max(1, location.length()), Math.max(1, to - column)));
        boolean fits = columns.isEmpty()
                || caret.length() + carets.length() + 1 + problem.message().length() <= columns.getAsInt();
        out.append(caret).append(paint(problem, carets));
        out.append(fits ? " " : "\n" + margin).append(problem.message()).append('\n');
    }

    /** How much of a long line is shown before the span. */
    private int before(int widest) {
        return columns.isPresent() ? Math.min(BEFORE, widest / 2) : widest / 2;
    }

    /** A part of a line, without halves of characters at its ends. */
    private static String printable(String line, int from, int to) {
        int start = from > 0 && from < to && Character.isLowSurrogate(line.charAt(from)) ? from + 1 : from;
        int end = to > start && to < line.length() && Character.isHighSurrogate(line.charAt(to - 1)) ? to - 1 : to;
        return Printable.of(line.substring(start, Math.max(start, end)).replace('\t', ' '));
    }

    private String bold(String text) {
        return colour ? "\u001b[1m" + text + "\u001b[0m" : text;
    }

    private String paint(Problem problem, String text) {
        String code = problem.rule().severity() == Severity.ERROR ? "\u001b[1;31m" : "\u001b[1;33m";
        return colour ? code + text + "\u001b[0m" : text;
    }
}
