package dev.vitrine.rules;

import dev.vitrine.catalog.Catalog;
import dev.vitrine.catalog.Model;
import dev.vitrine.problem.Location;
import dev.vitrine.problem.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What {@link Checks} found in each model the last time, for whoever checks a catalog again and again while it is edited. A
 * model that is the same object is not looked at again. Not for several checks at once.
 */
public final class Findings {
    private final Map<Class<?>, IdentityHashMap<Model, List<Problem>>> byCheck = new HashMap<>();

    void run(ModelCheck check, Catalog catalog, Consumer<Problem> problems) {
        // By identity: to hash a model takes longer than to check it.
        IdentityHashMap<Model, List<Problem>> before = byCheck.getOrDefault(check.getClass(), new IdentityHashMap<>(0));
        IdentityHashMap<Model, List<Problem>> now =
                new IdentityHashMap<>(catalog.models().size());
        for (Model model : catalog.models().values()) {
            List<Problem> found = before.get(model);
            if (found == null) {
                found = of(check, model);
            }
            now.put(model, found);
            found.forEach(problems);
        }
        byCheck.put(check.getClass(), now);
    }

    private static List<Problem> of(ModelCheck check, Model model) {
        List<Problem> found = new ArrayList<>();
        found.addAll(Checks.contained(Location.ofFile(model.id().file()), () -> check.run(model, found::add)));
        return List.copyOf(found);
    }
}
