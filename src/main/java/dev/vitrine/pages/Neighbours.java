package dev.vitrine.pages;

import dev.vitrine.catalog.Model;
import dev.vitrine.catalog.ModelId;
import dev.vitrine.catalog.ModelType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which models stand next to a model when those of its type on the same scale are put in order of their {@link Yardstick}.
 * Sorted once for each type, so that asking for one model does not look at all others.
 */
final class Neighbours {
    private static final int EACH_WAY = 3;
    private static final Comparator<Priced> CHEAPEST_FIRST =
            Comparator.comparing(priced -> priced.price().money().amount());

    private final Map<ModelId, Integer> places = new HashMap<>();
    private final Map<ModelId, List<Model>> rows = new HashMap<>();

    private record Priced(Model model, Yardstick price) {}

    /** The neighbours of the models of a type. */
    Neighbours(ModelType type, Context context) {
        Map<String, List<Priced>> groups = new TreeMap<>();
        for (Model model : context.catalog().modelsOf(type)) {
            context.quotes()
                    .yardstick(model)
                    .ifPresent(price -> groups.computeIfAbsent(price.scale(), key -> new ArrayList<>())
                            .add(new Priced(model, price)));
        }
        groups.values().forEach(group -> place(group, context));
    }

    /**
     * Puts a group in order; what costs the same stays in the order of ids. A retired model has its place among the others and is
     * no neighbour of theirs.
     */
    private void place(List<Priced> group, Context context) {
        group.sort(CHEAPEST_FIRST);
        List<Model> row = new ArrayList<>();
        for (Priced priced : group) {
            places.put(priced.model().id(), row.size());
            rows.put(priced.model().id(), row);
            if (!context.isRetired(priced.model())) {
                row.add(priced.model());
            }
        }
    }

    /** Up to six models, cheapest first; absent where there is none to compare with. */
    Optional<List<Model>> of(Model model) {
        List<Model> row = rows.get(model.id());
        if (row == null) {
            return Optional.empty();
        }
        int place = places.get(model.id());
        int wanted = Math.min(2 * EACH_WAY + 1, row.size());
        int from = Math.max(0, Math.min(place - EACH_WAY, row.size() - wanted));
        List<Model> near = new ArrayList<>(row.subList(from, from + wanted));
        near.removeIf(other -> other.id().equals(model.id()));
        return near.isEmpty() ? Optional.empty() : Optional.of(near);
    }
}
