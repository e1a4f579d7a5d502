package dev.vitrine.tables;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import dev.vitrine.problem.Checked;
import dev.vitrine.problem.Location;
import dev.vitrine.problem.Problem;
import dev.vitrine.schema.DataRules;
import dev.vitrine.source.ConflictMarks;
import dev.vitrine.source.SourceTree;
import dev.vitrine.source.TableText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads one table, CSV as RFC 4180 has it: row by row, so that it is never in memory as a whole. What is wrong with the table as
 * such is found here; what its rows say is for others.
 */
final class TableReader {
    /** A field's length at most, in characters. */
    private static final int LONGEST = 300;

    /** The length at which the parser gives up: a quotation mark that is never closed takes in all that follows. */
    private static final int BUFFER = 1 << 20;

    /** As many fields of a row are kept; no table has as many columns, so the others need no looking at. */
    private static final int WIDEST = 32;

    private final String path;
    private final TableProblems problems;

    TableReader(String path, TableProblems problems) {
        this.path = path;
        this.problems = problems;
    }

    /** A row as the parser found it; columns are not known yet. */
    private static final class Rows extends AbstractBaseCsvCallbackHandler<TableRow> {
        private final String path;
        private String[] fields = new String[16];
        private int count;
        private long quoted;
        private Map<TableColumn, Integer> columns = Map.of();
        private int line = 1;

        Rows(String path) {
            this.path = path;
        }

        @Override
        protected void handleBegin(long startingLineNumber) {
            count = 0;
            quoted = 0;
            line = Math.toIntExact(startingLineNumber);
        }

        @Override
        protected void handleField(int index, char[] buffer, int offset, int length, boolean isQuoted) {
            if (count > WIDEST) {
                return;
            }
            fields = count == fields.length ? Arrays.copyOf(fields, count * 2) : fields;
            fields[count] = new String(buffer, offset, length);
            quoted |= isQuoted && count < Long.SIZE ? 1L << count : 0;
            count++;
        }

        @Override
        protected TableRow buildRecord() {
            return new TableRow(path, line, Arrays.asList(Arrays.copyOf(fields, count)), quoted, columns);
        }
    }

    /** Hands on each row that is whole, in the order of the file. */
    void read(SourceTree tree, TableColumn.Kind kind, Consumer<TableRow> each) {
        Checked<TableText> text = tree.open(path);
        text.problems().forEach(problems::add);
        if (text.value().isPresent()) {
            try (TableText open = text.value().get()) {
                read(open, kind, each);
                open.fault().ifPresent(problems::add);
            } catch (IOException failed) {
                throw new UncheckedIOException("cannot read " + path, failed);
            }
        }
    }

    private void read(TableText text, TableColumn.Kind kind, Consumer<TableRow> each) {
        Rows rows = new Rows(path);
        Iterator<TableRow> all = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .maxBufferSize(BUFFER)
                .build(rows, text)
                .iterator();
        try {
            Optional<Map<TableColumn, Integer>> columns = all.hasNext() ? header(kind, all.next()) : empty(text);
            if (columns.isEmpty()) {
                return;
            }
            rows.columns = columns.get();
            boolean isConflict = false;
            while (all.hasNext() && !problems.isFull()) {
                TableRow row = all.next();
                if (ConflictMarks.isBegin(row.fields().get(0))) {
                    problems.add(ConflictMarks.problem(row.at()));
                    isConflict = true;
                }
                if (isConflict) {
                    // Neither side is read: both may have the row that is meant.
                    isConflict = !ConflictMarks.isEnd(row.fields().get(0));
                    continue;
                }
                // The parser reads ahead, so a text that ended too early may still have whole rows, and one that is cut
                // off.
                boolean isCutOff = text.fault()
                        .filter(fault -> row.line() >= fault.location().line())
                        .isPresent();
                if (isCutOff || isTorn(row)) {
                    return;
                }
                if (isWhole(row)) {
                    each.accept(row);
                }
            }
        } catch (CsvParseException torn) {
            problems.add(unread(torn, new Location(path, rows.line, 1, 0)));
        }
    }

    /** Why the parser gave up; what it says of a field that does not end is all that tells the two apart. */
    private static Problem unread(CsvParseException torn, Location row) {
        boolean isEndless = torn.getCause() != null
                && String.valueOf(torn.getCause().getMessage()).contains("maximum buffer size");
        return isEndless
                ? Problem.of(
                        DataRules.TABLE,
                        row,
                        "a field of this row has more than " + BUFFER + " characters",
                        "close the quotation mark that it may begin with, or shorten it to " + LONGEST + " characters")
                : Problem.of(
                        DataRules.TABLE,
                        row,
                        "the quotation marks of this row do not fit together",
                        "put a field with a comma or a quotation mark in \"…\", and write each mark within it twice");
    }

