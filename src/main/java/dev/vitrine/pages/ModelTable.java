package dev.vitrine.pages;

import java.util.List;
import java.util.Optional;

/**
 * A table of models: the same one on every listing.
 *
 * @param caption what the rows have in common
 * @param columns the columns after the model's name, the type and the organization where they vary
 * @param rows in the order to show
 */
public record ModelTable(String caption, List<Column> columns, List<Row> rows) {
    public ModelTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
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

    /**
     * A model.
     *
     * @param model the model, with its page
     * @param status "Preview", "Deprecated", "Retired": absent for an active model
     * @param cells one for each column, in the same order
     */
    public record Row(Link model, Optional<String> status, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * What a row has in a column.
     *
     * @param text what is read; empty where the fact is not known or does not apply
     * @param detail small print beside it, such as the unit of this one price
     * @param href where it leads
     * @param sort what it is sorted by: a number or a text; empty sorts last
     */
    public record Cell(String text, Optional<String> detail, Optional<String> href, String sort) {}
}
