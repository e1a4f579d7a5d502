package dev.vitrine.rules;

import dev.vitrine.catalog.Catalog;
import dev.vitrine.problem.Problem;
import java.util.Set;
import java.util.function.Consumer;

/** Something that has to hold between the records of a catalog. */
interface Check {
    /**
     * Finds where it does not hold.
     *
     * @param broken records that exist and could not be read, such as {@code provider:fal}
     */
    void run(Catalog catalog, Set<String> broken, Consumer<Problem> problems);
}
