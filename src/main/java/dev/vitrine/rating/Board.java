package dev.vitrine.rating;

import dev.vitrine.catalog.Arena;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A ranking: of an arena as a whole, or of one of its axes.
 *
 * @param axis absent for the arena as a whole
 * @param day that it is of: of the last vote, or of the published list
 * @param source the id of the {@link Arena.Source} that the list was read from; absent where the votes were counted here
 * @param field how many were ranked, those that are not in the catalog among them; absent where that is not known. Where a
 *     published list has no ranks, they are counted among its rows here, and this is how many those are
 * @param votes how many votes were counted here; 0 for published ratings
 * @param standings best first; never empty
 */
public record Board(
        Optional<Arena.Axis> axis,
        LocalDate day,
        Optional<String> source,
        OptionalInt field,
        int votes,
        List<Standing> standings) {
    public Board {
        standings = List.copyOf(standings);
    }
}
