package dev.vitrine.tables;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The columns of tables, by the names that are in their first lines. */
enum TableColumn {
    TIME,
    A,
    B,
    OUTCOME,
    DATE,
    SOURCE,
    NAME,
    MODEL,
    VARIANT,
    CATEGORY,
    LANGUAGE,
    RANK,
    OF,
    SCORE,
    LOW,
    HIGH,
    VOTES;

    /** As the first line has it. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<TableColumn> of(String key) {
        return Arrays.stream(values())
                .filter(column -> column.key().equals(key))
                .findFirst();
    }

    /** The two kinds of table, by what an arena's scores come from. */
    enum Kind {
        VOTES,
        RATINGS;

        /** As the arena's record says it under {@code scores}. */
        String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The columns that each table of the kind has. */
        List<TableColumn> required() {
            return this == VOTES ? List.of(TIME, A, B, OUTCOME) : List.of(DATE, SOURCE, NAME, MODEL, SCORE);
        }

        /** The columns that may be missing. */
        private List<TableColumn> optional() {
            return this == VOTES
                    ? List.of(CATEGORY, LANGUAGE)
                    : List.of(VARIANT, CATEGORY, LANGUAGE, RANK, OF, LOW, HIGH, TableColumn.VOTES);
        }

        boolean has(TableColumn column) {
            return required().contains(column) || optional().contains(column);
        }

        /** The names of all columns, those that may be missing last. */
        List<String> names() {
            return Stream.concat(required().stream(), optional().stream())
                    .map(TableColumn::key)
                    .toList();
        }

        Kind other() {
            return this == VOTES ? RATINGS : VOTES;
        }
    }
}
