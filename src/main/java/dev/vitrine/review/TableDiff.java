package dev.vitrine.review;

import dev.vitrine.problem.Location;
import dev.vitrine.source.SourceTree;
import dev.vitrine.source.TableText;
import dev.vitrine.wording.Words;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Compares the tables of an arena row by row: how many came, and how many are gone. A row that moved to another place or file
 * is neither. What two files begin with alike is passed over, so that a million votes with some more at the end cost nothing.
 */
final class TableDiff {
    private static final Pattern PATH = Pattern.compile("data/arenas/([^/]+)/[^/]+\\.csv");

    private final SourceTree base;
    private final SourceTree head;
    private final RowTally rows = new RowTally();

    private TableDiff(SourceTree base, SourceTree head) {
        this.base = base;
        this.head = head;
    }

    /**
     * What became of an arena's rows.
     *
     * @param record the path of the arena's record
     * @param added how many came, and of which days
     * @param removed how many are gone; a row that was changed is one that came and one that is gone
     */
    record Change(String record, Optional<String> added, Optional<String> removed) {
        /** As a fact of the arena. */
        Fact fact() {
            return new Fact.Members(
                    "tables", added.stream().toList(), removed.stream().toList());
        }

        /** What a reviewer looks at: rows are added, and never changed. */
        Optional<ReviewItem> look() {
            return removed.map(words -> new ReviewItem(
                    RecordId.at(record).label(),
                    Location.ofFile(record),
                    List.of(new ReviewItem.Reason(
                            ReviewItem.Rule.ROWS_REMOVED,
                            words + (words.startsWith("1 row") ? " is" : " are")
                                    + " gone or changed, and tables are only added to"))));
        }
    }

    /** The arenas whose tables differ, by the paths of their records. */
    static Map<String, Change> between(SourceTree base, SourceTree head) {
        Map<String, Set<String>> arenas = new TreeMap<>();
        Stream.of(base, head)
                .flatMap(tree -> tree.paths().value().orElse(List.of()).stream())
                .forEach(path -> {
                    Matcher matcher = PATH.matcher(path);
                    if (matcher.matches()) {
                        arenas.computeIfAbsent(matcher.group(1), id -> new TreeSet<>())
                                .add(path);
                    }
                });
        Map<String, Change> changes = new TreeMap<>();
        arenas.forEach((id, paths) -> new TableDiff(base, head)
                .change("data/arenas/" + id + ".yaml", paths)
                .ifPresent(change -> changes.put(change.record(), change)));
        return changes;
    }

    private Optional<Change> change(String record, Set<String> paths) {
        Set<String> former = Set.copyOf(base.paths().value().orElse(List.of()));
        Set<String> later = Set.copyOf(head.paths().value().orElse(List.of()));
        for (String path : paths) {
            try (BufferedReader old = reader(former.contains(path) ? Optional.of(base) : Optional.empty(), path);
                    BufferedReader now = reader(later.contains(path) ? Optional.of(head) : Optional.empty(), path)) {
                compare(old, now);
            } catch (IOException failed) {
                throw new UncheckedIOException("cannot read " + path, failed);
            }
        }
        RowTally.Sum added = rows.added();
        RowTally.Sum removed = rows.removed();
        return added.count() == 0 && removed.count() == 0
                ? Optional.empty()
                : Optional.of(new Change(record, words(added), words(removed)));
    }

    /** A table that is not there, or cannot be read, has no rows; why it cannot be read is told as an error. */
    private static BufferedReader reader(Optional<SourceTree> tree, String path) {
        Optional<TableText> text = tree.flatMap(files -> files.open(path).value());
        return new BufferedReader(text.isPresent() ? text.get() : Reader.nullReader());
    }

    private void compare(BufferedReader old, BufferedReader now) throws IOException {
        String before = old.readLine();
        String after = now.readLine();
        int day = day(after == null ? before : after);
        // The first lines name the columns, and are no rows.
        boolean isHead = true;
        while (before != null && before.equals(after)) {
            before = old.readLine();
            after = now.readLine();
            isHead = false;
        }
        if (isHead) {
            before = old.readLine();
            after = now.readLine();
        }
        for (String row = before; row != null; row = old.readLine()) {
            rows.was(row, day);
        }
        for (String row = after; row != null; row = now.readLine()) {
            rows.is(row, day);
        }
    }

    /** The number of the column that says the day; −1 where there is none. */
    private static int day(String columns) {
        List<String> names =
                columns == null ? List.of() : List.of(columns.replace("\"", "").split(",", -1));
        return Math.max(names.indexOf("time"), names.indexOf("date"));
    }

    private static Optional<String> words(RowTally.Sum sum) {
        String days = sum.first().isEmpty()
                ? ""
                : sum.first().equals(sum.last()) ? " of " + sum.first() : " from " + sum.first() + " to " + sum.last();
        return sum.count() == 0 ? Optional.empty() : Optional.of(Words.count(sum.count(), "row") + days);
    }
}
