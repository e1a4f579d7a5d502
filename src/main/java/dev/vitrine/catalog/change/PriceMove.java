package dev.vitrine.catalog.change;

import dev.vitrine.price.Price;
import java.util.Optional;

/**
 * One price that became another, or that there was none of before.
 *
 * @param before absent where there was no price for the same
 * @param after what it costs since
 * @param origin how it is known
 */
public record PriceMove(Optional<Price> before, Price after, Origin origin) {
    /** How a change of a price is known. */
    public enum Origin {
        /** The record says from when the price holds. */
        DATED,
        /** The record was changed on that day; the provider may have changed its price earlier. */
        RECORDED
    }

    /** Whether both are for the same thing. */
    boolean isFor(PriceMove other) {
        return after.meter() == other.after.meter() && after.conditions().equals(other.after.conditions());
    }

    /** Whether both tell of the same amounts for the same thing, whatever the day and the source. */
    boolean tellsSame(PriceMove other) {
        return isFor(other)
                && after.charge().equals(other.after.charge())
                && before.map(Price::charge).equals(other.before.map(Price::charge));
    }

    /** Whether nothing came of it: the charge is what it was. */
    boolean isVoid() {
        return before.map(Price::charge).equals(Optional.of(after.charge()));
    }

    /** This one and a later one for the same, as one. */
    PriceMove then(PriceMove later) {
        return new PriceMove(before, later.after, later.origin);
    }
}
