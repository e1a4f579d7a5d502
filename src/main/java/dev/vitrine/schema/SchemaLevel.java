package dev.vitrine.schema;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The groups of fields that a kind of record has, found in its schema. */
public final class SchemaLevel {
    private static final Map<RecordKind, List<Level>> ALL = new EnumMap<>(RecordKind.class);
    private static final Map<RecordKind, Set<String>> NAMES = new EnumMap<>(RecordKind.class);

    static {
        for (RecordKind kind : RecordKind.values()) {
            List<Level> levels = new ArrayList<>();
            collect(kind, Schemas.tree(kind), "", levels);
            ALL.put(kind, List.copyOf(levels));
            NAMES.put(
                    kind,
                    levels.stream()
                            .flatMap(level -> level.properties().propertyNames().stream())
                            .collect(Collectors.toUnmodifiableSet()));
        }
    }

    private SchemaLevel() {}

    /**
     * A group of fields.
     *
     * @param path such as {@code offers[].prices[]}; empty for the record itself
     * @param properties the schema's, by name
     */
    public record Level(String path, JsonNode properties) {

        /** Where it is, after "in": {@code an entry of "prices"}. */
        public String words() {
            if (path.isEmpty()) {
                return "the record itself, not indented";
            }
            String last = path.substring(path.lastIndexOf('.') + 1);
            return last.endsWith("[]")
                    ? "an entry of \"" + last.substring(0, last.length() - 2) + "\""
                    : "\"" + last + "\"";
        }
    }

    /** From the record itself inwards. */
    public static List<Level> of(RecordKind kind) {
        return ALL.get(kind);
    }

    /** The names of all fields that a record of a kind can have, at any depth. */
    public static Set<String> names(RecordKind kind) {
        return NAMES.get(kind);
    }

    /** What a schema refers to, or the schema itself. */
    public static JsonNode resolved(RecordKind kind, JsonNode schema) {
        return schema.has("$ref")
                ? Schemas.tree(kind).at(schema.get("$ref").stringValue().substring(1))
                : schema;
    }

    /** The schema of a field's value where the field is beside others. */
    public static Optional<JsonNode> property(RecordKind kind, JsonNode properties, String name) {
        return Optional.ofNullable(properties.get(name)).map(schema -> resolved(kind, schema));
    }

    private static void collect(RecordKind kind, JsonNode schema, String path, List<Level> levels) {
        JsonNode resolved = resolved(kind, schema);
        if (resolved.has("properties")) {
            JsonNode properties = resolved.get("properties");
            levels.add(new Level(path, properties));
            properties
                    .propertyNames()
                    .forEach(name ->
                            collect(kind, properties.get(name), path.isEmpty() ? name : path + "." + name, levels));
        } else if (resolved.has("items")) {
            collect(kind, resolved.get("items"), path + "[]", levels);
        } else if (resolved.has("additionalProperties")
                && resolved.get("additionalProperties").isObject()) {
            collect(kind, resolved.get("additionalProperties"), path + "[]", levels);
        }
    }
}
