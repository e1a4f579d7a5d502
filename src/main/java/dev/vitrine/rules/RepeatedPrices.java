package dev.vitrine.rules;

import dev.vitrine.catalog.Model;
import dev.vitrine.catalog.Offer;
import dev.vitrine.catalog.Origin;
import dev.vitrine.catalog.ProviderId;
import dev.vitrine.price.Charge;
import dev.vitrine.price.Conditions;
import dev.vitrine.price.Meter;
import dev.vitrine.price.Price;
import dev.vitrine.price.Validity;
import dev.vitrine.problem.Location;
import dev.vitrine.problem.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * One source, or one history of dated prices, gives one price for the same thing, in one currency, under the same conditions,
 * on any one day.
 */
final class RepeatedPrices implements ModelCheck {
    /**
     * What a source gives one price for.
     *
     * @param way how it is paid: a currency with flat or tiered, a plan, free, unpublished
     */
    private record Key(ProviderId provider, Optional<String> id, Meter meter, Conditions conditions, String way) {
        static Key of(Offer offer, Price price) {
            return new Key(offer.provider(), offer.apiId(), price.meter(), price.conditions(), way(price.charge()));
        }

        private static String way(Charge charge) {
            return charge.match(
                    flat -> "flat " + flat.money().currency(),
                    tiered -> "tiered " + tiered.tiers().get(0).money().currency(),
                    free -> "free",
                    included -> "plan " + included.plan(),
                    unpublished -> "unpublished");
        }
    }

    @Override
    public void run(Model model, Origin origin, Consumer<Problem> problems) {
        Map<Key, List<PlacedPrice>> seen = new HashMap<>();
        PlacedPrice.of(model).forEach(placed -> {
            Price price = placed.price();
            List<PlacedPrice> others = seen.computeIfAbsent(Key.of(placed.offer(), price), key -> new ArrayList<>());
            others.stream()
                    .filter(other -> isOneOpinion(other.price(), price)
                            && overlap(other.price().validity(), price.validity()))
                    .findFirst()
                    .ifPresent(other -> problems.accept(problem(placed, other, origin)));
            others.add(placed);
        });
    }

    /**
     * Two sources may disagree, and both are shown. Where each price has an end or a beginning, the record tells one history,
     * whatever pages its parts were read on.
     */
    private static boolean isOneOpinion(Price one, Price other) {
        return one.evidence().source().equals(other.evidence().source())
                || (!one.validity().equals(Validity.ALWAYS) && !other.validity().equals(Validity.ALWAYS));
    }

    /** Example: until 31 January and from 31 January share a day; until 31 January and from 1 February share none. */
    private static boolean overlap(Validity one, Validity other) {
        return !endsBefore(one, other) && !endsBefore(other, one);
    }

    private static boolean endsBefore(Validity one, Validity other) {
        return one.until().orElse(LocalDate.MAX).isBefore(other.from().orElse(LocalDate.MIN));
    }

    private static Problem problem(PlacedPrice price, PlacedPrice earlier, Origin origin) {
        Location first = origin.of(earlier.path());
        Problem problem = price.price().validity().equals(earlier.price().validity())
                ? Problem.of(
                        CatalogRules.REPEATED,
                        origin.of(price.path()),
                        "there is a price for this already, on line " + first.line(),
                        "delete one, or give them different conditions or dates")
                : Problem.of(
                        CatalogRules.OVERLAP,
                        origin.of(price.path()),
                        "the price on line " + first.line() + ", for the same thing, holds on some of these days",
                        "let one end (valid_until) before the other begins (valid_from)");
        return problem.relatedTo(first);
    }
}
