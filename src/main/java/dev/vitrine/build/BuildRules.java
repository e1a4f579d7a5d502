package dev.vitrine.build;

import dev.vitrine.problem.Rule;
import java.util.List;

/** What the folders that a command works on have to be. */
final class BuildRules {
    static final Rule OUTPUT_UNSAFE =
            Rule.error("output-unsafe", "A site that is written into its own sources may overwrite them.");
    static final Rule DATA_MISSING = Rule.error("data-missing", "Schemas are next to the records that they describe.");
    static final Rule CATALOG_EXISTS = Rule.error("catalog-exists", "A new catalog never changes an existing one.");
    static final Rule RECORD_EXISTS = Rule.error("record-exists", "A new record never changes an existing one.");
    static final Rule NOT_A_FOLDER = Rule.error("not-a-folder", "A catalog has to be a folder.");

    /** Every rule of this package. */
    static final List<Rule> ALL = List.of(OUTPUT_UNSAFE, DATA_MISSING, CATALOG_EXISTS, RECORD_EXISTS, NOT_A_FOLDER);

    private BuildRules() {}
}
