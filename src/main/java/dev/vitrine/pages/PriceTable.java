package dev.vitrine.pages;

import dev.vitrine.wording.DatedText;
import dev.vitrine.wording.Figure;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Prices that are metered alike: a row for each provider (and each of its terms), a column for each metered thing.
 *
 * @param id for the anchor, unique on the page
 * @param caption what is metered, such as "Per second of video"
 * @param columns in the order to show
 * @param rows providers, cheapest first
 * @param showLatency whether any row knows its latency
 */
public record PriceTable(String id, String caption, List<Column> columns, List<Row> rows, boolean showLatency) {
    public PriceTable {
        columns = List.copyOf(columns);
        rows = aligned(columns.size(), rows);
    }

    private static List<Row> aligned(int columns, List<Row> rows) {
        int[] most = IntStream.range(0, columns)
                .map(column -> Figure.mostDecimals(rows.stream()
                        .flatMap(row -> row.cells().get(column).entries().stream())
                        .map(Entry::figure)))
                .toArray();
        return rows.stream().map(row -> row.aligned(most)).toList();
    }

    /**
     * A metered thing.
     *
     * @param label such as "720p", "Input" or "1024 × 1024"
     * @param unit such as "USD per second" or "USD per 1M tokens"
     */
    public record Column(String label, String unit) {}

    /**
     * One provider's terms.
     *
     * @param provider with its page
     * @param terms what sets this row apart from the provider's others, such as "Batch" or "High quality"; may be empty
     * @param relation "First party", "Host", "Reseller", as a word
     * @param note the editor's note, where it is the same on every price of the row
     * @param cells one for each column, in the same order; a cell without entries is a thing the row has no price for
     * @param latency such as "about 40 s", where it is known
     * @param inputs what goes in, such as "text, image"
     * @param outputs what comes out, such as "video"
     * @param sources where the prices of this row were read, in order of first use
     */
    public record Row(
            Link provider,
            String terms,
            String relation,
            Optional<String> note,
            List<Cell> cells,
            Optional<String> latency,
            String inputs,
            String outputs,
            List<Source> sources) {
        public Row {
            cells = List.copyOf(cells);
            sources = List.copyOf(sources);
        }

        private Row aligned(int[] most) {
            List<Cell> aligned = IntStream.range(0, most.length)
                    .mapToObj(column -> cells.get(column).aligned(most[column]))
                    .toList();
            return new Row(provider, terms, relation, note, aligned, latency, inputs, outputs, sources);
        }
    }

    /**
     * What a row asks for a column's thing.
     *
     * @param entries more than one where sources disagree, or where a price has dates
     * @param disagreement whether the entries contradict each other: marked in words as well
     */
    public record Cell(List<Entry> entries, boolean disagreement) {
        public Cell {
            entries = List.copyOf(entries);
        }

        private Cell aligned(int most) {
            return new Cell(entries.stream().map(entry -> entry.aligned(most)).toList(), disagreement);
        }
    }

    /**
     * One price.
     *
     * @param figure "$0.20", "Free", "Included in Pro", "Not published"
     * @param kind {@code amount}, {@code tiers}, {@code free}, {@code included} or {@code unpublished}
     * @param cheapest whether it is the lowest of its column among rows of the same terms: marked in words as well as
     *     color
     * @param source which of the row's sources it was read from, counted from 1
     * @param note the editor's note on this price alone, such as "for the first 1,000 a month"
     * @param dates "from 1 December 2026", where the price has dates that matter to a reader
     * @param tiers one line each, such as "first 1,000: $0.04", only for {@code tiers}
     * @param edit the line of the record, to fix it; absent without a repository
     */
    public record Entry(
            Figure figure,
            String kind,
            boolean cheapest,
            int source,
            Optional<String> note,
            Optional<String> dates,
            List<String> tiers,
            Optional<String> edit) {
        public Entry {
            tiers = List.copyOf(tiers);
        }

        /** What is read. */
        public String text() {
            return figure.text();
        }

        private Entry aligned(int most) {
            return new Entry(figure.aligned(most), kind, cheapest, source, note, dates, tiers, edit);
        }
    }

    /**
     * Where a price was read, and when.
     *
     * @param number counted from 1 within its row
     * @param link its host (and, on a code host, its repository), with the address
     * @param firstHand whether the source is the provider's own
     * @param checked the day it was read
     */
    public record Source(int number, Link link, boolean firstHand, DatedText checked) {}
}
