package dev.vitrine.rules;

import dev.vitrine.catalog.Catalog;
import dev.vitrine.catalog.Model;
import dev.vitrine.catalog.Origin;
import dev.vitrine.problem.Location;
import dev.vitrine.problem.Problem;
import dev.vitrine.value.FoldedName;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * An alias is no id or alias of a model of another organization, nor one that differs only in hyphens and dots. Within an
 * organization the same alias is an error, which {@link TakenNames} finds: there it is one address.
 */
final class SharedNames implements Check {
    /** A name of a model, and where it is written; an id is written in the name of the file. */
    private record Name(Model model, String text, Location place) {}

    @Override
    public void run(Catalog catalog, Consumer<Problem> problems) {
        Map<String, Name> names = new HashMap<>();
        for (Model model : catalog.models().values()) {
            String id = model.id().name();
            names.putIfAbsent(
                    FoldedName.of(id),
                    new Name(model, id, Location.ofFile(model.id().file())));
        }
        for (Model model : catalog.models().values()) {
            for (int i = 0; i < model.aliases().size(); i++) {
                String alias = model.aliases().get(i);
                Name name = new Name(model, alias, catalog.origins().of(model.id(), Origin.item("aliases", i)));
                Name other = names.putIfAbsent(FoldedName.of(alias), name);
                if (other != null && !other.model().id().equals(model.id()) && !isOneAddress(name, other)) {
                    problems.accept(problem(name, other));
                }
            }
        }
    }

    private static boolean isOneAddress(Name one, Name other) {
        return one.text().equals(other.text())
                && one.model().id().organization().equals(other.model().id().organization());
    }

    private static Problem problem(Name name, Name other) {
        boolean isId = other.text().equals(other.model().id().name());
        return Problem.of(
                        CatalogRules.NAME_SHARED,
                        name.place(),
                        "\"" + name.text() + "\" is also "
                                + (isId ? "the id of " : "the alias \"" + other.text() + "\" of ")
                                + other.model().id(),
                        "delete this alias, unless both models are really called so")
                .relatedTo(other.place());
    }
}
