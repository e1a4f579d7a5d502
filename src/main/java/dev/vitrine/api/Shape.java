package dev.vitrine.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * An object of a document, said once: what it is written from, its JSON Schema and what readers are told all come from here.
 * Every field is always there; {@code null} is what is not known or does not apply.
 *
 * @param <T> what it is written from
 * @param description one sentence
 * @param fields in the order to write
 * @param constraint what else its schema says
 */
record Shape<T>(String description, List<Field<T, ?>> fields, Consumer<ObjectNode> constraint) {
    Shape {
        fields = List.copyOf(fields);
    }

    /**
     * A field.
     *
     * @param name in snake case; once published it is never renamed, removed or given another type
     * @param meaning one sentence
     */
    record Field<T, V>(String name, Type<V> type, String meaning, Function<T, V> value) {
        private JsonNode write(T from) {
            return type.write().apply(value.apply(from));
        }

        private ObjectNode schema() {
            return type.schema().get().put("description", meaning);
        }

        private <S> Field<S, V> of(Function<S, T> from) {
            return new Field<>(name, type, meaning, from.andThen(value));
        }
    }

    /** An object without fields, to add them. */
    static <T> Shape<T> of(String description) {
        return new Shape<>(description, List.of(), schema -> {});
    }

    /** The same with a field more. */
    <V> Shape<T> with(String name, Type<V> type, String meaning, Function<T, V> value) {
        return with(List.of(new Field<>(name, type, meaning, value)));
    }

    /** The same with a field more that may be {@code null}. */
    <V> Shape<T> maybe(String name, Type<V> type, String meaning, Function<T, Optional<V>> value) {
        return with(name, Type.orNull(type), meaning, value);
    }

    /** The same with all the fields of another. */
    <S> Shape<T> with(Shape<S> other, Function<T, S> from) {
        return with(other.fields().stream()
                .<Field<T, ?>>map(field -> field.of(from))
                .toList());
    }

    private Shape<T> with(List<? extends Field<T, ?>> more) {
        List<Field<T, ?>> all = new ArrayList<>(fields);
        all.addAll(more);
        return new Shape<>(description, all, constraint);
    }

    /** The same, whose schema says more than its fields do. */
    Shape<T> constrained(Consumer<ObjectNode> more) {
        return new Shape<>(description, fields, more);
    }

    ObjectNode write(T from) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        fields.forEach(field -> object.set(field.name(), field.write(from)));
        return object;
    }

    /** Its schema, which allows fields that it does not know: documents grow. */
    ObjectNode schema() {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        schema.put("type", "object").put("description", description);
        ArrayNode required = schema.putArray("required");
        ObjectNode properties = schema.putObject("properties");
        for (Field<T, ?> field : fields) {
            required.add(field.name());
            properties.set(field.name(), field.schema());
        }
        constraint.accept(schema);
        return schema;
    }
}
