package dev.vitrine.rules;

import dev.vitrine.catalog.Catalog;
import dev.vitrine.problem.Problem;
import java.util.function.Consumer;

/** Something that has to hold between the records of a catalog, or between a record and the day. */
interface Check {
    /** Finds where it does not hold. */
    void run(Catalog catalog, Consumer<Problem> problems);
}
