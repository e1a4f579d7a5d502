package dev.vitrine.validation;

import dev.vitrine.yaml.Node;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A field that cannot be where it is.
 *
 * @param properties the schemas of those that can
 * @param beside the group that it is in
 */
record UnknownField(String name, JsonNode properties, Node.Mapping beside) {
    Node.Field field() {
        return beside.fields().get(name);
    }

    /** The known fields that are not here as well. */
    List<String> absent() {
        return properties.propertyNames().stream()
                .filter(known -> !beside.fields().containsKey(known))
                .toList();
    }

    /** The fields before it, in the order of the file. */
    List<Map.Entry<String, Node.Field>> earlier() {
        return beside.fields().entrySet().stream()
                .takeWhile(field -> !field.getKey().equals(name))
                .toList();
    }

    /** The text of a single value. */
    Optional<String> text() {
        return field().value() instanceof Node.Scalar scalar ? Optional.of(scalar.text()) : Optional.empty();
    }
}
