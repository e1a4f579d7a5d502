package dev.vitrine.rules;

import dev.vitrine.catalog.Model;
import dev.vitrine.catalog.Offer;
import dev.vitrine.price.Conditions;
import dev.vitrine.price.Meter;
import dev.vitrine.price.Price;
import dev.vitrine.price.PriceStep;
import dev.vitrine.problem.Problem;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * A price follows the one before it by no more than half of it, up or down, unless a note says why. Example: $0.20 until 31
 * October and $0.32 from 1 November is a jump of 60 %.
 */
final class PriceJumps implements ModelCheck {
    private static final Comparator<Price> BY_BEGINNING = Comparator.comparing(
                    (Price price) -> price.validity().from().orElse(LocalDate.MIN))
            .thenComparing(Price::location);

    /** What has one price at a time. */
    private record Key(Meter meter, Conditions conditions, Currency currency) {}

    @Override
    public void run(Model model, Consumer<Problem> problems) {
        for (Offer offer : model.offers()) {
            histories(offer).values().forEach(prices -> check(prices, problems));
        }
    }

    private static Map<Key, List<Price>> histories(Offer offer) {
        return offer.prices().stream()
                .filter(price -> price.flat().isPresent())
                .sorted(BY_BEGINNING)
                .collect(Collectors.groupingBy(
                        price -> new Key(
                                price.meter(),
                                price.conditions(),
                                price.flat().orElseThrow().currency()),
                        LinkedHashMap::new,
                        Collectors.toList()));
    }

    private static void check(List<Price> prices, Consumer<Problem> problems) {
        for (int i = 1; i < prices.size(); i++) {
            Price price = prices.get(i);
            Price before = prices.get(i - 1);
            if (follows(price, before) && price.note().isEmpty()) {
                PriceStep.of(before, price)
                        .filter(step -> step.isJump() && step.percent().isPresent())
                        .ifPresent(step -> problems.accept(problem(step, price, before)));
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

    private static Problem problem(PriceStep step, Price price, Price before) {
        return Problem.of(
                        CatalogRules.JUMP,
                        price.places().charge(),
                        "the price goes from " + step.before().amount().toPlainString() + " to "
                                + step.after().amount().toPlainString() + " ("
                                + step.words().orElseThrow() + ")",
                        "correct the amount, or say in a note why it changed that much")
                .relatedTo(before.location());
    }
}
