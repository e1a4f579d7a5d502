package dev.vitrine.rules;

import dev.vitrine.catalog.Catalog;
import dev.vitrine.catalog.Operation;
import dev.vitrine.problem.Problem;
import java.util.List;
import java.util.function.Consumer;

/** A gateway offers the operation that a model is called by. */
final class MissingOperations implements Check {
    @Override
    public void run(Catalog catalog, Consumer<Problem> problems) {
        CalledOperation.all(catalog)
                .filter(called -> !called.isOffered())
                .map(MissingOperations::problem)
                .forEach(problems);
    }

    private static Problem problem(CalledOperation called) {
        List<String> offered = called.gateway().operations().keySet().stream()
                .map(Operation.Kind::key)
                .sorted()
                .toList();
        return Problem.of(
                CatalogRules.MISSING,
                called.place(),
                "the gateway " + called.gateway().id() + " has no operation \""
                        + called.kind().key() + "\"",
                "its operations are " + String.join(", ", offered));
    }
}
