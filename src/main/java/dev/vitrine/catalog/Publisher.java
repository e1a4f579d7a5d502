package dev.vitrine.catalog;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Who publishes ratings, and what its own names stand for. What is not named here stands for nothing.
 *
 * @param overall what it calls the list of all votes; absent where it has no word for that
 * @param axes the ids of {@link Arena.Axis}, by its own names of categories and languages
 * @param entrants by its own names of models
 */
public record Publisher(
        String name, Optional<String> overall, SortedMap<String, String> axes, SortedMap<String, Entrant> entrants) {
    public Publisher {
        axes = Collections.unmodifiableSortedMap(new TreeMap<>(axes));
        entrants = Collections.unmodifiableSortedMap(new TreeMap<>(entrants));
    }
}
