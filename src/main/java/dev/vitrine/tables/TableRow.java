package dev.vitrine.tables;

import dev.vitrine.problem.Location;
import java.util.List;
import java.util.Map;

/**
 * A row of a table: what it says in each column, and where.
 *
 * @param path of the table
 * @param line on which it is, 1-based
 * @param fields as they are read, without quotation marks
 * @param quoted which of them are in quotation marks, one bit each
 * @param columns the number of each column's field, from 0 on
 */
record TableRow(String path, int line, List<String> fields, long quoted, Map<TableColumn, Integer> columns) {
    /** What the row says in a column; empty where it says nothing, or the table has no such column. */
    String text(TableColumn column) {
        Integer field = columns.get(column);
        return field == null ? "" : fields.get(field);
    }

    boolean says(TableColumn column) {
        return !text(column).isEmpty();
    }

    /** Where the row says it, within quotation marks if there are any; the row where the table has no such column. */
    Location at(TableColumn column) {
        Integer field = columns.get(column);
        return field == null ? at() : at(field.intValue());
    }

    /** Where the row begins. */
    Location at() {
        return new Location(path, line, 1, 0);
    }

    /** Where a field is, by its number. */
    Location at(int field) {
        int column = 1;
        for (int i = 0; i < field; i++) {
            column += written(i) + 1;
        }
        return new Location(
                path,
                line,
                column + (isQuoted(field) ? 1 : 0),
                fields.get(field).length());
    }

    /** How many characters a field takes in the file: marks stand around it, and those within it are doubled. */
    private int written(int field) {
        String text = fields.get(field);
        return isQuoted(field)
                ? text.length()
                        + 2
                        + (int) text.chars()
                                .filter(character -> character == '"')
                                .count()
                : text.length();
    }

    private boolean isQuoted(int field) {
        return field < Long.SIZE && (quoted & 1L << field) != 0;
    }
}
