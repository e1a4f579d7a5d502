package dev.vitrine.schema;

import dev.vitrine.problem.Rule;
import java.util.List;

/** What can be wrong within one record. */
public final class DataRules {
    public static final Rule MISPLACED =
            Rule.error("record-misplaced", "A record's place says what it is and what it is called.");
    public static final Rule NOT_PORTABLE =
            Rule.error("name-not-portable", "A name that some system cannot give to a file breaks every clone there.");
    public static final Rule LEFTOVER =
            Rule.warning("leftover-file", "A copy next to a record may hold facts that the record lacks.");
    public static final Rule UNKNOWN_FIELD =
            Rule.error("unknown-field", "A field that nobody reads is a fact that is lost.");
    public static final Rule MISSING_FIELD =
            Rule.error("missing-field", "Without this field the record cannot be shown.");
    public static final Rule WRONG_TYPE = Rule.error("wrong-type", "A value of another type cannot be read.");
    public static final Rule UNKNOWN_VALUE = Rule.error("unknown-value", "Only these values have a meaning.");
    public static final Rule WRONG_FORM = Rule.error("wrong-form", "A value of another form cannot be read.");
    public static final Rule NOT_HTTPS =
            Rule.error("url-not-https", "Without encryption, who carries a page to its reader can change it.");
    public static final Rule PLACEHOLDER =
            Rule.error("placeholder-text", "A word that stands for a fact is none; what is not known is left out.");
    public static final Rule OUT_OF_RANGE = Rule.error("out-of-range", "A value this large or small is a mistake.");
    public static final Rule REPEATED =
            Rule.error("repeated-value", "A value that stands twice in a list is a mistake.");
    public static final Rule IMPOSSIBLE_DATE = Rule.error("impossible-date", "There is no such day.");
    public static final Rule CURRENCY = Rule.error("unknown-currency", "Currencies are named by their ISO 4217 codes.");
    public static final Rule PRICE_AMOUNT =
            Rule.error("price-amount", "A price says exactly one thing about what it costs.");
    public static final Rule PRICE_TIERS =
            Rule.error("price-tiers", "Tiers follow one another without gaps, and the last is open.");
    public static final Rule PRICE_DATES = Rule.error("price-dates", "A price ends no earlier than it begins.");
    public static final Rule PRICE_ZERO =
            Rule.warning("price-zero", "Free is a fact of its own; 0 often stands for a price that is not known.");
    public static final Rule STATUS_DATE =
            Rule.warning("status-date", "A model is advised against before it stops working, not after.");
    public static final Rule STATUS_UNDATED =
            Rule.warning("status-undated", "Who builds on a model has to know from when its maker advises against it.");
    public static final Rule PARAMETER =
            Rule.error("parameter-value", "What a snippet sends has to be what the model accepts.");
    public static final Rule MARK =
            Rule.error("unknown-mark", "A mark that stands for nothing is sent to the gateway as it is.");
    public static final Rule MARK_MISSING = Rule.warning(
            "mark-missing", "A request that does not say which model or what is asked gets the same answer each time.");
    public static final Rule QUESTION =
            Rule.warning("faq-question", "Readers and search engines know a question by its mark, and read it once.");
    public static final Rule CURLY =
            Rule.warning("curly-quotes", "Curly quotes are part of the text; YAML knows only the straight ones.");
    public static final Rule TABLE =
            Rule.error("table-form", "A table names its columns once, and each of its rows has one field for each.");
    public static final Rule FORMULA = Rule.error(
            "table-formula", "A field that begins as a formula does is run by the spreadsheet that opens the file.");
    public static final Rule VOTE_SELF = Rule.error("vote-self", "A vote is on two models.");
    public static final Rule VOTE_ORDER = Rule.error(
            "vote-order", "Votes are counted in the order of time, and added at the end: what is there stays.");
    public static final Rule VOTE_REPEATED = Rule.error("vote-repeated", "A vote that stands twice counts twice.");
    public static final Rule VOTE_ALIKE = Rule.warning(
            "vote-alike", "Without the time of day nobody can tell two equal votes from one that stands twice.");
    public static final Rule RATING_AXIS =
            Rule.error("rating-axis", "A published rating is of one category, of one language, or of the whole arena.");
    public static final Rule RATING_REPEATED =
            Rule.error("rating-repeated", "Of two ratings of one model in one list, one is a mistake.");
    public static final Rule RATING_LIST =
            Rule.warning("rating-list", "Of rows of one list that contradict one another, one was copied with a slip.");
    public static final Rule SCORES_MIXED =
            Rule.error("scores-mixed", "An arena has votes or published ratings, never both: their scales differ.");
    public static final Rule SCORE_DATES =
            Rule.error("score-dates", "Nobody has read a score before it was published.");
    static final Rule MORE =
            Rule.error("more-problems", "A file with very many problems is broken in one place, or is no record.");
    static final Rule MORE_WARNINGS =
            Rule.warning("more-warnings", "Very many warnings about one file often have one cause.");
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
