package dev.vitrine.rules;

import dev.vitrine.catalog.Catalog;
import dev.vitrine.catalog.Evidence;
import dev.vitrine.catalog.Model;
import dev.vitrine.catalog.Offer;
import dev.vitrine.catalog.Price;
import dev.vitrine.catalog.Validity;
import dev.vitrine.problem.Problem;
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
    @Override
    public void run(Catalog catalog, LocalDate day, Consumer<Problem> problems) {
        int limit = catalog.settings().staleAfter();
        for (Model model : catalog.models().values()) {
            for (Offer offer : model.offers()) {
                stale(offer, day, limit).forEach((evidence, prices) -> problems.accept(problem(prices, day)));
            }
        }
    }

    private static Map<Evidence, List<Price>> stale(Offer offer, LocalDate day, int limit) {
        return offer.prices().stream()
                .filter(price -> !endsBefore(price.validity(), day))
                .filter(price -> age(price, day) > limit)
                .collect(Collectors.groupingBy(Price::evidence, LinkedHashMap::new, Collectors.toList()));
    }

    private static boolean endsBefore(Validity validity, LocalDate day) {
        return validity.until().map(last -> last.isBefore(day)).orElse(false);
    }

    /** In days, from the last day that the evidence can be of. */
    private static long age(Price price, LocalDate day) {
        return ChronoUnit.DAYS.between(price.evidence().checked().latest(), day);
    }

    private static Problem problem(List<Price> prices, LocalDate day) {
        Price first = prices.get(0);
        return Problem.of(
                CatalogRules.STALE,
                first.places().checked(),
                (prices.size() == 1 ? "this price was" : "this and " + (prices.size() - 1) + " more of the offer were")
                        + " last checked " + age(first, day) + " days ago",
                "read " + first.evidence().source() + " again, correct what has changed, and set checked to that day");
    }
}
