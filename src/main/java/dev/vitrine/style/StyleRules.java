package dev.vitrine.style;

import dev.vitrine.problem.Rule;
import java.util.List;

/** What can differ from the form that records are written in. None of it changes what a record says. */
public final class StyleRules {
    static final Rule SCHEMA_LINE = Rule.warning(
            "style-schema-line", "The first line shows editors which fields a record may have and what they mean.");
    static final Rule KEY_ORDER =
            Rule.warning("style-key-order", "Records with the same order of fields can be compared line by line.");
    static final Rule SPACE = Rule.warning("style-trailing-space", "Invisible space causes needless changes.");
    static final Rule QUOTES = Rule.warning(
            "style-quotes", "Without quotes, editors and other programs read a number, a date or a Boolean.");

    /** Every rule of form. */
    public static final List<Rule> ALL = List.of(SCHEMA_LINE, KEY_ORDER, SPACE, QUOTES);

    private StyleRules() {}
}
