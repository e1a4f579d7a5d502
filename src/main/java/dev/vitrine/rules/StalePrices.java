package dev.vitrine.rules;

import dev.vitrine.catalog.Catalog;
import dev.vitrine.catalog.Model;
import dev.vitrine.catalog.Offer;
import dev.vitrine.price.Price;
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

/**
 * A price that is said to hold was read not long ago. The prices of an offer that were read on one page on one day are one
 * finding, since one look at that page mends them all. A price that has ended is history, and needs no second look.
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
            for (Offer offer : model.offers()) {
                stale(offer, limit).forEach((evidence, prices) -> problems.accept(problem(prices)));
                offer.latency()
                        .filter(latency -> age(latency.evidence()) > limit)
                        .ifPresent(latency ->
                                problems.accept(problem("this latency was", latency.evidence(), latency.checkedAt())));
            }
        }
    }

    private Map<Evidence, List<Price>> stale(Offer offer, int limit) {
        return offer.prices().stream()
                .filter(price -> !hasEnded(price.validity()))
                .filter(price -> age(price.evidence()) > limit)
                .collect(Collectors.groupingBy(Price::evidence, LinkedHashMap::new, Collectors.toList()));
    }

    private boolean hasEnded(Validity validity) {
        return validity.until().map(last -> last.isBefore(today)).orElse(false);
    }

    /** In days, from the last day that the evidence can be of. */
    private long age(Evidence evidence) {
        return ChronoUnit.DAYS.between(evidence.checked().latest(), today);
    }

    private Problem problem(List<Price> prices) {
        Price first = prices.get(0);
        String what =
                prices.size() == 1 ? "this price was" : "this and " + (prices.size() - 1) + " more of the offer were";
        return problem(what, first.evidence(), first.places().checked());
    }

    private Problem problem(String what, Evidence evidence, Location location) {
        return Problem.of(
                CatalogRules.STALE,
                location,
                what + " last checked " + age(evidence) + " days ago",
                "read " + evidence.source() + " again, correct what has changed, and set checked to that day");
    }
}
