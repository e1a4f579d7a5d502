package dev.vitrine.render;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * A text in lines that fit a width: as large as it can be set, wrapped between words, and cut off only where even the smallest
 * size leaves too much.
 *
 * @param size the height of the em in pixels
 */
record TextBlock(List<Typeface.Line> lines, double size) {
    private static final String CUT = "…";

    TextBlock {
        lines = List.copyOf(lines);
    }

    /**
     * A size that may be tried.
     *
     * @param size the height of the em in pixels
     * @param lines how many lines of it there is room for
     */
    record Step(double size, int lines) {}

    /** Sets a text in the first of these sizes, largest first, that it fits. */
    static TextBlock fit(Typeface face, String text, double width, List<Step> steps) {
        for (Step step : steps) {
            List<String> lines = wrapped(text, line -> face.set(line, step.size).width() <= width);
            if (lines.size() <= step.lines
                    && lines.stream().allMatch(line -> face.set(line, step.size).width() <= width)) {
                return of(face, lines, step.size);
            }
        }
        Step last = steps.get(steps.size() - 1);
        Predicate<String> fits = line -> face.set(line, last.size).width() <= width;
        return of(face, cut(broken(text, fits), last.lines, fits), last.size);
    }

    /** Sets a text on one line, which may be cut off. */
    static TextBlock line(Typeface face, String text, double width, double size) {
        return fit(face, text, width, List.of(new Step(size, 1)));
    }

    private static TextBlock of(Typeface face, List<String> lines, double size) {
        return new TextBlock(lines.stream().map(line -> face.set(line, size)).toList(), size);
    }

    /** Between words only: a word that is too long has a line of its own. */
    private static List<String> wrapped(String text, Predicate<String> fits) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.strip().split("\\s+")) {
            String more = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && !fits.test(more)) {
                lines.add(line);
                line = word;
            } else {
                line = more;
            }
        }
        lines.add(line);
        return lines;
    }

    /** The same, and words that are too long are broken where the line is full. */
    private static List<String> broken(String text, Predicate<String> fits) {
        List<String> lines = new ArrayList<>();
        for (String line : wrapped(text, fits)) {
            String rest = line;
            while (!fits.test(rest)) {
                int room = room(rest, fits);
                lines.add(rest.substring(0, room));
                rest = rest.substring(room);
            }
            lines.add(rest);
        }
        return lines;
    }

    /** How many characters of a text fit; at least the first. */
    private static int room(String text, Predicate<String> fits) {
        int least = text.offsetByCodePoints(0, 1);
        return IntStream.iterate(text.length() - 1, length -> length > least, length -> length - 1)
                .filter(length -> !Character.isLowSurrogate(text.charAt(length)))
                .filter(length -> fits.test(text.substring(0, length)))
                .findFirst()
                .orElse(least);
    }

    private static List<String> cut(List<String> lines, int most, Predicate<String> fits) {
        if (lines.size() <= most) {
            return lines;
        }
        List<String> kept = new ArrayList<>(lines.subList(0, most));
        String last = kept.get(most - 1);
        int room = fits.test(last + CUT) ? last.length() : room(last, head -> fits.test(head + CUT));
        kept.set(most - 1, last.substring(0, room).stripTrailing() + CUT);
        return kept;
    }
}
