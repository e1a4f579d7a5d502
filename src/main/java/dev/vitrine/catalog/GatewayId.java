package dev.vitrine.catalog;

import dev.vitrine.value.Slug;

/** The id of a gateway: the name of its file in {@code data/gateways/}. */
public record GatewayId(String value) implements Comparable<GatewayId> {
    public GatewayId {
        Slug.check(value);
    }

    @Override
    public int compareTo(GatewayId other) {
        return value.compareTo(other.value);
    }

    /** The path of its record's file, from the folder that holds {@code data/}. */
    public String file() {
        return "data/gateways/" + value + ".yaml";
    }

    @Override
    public String toString() {
        return value;
    }
}
