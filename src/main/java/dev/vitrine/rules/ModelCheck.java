package dev.vitrine.rules;

import dev.vitrine.catalog.Catalog;
import dev.vitrine.catalog.Model;
import dev.vitrine.catalog.Origin;
import dev.vitrine.problem.Problem;
import java.util.function.Consumer;

/** A check that looks at nothing but one model: what it finds stands for as long as the model and its places are the same. */
interface ModelCheck extends Check {
    /** Finds where it does not hold in a model, whose facts are at these places. */
    void run(Model model, Origin origin, Consumer<Problem> problems);

    @Override
    default void run(Catalog catalog, Consumer<Problem> problems) {
        catalog.models()
                .values()
                .forEach(model -> run(model, catalog.origins().of(model.id().file()), problems));
    }
}
