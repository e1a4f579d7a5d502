package dev.vitrine.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;

/**
 * Where values stand along one side of a drawing.
 *
 * @param low the value at the start
 * @param high the value at the end; above the lowest
 * @param start the place of the lowest value, in the units of the drawing
 * @param end the place of the highest; before the start where the axis runs upwards
 */
record ChartAxis(BigDecimal low, BigDecimal high, int start, int end) {
    /** An axis from the first of some ticks to the last. */
    static ChartAxis over(List<BigDecimal> ticks, int start, int end) {
        return new ChartAxis(ticks.get(0), ticks.get(ticks.size() - 1), start, end);
    }

    /** An axis of days; a single day is at its end. */
    static ChartAxis over(LocalDate first, LocalDate last, int start, int end) {
        long from = first.equals(last) ? first.toEpochDay() - 1 : first.toEpochDay();
        return new ChartAxis(BigDecimal.valueOf(from), BigDecimal.valueOf(last.toEpochDay()), start, end);
    }

    /** The place of a value, to a tenth of a unit. */
    BigDecimal place(BigDecimal value) {
        return value.subtract(low)
                .multiply(BigDecimal.valueOf(end - start))
                .divide(high.subtract(low), 1, RoundingMode.HALF_EVEN)
                .add(BigDecimal.valueOf(start));
    }

    /** The place of a value, as a path names it. */
    String at(BigDecimal value) {
        return text(place(value));
    }

    /** The place of a day, as a path names it. */
    String at(LocalDate day) {
        return text(place(day));
    }

    /** The place of a day. */
    BigDecimal place(LocalDate day) {
        return place(BigDecimal.valueOf(day.toEpochDay()));
    }

    /** A place as short as it can be written. */
    static String text(BigDecimal place) {
        return place.signum() == 0 ? "0" : place.stripTrailingZeros().toPlainString();
    }
}
