package dev.vitrine.importing;

import dev.vitrine.problem.Rule;
import java.util.List;

/** What an import holds lists, names and existing ratings to. */
public final class ImportRules {
    static final Rule LIST = Rule.error(
            "import-list",
            "A partly imported list would have hidden gaps, so a list is read completely or not at all.");
    static final Rule TARGET = Rule.error(
            "import-target",
            "A rating needs an arena with published ratings, and a source that the arena's record describes.");
    static final Rule CHANGED = Rule.error(
            "import-changed", "What was published on a day does not change; if it seems to, somebody has to check.");

    /** Every rule of this package. */
    public static final List<Rule> ALL = List.of(LIST, TARGET, CHANGED);

    private ImportRules() {}
}
