package dev.vitrine.rating;

import dev.vitrine.catalog.Entrant;
import dev.vitrine.catalog.PublishedRating;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Where an entrant is on a board.
 *
 * @param rank from 1; equal scores share a rank, and the next one is as much lower as they are many. A published rank is the
 *     publisher's, by whose rules equal scores may differ in rank
 * @param isShared whether another that is in the catalog has the same rank
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
        Optional<PublishedRating> published) {
    /** By score, then by rank, then by name, so that there is one order. */
    static final Comparator<Standing> BEST_FIRST = Comparator.comparing(
                    (Standing standing) -> standing.estimate().score())
            .reversed()
            .thenComparing(Standing::rank)
            .thenComparing(Standing::entrant);

    /** Of published ratings: the rank that the row states, 1 until {@link Ranking} counts it where there is none. */
    static Standing of(PublishedRating rating) {
        return new Standing(
                rating.entrant(),
                rating.rank().orElse(1),
                false,
                rating.day(),
                Estimate.of(rating),
                rating.votes(),
                Optional.of(rating));
    }

    Standing ranked(int later) {
        return new Standing(entrant, later, isShared, day, estimate, votes, published);
    }

    Standing shared() {
        return new Standing(entrant, rank, true, day, estimate, votes, published);
    }

    boolean equalsInScore(Standing other) {
        return estimate.score().compareTo(other.estimate.score()) == 0;
    }
}
