package dev.vitrine.price;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * From one amount to the next of the same currency: how far it is, and how that is said. Example: $0.20 to $0.24 is +20%, $1
 * to $21 is ×21, $3 to $0.003 is −99.9%, ÷1000.
 */
public record PriceStep(Money before, Money after) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** How many times as much, or as little, is no longer said in per cent: where a point or a unit may have slipped. */
    private static final BigDecimal SLIP = BigDecimal.valueOf(11);

    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final MathContext TWO_DIGITS = new MathContext(2, RoundingMode.HALF_UP);
    private static final MathContext THREE_DIGITS = new MathContext(3, RoundingMode.HALF_UP);

    /** How many decimals tell a fall from one to nothing, at most. */
    private static final int DECIMALS = 12;

    /** The step between two amounts; absent between currencies. */
    public static Optional<PriceStep> of(Money before, Money after) {
        return before.currency().equals(after.currency())
                ? Optional.of(new PriceStep(before, after))
                : Optional.empty();
    }

    /** The step between two prices of one amount each; absent where one has none, or several. */
    public static Optional<PriceStep> of(Price before, Price after) {
        return before.flat().flatMap(was -> after.flat().flatMap(is -> of(was, is)));
    }

    /** Whether it is by more than half. $0.20 to $0.31 and to $0.09 is, $0.20 to $0.30 and to $0.10 is not. */
    public boolean isJump() {
        BigDecimal size = after.amount().subtract(before.amount()).abs();
        return size.multiply(TWO).compareTo(before.amount()) > 0;
    }

    /**
     * By how much it rose, in per cent: two digits below ten, none after the point above. A fall that leaves anything is
     * never 100. Absent from nothing.
     */
    public Optional<BigDecimal> percent() {
        if (before.amount().signum() == 0) {
            return Optional.empty();
        }
        BigDecimal percent = after.amount()
                .subtract(before.amount())
                .multiply(HUNDRED)
                .divide(before.amount(), MathContext.DECIMAL64);
        if (percent.abs().compareTo(BigDecimal.TEN) < 0) {
            return Optional.of(percent.round(TWO_DIGITS));
        }
        int scale = 0;
        BigDecimal rounded = percent.setScale(scale, RoundingMode.HALF_UP);
        while (after.amount().signum() > 0 && rounded.add(HUNDRED).signum() == 0 && scale < DECIMALS) {
            scale++;
            rounded = percent.setScale(scale, RoundingMode.HALF_UP);
        }
        return Optional.of(rounded);
    }

    /** {@code +20%}, {@code −3.5%}, {@code ×21}, {@code −99.9%, ÷1000}; absent from nothing. */
    public Optional<String> words() {
        return percent().map(percent -> {
            BigDecimal was = before.amount();
            BigDecimal is = after.amount();
            if (is.compareTo(was.multiply(SLIP)) > 0) {
                return "×" + times(is, was);
            }
            boolean shrank = is.signum() > 0 && was.compareTo(is.multiply(SLIP)) > 0;
            return (percent.signum() < 0 ? "−" : "+")
                    + percent.abs().stripTrailingZeros().toPlainString() + "%"
                    + (shrank ? ", ÷" + times(was, is) : "");
        });
    }

    private static String times(BigDecimal more, BigDecimal less) {
        return more.divide(less, MathContext.DECIMAL64)
                .round(THREE_DIGITS)
                .stripTrailingZeros()
                .toPlainString();
    }
}
