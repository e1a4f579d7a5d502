package dev.vitrine.pages;

import dev.vitrine.catalog.Model;
import dev.vitrine.catalog.ModelType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which models are next to a model when those of its type on the same scale are put in order of their {@link ComparablePrice}.
 * Sorted once for each type, so that asking for one model does not look at all others.
 */
public final class PriceNeighbors {
    /** How many are on either side of a model, where there are as many. */
    public static final int EACH_WAY = 3;

    private static final Comparator<Priced> CHEAPEST_FIRST =
            Comparator.comparing(priced -> priced.price().money().amount());

    /** A model's place among those that cost the same is by its id. */
    private static final Comparator<Priced> ORDER =
            CHEAPEST_FIRST.thenComparing(priced -> priced.model().id());

    private final Context context;
    private final Map<String, List<Priced>> rows = new TreeMap<>();

    private record Priced(Model model, ComparablePrice price) {}

    /** The neighbours of the models of a type. A retired model has its place among the others and is no neighbour of theirs. */
    public PriceNeighbors(ModelType type, Context context) {
        this.context = context;
        for (Model model : context.catalog().modelsOf(type)) {
            if (!context.isRetired(model)) {
                context.quotes()
                        .yardstick(model)
                        .ifPresent(price -> rows.computeIfAbsent(price.scale(), scale -> new ArrayList<>())
                                .add(new Priced(model, price)));
            }
        }
        // They come by their ids, and what costs the same stays where it is.
        rows.values().forEach(row -> row.sort(CHEAPEST_FIRST));
    }

    /** Up to six models, cheapest first; absent where there is none to compare with. */
    public Optional<List<Model>> of(Model model) {
        return context.quotes()
                .yardstick(model)
                .map(price -> near(new Priced(model, price)))
                .filter(near -> !near.isEmpty());
    }

    private List<Model> near(Priced priced) {
        List<Priced> row = rows.getOrDefault(priced.price().scale(), List.of());
        int found = Collections.binarySearch(row, priced, ORDER);
        int place = found < 0 ? -found - 1 : found;
        int wanted = Math.min(2 * EACH_WAY + 1, row.size());
        int from = Math.max(0, Math.min(place - EACH_WAY, row.size() - wanted));
        return row.subList(from, from + wanted).stream()
                .map(Priced::model)
                .filter(other -> !other.id().equals(priced.model().id()))
                .toList();
    }
}
