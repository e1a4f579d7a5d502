package dev.vitrine.rules;

import dev.vitrine.catalog.Catalog;
import dev.vitrine.catalog.Model;
import dev.vitrine.catalog.Origin;
import dev.vitrine.price.Validity;
import dev.vitrine.problem.Location;
import dev.vitrine.problem.Problem;
import dev.vitrine.value.Evidence;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A price that is said to hold was read not long ago. The prices of an offer that were read on one page on one day are one
 * finding, since one look at that page fixes them all. A price that has ended is history, and needs no second look.
 */
final class StalePrices implements Check {
    private final LocalDate today;

    StalePrices(LocalDate today) {
        this.today = today;
    }

    @Override
    public void run(Catalog catalog, Consumer<Problem> problems) {
        int limit = catalog.settings().staleAfter();
        for (Model model : catalog.models().values()) {
            Origin origin = catalog.origins().of(model.id().file());
            for (int i = 0; i < model.offers().size(); i++) {
                String latencyDay = Origin.item("offers", i) + ".latency.checked";
                stale(PlacedPrice.of(model, i), limit)
                        .forEach((evidence, prices) -> problems.accept(problem(evidence, prices, origin)));
                model.offers()
                        .get(i)
                        .latency()
                        .filter(latency -> age(latency.evidence()) > limit)
                        .ifPresent(latency -> problems.accept(
                                problem("this latency was", latency.evidence(), origin.of(latencyDay))));
            }
        }
    }

    private Map<Evidence, List<PlacedPrice>> stale(Stream<PlacedPrice> offer, int limit) {
        return offer.filter(placed -> !hasEnded(placed.price().validity()))
                .filter(placed -> age(placed.price().evidence()) > limit)
                .collect(Collectors.groupingBy(
                        placed -> placed.price().evidence(), LinkedHashMap::new, Collectors.toList()));
    }

    private boolean hasEnded(Validity validity) {
        return validity.until().map(last -> last.isBefore(today)).orElse(false);
    }

    /** In days, from the last day that the evidence can be of. */
    private long age(Evidence evidence) {
        return ChronoUnit.DAYS.between(evidence.checked().latest(), today);
    }

    private Problem problem(Evidence evidence, List<PlacedPrice> prices, Origin origin) {
        String what =
                prices.size() == 1 ? "this price was" : "this and " + (prices.size() - 1) + " more of the offer were";
        return problem(what, evidence, origin.of(prices.get(0).path("checked")));
    }

    private Problem problem(String what, Evidence evidence, Location location) {
        return Problem.of(
                CatalogRules.STALE,
                location,
                what + " last checked " + age(evidence) + " days ago",
                "read " + evidence.source() + " again, correct what has changed, and set checked to that day");
    }
}
