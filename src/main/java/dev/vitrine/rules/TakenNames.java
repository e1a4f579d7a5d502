package dev.vitrine.rules;

import dev.vitrine.catalog.Catalog;
import dev.vitrine.catalog.Model;
import dev.vitrine.catalog.ModelId;
import dev.vitrine.catalog.Origin;
import dev.vitrine.problem.Location;
import dev.vitrine.problem.Problem;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Within an organization, a name is the id or the alias of one model: each has an address of its own. */
final class TakenNames implements Check {
    @Override
    public void run(Catalog catalog, Consumer<Problem> problems) {
        Map<ModelId, Location> aliases = new HashMap<>();
        for (Model model : catalog.models().values()) {
            for (int i = 0; i < model.aliases().size(); i++) {
                String alias = model.aliases().get(i);
                Location place = catalog.origins().of(model.id(), Origin.item("aliases", i));
                ModelId name = ModelId.of(model.id().organization() + "/" + alias);
                Model owner = catalog.models().get(name);
                Location taken = owner != null ? Location.ofFile(owner.id().file()) : aliases.putIfAbsent(name, place);
                if (taken != null) {
                    problems.accept(problem(model, alias, place, taken));
                }
            }
        }
    }

    private static Problem problem(Model model, String alias, Location place, Location owner) {
        boolean isOwn = owner.equals(Location.ofFile(model.id().file()));
        return Problem.of(
                        CatalogRules.TAKEN,
                        place,
                        "\"" + alias + "\" is already " + (isOwn ? "this model's id" : "the name of a model: " + owner),
                        isOwn ? "delete this alias" : "delete this alias, or the other")
                .relatedTo(owner);
    }
}
