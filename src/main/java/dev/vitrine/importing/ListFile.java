package dev.vitrine.importing;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.vitrine.problem.Checked;
import dev.vitrine.problem.Location;
import dev.vitrine.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A file of lists: read whole, or not at all. */
final class ListFile {
    /** How many problems of one file are reported: a file of another kind has one in each row. */
    private static final int MOST = 20;

    private static final String MEND = "compare it with the published list, and download it again";

    private final String path;
    private final Optional<LocalDate> day;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Listed> listed = new ArrayList<>();
    private final Map<Listed.Key, Map<String, Location>> seen = new HashMap<>();

    private ListFile(String path, Optional<LocalDate> day) {
        this.path = path;
        this.day = day;
    }

    /**
     * Reads the text of a file.
     *
     * @param path as problems name it
     * @param day that its ratings are of, where it does not say so itself
     */
    static Checked<List<Listed>> read(String path, String text, Optional<LocalDate> day) {
        ListFile file = new ListFile(path, day);
        Optional<ListShape> shape = file.read(text);
        return shape.isEmpty() || !file.problems.isEmpty()
                ? Checked.failed(file.problems)
                : Checked.of(shape.get().placed(file.listed));
    }

    private Optional<ListShape> read(String text) {
        int line = 1;
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofNamedCsvRecord(text)) {
            Optional<ListShape> shape = Optional.empty();
            for (Iterator<NamedCsvRecord> rows = reader.iterator(); rows.hasNext() && problems.size() < MOST; ) {
                NamedCsvRecord row = rows.next();
                line = Math.toIntExact(row.getStartingLineNumber());
                shape = shape.or(() -> shape(row.getHeader()));
                shape.ifPresent(known -> add(known, row));
                if (shape.isEmpty()) {
                    return shape;
                }
            }
            if (shape.isEmpty()) {
                report(1, "the file contains no ratings");
            }
            return shape;
        } catch (CsvParseException broken) {
            report(
                    line,
                    "this is not valid CSV: a quotation mark may be missing from here on, or two columns have the same"
                            + " name");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Optional.empty();
    }

    private Optional<ListShape> shape(List<String> header) {
        Optional<ListShape> shape = ListShape.of(header);
        if (shape.isEmpty()) {
            problems.add(Problem.of(
                    ImportRules.LIST,
                    new Location(path, 1, 1, 0),
                    "the columns do not match any supported list",
                    "a daily list has " + ListShape.DAILY.columns() + "; a list of categories has "
                            + ListShape.CATEGORIES.columns()));
        } else if (!shape.get().isDated() && day.isEmpty()) {
            problems.add(Problem.of(
                    ImportRules.LIST,
                    Location.ofFile(path),
                    "the file does not contain the date of its ratings",
                    "add the date, such as --date 2025-12-17"));
            return Optional.empty();
        }
        return shape;
    }

    private void add(ListShape shape, NamedCsvRecord record) {
        int line = Math.toIntExact(record.getStartingLineNumber());
        if (record.getFieldCount() != record.getHeader().size()) {
            report(
                    line,
                    "the header has " + record.getHeader().size() + " fields, but the row has "
                            + record.getFieldCount());
            return;
        }
        shape.read(new Row(record, path, problems::add), day).ifPresent(one -> {
            Location first =
                    seen.computeIfAbsent(one.list(), list -> new HashMap<>()).putIfAbsent(one.name(), one.location());
            if (first != null) {
                report(line, "\"" + one.name() + "\" is already in this list, on line " + first.line());
            }
            if (one.low().compareTo(one.score()) > 0 || one.high().compareTo(one.score()) < 0) {
                report(line, "the score " + one.score().toPlainString() + " is outside its interval");
            }
            listed.add(one);
        });
    }

    private void report(int line, String message) {
        problems.add(Problem.of(ImportRules.LIST, new Location(path, line, 1, 0), message, MEND));
    }
}
