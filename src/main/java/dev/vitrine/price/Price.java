package dev.vitrine.price;

import dev.vitrine.value.Evidence;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/**
 * What one unit of a metered thing costs, under which conditions, when, and who says so.
 *
 * <p>Example: {@code {per: second, resolution: 720p, usd: 0.20, …}} makes a clip of 5 seconds at 720p cost $1.
 *
 * @param meter what is counted
 * @param conditions when it applies
 * @param charge what one unit costs
 * @param validity from when until when
 * @param evidence where it was read
 * @param note what a reader must know besides it, in the editor's words
 */
public record Price(
        Meter meter, Conditions conditions, Charge charge, Validity validity, Evidence evidence, Optional<String> note)
        implements Comparable<Price> {
    private static final Comparator<Price> ORDER = Comparator.comparing(Price::meter)
            .thenComparing(Price::conditions)
            .thenComparing(price -> price.validity().from().orElse(LocalDate.MIN));

    /** The amount of a flat price. */
    public Optional<Money> flat() {
        return charge.flat();
    }

    /** What the first unit costs: a flat price, or that of the first tier. */
    public Optional<Money> first() {
        return charge.amounts().stream().findFirst();
    }

    /** By meter, then by conditions, then by date. */
    @Override
    public int compareTo(Price other) {
        return ORDER.compare(this, other);
    }
}
