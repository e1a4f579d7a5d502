package dev.vitrine.catalog;

import java.time.LocalDate;
import java.util.Optional;

/** How what one provider asks for one thing differs between two catalogs. */
public sealed interface PriceChange {
    /** The price as it is now, or as it was where it is gone. */
    Price price();

    /** What there was no price for. */
    record Added(Price price) implements PriceChange {}

    /** What there is no price for any more, not even one that has ended. */
    record Removed(Price price) implements PriceChange {}

    /**
     * Another charge for the same thing.
     *
     * @param from the day on which the new one begins, where the record keeps the old one until then
     */
    record Changed(Price before, Price after, Optional<LocalDate> from) implements PriceChange {
        @Override
        public Price price() {
            return after;
        }
    }

    /** The same charge, with other dates, another source, another note, or for other conditions. */
    record Restated(Price before, Price after) implements PriceChange {
        @Override
        public Price price() {
            return after;
        }
    }

    /** The same in all, read again at the same source on a later day. */
    record Rechecked(Price before, Price after) implements PriceChange {
        @Override
        public Price price() {
            return after;
        }
    }
}
