package dev.vitrine.catalog.change;

import dev.vitrine.catalog.Catalog;
import dev.vitrine.catalog.Model;
import dev.vitrine.catalog.ModelId;
import dev.vitrine.catalog.Offer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Which models and prices differ between two catalogs. Other facts are compared by whoever knows the records' fields.
 *
 * @param models those that are new, gone, renamed, or have other prices: by id
 */
public record CatalogDiff(List<ModelChange> models) {
    /**
     * What makes a new model a former one under another name, the surest sign first: it says so; it says the same; someone
     * sells it under the same id.
     */
    private static final List<Sign> SIGNS = List.of(
            new Sign(old -> Stream.of(old.id().toString()), CatalogDiff::aliases),
            new Sign(CatalogDiff::name, CatalogDiff::name),
            new Sign(
                    old -> Stream.of(old.type() + " " + old.id().name()),
                    now -> now.aliases().stream().map(alias -> now.type() + " " + alias)),
            new Sign(CatalogDiff::sold, CatalogDiff::sold));

    /** Two models are one where a text of the former is a text of the new one. */
    private record Sign(Function<Model, Stream<String>> former, Function<Model, Stream<String>> now) {}

    public CatalogDiff {
        models = List.copyOf(models);
    }

    /**
     * Compares two catalogs.
     *
     * @param comparable whether a model can be judged at all: one whose record is broken on either side cannot
     */
    public static CatalogDiff between(Catalog base, Catalog head, Predicate<ModelId> comparable) {
        List<Model> gone = absent(base, head, comparable);
        List<Model> added = absent(head, base, comparable);
        List<ModelChange> changes = new ArrayList<>();
        for (Sign sign : SIGNS) {
            rename(gone, added, sign, changes);
        }
        gone.forEach(model -> changes.add(new ModelChange(Optional.of(model), Optional.empty(), List.of())));
        added.forEach(model ->
                changes.add(new ModelChange(Optional.empty(), Optional.of(model), offers(List.of(), model.offers()))));
        for (Model now : head.models().values()) {
            Model before = base.models().get(now.id());
            if (before != null) {
                ModelChange change = change(before, now);
                if (!change.offers().isEmpty()) {
                    changes.add(change);
                }
            }
        }
        changes.sort(Comparator.comparing(change -> change.model().id()));
        return new CatalogDiff(changes);
    }

    private static List<Model> absent(Catalog of, Catalog from, Predicate<ModelId> comparable) {
        return new ArrayList<>(of.models().values().stream()
                .filter(model -> !from.models().containsKey(model.id()) && comparable.test(model.id()))
                .toList());
    }

    private static void rename(List<Model> gone, List<Model> added, Sign sign, List<ModelChange> changes) {
        Map<String, Model> candidates = new HashMap<>();
        added.forEach(model -> sign.now().apply(model).forEach(text -> candidates.putIfAbsent(text, model)));
        Set<Model> taken = new HashSet<>();
        for (Iterator<Model> each = gone.iterator(); each.hasNext(); ) {
            Model old = each.next();
            Optional<Model> now = sign.former()
                    .apply(old)
                    .flatMap(text -> Optional.ofNullable(candidates.get(text)).stream())
                    .filter(model -> !taken.contains(model))
                    .findFirst();
            if (now.isPresent()) {
                changes.add(change(old, now.get()));
                taken.add(now.get());
                each.remove();
            }
        }
        added.removeAll(taken);
    }

    private static Stream<String> aliases(Model model) {
        return model.aliases().stream().map(alias -> model.id().organization() + "/" + alias);
    }

    private static Stream<String> name(Model model) {
        return Stream.of(model.type() + " " + model.name());
    }

    private static Stream<String> sold(Model model) {
        return model.offers().stream()
                .flatMap(offer -> offer.apiId().map(id -> model.type() + " " + offer.provider() + " " + id).stream());
    }

    private static ModelChange change(Model before, Model after) {
        return new ModelChange(Optional.of(before), Optional.of(after), offers(before.offers(), after.offers()));
    }

    /** Offers belong together by provider; of two by one provider, by what the model is called there, then as written. */
    private static List<ModelChange.OfferChange> offers(List<Offer> before, List<Offer> after) {
        List<Offer> old = new ArrayList<>(before);
        List<Offer> now = new ArrayList<>(after);
        List<ModelChange.OfferChange> changes = new ArrayList<>();
        pair(old, now, (one, other) -> sameProvider(one, other) && one.apiId().equals(other.apiId()), changes);
        pair(old, now, CatalogDiff::sameProvider, changes);
        old.forEach(offer -> changes.add(new ModelChange.OfferChange(
                Optional.of(offer), Optional.empty(), PriceMatching.between(offer.prices(), List.of()))));
        now.forEach(offer -> changes.add(new ModelChange.OfferChange(
                Optional.empty(), Optional.of(offer), PriceMatching.between(List.of(), offer.prices()))));
        return changes.stream()
                .filter(change -> !change.prices().isEmpty())
                .sorted(Comparator.comparing(ModelChange.OfferChange::provider))
                .toList();
    }

    private static boolean sameProvider(Offer one, Offer other) {
        return one.provider().equals(other.provider());
    }

    private static void pair(
            List<Offer> old, List<Offer> now, BiPredicate<Offer, Offer> alike, List<ModelChange.OfferChange> changes) {
        for (Iterator<Offer> each = old.iterator(); each.hasNext(); ) {
            Offer before = each.next();
            Optional<Offer> after =
                    now.stream().filter(offer -> alike.test(before, offer)).findFirst();
            if (after.isPresent()) {
                changes.add(new ModelChange.OfferChange(
                        Optional.of(before),
                        after,
                        PriceMatching.between(before.prices(), after.get().prices())));
                now.remove(after.get());
                each.remove();
            }
        }
    }
}
