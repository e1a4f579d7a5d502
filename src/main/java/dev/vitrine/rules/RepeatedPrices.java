package dev.vitrine.rules;

import dev.vitrine.catalog.Catalog;
import dev.vitrine.catalog.Conditions;
import dev.vitrine.catalog.Meter;
import dev.vitrine.catalog.Model;
import dev.vitrine.catalog.Offer;
import dev.vitrine.catalog.Price;
import dev.vitrine.catalog.Validity;
import dev.vitrine.problem.Problem;
import dev.vitrine.problem.Rule;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** One source gives one price for the same thing, under the same conditions, at the same time. */
final class RepeatedPrices implements Check {
    private static final Rule REPEATED =
            Rule.error("price-repeated", "Of two prices for one thing from one source, one is a mistake.");

    private record Key(Meter meter, Conditions conditions, Validity validity, URI source) {}

    @Override
    public void run(Catalog catalog, Set<String> broken, Consumer<Problem> problems) {
        for (Model model : catalog.models().values()) {
            for (Offer offer : model.offers()) {
                check(offer, problems);
            }
        }
    }

    private static void check(Offer offer, Consumer<Problem> problems) {
        Map<Key, Price> seen = new HashMap<>();
        for (Price price : offer.prices()) {
            Key key = new Key(
                    price.meter(),
                    price.conditions(),
                    price.validity(),
                    price.evidence().source());
            Price earlier = seen.putIfAbsent(key, price);
            if (earlier != null) {
                problems.accept(Problem.of(
                        REPEATED,
                        price.location(),
                        "the same source already gave a price for this on line "
                                + earlier.location().line(),
                        "delete one, or tell them apart by a condition or by dates"));
            }
        }
    }
}
