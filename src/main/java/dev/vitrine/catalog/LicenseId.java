package dev.vitrine.catalog;

import dev.vitrine.value.Slug;

/** The id of a license: the name of its file in {@code data/licenses/}. */
public record LicenseId(String value) implements Comparable<LicenseId> {
    public LicenseId {
        Slug.check(value);
    }

    /** The path of its record's file, from the folder that holds {@code data/}. */
    public String file() {
        return "data/licenses/" + value + ".yaml";
    }

    @Override
    public int compareTo(LicenseId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
