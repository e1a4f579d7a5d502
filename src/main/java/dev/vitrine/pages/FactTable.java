package dev.vitrine.pages;

import java.util.List;
import java.util.Optional;

/**
 * A table of what is ranked or counted: rows of an arena, of a benchmark, of all of either.
 *
 * @param caption what the rows have in common
 * @param columns all of them
 * @param heading which column names the row, counted from 0: it stays in sight when the others scroll
 * @param rows in the order to show
 */
public record FactTable(String caption, List<ModelTable.Column> columns, int heading, List<Row> rows) {
    public FactTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** A column of words, without a unit. */
    public static ModelTable.Column column(String key, String label) {
        return new ModelTable.Column(key, label, Optional.empty(), false);
    }

    /** A row, a cell for each column. */
    public record Row(List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * What a row has in a column.
     *
     * @param text what is read; empty where the fact is not known or does not apply
     * @param detail small print beside it, such as a variant or the unit of this one price
     * @param tag a word that sets it apart, such as "Retired" or "Best"
     * @param href where it leads
     * @param sort what it is sorted by: a number or a text; empty sorts last
     * @param share of the longest bar of the column, 0 to 100; absent where no bar is drawn
     */
    public record Cell(
            String text,
            Optional<String> detail,
            Optional<String> tag,
            Optional<String> href,
            String sort,
            Optional<Integer> share) {
        /** Nothing is known. */
        public static final Cell NONE = of("", "");

        /** A text or figure, and what it is sorted by. */
        public static Cell of(String text, String sort) {
            return new Cell(text, Optional.empty(), Optional.empty(), Optional.empty(), sort, Optional.empty());
        }

        /** A link, sorted by its text. */
        public static Cell of(Link link) {
            return new Cell(
                    link.text(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(link.href()),
                    link.text(),
                    Optional.empty());
        }

        /** The same with small print, where there is any. */
        public Cell with(Optional<String> print) {
            return new Cell(text, print, tag, href, sort, share);
        }

        /** The same with a word that sets it apart, where there is one. */
        public Cell tagged(Optional<String> word) {
            return new Cell(text, detail, word, href, sort, share);
        }

        /** The same with a bar. */
        public Cell barred(int length) {
            return new Cell(text, detail, tag, href, sort, Optional.of(length));
        }
    }
}
