package dev.vitrine.style;

import java.util.Comparator;
import java.util.List;

/**
 * A change of a text: what stands from one offset to another is replaced.
 *
 * @param from 0-based, in UTF-16 units
 * @param to after the last unit that is replaced; the same as {@code from} where something is put in
 */
public record Edit(int from, int to, String replacement) {
    private static final Comparator<Edit> ORDER =
            Comparator.comparingInt(Edit::from).thenComparingInt(Edit::to);

    public Edit {
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("not a span: " + from + " to " + to);
        }
    }

    /** The text after all of these edits, whose spans do not overlap. */
    static String apply(String text, List<Edit> edits) {
        return apply(text, 0, text.length(), edits);
    }

    /** A part of the text after those of the edits that are in it. */
    static String apply(String text, int from, int to, List<Edit> edits) {
        StringBuilder out = new StringBuilder(to - from);
        int done = from;
        for (Edit edit : edits.stream().sorted(ORDER).toList()) {
            if (edit.from >= from && edit.to <= to) {
                if (edit.from < done) {
                    throw new IllegalArgumentException("two edits of one span, at " + edit.from);
                }
                out.append(text, done, edit.from).append(edit.replacement);
                done = edit.to;
            }
        }
        return out.append(text, done, to).toString();
    }
}
