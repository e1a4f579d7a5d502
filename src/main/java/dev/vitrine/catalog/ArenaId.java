package dev.vitrine.catalog;

import dev.vitrine.value.Slug;

/** The id of an arena: the name of its file in {@code data/arenas/}. */
public record ArenaId(String value) implements Comparable<ArenaId> {
    public ArenaId {
        Slug.check(value);
    }

    /** The path of its record's file, from the folder that holds {@code data/}. */
    public String file() {
        return "data/arenas/" + value + ".yaml";
    }

    @Override
    public int compareTo(ArenaId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
