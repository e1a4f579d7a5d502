package dev.vitrine.catalog;

import dev.vitrine.value.Slug;

/** The id of a benchmark: the name of its file in {@code data/benchmarks/}. */
public record BenchmarkId(String value) implements Comparable<BenchmarkId> {
    public BenchmarkId {
        Slug.check(value);
    }

    /** The path of its record's file, from the folder that holds {@code data/}. */
    public String file() {
        return "data/benchmarks/" + value + ".yaml";
    }

    @Override
    public int compareTo(BenchmarkId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
