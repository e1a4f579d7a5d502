package dev.vitrine.wording;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a cell of a table shows: a number whose decimal point is aligned with the others of its column, or words, which are not
 * aligned. Example: {@code $0.20} above {@code $0.0022} is followed by two digits that are laid out but not seen, and
 * {@code $3} by a point and four digits. Real glyphs, so they are as wide as those they stand for.
 *
 * @param decimals how many digits follow the point; absent for words, such as "Free" or "1M"
 * @param filler the unseen characters after it; empty until it is aligned
 */
public record Figure(String text, Optional<Integer> decimals, String filler) {
    /** A number that is written with so many digits after the point. */
    public static Figure of(String text, int decimals) {
        return new Figure(text, Optional.of(Math.max(0, decimals)), "");
    }

    /** Words, or nothing. */
    public static Figure words(String text) {
        return new Figure(text, Optional.empty(), "");
    }

    /** The most decimals of any figure of a column. */
    public static int mostDecimals(Stream<Figure> column) {
        return column.mapToInt(figure -> figure.decimals().orElse(0)).max().orElse(0);
    }

    /**
     * The same in a column.
     *
     * @param most as {@link #mostDecimals} says of the column
     */
    public Figure aligned(int most) {
        int missing = most - decimals.orElse(most);
        if (missing == 0) {
            return this;
        }
        return new Figure(text, decimals, (missing == most ? "." : "") + "0".repeat(missing));
    }
}
