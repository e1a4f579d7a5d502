package dev.vitrine.importing;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an import brings, and what it could not use.
 *
 * @param added how many ratings are new, by arena
 * @param same how many were there already
 * @param renamed how many were there under another model or variant
 * @param models the names that stand for no model of the catalog, and how many ratings they have
 * @param arenas those that the catalog does not have, and how many ratings they have
 * @param parts lists that stand for no axis, as "text coding", and how many ratings they have
 */
public record ImportReport(
        SortedMap<String, Integer> added,
        int same,
        int renamed,
        SortedMap<Unmapped, Integer> models,
        SortedMap<String, Integer> arenas,
        SortedMap<String, Integer> parts) {
    public ImportReport {
        added = Collections.unmodifiableSortedMap(new TreeMap<>(added));
        models = Collections.unmodifiableSortedMap(new TreeMap<>(models));
        arenas = Collections.unmodifiableSortedMap(new TreeMap<>(arenas));
        parts = Collections.unmodifiableSortedMap(new TreeMap<>(parts));
    }
}
