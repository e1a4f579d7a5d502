package dev.vitrine.render;

import dev.vitrine.pages.FactTable;
import dev.vitrine.pages.ModelTable;
import dev.vitrine.pages.PriceTable;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lines up the decimal points of a column: {@code $0.20} above {@code $0.0022} is followed by two digits that are laid out
 * but not seen, and {@code $3} by a point and four digits. Real glyphs, so they are as wide as those they stand for.
 */
final class Decimals {
    /** A figure alone; not "1M" or "Free", which have no decimal point to line up. */
    private static final Pattern FIGURE = Pattern.compile("[^\\d.,]*+[\\d,]++(\\.\\d++)?");

    private Decimals() {}

    /** By row, column and entry. */
    static List<List<List<String>>> fillers(PriceTable table) {
        int[] widest = new int[table.columns().size()];
        for (PriceTable.Row row : table.rows()) {
            for (int column = 0; column < widest.length; column++) {
                for (PriceTable.Entry entry : row.cells().get(column).entries()) {
                    widest[column] = Math.max(widest[column], decimals(entry.text()));
                }
            }
        }
        List<List<List<String>>> fillers = new ArrayList<>();
        for (PriceTable.Row row : table.rows()) {
            List<List<String>> cells = new ArrayList<>();
            for (int column = 0; column < widest.length; column++) {
                int width = widest[column];
                cells.add(row.cells().get(column).entries().stream()
                        .map(entry -> filler(entry.text(), width))
                        .toList());
            }
            fillers.add(cells);
        }
        return fillers;
    }

    /** By row and column; empty in columns that do not hold figures. */
    static List<List<String>> fillers(ModelTable table) {
        return fillers(
                table.columns(),
                table.rows().stream()
                        .map(row ->
                                row.cells().stream().map(ModelTable.Cell::text).toList())
                        .toList());
    }

    /** The same. */
    static List<List<String>> fillers(FactTable table) {
        return fillers(
                table.columns(),
                table.rows().stream()
                        .map(row ->
                                row.cells().stream().map(FactTable.Cell::text).toList())
                        .toList());
    }

    private static List<List<String>> fillers(List<ModelTable.Column> columns, List<List<String>> rows) {
        int[] widest = new int[columns.size()];
        for (List<String> row : rows) {
            for (int column = 0; column < widest.length; column++) {
                if (columns.get(column).numeric()) {
                    widest[column] = Math.max(widest[column], decimals(row.get(column)));
                }
            }
        }
        List<List<String>> fillers = new ArrayList<>();
        for (List<String> row : rows) {
            List<String> cells = new ArrayList<>();
            for (int column = 0; column < widest.length; column++) {
                cells.add(columns.get(column).numeric() ? filler(row.get(column), widest[column]) : "");
            }
            fillers.add(cells);
        }
        return fillers;
    }

    /** The width of the part after the digits before the point: the point counts. 0 where there is none. */
    private static int decimals(String text) {
        Matcher figure = FIGURE.matcher(text);
        return figure.matches() && figure.group(1) != null ? figure.group(1).length() : 0;
    }

    private static String filler(String text, int width) {
        if (!FIGURE.matcher(text).matches()) {
            return "";
        }
        int missing = width - decimals(text);
        boolean pointMissing = missing == width && width > 0;
        return pointMissing ? "." + "0".repeat(missing - 1) : "0".repeat(missing);
    }
}
