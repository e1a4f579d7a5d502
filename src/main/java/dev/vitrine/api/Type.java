package dev.vitrine.api;

import dev.vitrine.value.PartialDate;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the value of a field is.
 *
 * @param words for people: "text", "list of objects"
 * @param schema its JSON Schema, made again each time
 * @param write the value as JSON
 * @param parts the object that it is, or that it lists
 */
record Type<V>(
        String words, Supplier<ObjectNode> schema, Function<? super V, JsonNode> write, Optional<Shape<?>> parts) {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** A number that is not negative, written out: no exponent, no zero at the end of its decimals. */
    private static final String DECIMAL = "^(0|[1-9][0-9]*)(\\.[0-9]*[1-9])?$";

    private static final String PARTIAL_DATE = "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$";

    private static <V> Type<V> simple(String words, Supplier<ObjectNode> schema, Function<? super V, JsonNode> write) {
        return new Type<>(words, schema, write, Optional.empty());
    }

    private static ObjectNode typed(String type) {
        return NODES.objectNode().put("type", type);
    }

    static Type<String> text() {
        return simple("text", () -> typed("string"), NODES::stringNode);
    }

    /** An editor's text. */
    static Type<String> markdown() {
        return simple(
                "text in Markdown", () -> typed("string").put("contentMediaType", "text/markdown"), NODES::stringNode);
    }

    static Type<URI> url() {
        return simple(
                "absolute address",
                () -> typed("string").put("format", "uri"),
                url -> NODES.stringNode(url.toString()));
    }

    /** Money without its currency: never a number of JSON, which many programs would round. */
    static Type<BigDecimal> amount() {
        return simple(
                "decimal, as a string",
                () -> typed("string").put("pattern", DECIMAL),
                amount -> NODES.stringNode(amount.toPlainString()));
    }

    static Type<LocalDate> date() {
        return simple(
                "date, YYYY-MM-DD",
                () -> typed("string").put("format", "date"),
                day -> NODES.stringNode(day.toString()));
    }

    static Type<PartialDate> partialDate() {
        return simple(
                "date: YYYY-MM-DD, YYYY-MM or YYYY",
                () -> typed("string").put("pattern", PARTIAL_DATE),
                date -> NODES.stringNode(date.toString()));
    }

    static Type<Long> integer() {
        return simple("integer", () -> typed("integer").put("minimum", 0), NODES::numberNode);
    }

    static Type<BigDecimal> number() {
        return simple("number", () -> typed("number"), NODES::numberNode);
    }

    static Type<Boolean> flag() {
        return simple("true or false", () -> typed("boolean"), NODES::booleanNode);
    }

    /** One of these words. */
    static Type<String> oneOf(List<String> words) {
        return simple(
                "one of " + String.join(", ", words),
                () -> {
                    ObjectNode schema = typed("string");
                    words.forEach(schema.putArray("enum")::add);
                    return schema;
                },
                NODES::stringNode);
    }

    /** A string, {@link BigDecimal} or {@link Boolean}. */
    static Type<Object> scalar() {
        return simple(
                "text, number, or true or false",
                () -> {
                    ObjectNode schema = NODES.objectNode();
                    schema.putArray("type").add("string").add("number").add("boolean");
                    return schema;
                },
                value -> {
                    if (value instanceof BigDecimal number) {
                        return NODES.numberNode(number);
                    }
                    return value instanceof Boolean flag ? NODES.booleanNode(flag) : NODES.stringNode(value.toString());
                });
    }

    static <T> Type<T> object(Shape<T> shape) {
        return new Type<>("object", shape::schema, shape::write, Optional.of(shape));
    }

    /** Empty where nothing is known. */
    static <V> Type<Collection<V>> list(Type<V> entry) {
        return new Type<>(
                "list: " + entry.words(),
                () -> {
                    ObjectNode schema = typed("array");
                    schema.set("items", entry.schema().get());
                    return schema;
                },
                values -> {
                    ArrayNode list = NODES.arrayNode();
                    values.forEach(value -> list.add(entry.write().apply(value)));
                    return list;
                },
                entry.parts());
    }

    /** The same, or {@code null}. */
    static <V> Type<Optional<V>> orNull(Type<V> type) {
        return new Type<>(
                type.words() + ", or null",
                () -> nullable(type.schema().get()),
                value -> value.<JsonNode>map(type.write()).orElseGet(NODES::nullNode),
                type.parts());
    }

    private static ObjectNode nullable(ObjectNode schema) {
        JsonNode type = schema.get("type");
        ArrayNode types = type instanceof ArrayNode several
                ? several
                : schema.putArray("type").add(type.stringValue());
        types.add("null");
        if (schema.get("enum") instanceof ArrayNode words) {
            words.addNull();
        }
        return schema;
    }
}
