package dev.vitrine.rules;

import dev.vitrine.catalog.Catalog;
import dev.vitrine.catalog.Reference;
import dev.vitrine.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Every check, in one place: add a class that is a {@link Check}, and a line here. */
public final class Checks {
    private static final List<Check> ALL = List.of(new MissingOperations(), new TakenNames(), new RepeatedPrices());

    private Checks() {}

    /**
     * Runs every check. Mentions are looked at whatever else is broken.
     *
     * @param catalog the records that are whole
     * @param ids of all records that exist, whole or broken, as {@code provider:fal}
     * @param mentions of records, by such ids
     */
    public static List<Problem> run(Optional<Catalog> catalog, Set<String> ids, List<Reference<String>> mentions) {
        List<Problem> problems = new ArrayList<>(DanglingReferences.find(ids, mentions));
        catalog.ifPresent(whole -> ALL.forEach(check -> check.run(whole, problems::add)));
        return problems;
    }
}
