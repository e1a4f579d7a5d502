package dev.vitrine.rating;

import dev.vitrine.catalog.Entrant;
import dev.vitrine.catalog.PublishedRating;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Where an entrant stands on a board.
 *
 * @param rank from 1; equal scores share a rank, and the next one is as much lower as they are many
 * @param isShared whether another has the same rank
 * @param day that the standing is of
 * @param votes how many it rests on; absent where the publisher does not say
 * @param published the row that it was read from; absent where it was counted here
 */
public record Standing(
        Entrant entrant,
        int rank,
        boolean isShared,
        LocalDate day,
        Estimate estimate,
        OptionalLong votes,
        Optional<PublishedRating> published) {}
