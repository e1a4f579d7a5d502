package dev.vitrine.catalog;

import dev.vitrine.problem.Location;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Where the facts of one record are in its file. A fact is named by its path in the record, such as
 * {@code offers[2].prices[0].checked}; lists are numbered from 0 in the order of the {@link Model}, which sorts prices. Only
 * facts that a problem or a link may point at have a place. Immutable.
 */
public final class Origin {
    /** Line, column and length of each fact. */
    private static final int NUMBERS = 3;

    private final String file;
    private final String[] facts;
    private final int[] spans;

    /**
     * The places of a record's facts.
     *
     * @param file the path of the record's file, which all of them are in
     * @param places by the paths of the facts
     */
    public Origin(String file, Map<String, Location> places) {
        TreeMap<String, Location> sorted = new TreeMap<>(places);
        this.file = file;
        // A hundred thousand records have millions of places: 16 bytes each, because records share the paths of facts.
        this.facts = sorted.keySet().stream().map(String::intern).toArray(String[]::new);
        this.spans = sorted.values().stream()
                .flatMapToInt(place -> IntStream.of(place.line(), place.column(), place.length()))
                .toArray();
    }

    /** The path of an entry of a list, such as {@code aliases[1]}. */
    public static String item(String list, int number) {
        return list + "[" + number + "]";
    }

    /** The path of a price of an offer. */
    public static String price(int offer, int price) {
        return item(item("offers", offer) + ".prices", price);
    }

    /** The path of the record's file. */
    public String file() {
        return file;
    }

    /** The place of a fact; of what it is part of if the fact itself has none, at last the file. */
    public Location of(String fact) {
        for (String part = fact; !part.isEmpty(); part = whole(part)) {
            int index = Arrays.binarySearch(facts, part);
            if (index >= 0) {
                int first = index * NUMBERS;
                return new Location(file, spans[first], spans[first + 1], spans[first + 2]);
            }
        }
        return Location.ofFile(file);
    }

    private static String whole(String part) {
        return part.substring(0, Math.max(0, Math.max(part.lastIndexOf('.'), part.lastIndexOf('['))));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Origin that
                && file.equals(that.file)
                && Arrays.equals(facts, that.facts)
                && Arrays.equals(spans, that.spans);
    }

    @Override
    public int hashCode() {
        return file.hashCode();
    }
}
