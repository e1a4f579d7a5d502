package dev.vitrine.tables;

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
    static List<Problem> check(List<RatingRows.Row> ratings) {
        List<Problem> found = ratings.stream()
                .collect(Collectors.groupingBy(
                        row -> new Key(
                                row.rating().day(),
                                row.rating().source(),
                                row.rating().axis()),
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

    private static Optional<Problem> fields(List<RatingRows.Row> list) {
        List<RatingRows.Row> counted =
                list.stream().filter(row -> row.rating().field().isPresent()).toList();
        return counted.stream()
                .filter(row ->
                        !row.rating().field().equals(counted.get(0).rating().field()))
                .findFirst()
                .map(row -> contradiction(
                        "this row is out of " + row.rating().field().getAsInt() + ", but the one on "
                                + place(counted.get(0), row) + ", in the same list, out of "
                                + counted.get(0).rating().field().getAsInt(),
                        row,
                        counted.get(0)));
    }

    private static Optional<Problem> order(List<RatingRows.Row> list) {
        List<RatingRows.Row> ranked = list.stream()
                .filter(row -> row.rating().rank().isPresent())
                .sorted(Comparator.comparingInt(
                                (RatingRows.Row row) -> row.rating().rank().getAsInt())
                        .thenComparing(row -> row.rating().score()))
                .toList();
        // The first of a rank has its lowest score, so each rank is held against the lowest above it.
        Optional<RatingRows.Row> lowest = Optional.empty();
        for (RatingRows.Row row : ranked) {
            Optional<RatingRows.Row> above = lowest.filter(other ->
                    other.rating().rank().getAsInt() < row.rating().rank().getAsInt()
                            && other.rating().score().compareTo(row.rating().score()) < 0);
            if (above.isPresent()) {
                return Optional.of(contradiction(
                        "rank " + row.rating().rank().getAsInt() + " has the score "
                                + row.rating().score() + ", and rank "
                                + above.get().rating().rank().getAsInt() + " of the same list, on "
                                + place(above.get(), row)
                                + ", only " + above.get().rating().score(),
                        row,
                        above.get()));
            }
            if (lowest.isEmpty()
                    || row.rating().score().compareTo(lowest.get().rating().score()) < 0) {
                lowest = Optional.of(row);
            }
        }
        return Optional.empty();
    }

    /** Where a row is, as seen from another. */
    private static String place(RatingRows.Row other, RatingRows.Row from) {
        Location location = other.at();
        return "line " + location.line() + (location.path().equals(from.at().path()) ? "" : " of " + location.path());
    }

    private static Problem contradiction(String message, RatingRows.Row row, RatingRows.Row other) {
        return Problem.of(
                        DataRules.RATING_LIST,
                        row.at(),
                        message,
                        "compare both rows with their source, and correct the number")
                .relatedTo(other.at());
    }
}
