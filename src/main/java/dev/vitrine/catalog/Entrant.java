package dev.vitrine.catalog;

import java.util.Comparator;
import java.util.Optional;

/**
 * What takes part in an arena: a model, or one way to run it.
 *
 * @param variant what sets it apart from the model's other entries, such as "thinking"; absent for the model as it comes
 */
public record Entrant(ModelId model, Optional<String> variant) implements Comparable<Entrant> {
    private static final Comparator<Entrant> ORDER =
            Comparator.comparing(Entrant::model).thenComparing(entrant -> entrant.variant.orElse(""));

    /** A model as it comes. */
    public static Entrant of(ModelId model) {
        return new Entrant(model, Optional.empty());
    }

    @Override
    public int compareTo(Entrant other) {
        return ORDER.compare(this, other);
    }
}
