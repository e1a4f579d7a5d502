package dev.vitrine.catalog;

import dev.vitrine.value.Slug;

/** The id of a provider: the name of its file in {@code data/providers/}. */
public record ProviderId(String value) implements Comparable<ProviderId> {
    public ProviderId {
        Slug.check(value);
    }

    /** The path of its record's file, from the folder that holds {@code data/}. */
    public String file() {
        return "data/providers/" + value + ".yaml";
    }

    @Override
    public int compareTo(ProviderId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
