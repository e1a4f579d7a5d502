package dev.vitrine.rules;

import dev.vitrine.problem.Rule;
import java.util.List;

/** What can be wrong between records, or between a record and the day. */
public final class CatalogRules {
    static final Rule MISSING = Rule.error("missing-record", "A reference to a missing record leads nowhere.");
    static final Rule TAKEN = Rule.error("name-taken", "Two models cannot have the same address.");
    static final Rule REPEATED = Rule.error(
            "price-repeated", "Two prices from the same source for the same thing mean that one of them is a mistake.");
    static final Rule OVERLAP =
            Rule.error("price-overlap", "If two prices are valid on the same day, it is unclear which one applies.");
    static final Rule FUTURE = Rule.error("checked-in-future", "A source cannot have been read on a future day.");
    static final Rule STALE =
            Rule.warning("price-stale", "A price that has not been checked for a long time is often wrong.");
    static final Rule JUMP = Rule.warning("price-jump", "A price that changes by more than half is usually a typo.");
    static final Rule CIRCLE = Rule.error("replacement-circle", "replaced_by must not form a cycle.");

    static final Rule MODEL_REPEATED = Rule.warning(
            "model-repeated", "A model with two records is listed twice, each time with only some of its facts.");
    static final Rule NAME_SHARED =
            Rule.warning("name-shared", "If two models share a name, a search or an import may confuse them.");
    static final Rule IMPLAUSIBLE_DATE =
            Rule.warning("date-implausible", "A date that far ahead or back is usually a typo.");
    static final Rule IMPLAUSIBLE_PRICE = Rule.warning(
            "price-implausible", "A price that is off by a factor of a thousand usually belongs to another unit.");

    static final Rule SCORE_RANGE = Rule.error("score-range", "A score outside its benchmark's range is a typo.");
    static final Rule SCORE_REPEATED = Rule.error(
            "score-repeated", "Two scores from the same source for the same run mean that one of them is a mistake.");

    static final Rule OPERATION = Rule.warning(
            "operation-type", "A model cannot have an operation that produces something other than the model does.");

    static final Rule PARAMETER = Rule.error(
            "parameter-missing",
            "A request without the parameters that its API requires fails, or costs money for nothing.");

    static final Rule MIXED_SCRIPTS =
            Rule.warning("mixed-scripts", "A search does not find a name that only looks as it is written.");

    static final Rule ENTRANT = Rule.warning("entrant-type", "An arena may only rank models of its own type.");

    public static final Rule DEAD_LINK =
            Rule.warning("link-dead", "A link to a page that the site does not have leads readers to an error.");

    /** Every rule of this package. */
    public static final List<Rule> ALL = List.of(
            MISSING,
            TAKEN,
            REPEATED,
            OVERLAP,
            FUTURE,
            STALE,
            JUMP,
            CIRCLE,
            MODEL_REPEATED,
            NAME_SHARED,
            IMPLAUSIBLE_DATE,
            IMPLAUSIBLE_PRICE,
            SCORE_RANGE,
            SCORE_REPEATED,
            OPERATION,
            PARAMETER,
            MIXED_SCRIPTS,
            ENTRANT,
            DEAD_LINK);

    private CatalogRules() {}
}
