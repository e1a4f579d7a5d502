package dev.vitrine.rules;

import dev.vitrine.catalog.Model;
import dev.vitrine.catalog.Origin;
import dev.vitrine.price.Conditions;
import dev.vitrine.price.Meter;
import dev.vitrine.price.Price;
import dev.vitrine.price.PriceStep;
import dev.vitrine.problem.Location;
import dev.vitrine.problem.Problem;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A price follows the one before it by no more than half of it, up or down, unless a note says why. Example: $0.20 until 31
 * October and $0.32 from 1 November is a jump of 60 %.
 */
final class PriceJumps implements ModelCheck {
    /** What has one price at a time. */
    private record Key(Meter meter, Conditions conditions, Currency currency) {}

    @Override
    public void run(Model model, Origin origin, Consumer<Problem> problems) {
        for (int offer = 0; offer < model.offers().size(); offer++) {
            histories(PlacedPrice.of(model, offer)).values().forEach(prices -> check(prices, origin, problems));
        }
    }

    /** The prices of each thing by their beginnings, which is how an offer sorts them. */
    private static Map<Key, List<PlacedPrice>> histories(Stream<PlacedPrice> offer) {
        return offer.filter(placed -> placed.price().flat().isPresent())
                .collect(Collectors.groupingBy(
                        placed -> new Key(
                                placed.price().meter(),
                                placed.price().conditions(),
                                placed.price().flat().orElseThrow().currency()),
                        LinkedHashMap::new,
                        Collectors.toList()));
    }

    private static void check(List<PlacedPrice> prices, Origin origin, Consumer<Problem> problems) {
        for (int i = 1; i < prices.size(); i++) {
            PlacedPrice price = prices.get(i);
            PlacedPrice before = prices.get(i - 1);
            if (follows(price.price(), before.price()) && price.price().note().isEmpty()) {
                PriceStep.of(before.price(), price.price())
                        .filter(step -> step.isJump() && step.percent().isPresent())
                        .ifPresent(step -> problems.accept(
                                problem(step, origin.of(price.path("charge")), origin.of(before.path()))));
            }
        }
    }

    /** Two prices of one time are two opinions, not a change. */
    private static boolean follows(Price price, Price before) {
        return price.validity().from().isPresent()
                && before.validity()
                        .until()
                        .map(last -> last.isBefore(price.validity().from().get()))
                        .orElse(false);
    }

    private static Problem problem(PriceStep step, Location charge, Location before) {
        return Problem.of(
                        CatalogRules.JUMP,
                        charge,
                        "the price goes from " + step.before().amount().toPlainString() + " to "
                                + step.after().amount().toPlainString() + " ("
                                + step.words().orElseThrow() + ")",
                        "correct the amount, or say in a note why it changed that much")
                .relatedTo(before);
    }
}
