package dev.vitrine.schema;

import dev.vitrine.problem.Rule;
import java.util.List;

/** What can be wrong within one record. */
public final class DataRules {
    public static final Rule MISPLACED =
            Rule.error("record-misplaced", "The path of a record determines its kind and its id.");
    public static final Rule NOT_PORTABLE =
            Rule.error("name-not-portable", "A file name that some system does not support breaks every clone there.");
    public static final Rule LEFTOVER =
            Rule.warning("leftover-file", "A copy next to a record may contain facts that the record lacks.");
    public static final Rule UNKNOWN_FIELD =
            Rule.error("unknown-field", "Unknown fields would be ignored, and their facts lost.");
    public static final Rule MISSING_FIELD =
            Rule.error("missing-field", "Without this field, the record cannot be shown.");
    public static final Rule WRONG_TYPE = Rule.error("wrong-type", "A value of the wrong type cannot be read.");
    public static final Rule UNKNOWN_VALUE = Rule.error("unknown-value", "The field accepts only certain values.");
    public static final Rule WRONG_FORM = Rule.error("wrong-form", "A value in the wrong format cannot be read.");
    public static final Rule NOT_HTTPS =
            Rule.error("url-not-https", "Without encryption, anyone between a site and its reader can change a page.");
    public static final Rule PLACEHOLDER =
            Rule.error("placeholder-text", "A placeholder is not a fact; unknown fields are left out.");
    public static final Rule OUT_OF_RANGE = Rule.error("out-of-range", "A value this large or small is a mistake.");
    public static final Rule REPEATED =
            Rule.error("repeated-value", "A value that occurs twice in a list is a mistake.");
    public static final Rule IMPOSSIBLE_DATE = Rule.error("impossible-date", "The date does not exist.");
    public static final Rule CURRENCY = Rule.error("unknown-currency", "Currencies are ISO 4217 codes.");
    public static final Rule PRICE_AMOUNT =
            Rule.error("price-amount", "A price gives exactly one amount, list of tiers or charge.");
    public static final Rule PRICE_TIERS =
            Rule.error("price-tiers", "Tiers follow one another without gaps, and the last one is open-ended.");
    public static final Rule PRICE_DATES = Rule.error("price-dates", "A price cannot end before it begins.");
    public static final Rule PRICE_ZERO =
            Rule.warning("price-zero", "Free is stated explicitly, because 0 often means an unknown price.");
    public static final Rule STATUS_DATE =
            Rule.warning("status-date", "A model is deprecated before it is retired, not after.");
    public static final Rule STATUS_UNDATED =
            Rule.warning("status-undated", "Users of a model need to know the date of its deprecation.");
    public static final Rule PARAMETER =
            Rule.error("parameter-value", "Snippets may only send values that the model accepts.");
    public static final Rule MARK =
            Rule.error("unknown-mark", "An unknown placeholder would be sent to the gateway as it is.");
    public static final Rule MARK_MISSING =
            Rule.warning("mark-missing", "A request without the model or the prompt gets the same answer each time.");
    public static final Rule QUESTION = Rule.warning(
            "faq-question",
            "Readers and search engines recognize a question by its question mark, and need it only once.");
    public static final Rule CURLY =
            Rule.warning("curly-quotes", "Curly quotes are part of the text; YAML uses only straight ones.");
    public static final Rule TABLE =
            Rule.error("table-form", "A table has one header row, and each row has one field per column.");
    public static final Rule FORMULA =
            Rule.error("table-formula", "A spreadsheet would run a field that looks like a formula.");
    public static final Rule VOTE_SELF = Rule.error("vote-self", "A vote is between two different models.");
    public static final Rule VOTE_ORDER =
            Rule.error("vote-order", "Votes are counted in the order of time, and new ones are added at the end.");
    public static final Rule VOTE_REPEATED = Rule.error("vote-repeated", "A repeated vote would be counted twice.");
    public static final Rule VOTE_ALIKE =
            Rule.warning("vote-alike", "Without the time of day, two identical votes look like one that was repeated.");
    public static final Rule RATING_AXIS = Rule.error(
            "rating-axis", "A published rating is for one category, for one language, or for the whole arena.");
    public static final Rule RATING_REPEATED = Rule.error(
            "rating-repeated", "Two ratings of the same model in one list mean that one of them is a mistake.");
    public static final Rule RATING_LIST = Rule.warning(
            "rating-list", "If rows of one list contradict each other, one of them was copied incorrectly.");
    public static final Rule SCORES_MIXED = Rule.error(
            "scores-mixed", "An arena has votes or published ratings, never both, because their scales differ.");
    public static final Rule SCORE_DATES = Rule.error("score-dates", "A score cannot be read before it is published.");
    static final Rule MORE =
            Rule.error("more-problems", "A file with very many problems is broken in one place, or is not a record.");
    static final Rule MORE_WARNINGS =
            Rule.warning("more-warnings", "Very many warnings about one file often have the same cause.");
    public static final Rule NO_CATALOG =
            Rule.error("catalog-missing", "data/catalog.yaml gives the site its title and address.");

    /** Every rule of this package. */
    public static final List<Rule> ALL = List.of(
            MISPLACED,
            NOT_PORTABLE,
            LEFTOVER,
            UNKNOWN_FIELD,
            MISSING_FIELD,
            WRONG_TYPE,
            UNKNOWN_VALUE,
            WRONG_FORM,
            NOT_HTTPS,
            PLACEHOLDER,
            OUT_OF_RANGE,
            REPEATED,
            IMPOSSIBLE_DATE,
            CURRENCY,
            PRICE_AMOUNT,
            PRICE_TIERS,
            PRICE_DATES,
            PRICE_ZERO,
            STATUS_DATE,
            STATUS_UNDATED,
            PARAMETER,
            MARK,
            MARK_MISSING,
            QUESTION,
            CURLY,
            TABLE,
            FORMULA,
            VOTE_SELF,
            VOTE_ORDER,
            VOTE_REPEATED,
            VOTE_ALIKE,
            RATING_AXIS,
            RATING_REPEATED,
            RATING_LIST,
            SCORES_MIXED,
            SCORE_DATES,
            MORE,
            MORE_WARNINGS,
            NO_CATALOG);

    private DataRules() {}
}
