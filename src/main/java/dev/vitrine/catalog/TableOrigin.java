package dev.vitrine.catalog;

import dev.vitrine.problem.Location;
import java.util.TreeMap;

/** Where the votes or ratings of an arena are in its tables, by their numbers from 0. Votes on consecutive lines cost nothing. */
public final class TableOrigin {
    /** The first row of each run of consecutive lines. */
    private final TreeMap<Integer, Location> runs = new TreeMap<>();

    private int size;

    /** Adds the line of the next row. */
    public void add(String path, int line) {
        Location place = new Location(path, line, 1, 0);
        if (size == 0 || !of(size).equals(place)) {
            runs.put(size, place);
        }
        size++;
    }

    /** The line of a row. */
    Location of(int number) {
        var run = runs.floorEntry(number);
        Location first = run.getValue();
        return new Location(first.path(), first.line() + number - run.getKey(), 1, 0);
    }
}
