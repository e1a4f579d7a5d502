package dev.vitrine.rules;

import dev.vitrine.problem.Rule;
import java.util.List;

/** What can be wrong between records, or between a record and the day. */
public final class CatalogRules {
    static final Rule MISSING = Rule.error("missing-record", "A mention of a record that is not there leads nowhere.");
    static final Rule TAKEN = Rule.error("name-taken", "Two models cannot answer to one address.");
    static final Rule REPEATED =
            Rule.error("price-repeated", "Of two prices for one thing from one source, one is a mistake.");
    static final Rule OVERLAP =
            Rule.error("price-overlap", "On a day on which two prices hold, nobody can tell which is to be paid.");
    static final Rule FUTURE =
            Rule.error("checked-in-future", "Nobody has read a page on a day that is still to come.");
    static final Rule STALE = Rule.warning("price-stale", "A price that nobody has looked at for long is often wrong.");
    static final Rule JUMP = Rule.warning(
            "price-jump", "A price that changes by more than half is more often a slip of the pen than news.");
    static final Rule CIRCLE = Rule.error(
            "replacement-circle", "Who follows the replacements of a model has to arrive at one that lasts.");

    static final Rule MODEL_REPEATED = Rule.warning(
            "model-repeated", "A model in two records is listed twice, and each of them has half of its facts.");
    static final Rule NAME_SHARED = Rule.warning(
            "name-shared", "If two models answer to one name, a search or an import may take one for the other.");
    static final Rule IMPLAUSIBLE_DATE =
            Rule.warning("date-implausible", "A date that far ahead is more often a typo than a plan.");
    static final Rule IMPLAUSIBLE_PRICE = Rule.warning(
            "price-implausible", "A price a thousand times off what such a unit costs is usually for another unit.");

    static final Rule SCORE_RANGE =
            Rule.error("score-range", "A score beyond the ends of its benchmark's scale is a slip of the pen.");
    static final Rule SCORE_REPEATED =
            Rule.error("score-repeated", "Of two scores for one run from one source, one is a mistake.");

    static final Rule OPERATION = Rule.warning(
            "operation-type", "An operation that makes something else than the model does cannot be its own.");

    static final Rule ENTRANT = Rule.warning(
            "entrant-type", "Who looks for a video model in a ranking of video models is not helped by a text model.");

    public static final Rule DEAD_LINK =
            Rule.warning("link-dead", "A link to a page that the site does not have leads its reader to an error.");

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
            ENTRANT,
            DEAD_LINK);

    private CatalogRules() {}
}
