package dev.vitrine.rules;

import dev.vitrine.catalog.Catalog;
import dev.vitrine.catalog.Model;
import dev.vitrine.catalog.Offer;
import dev.vitrine.catalog.Origin;
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
                        catalog.origins().of(model.id(), "name"),
                        "\"" + model.name() + "\" looks like the same model as " + sameName.id() + ": "
                                + sameName.name(),
                        catalog.origins().of(sameName.id(), "name")));
            }
            sold(model).forEach((id, offer) -> {
                Model sameId = sold.putIfAbsent(id, model);
                if (sameId != null && (sameName == null || !sameId.id().equals(sameName.id()))) {
                    problems.accept(problem(
                            catalog.origins().of(model.id(), Origin.item("offers", offer) + ".provider"),
                            "this provider sells " + sameId.id() + " under the same id",
                            catalog.origins().of(sameId.id(), "name")));
                }
            });
        }
    }

    private static Problem problem(Location place, String message, Location other) {
        return Problem.of(
                        CatalogRules.MODEL_REPEATED,
                        place,
                        message,
                        "move the facts into one record and delete the other; if they are two models, give them different names"
                                + " and ids")
                .relatedTo(other);
    }

    /** What the providers of a model call it, each with the number of the offer. */
    static SortedMap<String, Integer> sold(Model model) {
        SortedMap<String, Integer> sold = new TreeMap<>();
        for (int i = 0; i < model.offers().size(); i++) {
            Offer offer = model.offers().get(i);
            if (offer.apiId().isPresent()) {
                sold.put(offer.provider() + " " + offer.apiId().get(), i);
            }
        }
        return sold;
    }
}
