package dev.vitrine.rules;

import dev.vitrine.catalog.Catalog;
import dev.vitrine.catalog.Conditions;
import dev.vitrine.catalog.Meter;
import dev.vitrine.catalog.Model;
import dev.vitrine.catalog.Money;
import dev.vitrine.catalog.Offer;
import dev.vitrine.catalog.Price;
import dev.vitrine.problem.Problem;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
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
final class PriceJumps implements Check {
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final Comparator<Price> BY_BEGINNING = Comparator.comparing(
                    (Price price) -> price.validity().from().orElse(LocalDate.MIN))
            .thenComparing(Price::location);

    /** What has one price at a time. */
    private record Key(Meter meter, Conditions conditions, Currency currency) {}

    @Override
    public void run(Catalog catalog, Consumer<Problem> problems) {
        for (Model model : catalog.models().values()) {
            for (Offer offer : model.offers()) {
                histories(offer).values().forEach(prices -> check(prices, problems));
            }
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
            if (follows(price, before) && price.note().isEmpty() && isJump(amount(before), amount(price))) {
                problems.accept(problem(price, before));
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

    private static BigDecimal amount(Price price) {
        return price.flat().map(Money::amount).orElseThrow();
    }

    private static boolean isJump(BigDecimal before, BigDecimal after) {
        return before.signum() > 0 && after.subtract(before).abs().compareTo(before.multiply(HALF)) > 0;
    }

    private static Problem problem(Price price, Price before) {
        BigDecimal change = amount(price)
                .subtract(amount(before))
                .movePointRight(2)
                .divide(amount(before), MathContext.DECIMAL64)
                .setScale(0, RoundingMode.HALF_UP);
        return Problem.of(
                        CatalogRules.JUMP,
                        price.places().charge(),
                        "the price goes from " + amount(before).toPlainString() + " to "
                                + amount(price).toPlainString() + " (" + (change.signum() > 0 ? "+" : "\u2212")
                                + change.abs().toPlainString() + " %)",
                        "correct the amount, or say in a note why it changed that much")
                .relatedTo(before.location());
    }
}
