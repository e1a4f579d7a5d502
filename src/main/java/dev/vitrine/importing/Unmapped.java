package dev.vitrine.importing;

import java.util.Comparator;

/**
 * A name that stands for no model of the catalog.
 *
 * @param arena that it was met in
 * @param name as its publisher writes it
 * @param vendor who makes the model, as the publisher says; empty where it does not
 */
public record Unmapped(String arena, String name, String vendor) implements Comparable<Unmapped> {
    private static final Comparator<Unmapped> ORDER =
            Comparator.comparing(Unmapped::arena).thenComparing(Unmapped::name).thenComparing(Unmapped::vendor);

    @Override
    public int compareTo(Unmapped other) {
        return ORDER.compare(this, other);
    }
}
