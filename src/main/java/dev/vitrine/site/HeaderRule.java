package dev.vitrine.site;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The headers of a set of files.
 *
 * @param files the set of files
 * @param headers by name
 */
public record HeaderRule(FilePattern files, SortedMap<String, String> headers) {
    public HeaderRule {
        headers = Collections.unmodifiableSortedMap(new TreeMap<>(headers));
    }

    static HeaderRule of(FilePattern files, String name, String value) {
        return new HeaderRule(files, new TreeMap<>(Map.of(name, value)));
    }
}
