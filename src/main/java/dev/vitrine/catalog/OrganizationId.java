package dev.vitrine.catalog;

import dev.vitrine.value.Slug;

/** The id of a organization: the name of its file in {@code data/organizations/}. */
public record OrganizationId(String value) implements Comparable<OrganizationId> {
    public OrganizationId {
        Slug.check(value);
    }

    /** The path of its record's file, from the folder that holds {@code data/}. */
    public String file() {
        return "data/organizations/" + value + ".yaml";
    }

    @Override
    public int compareTo(OrganizationId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
