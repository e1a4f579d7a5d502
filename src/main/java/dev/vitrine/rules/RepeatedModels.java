package dev.vitrine.rules;

import dev.vitrine.catalog.Catalog;
import dev.vitrine.catalog.Model;
import dev.vitrine.catalog.Offer;
import dev.vitrine.problem.Location;
import dev.vitrine.problem.Problem;
import dev.vitrine.value.FoldedName;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/** A model has one record: no two of an organization have one name, and none is sold by a provider under another's id. */
final class RepeatedModels implements Check {
    @Override
    public void run(Catalog catalog, Consumer<Problem> problems) {
        Map<String, Model> named = new HashMap<>();
        Map<String, Model> sold = new HashMap<>();
        for (Model model : catalog.models().values()) {
            Model sameName = named.putIfAbsent(model.id().organization() + " " + FoldedName.of(model.name()), model);
            if (sameName != null) {
                problems.accept(problem(
                        model.placeOf("name"),
                        "\"" + model.name() + "\" looks like the same model as " + sameName.id() + ": "
                                + sameName.name(),
                        sameName));
            }
            sold(model).forEach((id, place) -> {
                Model sameId = sold.putIfAbsent(id, model);
                if (sameId != null && (sameName == null || !sameId.id().equals(sameName.id()))) {
                    problems.accept(
                            problem(place, "this provider sells " + sameId.id() + " under the same id", sameId));
                }
            });
        }
    }

    private static Problem problem(Location place, String message, Model other) {
        return Problem.of(
                        CatalogRules.MODEL_REPEATED,
                        place,
                        message,
                        "move the facts into one record and delete the other; if they are two models, tell their names and"
                                + " ids apart")
                .relatedTo(other.placeOf("name"));
    }

    /** What the providers of a model call it, each with the place of the provider. */
    static SortedMap<String, Location> sold(Model model) {
        SortedMap<String, Location> sold = new TreeMap<>();
        for (Offer offer : model.offers()) {
            offer.apiId()
                    .ifPresent(id -> sold.put(
                            offer.provider().id() + " " + id, offer.provider().location()));
        }
        return sold;
    }
}
