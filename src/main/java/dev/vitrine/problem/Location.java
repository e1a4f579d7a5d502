package dev.vitrine.problem;

import java.util.Comparator;

/**
 * A span on one line of a file of the catalog.
 *
 * @param path the file, relative to the folder that holds {@code data/}, with forward slashes
 * @param line 1-based; 0 for the whole file
 * @param column 1-based, counted in UTF-16 units; 0 for the whole file
 * @param length in UTF-16 units; 0 if only the start is known
 */
public record Location(String path, int line, int column, int length) implements Comparable<Location> {
    private static final Comparator<Location> ORDER = Comparator.comparing(Location::path)
            .thenComparingInt(Location::line)
            .thenComparingInt(Location::column)
            .thenComparingInt(Location::length);

    /** The whole of a file. */
    public static Location ofFile(String path) {
        return new Location(path, 0, 0, 0);
    }

    /** By path, then by place in the file. */
    @Override
    public int compareTo(Location other) {
        return ORDER.compare(this, other);
    }

    /** {@code path:line:column}, or only the path for a whole file. */
    @Override
    public String toString() {
        return line == 0 ? path : path + ":" + line + ":" + column;
    }
}
