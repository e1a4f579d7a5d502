package dev.vitrine.validation;

import dev.vitrine.yaml.Node;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A field that has no place where it stands.
 *
 * @param properties the schemas of those that have
 * @param beside the group that it stands in
 */
record UnknownField(String name, JsonNode properties, Node.Mapping beside) {
    Node.Field field() {
        return beside.fields().get(name);
    }

    /** The known fields that do not stand here as well. */
    List<String> absent() {
        return properties.propertyNames().stream()
                .filter(known -> !beside.fields().containsKey(known))
                .toList();
    }

    /** The field before it. */
    Optional<Map.Entry<String, Node.Field>> before() {
        Map.Entry<String, Node.Field> before = null;
        for (Map.Entry<String, Node.Field> field : beside.fields().entrySet()) {
            if (field.getKey().equals(name)) {
                break;
            }
            before = field;
        }
        return Optional.ofNullable(before);
    }

    boolean isNothing() {
        return field().isNothing();
    }

    boolean isSingle() {
        return field().value() instanceof Node.Scalar;
    }

    /** The text of a single value. */
    Optional<String> text() {
        return isSingle() ? Optional.of(Node.text(field().value())) : Optional.empty();
    }
}
