package dev.vitrine.price;

import java.util.List;
import java.util.Optional;

/** What a metered thing costs. Unknown, free and included are three different things. */
public sealed interface Charge {
    /** The same for each unit: $0.20 per second. */
    record Flat(Money money) implements Charge {}

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
    }

    /**
     * A band of usage.
     *
     * @param upTo the last unit of the band, counted from the first of the month; absent for the last band
     */
    record Tier(Optional<Long> upTo, Money money) {}

    /** Known to cost nothing. */
    record Free() implements Charge {}

    /** Paid for by a plan, such as a subscription. */
    record Included(String plan) implements Charge {}

    /** Known to be offered at a price that is not published. */
    record Unpublished() implements Charge {}
}
