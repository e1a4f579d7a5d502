package dev.vitrine.importing;

import dev.vitrine.problem.Rule;
import java.util.List;

/** What an import holds lists, names and existing ratings to. */
public final class ImportRules {
    static final Rule LIST = Rule.error(
            "import-list", "A list that is read in part would leave gaps that nobody sees: it is read whole, or not.");
    static final Rule TARGET = Rule.error(
            "import-target", "A rating needs an arena that takes it, and a source that the arena's record describes.");
    static final Rule CHANGED = Rule.error(
            "import-changed", "What was published on a day does not change; where it seems to, a person has to look.");

    /** Every rule of this package. */
    public static final List<Rule> ALL = List.of(LIST, TARGET, CHANGED);

    private ImportRules() {}
}
