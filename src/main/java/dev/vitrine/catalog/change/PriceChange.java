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

    /** Applies the function for this kind of change. */
    <R> R match(
            Function<Changed, R> changed,
            Function<Added, R> added,
            Function<Removed, R> removed,
            Function<Restated, R> restated,
            Function<Rechecked, R> rechecked);

    /** What became of the price. */
    default Kind kind() {
        return match(
                changed -> Kind.CHANGED,
                added -> Kind.ADDED,
                removed -> Kind.REMOVED,
                restated -> Kind.RESTATED,
                rechecked -> Kind.RECHECKED);
    }

    /** The price as it was; absent where there was none. */
    default Optional<Price> former() {
        return match(
                changed -> Optional.of(changed.before()),
                added -> Optional.empty(),
                removed -> Optional.of(removed.removed()),
                restated -> Optional.of(restated.before()),
                rechecked -> Optional.of(rechecked.before()));
    }

    /** The price as it is; absent where there is none. */
    default Optional<Price> current() {
        return match(
                changed -> Optional.of(changed.after()),
                added -> Optional.of(added.added()),
                removed -> Optional.empty(),
                restated -> Optional.of(restated.after()),
                rechecked -> Optional.of(rechecked.after()));
    }

    /** The price as it is now, or as it was where it is gone. */
    default Price price() {
        return current().or(this::former).orElseThrow();
    }

    /** What there was no price for. */
    record Added(Price added) implements PriceChange {
        @Override
        public <R> R match(
                Function<Changed, R> changed,
                Function<Added, R> added,
                Function<Removed, R> removed,
                Function<Restated, R> restated,
                Function<Rechecked, R> rechecked) {
            return added.apply(this);
        }
    }

    /** What there is no price for any more, not even one that has ended. */
    record Removed(Price removed) implements PriceChange {
        @Override
        public <R> R match(
                Function<Changed, R> changed,
                Function<Added, R> added,
                Function<Removed, R> removed,
                Function<Restated, R> restated,
                Function<Rechecked, R> rechecked) {
            return removed.apply(this);
        }
    }

    /** What there was a price for, and still is. */
    sealed interface Kept extends PriceChange {
        /** As it was. */
        Price before();

        /** As it is. */
        Price after();
    }

    /**
     * Another charge for the same thing.
     *
     * @param succession where the record keeps the old one until it ends
     */
    record Changed(Price before, Price after, Optional<Succession> succession) implements Kept {
        @Override
        public <R> R match(
                Function<Changed, R> changed,
                Function<Added, R> added,
                Function<Removed, R> removed,
                Function<Restated, R> restated,
                Function<Rechecked, R> rechecked) {
            return changed.apply(this);
        }
    }

    /** The same charge, with other dates, another source, another note, or for other conditions. */
    record Restated(Price before, Price after) implements Kept {
        @Override
        public <R> R match(
                Function<Changed, R> changed,
                Function<Added, R> added,
                Function<Removed, R> removed,
                Function<Restated, R> restated,
                Function<Rechecked, R> rechecked) {
            return restated.apply(this);
        }
    }

    /** The same in all, read again at the same source on a later day. */
    record Rechecked(Price before, Price after) implements Kept {
        @Override
        public <R> R match(
                Function<Changed, R> changed,
                Function<Added, R> added,
                Function<Removed, R> removed,
                Function<Restated, R> restated,
                Function<Rechecked, R> rechecked) {
            return rechecked.apply(this);
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