    private Optional<Map<TableColumn, Integer>> header(TableColumn.Kind kind, TableRow row) {
        if (row.fields().size() > WIDEST) {
            problems.add(Problem.of(
                    DataRules.TABLE,
                    row.at(),
                    "the first line has more than " + WIDEST + " fields",
                    "begin the file with the names of its columns: " + String.join(",", kind.names())));
            return Optional.empty();
        }
        boolean isShort = true;
        for (int i = 0; i < row.fields().size(); i++) {
            Optional<Problem> tooLong = tooLong(row, i);
            tooLong.ifPresent(problems::add);
            isShort &= tooLong.isEmpty();
        }
        return isShort ? TableHeader.read(kind, row, problems) : Optional.empty();
    }

    private Optional<Map<TableColumn, Integer>> empty(TableText text) {
        if (text.fault().isEmpty()) {
            problems.add(Problem.of(
                    DataRules.TABLE,
                    Location.ofFile(path),
                    "the table is empty",
                    "write the names of its columns on the first line, or delete the file"));
        }
        return Optional.empty();
    }

    /** Whether a field goes on over the end of its line; then its mark is not closed, and what follows is not what it seems. */
    private boolean isTorn(TableRow row) {
        for (int i = 0; i < row.fields().size(); i++) {
            if (row.fields().get(i).indexOf('\n') >= 0 || row.fields().get(i).indexOf('\r') >= 0) {
                Location place = row.at(i);
                problems.add(Problem.of(
                        DataRules.TABLE,
                        new Location(path, place.line(), place.column() - 1, 1),
                        "this quotation mark is not closed on its line",
                        "close it at the end of the field, or delete it"));
                return true;
            }
        }
        return false;
    }

    private boolean isWhole(TableRow row) {
        int columns = row.columns().size();
        if (row.fields().size() != columns) {
            problems.add(Problem.of(
                    DataRules.TABLE,
                    row.at(),
                    "this row has "
                            + (row.fields().size() > WIDEST
                                    ? "more than " + WIDEST
                                    : row.fields().size())
                            + (row.fields().size() == 1 ? " field" : " fields") + ", and the first line names "
                            + columns + " columns",
                    row.fields().size() < columns
                            ? "write a comma for each field that is left empty"
                            : "delete what is too much, or put a field with a comma in it in \"…\""));
            return false;
        }
        boolean isWhole = true;
        for (int i = 0; i < row.fields().size(); i++) {
            Optional<Problem> problem = field(row, i);
            problem.ifPresent(problems::add);
            isWhole &= problem.isEmpty();
        }
        return isWhole;
    }

    /** What is wrong with a field whatever it means. */
    private static Optional<Problem> field(TableRow row, int index) {
        String text = row.fields().get(index);
        if (isPlain(text)) {
            return Optional.empty();
        }
        if (text.length() > LONGEST) {
            return tooLong(row, index);
        }
        if (!text.equals(text.strip())) {
            return Optional.of(Problem.of(
                    DataRules.WRONG_FORM,
                    row.at(index),
                    "\"" + text + "\" has blanks at its ends",
                    text.isBlank() ? "leave the field empty" : "write " + text.strip()));
        }
        return TableText.hidden(text)
                .map(name ->
                        Problem.of(DataRules.WRONG_FORM, row.at(index), "invisible character: " + name, "delete it"));
    }

    private static Optional<Problem> tooLong(TableRow row, int index) {
        int length = row.fields().get(index).length();
        return length <= LONGEST
                ? Optional.empty()
                : Optional.of(Problem.of(
                        DataRules.OUT_OF_RANGE,
                        row.at(index),
                        "this field has " + length + " characters, more than " + LONGEST,
                        "shorten it by " + (length - LONGEST) + " characters"));
    }

    /** Whether there is nothing to look at: this is asked of millions of fields. */
    private static boolean isPlain(String text) {
        int length = text.length();
        if (length == 0) {
            return true;
        }
        boolean isPlain = length <= LONGEST && text.charAt(0) != ' ' && text.charAt(length - 1) != ' ';
        for (int i = 0; i < length && isPlain; i++) {
            isPlain = text.charAt(i) >= ' ' && text.charAt(i) < '\u007f';
        }
        return isPlain;
    }
}
