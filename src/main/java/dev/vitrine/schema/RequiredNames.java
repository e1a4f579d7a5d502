package dev.vitrine.schema;

import java.util.HashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The fields that no group of a kind of records can do without, wherever they are in it. */
public final class RequiredNames {
    private final Set<String> required = new HashSet<>();
    private final Set<String> optional = new HashSet<>();

    private RequiredNames() {}

    public static Set<String> of(RecordKind kind) {
        RequiredNames names = new RequiredNames();
        names.collect(Schemas.tree(kind));
        names.required.removeAll(names.optional);
        return Set.copyOf(names.required);
    }

    private void collect(JsonNode schema) {
        JsonNode properties = schema.get("properties");
        if (properties != null && properties.isObject() && schema.has("additionalProperties")) {
            Set<String> needed = new HashSet<>();
            if (schema.has("required")) {
                schema.get("required").forEach(name -> needed.add(name.asString()));
            }
            properties.propertyNames().forEach(name -> (needed.contains(name) ? required : optional).add(name));
        }
        schema.forEach(this::collect);
    }
}
