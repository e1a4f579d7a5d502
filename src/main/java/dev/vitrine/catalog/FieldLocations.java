package dev.vitrine.catalog;

import dev.vitrine.problem.Location;
import java.util.Map;

/**
 * Where some fields of a record are in its file. It says nothing of the model, so {@code BuildStamp} passes it over.
 *
 * @param byField by the name of the field
 */
public record FieldLocations(Map<String, Location> byField) {
    public FieldLocations {
        byField = Map.copyOf(byField);
    }
}
