package dev.vitrine.rules;

import dev.vitrine.catalog.Catalog;
import dev.vitrine.catalog.Model;
import dev.vitrine.catalog.Reference;
import dev.vitrine.problem.Location;
import dev.vitrine.problem.Problem;
import dev.vitrine.problem.Rule;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Within an organization, a name is the id or the alias of one model: each has an address of its own. */
final class TakenNames implements Check {
    private static final Rule TAKEN = Rule.error("name-taken", "Two models cannot answer to one address.");

    @Override
    public void run(Catalog catalog, Consumer<Problem> problems) {
        Map<String, Location> owners = new HashMap<>();
        for (Model model : catalog.models().values()) {
            owners.put(model.id().toString(), model.location());
        }
        for (Model model : catalog.models().values()) {
            for (Reference<String> alias : model.aliases()) {
                String name = model.id().organization() + "/" + alias.id();
                Location owner = owners.putIfAbsent(name, alias.location());
                if (owner != null) {
                    problems.accept(Problem.of(
                            TAKEN,
                            alias.location(),
                            "\"" + alias.id() + "\" is already the name of a model: " + owner,
                            "delete this alias, or the other"));
                }
            }
        }
    }
}
