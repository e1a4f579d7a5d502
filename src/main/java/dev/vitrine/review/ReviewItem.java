package dev.vitrine.review;

import dev.vitrine.problem.Location;
import java.util.List;

/**
 * Something that a reviewer should look at before anything else.
 *
 * @param subject what it is about: {@code luma/ray-2, Luma Labs, 720p}
 * @param location where it is in the newer state, or was in the older
 * @param reasons at least one, the gravest first
 */
public record ReviewItem(String subject, Location location, List<Reason> reasons) {
    public ReviewItem {
        reasons = reasons.stream().sorted().toList();
    }

    /** {@code data/models/luma/ray-2.yaml:12}. */
    String place() {
        return location.line() == 0 ? location.path() : location.path() + ":" + location.line();
    }

    /** Why to look, and what is the case. */
    public record Reason(Rule rule, String message) implements Comparable<Reason> {
        @Override
        public int compareTo(Reason other) {
            return rule.compareTo(other.rule);
        }
    }

    /** Why to look at something, the gravest first. The ids are permanent. */
    public enum Rule {
        CANNOT_COMPARE("cannot-compare"),
        ERROR_CAUSED("error-caused"),
        FACT_CHANGED("fact-changed"),
        MODEL_REPEATED("model-repeated"),
        MODEL_REMOVED("model-removed"),
        ADDRESS_LOST("address-lost"),
        ROWS_REMOVED("rows-removed"),
        PRICE_REMOVED("price-removed"),
        PRICE_OUTLIER("price-outlier"),
        PRICE_JUMP("price-jump"),
        CHARGE_CHANGED("charge-changed"),
        PRICE_BESIDE("price-beside"),
        CURRENCY_CHANGED("currency-changed"),
        EVIDENCE_UNCHANGED("evidence-unchanged"),
        EVIDENCE_OLDER("evidence-older"),
        SOURCE_VAGUE("source-vague"),
        DAY_VAGUE("day-vague");

        private final String id;

        Rule(String id) {
            this.id = id;
        }

        /** As the JSON report names it. */
        public String id() {
            return id;
        }
    }
}
