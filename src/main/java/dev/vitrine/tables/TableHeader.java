package dev.vitrine.tables;

import dev.vitrine.problem.Problem;
import dev.vitrine.problem.Suggestion;
import dev.vitrine.schema.DataRules;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The first line of a table: which column is where. */
final class TableHeader {
    /** Columns as others call them. */
    private static final Map<String, TableColumn> SYNONYMS = Map.ofEntries(
            Map.entry("timestamp", TableColumn.TIME),
            Map.entry("tstamp", TableColumn.TIME),
            Map.entry("when", TableColumn.TIME),
            Map.entry("model_a", TableColumn.A),
            Map.entry("model a", TableColumn.A),
            Map.entry("left", TableColumn.A),
            Map.entry("model_b", TableColumn.B),
            Map.entry("model b", TableColumn.B),
            Map.entry("right", TableColumn.B),
            Map.entry("winner", TableColumn.OUTCOME),
            Map.entry("result", TableColumn.OUTCOME),
            Map.entry("day", TableColumn.DATE),
            Map.entry("rating", TableColumn.SCORE),
            Map.entry("elo", TableColumn.SCORE),
            Map.entry("lower", TableColumn.LOW),
            Map.entry("upper", TableColumn.HIGH),
            Map.entry("lang", TableColumn.LANGUAGE));

    private static final Pattern DAY_FIRST = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final TableColumn.Kind kind;
    private final TableRow row;
    private final TableProblems problems;
    private final Map<TableColumn, Integer> columns = new EnumMap<>(TableColumn.class);

    private TableHeader(TableColumn.Kind kind, TableRow row, TableProblems problems) {
        this.kind = kind;
        this.row = row;
        this.problems = problems;
    }

    /** The number of each column's field, from 0 on; absent where the line is broken. */
    static Optional<Map<TableColumn, Integer>> read(TableColumn.Kind kind, TableRow row, TableProblems problems) {
        return new TableHeader(kind, row, problems).read();
    }

    private Optional<Map<TableColumn, Integer>> read() {
        if (row.fields().size() == 1 && row.fields().get(0).matches(".*[;\t|].*")) {
            problems.add(Problem.of(
                    DataRules.TABLE,
                    row.at(0),
                    "the fields of this table are not separated by commas",
                    "save it with commas between the fields: " + names()));
            return Optional.empty();
        }
        if (isMissing()) {
            problems.add(Problem.of(
                    DataRules.TABLE,
                    row.at(),
                    "the header row is missing: this is a data row",
                    "write the header above it, with a name for each field: " + names()));
            return Optional.empty();
        }
        if (isOfTheOtherKind()) {
            TableColumn.Kind other = kind.other();
            problems.add(Problem.of(
                    DataRules.TABLE,
                    row.at(),
                    "these are the columns of " + other.key() + ", but the arena has scores: " + kind.key(),
                    "move the file to the folder of an arena with scores: " + other.key() + ", or write the columns "
                            + names()));
            return Optional.empty();
        }
        boolean isRead = true;
        for (int i = 0; i < row.fields().size(); i++) {
            isRead &= isKnown(i);
        }
        List<String> missing = kind.required().stream()
                .filter(column -> !columns.containsKey(column))
                .map(TableColumn::key)
                .toList();
        // A name that is misspelt is not missing as well.
        if (!missing.isEmpty() && isRead) {
            problems.add(Problem.of(
                    DataRules.MISSING_FIELD,
                    row.at(),
                    (missing.size() == 1 ? "the column " : "the columns ") + String.join(", ", missing)
                            + (missing.size() == 1 ? " is" : " are") + " missing",
                    "begin the file with the line " + names()));
            isRead = false;
        }
        return isRead ? Optional.of(columns) : Optional.empty();
    }

    private String names() {
        return String.join(",", kind.names());
    }

    /** Whether this is a row: each has a day or a time, and no column is called so. */
    private boolean isMissing() {
        return row.fields().stream().anyMatch(field -> DAY_FIRST.matcher(field).lookingAt());
    }

    private boolean isOfTheOtherKind() {
        List<String> fields = row.fields();
        return kind.other().required().stream().map(TableColumn::key).allMatch(fields::contains)
                && !kind.required().stream().map(TableColumn::key).allMatch(fields::contains);
    }

    private boolean isKnown(int field) {
        String name = row.fields().get(field);
        Optional<TableColumn> column = TableColumn.of(name).filter(kind::has);
        if (column.isEmpty()) {
            problems.add(Problem.of(
                    DataRules.UNKNOWN_FIELD,
                    row.at(field),
                    name.isEmpty() ? "this column has no name" : "\"" + name + "\" is not a column of " + kind.key(),
                    hint(name)));
            return false;
        }
        Integer first = columns.putIfAbsent(column.get(), field);
        if (first != null) {
            problems.add(Problem.of(
                            DataRules.TABLE,
                            row.at(field),
                            "the column " + name + " is named twice",
                            "delete one of the two, with its fields in all rows")
                    .relatedTo(row.at(first.intValue())));
            return false;
        }
        return true;
    }

    private String hint(String name) {
        List<String> free = kind.names().stream()
                .filter(known -> !row.fields().contains(known))
                .collect(Collectors.toList());
        String plain = name.strip().toLowerCase(Locale.ROOT);
        return Optional.ofNullable(SYNONYMS.get(plain))
                .map(TableColumn::key)
                .filter(free::contains)
                .or(() -> Suggestion.closest(plain, free))
                .map(meant -> "did you mean \"" + meant + "\"?")
                .orElse("delete the column; those of " + kind.key() + " are " + names());
    }
}
