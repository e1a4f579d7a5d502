package dev.vitrine.price;

import java.math.BigDecimal;
import java.util.Currency;

/**
 * An amount of one currency. Never rounded, never converted.
 *
 * @param amount not negative; 0.20 and 0.2 are the same amount
 */
public record Money(BigDecimal amount, Currency currency) {
    public Money {
        if (amount.signum() < 0) {
            throw new IllegalArgumentException("negative amount: " + amount);
        }
        amount = amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros();
    }

    /** US dollars. */
    public static Money usd(String amount) {
        return new Money(new BigDecimal(amount), Currency.getInstance("USD"));
    }

    /** This amount so many times: $0.20 × 5 is $1. */
    public Money times(BigDecimal factor) {
        return new Money(amount.multiply(factor), currency);
    }
}
