package dev.vitrine.rules;

import dev.vitrine.catalog.Arena;
import dev.vitrine.catalog.Catalog;
import dev.vitrine.catalog.Model;
import dev.vitrine.catalog.Offer;
import dev.vitrine.catalog.PublishedRating;
import dev.vitrine.catalog.VoteLog;
import dev.vitrine.problem.Location;
import dev.vitrine.problem.Problem;
import dev.vitrine.value.PartialDate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** What was checked was checked on a day that has come; so was what was voted, and what was published. */
final class FutureDates implements Check {
    private final LocalDate today;

    FutureDates(LocalDate today) {
        this.today = today;
    }

    @Override
    public void run(Catalog catalog, Consumer<Problem> problems) {
        for (Model model : catalog.models().values()) {
            for (Offer offer : model.offers()) {
                offer.latency()
                        .ifPresent(latency -> check(latency.evidence().checked(), latency.checkedAt(), problems));
                offer.prices()
                        .forEach(price ->
                                check(price.evidence().checked(), price.places().checked(), problems));
            }
            model.benchmarks().forEach(score -> check(score.evidence().checked(), score.location(), problems));
        }
        catalog.arenas().values().forEach(arena -> check(arena, problems));
    }

    private void check(PartialDate checked, Location location, Consumer<Problem> problems) {
        if (checked.earliest().isAfter(today)) {
            problems.accept(Problem.of(
                    CatalogRules.FUTURE,
                    location,
                    checked + " is still to come",
                    "write the day on which the source was read"));
        }
    }

    private void check(Arena arena, Consumer<Problem> problems) {
        arena.scores()
                .<Runnable>match(
                        votes -> () -> check(votes.log(), problems),
                        published -> () -> check(published.ratings(), problems))
                .run();
    }

    private void check(List<PublishedRating> ratings, Consumer<Problem> problems) {
        Map<LocalDate, List<PublishedRating>> byDay = ratings.stream()
                .filter(rating -> rating.day().isAfter(today))
                .collect(Collectors.groupingBy(PublishedRating::day, TreeMap::new, Collectors.toList()));
        byDay.forEach((day, rows) -> problems.accept(
                ahead(rows.get(0).location(), "a list of " + day + " is still to come", rows.size() - 1)));
    }

    /** Votes are in order of time, so those to come are the last ones; days are those of UTC. */
    private void check(VoteLog log, Consumer<Problem> problems) {
        Instant tomorrow = today.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        int first = log.size();
        while (first > 0 && !log.time(first - 1).isBefore(tomorrow)) {
            first--;
        }
        if (first < log.size()) {
            int more = log.size() - first - 1;
            String message = "a vote of " + log.time(first) + " is still to come";
            log.place(first).ifPresent(place -> problems.accept(ahead(place, message, more)));
        }
    }

    private static Problem ahead(Location place, String message, int more) {
        return Problem.of(
                CatalogRules.FUTURE,
                place,
                message + (more == 0 ? "" : ", and " + more + " more " + (more == 1 ? "row" : "rows")),
                "mend its date, or leave the row out until it has come");
    }
}
