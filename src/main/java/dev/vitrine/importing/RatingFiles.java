package dev.vitrine.importing;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.vitrine.problem.Location;
import dev.vitrine.problem.Problem;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/** An arena's files of ratings while others come to them. A row that is there stays, and no row stands twice. */
final class RatingFiles {
    /** The line of the first row, behind the names of the columns. */
    private static final int FIRST_ROW = 2;

    private final String folder;
    private final SortedMap<String, List<RatingRow>> rows = new TreeMap<>();
    private final Map<String, Place> places = new HashMap<>();
    private final Set<String> changed = new TreeSet<>();

    /** Where a row is: rows are put behind one another until the files are written. */
    private record Place(String path, int index) {}

    /**
     * The files of an arena.
     *
     * @param folder that they are in, as {@code data/arenas/text/}
     */
    RatingFiles(String folder) {
        this.folder = folder;
    }

    /** Takes in a file that is there; one that is no table of ratings is a problem. */
    void read(String path, String text, Consumer<Problem> problems) {
        List<RatingRow> mine = rows.computeIfAbsent(path, fresh -> new ArrayList<>());
        int line = 1;
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(text)) {
            for (CsvRecord record : reader) {
                line = Math.toIntExact(record.getStartingLineNumber());
                boolean isHeader = line == 1;
                boolean fits = isHeader
                        ? record.getFields().equals(RatingRow.COLUMNS)
                        : record.getFieldCount() == RatingRow.COLUMNS.size();
                if (!fits) {
                    problems.accept(noTable(path, line));
                    return;
                }
                if (!isHeader) {
                    RatingRow row = new RatingRow(record.getFields(), new Location(path, line, 1, 0));
                    places.putIfAbsent(row.key(), new Place(path, mine.size()));
                    mine.add(row);
                }
            }
        } catch (CsvParseException broken) {
            problems.accept(noTable(path, line));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Problem noTable(String path, int line) {
        return Problem.of(
                ImportRules.LIST,
                new Location(path, line, 1, 0),
                "an import did not write this, and would delete it when it rewrites the file",
                "give the file the columns " + String.join(",", RatingRow.COLUMNS)
                        + " and each row one field per column");
    }

    /** What became of a row that was added. */
    enum Fate {
        /** It was not there. */
        NEW,
        /** It was there. */
        SAME,
        /** Its numbers were there, under another model or variant. */
        RENAMED,
        /** It was there with other numbers, which stay. */
        CONTRADICTED
    }

    /** Adds a row, to the file that has it already or to that of its month. */
    Fate add(RatingRow row, Consumer<Problem> problems) {
        Place place = places.get(row.key());
        if (place == null) {
            String path = folder + row.month() + ".csv";
            List<RatingRow> mine = rows.computeIfAbsent(path, none -> new ArrayList<>());
            places.put(row.key(), new Place(path, mine.size()));
            mine.add(row);
            changed.add(path);
            return Fate.NEW;
        }
        List<RatingRow> mine = rows.get(place.path());
        RatingRow known = mine.get(place.index());
        if (!known.hasNumbersOf(row)) {
            problems.accept(contradiction(known, row));
            return Fate.CONTRADICTED;
        }
        if (known.fields().equals(row.fields())) {
            return Fate.SAME;
        }
        mine.set(place.index(), row);
        changed.add(place.path());
        return Fate.RENAMED;
    }

    private static Problem contradiction(RatingRow known, RatingRow row) {
        Location other = row.location();
        return Problem.of(
                        ImportRules.CHANGED,
                        known.location(),
                        "\"" + known.name() + "\" differs from line " + other.line() + " of " + other.path() + ": "
                                + known.differences(row),
                        "if the publisher corrected it, delete this row and import again")
                .relatedTo(other);
    }

    /** The new texts of the files that changed, by path. */
    SortedMap<String, String> texts() {
        SortedMap<String, String> texts = new TreeMap<>();
        changed.forEach(path -> texts.put(path, text(rows.get(path))));
        return texts;
    }

    /** The row that a line of a new text comes from, in the list or in the file as it was; absent for other places. */
    Optional<Location> origin(Location place) {
        List<RatingRow> sorted = rows.getOrDefault(place.path(), List.of()).stream()
                .sorted(RatingRow.ORDER)
                .toList();
        int index = place.line() - FIRST_ROW;
        return index >= 0 && index < sorted.size()
                ? Optional.of(sorted.get(index).location())
                : Optional.empty();
    }

    private static String text(List<RatingRow> rows) {
        StringWriter text = new StringWriter();
        try (CsvWriter writer =
                CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            writer.writeRecord(RatingRow.COLUMNS);
            rows.stream().sorted(RatingRow.ORDER).forEach(row -> writer.writeRecord(row.fields()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }
}
