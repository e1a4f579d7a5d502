package dev.vitrine.catalog.change;

import dev.vitrine.price.Price;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

/**
 * How what one provider asks for one thing differs between two catalogs.
 *
 * <p>Code that treats the kinds differently calls {@link #match}, or reads {@link #kind}.
 */
public sealed interface PriceChange {
    /** What can become of a price. */
    enum Kind {
        CHANGED,
        ADDED,
        REMOVED,
        RESTATED,
        RECHECKED
    }

    /** What became of the price. */
    Kind kind();

    /** Applies the function for this kind of change. */
    default <R> R match(
            Function<Changed, R> changed,
            Function<Added, R> added,
            Function<Removed, R> removed,
            Function<Restated, R> restated,
            Function<Rechecked, R> rechecked) {
        return switch (kind()) {
            case CHANGED -> changed.apply((Changed) this);
            case ADDED -> added.apply((Added) this);
            case REMOVED -> removed.apply((Removed) this);
            case RESTATED -> restated.apply((Restated) this);
            case RECHECKED -> rechecked.apply((Rechecked) this);
        };
    }

    /** The price as it was; absent where there was none. */
    Optional<Price> former();

    /** The price as it is; absent where there is none. */
    Optional<Price> current();

    /** The price as it is now, or as it was where it is gone. */
    default Price price() {
        return current().or(this::former).orElseThrow();
    }

    /** What there was no price for. */
    record Added(Price added) implements PriceChange {
        @Override
        public Kind kind() {
            return Kind.ADDED;
        }

        @Override
        public Optional<Price> former() {
            return Optional.empty();
        }

        @Override
        public Optional<Price> current() {
            return Optional.of(added);
        }
    }

    /** What there is no price for any more, not even one that has ended. */
    record Removed(Price removed) implements PriceChange {
        @Override
        public Kind kind() {
            return Kind.REMOVED;
        }

        @Override
        public Optional<Price> former() {
            return Optional.of(removed);
        }

        @Override
        public Optional<Price> current() {
            return Optional.empty();
        }
    }

    /** What there was a price for, and still is. */
    sealed interface Kept extends PriceChange {
        /** As it was. */
        Price before();

        /** As it is. */
        Price after();

        @Override
        default Optional<Price> former() {
            return Optional.of(before());
        }

        @Override
        default Optional<Price> current() {
            return Optional.of(after());
        }
    }

    /**
     * Another charge for the same thing.
     *
     * @param succession where the record keeps the old one until it ends
     */
    record Changed(Price before, Price after, Optional<Succession> succession) implements Kept {
        @Override
        public Kind kind() {
            return Kind.CHANGED;
        }
    }

    /** The same charge, with other dates, another source, another note, or for other conditions. */
    record Restated(Price before, Price after) implements Kept {
        @Override
        public Kind kind() {
            return Kind.RESTATED;
        }
    }

    /** The same in all, read again at the same source on a later day. */
    record Rechecked(Price before, Price after) implements Kept {
        @Override
        public Kind kind() {
            return Kind.RECHECKED;
        }
    }

    /**
     * How a price follows another.
     *
     * @param last the day on which the old one ends
     * @param first the day on which the new one begins, later
     */
    record Succession(LocalDate last, LocalDate first) {
        /** Whether there are days between them for which there is no price. */
        public boolean hasGap() {
            return last.plusDays(1).isBefore(first);
        }
    }
}
