package dev.vitrine.importing;

import dev.vitrine.catalog.Arena;
import dev.vitrine.catalog.Entrant;
import dev.vitrine.problem.Location;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A row of an arena's ratings.
 *
 * @param fields as many as there are {@link #COLUMNS}, as they are written
 * @param location the row, or the row of the list that it comes from
 */
record RatingRow(List<String> fields, Location location) {
    /** As the header of each file has them. */
    static final List<String> COLUMNS = List.of(
            "date",
            "source",
            "name",
            "model",
            "variant",
            "category",
            "language",
            "rank",
            "of",
            "score",
            "low",
            "high",
            "votes");

    private static final int DATE = 0;
    private static final int SOURCE = 1;
    private static final int NAME = 2;
    private static final int CATEGORY = 5;
    private static final int LANGUAGE = 6;
    private static final int RANK = 7;

    /** By day, overall first, then by place: as a person would look it up. */
    static final Comparator<RatingRow> ORDER = Comparator.<RatingRow, String>comparing(row -> row.fields.get(DATE))
            .thenComparing(row -> row.fields.get(SOURCE))
            .thenComparing(row -> row.fields.get(CATEGORY))
            .thenComparing(row -> row.fields.get(LANGUAGE))
            .thenComparing(row -> row.fields.get(RANK).length())
            .thenComparing(row -> row.fields.get(RANK))
            .thenComparing(row -> row.fields.get(NAME));

    RatingRow {
        fields = List.copyOf(fields);
        if (fields.size() != COLUMNS.size()) {
            throw new IllegalArgumentException("not " + COLUMNS.size() + " fields: " + fields);
        }
    }

    /** One name in one list, of which there is one row. Text can be compared: many keys with one hash code cost no more. */
    String key() {
        return IntStream.of(DATE, SOURCE, NAME, CATEGORY, LANGUAGE)
                .mapToObj(fields::get)
                .collect(Collectors.joining("\0"));
    }

    /** A rating with our names for the model and the axis. */
    static RatingRow of(Listed listed, Arena.Source source, Entrant entrant, Optional<Arena.Axis> axis) {
        return new RatingRow(
                List.of(
                        listed.day().toString(),
                        source.id(),
                        listed.name(),
                        entrant.model().toString(),
                        entrant.variant().orElse(""),
                        id(axis, Arena.Axis.Kind.CATEGORY),
                        id(axis, Arena.Axis.Kind.LANGUAGE),
                        String.valueOf(listed.rank()),
                        source.isPartial() ? "" : String.valueOf(listed.field()),
                        listed.score().toPlainString(),
                        listed.low().toPlainString(),
                        listed.high().toPlainString(),
                        listed.votes()),
                listed.location());
    }

    private static String id(Optional<Arena.Axis> axis, Arena.Axis.Kind kind) {
        return axis.filter(known -> known.kind() == kind).map(Arena.Axis::id).orElse("");
    }

    /** The month that it is of, 2026-03: its file's name. */
    String month() {
        return fields.get(DATE).substring(0, fields.get(DATE).lastIndexOf('-'));
    }

    /** Whether it says the same numbers as another. */
    boolean hasNumbersOf(RatingRow other) {
        return numbers().equals(other.numbers());
    }

    private List<String> numbers() {
        return fields.subList(RANK, fields.size());
    }

    /** The numbers that differ from another row's, with both: {@code score 1480 and 1482}. */
    String differences(RatingRow other) {
        return IntStream.range(RANK, fields.size())
                .filter(i -> !fields.get(i).equals(other.fields.get(i)))
                .mapToObj(i -> COLUMNS.get(i) + " " + shown(fields.get(i)) + " and " + shown(other.fields.get(i)))
                .collect(Collectors.joining(", "));
    }

    private static String shown(String number) {
        return number.isEmpty() ? "nothing" : number;
    }

    /** What the publisher calls the model. */
    String name() {
        return fields.get(NAME);
    }
}
