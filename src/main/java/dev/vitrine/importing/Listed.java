package dev.vitrine.importing;

import dev.vitrine.problem.Location;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A place in a list as its publisher wrote it, in the publisher's own names.
 *
 * @param day that the list is of
 * @param arena what the publisher calls the arena
 * @param part what it calls the category or language; absent where the list is of all votes
 * @param vendor who makes the model, as the publisher says; empty where it does not
 * @param rank its place, from 1
 * @param field how many places the list has in this file
 * @param score as a number that is written the way it was published
 * @param low the lower end of the interval
 * @param high the upper end
 * @param votes how many it rests on; empty where the publisher does not say
 * @param location the row
 */
record Listed(
        LocalDate day,
        String arena,
        Optional<String> part,
        String name,
        String vendor,
        int rank,
        int field,
        BigDecimal score,
        BigDecimal low,
        BigDecimal high,
        String votes,
        Location location) {

    /** Which list it is in. */
    record Key(LocalDate day, String arena, Optional<String> part) {}

    Key list() {
        return new Key(day, arena, part);
    }

    /** The same with the place and the length of its list, which are known once all of it was read. */
    Listed at(int itsRank, int itsField) {
        return new Listed(day, arena, part, name, vendor, itsRank, itsField, score, low, high, votes, location);
    }
}
