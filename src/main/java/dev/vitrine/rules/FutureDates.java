package dev.vitrine.rules;

import dev.vitrine.catalog.Arena;
import dev.vitrine.catalog.ArenaId;
import dev.vitrine.catalog.Catalog;
import dev.vitrine.catalog.Model;
import dev.vitrine.catalog.Origin;
import dev.vitrine.catalog.Origins;
import dev.vitrine.catalog.PublishedRating;
import dev.vitrine.catalog.VoteLog;
import dev.vitrine.problem.Location;
import dev.vitrine.problem.Problem;
import dev.vitrine.value.Evidence;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What was checked was checked on a day that has come; so was what was voted, and what was published. */
final class FutureDates implements Check {
    private final LocalDate today;

    FutureDates(LocalDate today) {
        this.today = today;
    }

    @Override
    public void run(Catalog catalog, Consumer<Problem> problems) {
        for (Model model : catalog.models().values()) {
            Origin origin = catalog.origins().of(model.id().file());
            for (int i = 0; i < model.offers().size(); i++) {
                String latency = Origin.item("offers", i) + ".latency.checked";
                model.offers().get(i).latency().ifPresent(known -> check(known.evidence(), origin, latency, problems));
            }
            PlacedPrice.of(model)
                    .filter(placed -> isAhead(placed.price().evidence()))
                    .forEach(placed -> check(placed.price().evidence(), origin, placed.path("checked"), problems));
            for (int i = 0; i < model.benchmarks().size(); i++) {
                check(model.benchmarks().get(i).evidence(), origin, Origin.item("benchmarks", i), problems);
            }
        }
        catalog.arenas().values().forEach(arena -> check(arena, catalog.origins(), problems));
    }

    private boolean isAhead(Evidence evidence) {
        return evidence.checked().earliest().isAfter(today);
    }

    private void check(Evidence evidence, Origin origin, String fact, Consumer<Problem> problems) {
        if (isAhead(evidence)) {
            problems.accept(Problem.of(
                    CatalogRules.FUTURE,
                    origin.of(fact),
                    evidence.checked() + " is still to come",
                    "write the day on which the source was read"));
        }
    }

    private void check(Arena arena, Origins origins, Consumer<Problem> problems) {
        arena.scores()
                .<Runnable>match(
                        votes -> () -> check(arena.id(), votes.log(), origins, problems),
                        published -> () -> check(arena.id(), published.ratings(), origins, problems))
                .run();
    }

    private void check(ArenaId arena, List<PublishedRating> ratings, Origins origins, Consumer<Problem> problems) {
        Map<LocalDate, List<Integer>> byDay = IntStream.range(0, ratings.size())
                .filter(row -> ratings.get(row).day().isAfter(today))
                .boxed()
                .collect(Collectors.groupingBy(row -> ratings.get(row).day(), TreeMap::new, Collectors.toList()));
        byDay.forEach((day, rows) -> problems.accept(
                ahead(origins.row(arena, rows.get(0)), "a list of " + day + " is still to come", rows.size() - 1)));
    }

    /** Votes are in order of time, so those to come are the last ones; days are those of UTC. */
    private void check(ArenaId arena, VoteLog log, Origins origins, Consumer<Problem> problems) {
        Instant tomorrow = today.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        int first = log.size();
        while (first > 0 && !log.time(first - 1).isBefore(tomorrow)) {
            first--;
        }
        if (first < log.size()) {
            int more = log.size() - first - 1;
            String message = "a vote of " + log.time(first) + " is still to come";
            problems.accept(ahead(origins.row(arena, first), message, more));
        }
    }

    private static Problem ahead(Location place, String message, int more) {
        return Problem.of(
                CatalogRules.FUTURE,
                place,
                message + (more == 0 ? "" : ", and " + more + " more " + (more == 1 ? "row" : "rows")),
                "correct its date, or leave the row out until that day");
    }
}
