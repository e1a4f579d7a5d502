package dev.vitrine.price;

import dev.vitrine.problem.Location;
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
 * @param note what a reader must know beside it, in the editor's words
 * @param places where it stands in the record
 */
public record Price(
        Meter meter,
        Conditions conditions,
        Charge charge,
        Validity validity,
        Evidence evidence,
        Optional<String> note,
        Places places)
        implements Comparable<Price> {
    private static final Comparator<Price> ORDER = Comparator.comparing(Price::meter)
            .thenComparing(Price::conditions)
            .thenComparing(price -> price.validity().from().orElse(LocalDate.MIN))
            .thenComparing(Price::location);

    /**
     * Where a price stands.
     *
     * @param price the whole of it
     * @param charge what says how much: the amount, the tiers, or that it is free, included or unpublished
     * @param checked the day of its evidence
     * @param from the first day on which it holds; the whole price where that is not known
     * @param until the last day on which it holds; the whole price where that is not known
     */
    public record Places(Location price, Location charge, Location checked, Location from, Location until) {}

    /** Where it stands in the record. */
    public Location location() {
        return places.price();
    }

    /** The amount of a flat price. */
    public Optional<Money> flat() {
        return charge instanceof Charge.Flat flat ? Optional.of(flat.money()) : Optional.empty();
    }

    /** What the first unit costs: a flat price, or that of the first tier. */
    public Optional<Money> first() {
        return charge.amounts().stream().findFirst();
    }

    /** By meter, then by conditions, then by date, then as written. */
    @Override
    public int compareTo(Price other) {
        return ORDER.compare(this, other);
    }
}
