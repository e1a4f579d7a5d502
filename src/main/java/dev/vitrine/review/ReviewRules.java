package dev.vitrine.review;

import dev.vitrine.problem.Rule;
import java.util.List;

/** What two states of a catalog need so that they can be compared. */
public final class ReviewRules {
    static final Rule SETTINGS =
            Rule.error("settings-unreadable", "A catalog cannot be compared without its settings.");

    /** Every rule of this package. */
    public static final List<Rule> ALL = List.of(SETTINGS);

    private ReviewRules() {}
}
