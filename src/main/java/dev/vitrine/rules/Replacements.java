package dev.vitrine.rules;

import dev.vitrine.catalog.Catalog;
import dev.vitrine.catalog.Model;
import dev.vitrine.catalog.ModelId;
import dev.vitrine.problem.Location;
import dev.vitrine.problem.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Following a model's replacement, and that one's, never leads back to where one was. */
final class Replacements implements Check {
    @Override
    public void run(Catalog catalog, Consumer<Problem> problems) {
        Set<ModelId> seen = new HashSet<>();
        for (Model model : catalog.models().values()) {
            List<Model> chain = chain(catalog, model, seen);
            if (!chain.isEmpty()) {
                problems.accept(problem(catalog, chain));
            }
        }
    }

    /** The circle that begins with the first of its models by id, or nothing. Each model is walked over once. */
    private static List<Model> chain(Catalog catalog, Model start, Set<ModelId> seen) {
        List<Model> chain = new ArrayList<>();
        Optional<Model> at = Optional.of(start);
        while (at.isPresent() && seen.add(at.get().id())) {
            chain.add(at.get());
            at = replacement(catalog, at.get());
        }
        int first = at.map(chain::indexOf).orElse(-1);
        return first < 0 ? List.of() : chain.subList(first, chain.size());
    }

    private static Optional<Model> replacement(Catalog catalog, Model model) {
        return model.lifecycle().replacedBy().map(id -> catalog.models().get(id));
    }

    private static Problem problem(Catalog catalog, List<Model> circle) {
        Model first = circle.get(0);
        String message = circle.size() == 1
                ? "the model is replaced by itself"
                : "the replacements go round in a circle: "
                        + circle.stream().map(model -> model.id().toString()).collect(Collectors.joining(", "))
                        + ", and " + first.id() + " again";
        Problem problem = Problem.of(
                CatalogRules.CIRCLE,
                catalog.origins().of(first.id(), "replaced_by"),
                message,
                circle.size() == 1 ? "delete replaced_by" : "delete replaced_by from the newest of them");
        for (Model model : circle.subList(1, circle.size())) {
            problem = problem.relatedTo(Location.ofFile(model.id().file()));
        }
        return problem;
    }
}
