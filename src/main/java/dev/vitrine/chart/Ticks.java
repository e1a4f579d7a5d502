package dev.vitrine.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Round numbers for the axes of charts. */
public final class Ticks {
    private static final int[] TOPS = {1, 2, 4, 5, 6, 8, 10};
    private static final int[] STEPS = {1, 2, 5, 10};

    private Ticks() {}

    /** The next of 1, 2, 4, 5, 6, 8 or 10 times a power of ten: a top whose half is a round number too. 1 for nothing. */
    public static BigDecimal top(BigDecimal amount) {
        return amount.signum() == 0 ? BigDecimal.ONE : next(amount, TOPS);
    }

    /**
     * Round numbers at equal steps of 1, 2 or 5 times a power of ten: the first at or below the lowest value, the last at or above
     * the highest. At least two; a value alone is between them.
     *
     * @param most how many steps there may be between them; one more where the ends ask for it
     */
    static List<BigDecimal> around(BigDecimal low, BigDecimal high, int most) {
        BigDecimal span = high.subtract(low);
        BigDecimal step = span.signum() == 0
                ? next(high.abs().max(BigDecimal.ONE).movePointLeft(2), STEPS)
                : next(span.divide(BigDecimal.valueOf(most), span.scale() + 6, RoundingMode.UP), STEPS);
        BigDecimal tick = low.divide(step, 0, RoundingMode.FLOOR).multiply(step);
        if (span.signum() == 0 && tick.compareTo(low) == 0) {
            tick = tick.subtract(step);
        }
        List<BigDecimal> ticks = new ArrayList<>(List.of(tick));
        while (tick.compareTo(high) < 0 || span.signum() == 0 && tick.compareTo(high) <= 0) {
            tick = tick.add(step);
            ticks.add(tick);
        }
        return ticks;
    }

    /** The first of the multiples, times a power of ten, that is not below an amount above 0; the last multiple is 10. */
    private static BigDecimal next(BigDecimal amount, int[] multiples) {
        BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(amount.precision() - amount.scale() - 1);
        for (int multiple : multiples) {
            BigDecimal candidate = power.multiply(BigDecimal.valueOf(multiple));
            if (candidate.compareTo(amount) >= 0) {
                return candidate;
            }
        }
        throw new IllegalArgumentException("below its own power of ten: " + amount);
    }
}
