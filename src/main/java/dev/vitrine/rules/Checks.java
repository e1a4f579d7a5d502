package dev.vitrine.rules;

import dev.vitrine.catalog.Catalog;
import dev.vitrine.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Every check, in one place: add a class that is a {@link Check}, and a line here. */
public final class Checks {
    private static final List<Check> ALL = List.of(new DanglingReferences(), new TakenNames(), new RepeatedPrices());

    private Checks() {}

    /**
     * Runs every check.
     *
     * @param broken records that exist and could not be read: mentions of them are no problem of their own
     */
    public static List<Problem> run(Catalog catalog, Set<String> broken) {
        List<Problem> problems = new ArrayList<>();
        ALL.forEach(check -> check.run(catalog, broken, problems::add));
        return problems;
    }
}
