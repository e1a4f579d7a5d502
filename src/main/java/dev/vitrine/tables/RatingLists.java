package dev.vitrine.tables;

import dev.vitrine.catalog.PublishedRating;
import dev.vitrine.problem.Location;
import dev.vitrine.problem.Problem;
import dev.vitrine.schema.DataRules;
import dev.vitrine.schema.ProblemLimit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What has to hold between the rows of one list, which is what a source published of one axis on one day: all are out of the
 * same number, and a better rank never has a lower score. Models that share a rank may differ in score, as publishers have it
 * whose intervals overlap.
 */
final class RatingLists {
    /** As many lists of an arena are told; the others are counted. */
    private static final int MOST = ProblemLimit.MOST;

    private RatingLists() {}

    private record Key(LocalDate day, String source, Optional<String> axis) {}

    /** What does not hold: of each list the first row that is out of one number with others, and the first out of order. */
    static List<Problem> check(List<PublishedRating> ratings) {
        List<Problem> found = ratings.stream()
                .collect(Collectors.groupingBy(
                        rating -> new Key(rating.day(), rating.source(), rating.axis()),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .values()
                .stream()
                .flatMap(list -> Stream.concat(fields(list).stream(), order(list).stream()))
                .toList();
        if (found.size() <= MOST) {
            return found;
        }
        List<Problem> first = new ArrayList<>(found.subList(0, MOST));
        first.add(Problem.of(
                DataRules.RATING_LIST,
                found.get(MOST).location(),
                "from here on, " + (found.size() - MOST) + " more such contradictions follow in this arena",
                "fix the ones above first, then check again"));
        return first;
    }

    private static Optional<Problem> fields(List<PublishedRating> list) {
        List<PublishedRating> counted =
                list.stream().filter(rating -> rating.field().isPresent()).toList();
        return counted.stream()
                .filter(rating -> !rating.field().equals(counted.get(0).field()))
                .findFirst()
                .map(rating -> contradiction(
                        "this row is out of " + rating.field().getAsInt() + ", but the one on "
                                + place(counted.get(0), rating) + ", in the same list, out of "
                                + counted.get(0).field().getAsInt(),
                        rating,
                        counted.get(0)));
    }

    private static Optional<Problem> order(List<PublishedRating> list) {
        List<PublishedRating> ranked = list.stream()
                .filter(rating -> rating.rank().isPresent())
                .sorted(Comparator.comparingInt(
                                (PublishedRating rating) -> rating.rank().getAsInt())
                        .thenComparing(PublishedRating::score))
                .toList();
        // The first of a rank has its lowest score, so each rank is held against the lowest above it.
        Optional<PublishedRating> lowest = Optional.empty();
        for (PublishedRating rating : ranked) {
            Optional<PublishedRating> above = lowest.filter(
                    other -> other.rank().getAsInt() < rating.rank().getAsInt()
                            && other.score().compareTo(rating.score()) < 0);
            if (above.isPresent()) {
                return Optional.of(contradiction(
                        "rank " + rating.rank().getAsInt() + " has the score " + rating.score() + ", and rank "
                                + above.get().rank().getAsInt() + " of the same list, on " + place(above.get(), rating)
                                + ", only " + above.get().score(),
                        rating,
                        above.get()));
            }
            if (lowest.isEmpty() || rating.score().compareTo(lowest.get().score()) < 0) {
                lowest = Optional.of(rating);
            }
        }
        return Optional.empty();
    }

    /** Where a row is, as seen from another. */
    private static String place(PublishedRating other, PublishedRating from) {
        Location location = other.location();
        return "line " + location.line()
                + (location.path().equals(from.location().path()) ? "" : " of " + location.path());
    }

    private static Problem contradiction(String message, PublishedRating row, PublishedRating other) {
        return Problem.of(
                        DataRules.RATING_LIST,
                        row.location(),
                        message,
                        "compare both rows with their source, and correct the number")
                .relatedTo(other.location());
    }
}
