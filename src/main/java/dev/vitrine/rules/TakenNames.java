package dev.vitrine.rules;

import dev.vitrine.catalog.Catalog;
import dev.vitrine.catalog.Model;
import dev.vitrine.catalog.ModelId;
import dev.vitrine.problem.Location;
import dev.vitrine.problem.Problem;
import dev.vitrine.value.Reference;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Within an organization, a name is the id or the alias of one model: each has an address of its own. */
final class TakenNames implements Check {
    @Override
    public void run(Catalog catalog, Consumer<Problem> problems) {
        Map<ModelId, Location> aliases = new HashMap<>();
        for (Model model : catalog.models().values()) {
            for (Reference<String> alias : model.aliases()) {
                ModelId name = ModelId.of(model.id().organization() + "/" + alias.id());
                Model owner = catalog.models().get(name);
                Location taken = owner != null
                        ? Location.ofFile(owner.id().file())
                        : aliases.putIfAbsent(name, alias.location());
                if (taken != null) {
                    problems.accept(problem(model, alias, taken));
                }
            }
        }
    }

    private static Problem problem(Model model, Reference<String> alias, Location owner) {
        boolean isOwn = owner.equals(Location.ofFile(model.id().file()));
        return Problem.of(
                        CatalogRules.TAKEN,
                        alias.location(),
                        "\"" + alias.id() + "\" is already "
                                + (isOwn ? "this model's id" : "the name of a model: " + owner),
                        isOwn ? "delete this alias" : "delete this alias, or the other")
                .relatedTo(owner);
    }
}
