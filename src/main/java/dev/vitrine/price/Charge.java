package dev.vitrine.price;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a metered thing costs. Unknown, free and included are three different things.
 *
 * <p>Code that treats the kinds differently calls {@link #match}, so that a new kind does not compile until each such place
 * handles it.
 */
public sealed interface Charge {
    /** The kinds of charges. */
    enum Kind {
        AMOUNT,
        TIERS,
        FREE,
        INCLUDED,
        UNPUBLISHED;

        /** As the API's documents and the class names of pages name it: {@code amount}. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Which kind of charge it is. */
    Kind kind();

    /** Applies the function for this kind of charge. */
    default <R> R match(
            Function<Flat, R> flat,
            Function<Tiered, R> tiered,
            Function<Free, R> free,
            Function<Included, R> included,
            Function<Unpublished, R> unpublished) {
        return switch (kind()) {
            case AMOUNT -> flat.apply((Flat) this);
            case TIERS -> tiered.apply((Tiered) this);
            case FREE -> free.apply((Free) this);
            case INCLUDED -> included.apply((Included) this);
            case UNPUBLISHED -> unpublished.apply((Unpublished) this);
        };
    }

    /** The amounts for one unit: one if flat, one for each tier, in order; none if the charge is not an amount. */
    default List<Money> amounts() {
        return match(
                flat -> List.of(flat.money()),
                tiered -> tiered.tiers().stream().map(Tier::money).toList(),
                free -> List.of(),
                included -> List.of(),
                unpublished -> List.of());
    }

    /** The same for each unit: $0.20 per second. */
    record Flat(Money money) implements Charge {
        @Override
        public Kind kind() {
            return Kind.AMOUNT;
        }
    }

    /**
     * Less or more for each unit, by how many were used in a month. Example: tiers (up to 1,000: $0.04), (beyond:
     * $0.03) make 1,500 images cost 1,000 × $0.04 + 500 × $0.03 = $55.
     *
     * @param tiers at least two, in order; only the last has no bound
     */
    record Tiered(List<Tier> tiers) implements Charge {
        public Tiered {
            tiers = List.copyOf(tiers);
            if (tiers.size() < 2) {
                throw new IllegalArgumentException("tiers are at least two");
            }
        }

        @Override
        public Kind kind() {
            return Kind.TIERS;
        }
    }

    /**
     * A band of usage.
     *
     * @param upTo the last unit of the band, counted from the first of the month; absent for the last band
     */
    record Tier(Optional<Long> upTo, Money money) {}

    /** Known to cost nothing. */
    record Free() implements Charge {
        @Override
        public Kind kind() {
            return Kind.FREE;
        }
    }

    /** Paid for by a plan, such as a subscription. */
    record Included(String plan) implements Charge {
        @Override
        public Kind kind() {
            return Kind.INCLUDED;
        }
    }

    /** Known to be offered at a price that is not published. */
    record Unpublished() implements Charge {
        @Override
        public Kind kind() {
            return Kind.UNPUBLISHED;
        }
    }
}
