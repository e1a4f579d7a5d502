package dev.vitrine.rules;

import dev.vitrine.catalog.Catalog;
import dev.vitrine.catalog.Model;
import dev.vitrine.catalog.ModelId;
import dev.vitrine.catalog.Origin;
import dev.vitrine.problem.Location;
import dev.vitrine.problem.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What {@link Checks} found in each model the last time, to check a catalog again and again while it is edited. A model that
 * says what it said, in the same places, is not checked again. Not for several checks at once.
 */
public final class Findings {
    private final Map<Class<?>, Map<ModelId, Found>> byCheck = new HashMap<>();

    private record Found(Model model, Origin origin, List<Problem> problems) {}

    void run(ModelCheck check, Catalog catalog, Consumer<Problem> problems) {
        Map<ModelId, Found> before = byCheck.getOrDefault(check.getClass(), Map.of());
        Map<ModelId, Found> now = new HashMap<>();
        catalog.models().forEach((id, model) -> {
            Origin origin = catalog.origins().of(id.file());
            Found found = Optional.ofNullable(before.get(id))
                    .filter(known ->
                            known.model().equals(model) && known.origin().equals(origin))
                    .orElseGet(() -> new Found(model, origin, of(check, model, origin)));
            now.put(id, found);
            found.problems().forEach(problems);
        });
        byCheck.put(check.getClass(), now);
    }

    private static List<Problem> of(ModelCheck check, Model model, Origin origin) {
        List<Problem> found = new ArrayList<>();
        Location record = Location.ofFile(model.id().file());
        found.addAll(Checks.contained(record, () -> check.run(model, origin, found::add)));
        return List.copyOf(found);
    }
}
