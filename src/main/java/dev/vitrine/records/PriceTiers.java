package dev.vitrine.records;

import dev.vitrine.price.Charge;
import dev.vitrine.price.Money;
import dev.vitrine.problem.Location;
import dev.vitrine.problem.Problem;
import dev.vitrine.schema.DataRules;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * Prices that fall or rise with how much is used. Example: {@code [{up_to: 1000, amount: 0.06}, {amount: 0.05}]} is $0.06
 * each for the first 1,000, and $0.05 for each after them.
 */
final class PriceTiers {
    private PriceTiers() {}

    /**
     * The tiers of a price.
     *
     * @param usual the currency of tiers that name none
     * @return absent where they leave a gap, overlap, or have no end
     */
    static Optional<Charge> decode(Fields fields, Currency usual) {
        Optional<Currency> currency = fields.has("currency") ? fields.currency("currency") : Optional.of(usual);
        List<Fields> tiers = fields.groups("tiers").toList();
        Optional<Problem> problem = problem(tiers);
        problem.ifPresent(fields::report);
        return currency.isEmpty() || problem.isPresent()
                ? Optional.empty()
                : Optional.of(charge(tiers, currency.get()));
    }

    private static Charge charge(List<Fields> tiers, Currency currency) {
        List<Charge.Tier> decoded = new ArrayList<>();
        for (Fields tier : tiers) {
            Money money = new Money(tier.decimal("amount").orElse(BigDecimal.ZERO), currency);
            decoded.add(new Charge.Tier(tier.count("up_to"), money));
        }
        return new Charge.Tiered(decoded);
    }

    /** The first tier that does not follow from the one before it. */
    private static Optional<Problem> problem(List<Fields> tiers) {
        long last = 0;
        for (int i = 0; i < tiers.size(); i++) {
            Fields tier = tiers.get(i);
            boolean isLast = i == tiers.size() - 1;
            Optional<Long> upTo = tier.count("up_to");
            if (isLast && upTo.isPresent()) {
                return Optional.of(of(
                        tier.locationOf("up_to"),
                        "the tiers end at " + upTo.get() + ", and nobody knows what comes after",
                        "delete up_to from the last tier, or add a tier without it"));
            }
            if (!isLast && upTo.isEmpty()) {
                return Optional.of(of(
                        tier.location(),
                        "a tier without up_to has no end, so the tiers after it are never reached",
                        "add up_to: and its last unit, or make it the last tier"));
            }
            if (!isLast && upTo.get() <= last) {
                return Optional.of(of(
                        tier.locationOf("up_to"),
                        "the tiers have to rise, and " + upTo.get() + " comes after " + last,
                        "write a number above " + last + ", or put the tiers in order"));
            }
            last = upTo.orElse(last);
        }
        return Optional.empty();
    }

    private static Problem of(Location location, String message, String hint) {
        return Problem.of(DataRules.PRICE_TIERS, location, message, hint);
    }
}
