package dev.vitrine.records;

import dev.vitrine.catalog.Arena;
import dev.vitrine.problem.Location;
import dev.vitrine.problem.Mention;
import dev.vitrine.problem.Problem;
import dev.vitrine.schema.DataRules;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What holds between the fields of an arena's record. */
final class ArenaProblems {
    /** What belongs to published ratings, each with an example. */
    private static final Map<String, String> OF_RATINGS = Map.of(
            "publisher", "publisher: who counted and published the ratings",
            "method", "method: how the publisher counts, as one sentence of your own words",
            "sources", "sources: [{id: daily, name: …, url: …}]");

    private static final String OF_VOTES = "trueskill";

    private ArenaProblems() {}

    static void check(Fields arena) {
        boolean areVotes = arena.required("scores").equals(Arena.Votes.KEY);
        Stream.of("publisher", "method", "sources")
                .filter(field -> arena.has(field) == areVotes)
                .forEach(field -> arena.report(areVotes ? mixed(arena, field) : missing(arena, field)));
        if (!areVotes && arena.has(OF_VOTES)) {
            arena.report(mixed(arena, OF_VOTES));
        }
        once(arena, List.of("categories", "languages"));
        PathNames.check(
                arena,
                Stream.of("categories", "languages")
                        .flatMap(arena::groups)
                        .map(axis -> new Mention(axis.required("id"), axis.locationOf("id"))));
        once(arena, List.of("sources"));
    }

    private static Problem mixed(Fields arena, String field) {
        String scores = arena.required("scores");
        String other = scores.equals(Arena.Votes.KEY) ? Arena.Ratings.KEY : Arena.Votes.KEY;
        return Problem.of(
                DataRules.SCORES_MIXED,
                arena.locationOf(field),
                field + " belongs to scores: " + other + ", and this arena has scores: " + scores,
                "delete " + field + ", or write scores: " + other);
    }

    private static Problem missing(Fields arena, String field) {
        return Problem.of(
                DataRules.MISSING_FIELD,
                arena.locationOf("scores"),
                "\"" + field + "\" is missing next to scores: " + Arena.Ratings.KEY,
                "add " + OF_RATINGS.get(field));
    }

    /** No two entries of these lists together have one id: a column of a table names each by it. */
    private static void once(Fields arena, List<String> lists) {
        Map<String, Location> seen = new HashMap<>();
        lists.stream().flatMap(arena::groups).forEach(entry -> {
            String id = entry.required("id");
            Location first = seen.putIfAbsent(id, entry.locationOf("id"));
            if (first != null) {
                entry.report(Problem.of(
                                DataRules.REPEATED,
                                entry.locationOf("id"),
                                "the id \"" + id + "\" is taken by the entry on line " + first.line(),
                                "write another id, or delete one of the two")
                        .relatedTo(first));
            }
        });
    }
}
