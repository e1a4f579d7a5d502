package dev.vitrine.rules;

import dev.vitrine.catalog.Catalog;
import dev.vitrine.catalog.Charge;
import dev.vitrine.catalog.Conditions;
import dev.vitrine.catalog.Meter;
import dev.vitrine.catalog.Model;
import dev.vitrine.catalog.Offer;
import dev.vitrine.catalog.Price;
import dev.vitrine.catalog.Validity;
import dev.vitrine.problem.Problem;
import dev.vitrine.problem.Rule;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** One source gives one price for the same thing, in one currency, under the same conditions, on any one day. */
final class RepeatedPrices implements Check {
    private static final Rule REPEATED =
            Rule.error("price-repeated", "Of two prices for one thing from one source, one is a mistake.");
    private static final Rule OVERLAP =
            Rule.error("price-overlap", "On a day on which two prices hold, nobody can tell which is to be paid.");

    /**
     * What a source gives one price for.
     *
     * @param way how it is paid: a currency with flat or tiered, a plan, free, unpublished
     */
    private record Key(Meter meter, Conditions conditions, String way, URI source) {
        static Key of(Price price) {
            return new Key(
                    price.meter(),
                    price.conditions(),
                    way(price.charge()),
                    price.evidence().source());
        }

        private static String way(Charge charge) {
            if (charge instanceof Charge.Flat flat) {
                return "flat " + flat.money().currency();
            }
            if (charge instanceof Charge.Tiered tiered) {
                return "tiered " + tiered.tiers().get(0).money().currency();
            }
            if (charge instanceof Charge.Included included) {
                return "plan " + included.plan();
            }
            return charge instanceof Charge.Free ? "free" : "unpublished";
        }
    }

    @Override
    public void run(Catalog catalog, Consumer<Problem> problems) {
        for (Model model : catalog.models().values()) {
            for (Offer offer : model.offers()) {
                check(offer, problems);
            }
        }
    }

    private static void check(Offer offer, Consumer<Problem> problems) {
        Map<Key, List<Price>> seen = new HashMap<>();
        for (Price price : offer.prices()) {
            List<Price> others = seen.computeIfAbsent(Key.of(price), key -> new ArrayList<>());
            others.stream()
                    .filter(other -> overlap(other.validity(), price.validity()))
                    .findFirst()
                    .ifPresent(other -> problems.accept(problem(price, other)));
            others.add(price);
        }
    }

    /** Example: until 31 January and from 31 January share a day; until 31 January and from 1 February share none. */
    private static boolean overlap(Validity one, Validity other) {
        return !endsBefore(one, other) && !endsBefore(other, one);
    }

    private static boolean endsBefore(Validity one, Validity other) {
        return one.until().orElse(LocalDate.MAX).isBefore(other.from().orElse(LocalDate.MIN));
    }

    private static Problem problem(Price price, Price earlier) {
        int line = earlier.location().line();
        return price.validity().equals(earlier.validity())
                ? Problem.of(
                        REPEATED,
                        price.location(),
                        "the same source already gave a price for this on line " + line,
                        "delete one, or tell them apart by a condition or by dates")
                : Problem.of(
                        OVERLAP,
                        price.location(),
                        "the price on line " + line
                                + ", from the same source for the same thing, holds on some of these days",
                        "let one end (valid_until) before the other begins (valid_from)");
    }
}
