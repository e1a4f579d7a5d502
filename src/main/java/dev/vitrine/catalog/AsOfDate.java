package dev.vitrine.catalog;

import dev.vitrine.value.PartialDate;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The date that stands in for "today" unless a command is given one, so that the same records give the same result on any day. */
public final class AsOfDate {
    /** For a catalog without any date. */
    private static final LocalDate NO_DATE = LocalDate.of(2000, 1, 1);

    private AsOfDate() {}

    /**
     * The last day on which a price was checked; without prices, the last day of a release or a ranking. Of several states of
     * a catalog, the last such day in any of them.
     */
    public static LocalDate of(Catalog... states) {
        return last(states, catalog -> catalog.lastChecked().stream())
                .or(() -> last(states, catalog -> Stream.concat(releases(catalog), rankings(catalog))))
                .orElse(NO_DATE);
    }

    private static Optional<LocalDate> last(Catalog[] states, Function<Catalog, Stream<LocalDate>> days) {
        return Stream.of(states).flatMap(days).max(Comparator.naturalOrder());
    }

    private static Stream<LocalDate> releases(Catalog catalog) {
        return catalog.models().values().stream()
                .flatMap(model -> model.released().stream())
                .map(PartialDate::earliest);
    }

    private static Stream<LocalDate> rankings(Catalog catalog) {
        return catalog.arenas().values().stream().flatMap(arena -> arena.lastDay().stream());
    }
}
