package dev.vitrine.rules;

import dev.vitrine.catalog.Catalog;
import dev.vitrine.catalog.Model;
import dev.vitrine.problem.Problem;
import java.util.function.Consumer;

/** A check that looks at nothing but one model: what it finds stands for as long as the model is the same. */
interface ModelCheck extends Check {
    /** Finds where it does not hold in a model. */
    void run(Model model, Consumer<Problem> problems);

    @Override
    default void run(Catalog catalog, Consumer<Problem> problems) {
        catalog.models().values().forEach(model -> run(model, problems));
    }
}
