package dev.vitrine.pages;

import dev.vitrine.wording.Figure;
import dev.vitrine.wording.ScoreWords;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A table that can be sorted: models of a listing, rows of an arena or of a benchmark.
 *
 * @param caption what the rows have in common
 * @param columns all of them
 * @param heading which column names the row, counted from 0: it stays in sight when the others scroll
 * @param rows in the order to show, each with a cell for each column; the figures of numeric columns are aligned
 */
public record FactTable(String caption, List<Column> columns, int heading, List<Row> rows) {
    public FactTable {
        columns = List.copyOf(columns);
        rows = aligned(columns, rows);
    }

    private static List<Row> aligned(List<Column> columns, List<Row> rows) {
        int[] most = IntStream.range(0, columns.size())
                .map(column -> Figure.mostDecimals(
                        rows.stream().map(row -> row.cells().get(column).figure())))
                .toArray();
        return rows.stream()
                .map(row -> new Row(IntStream.range(0, most.length)
                        .mapToObj(column -> columns.get(column).numeric()
                                ? row.cells().get(column).aligned(most[column])
                                : row.cells().get(column))
                        .toList()))
                .toList();
    }

    /** A column of words, without a unit. */
    public static Column column(String key, String label) {
        return new Column(key, label, Optional.empty(), false);
    }

    /** A column of numbers, without a unit. */
    public static Column numbers(String key, String label) {
        return new Column(key, label, Optional.empty(), true);
    }

    /**
     * A column.
     *
     * @param key a short name, for the classes and the sorting script
     * @param label the heading
     * @param unit what its figures count, shown under the heading
     * @param numeric whether its cells are aligned as figures
     */
    public record Column(String key, String label, Optional<String> unit, boolean numeric) {}

    /** A row, a cell for each column. */
    public record Row(List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * What a row has in a column.
     *
     * @param figure what is read; empty where the fact is not known or does not apply
     * @param detail small print next to it, such as a variant or the unit of this one price
     * @param tag a word that sets it apart, such as "Retired" or "Best"
     * @param href where it leads
     * @param sort what it is sorted by: a number or a text; empty sorts last
     * @param share of the longest bar of the column, 0 to 100; absent where no bar is drawn
     */
    public record Cell(
            Figure figure,
            Optional<String> detail,
            Optional<String> tag,
            Optional<String> href,
            String sort,
            Optional<Integer> share) {
        /** Nothing is known. */
        public static final Cell NONE = of("", "");

        /** A figure, and what it is sorted by. */
        public static Cell of(Figure figure, String sort) {
            return new Cell(figure, Optional.empty(), Optional.empty(), Optional.empty(), sort, Optional.empty());
        }

        /** Words, and what they are sorted by. */
        public static Cell of(String text, String sort) {
            return of(Figure.words(text), sort);
        }

        /** A number with all of its digits, sorted by itself. */
        public static Cell of(BigDecimal number) {
            return of(Figure.of(ScoreWords.figure(number), number.scale()), number.toPlainString());
        }

        /** A price by which models are compared, sorted by its amount. */
        public static Cell of(ComparablePrice price) {
            return of(price.figure(), price.money().amount().toPlainString());
        }

        /** A link, sorted by its text. */
        public static Cell of(Link link) {
            return new Cell(
                    Figure.words(link.text()),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(link.href()),
                    link.text(),
                    Optional.empty());
        }

        /** What is read. */
        public String text() {
            return figure.text();
        }

        private Cell aligned(int most) {
            Figure aligned = figure.aligned(most);
            return aligned.equals(figure) ? this : new Cell(aligned, detail, tag, href, sort, share);
        }

        /** The same with small print, where there is any. */
        public Cell with(Optional<String> print) {
            return new Cell(figure, print, tag, href, sort, share);
        }

        /** The same with a word that sets it apart, where there is one. */
        public Cell tagged(Optional<String> word) {
            return new Cell(figure, detail, word, href, sort, share);
        }

        /** The same with a bar. */
        public Cell barred(int length) {
            return new Cell(figure, detail, tag, href, sort, Optional.of(length));
        }
    }
}
