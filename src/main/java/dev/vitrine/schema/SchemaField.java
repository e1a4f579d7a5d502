package dev.vitrine.schema;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A field of a record as its schema describes it, with what its {@code $ref} says put in. Besides validation, everything that
 * a schema decides is taken from here: the order of fields, where text is wanted, the reference, a new record.
 */
public final class SchemaField {
    private static final Map<RecordKind, SchemaField> RECORDS = records();

    private final String name;
    private final boolean required;
    private final ObjectNode schema;
    private final Map<String, SchemaField> fields = new LinkedHashMap<>();
    private final Map<String, Integer> ranks = new HashMap<>();
    private final Optional<SchemaField> entry;
    private final Optional<SchemaField> named;

    private SchemaField(String name, JsonNode schema, ObjectNode root, boolean required) {
        this.name = name;
        this.required = required;
        this.schema = resolved(schema, root);
        JsonNode wanted = this.schema.path("required");
        this.schema
                .path("properties")
                .forEachEntry((key, value) -> fields.put(
                        key, new SchemaField(key, value, root, texts(wanted).contains(key))));
        fields.keySet().forEach(key -> ranks.put(key, ranks.size()));
        this.entry = child("items", root);
        this.named = child("additionalProperties", root);
    }

    private Optional<SchemaField> child(String keyword, ObjectNode root) {
        JsonNode child = schema.path(keyword);
        return child.isObject() ? Optional.of(new SchemaField("", child, root, false)) : Optional.empty();
    }

    private static Map<RecordKind, SchemaField> records() {
        Map<RecordKind, SchemaField> records = new EnumMap<>(RecordKind.class);
        for (RecordKind kind : RecordKind.values()) {
            records.put(kind, new SchemaField("", Schemas.tree(kind), Schemas.tree(kind), true));
        }
        return records;
    }

    /** What the definition says, and over it what is said next to the reference. */
    private static ObjectNode resolved(JsonNode schema, ObjectNode root) {
        ObjectNode own = (ObjectNode) schema.deepCopy();
        JsonNode reference = own.remove("$ref");
        if (reference == null) {
            return own;
        }
        ObjectNode whole =
                (ObjectNode) root.at(reference.stringValue().substring(1)).deepCopy();
        whole.setAll(own);
        return whole;
    }

    /** A whole record of a kind. */
    public static SchemaField of(RecordKind kind) {
        return RECORDS.get(kind);
    }

    /** What it is called; empty for a record, an entry of a list, and a group that is named by the record. */
    public String name() {
        return name;
    }

    /** Whether the group that it is in is incomplete without it. */
    public boolean isRequired() {
        return required;
    }

    /** The fields of a group, in the order in which they are written; none where the schema names none. */
    public List<SchemaField> fields() {
        return List.copyOf(fields.values());
    }

    /** A field of a group by its name; of a group whose names the record chooses, what each of them holds. */
    public Optional<SchemaField> field(String key) {
        return Optional.ofNullable(fields.get(key)).or(() -> named);
    }

    /** Where a field comes among those of its group; empty for one that the schema does not name. */
    Optional<Integer> rank(String key) {
        return Optional.ofNullable(ranks.get(key));
    }

    /** An entry of a list. */
    public Optional<SchemaField> entry() {
        return entry;
    }

    /** For a group whose fields the record names: what each of them holds. */
    public Optional<SchemaField> named() {
        return named;
    }

    /** The names that such a group may hold. */
    public List<String> names() {
        return texts(schema.path("propertyNames").path("enum"));
    }

    /** The types of JSON that its value may have, such as {@code string}. */
    public List<String> types() {
        JsonNode type = schema.path("type");
        return type.isString() ? List.of(type.stringValue()) : texts(type);
    }

    /** Whether only text will do. */
    public boolean wantsText() {
        return types().equals(List.of("string"));
    }

    /** Whether it is words for readers: no id, address, date, or one of some values. */
    public boolean isFreeText() {
        return schema.has("minLength");
    }

    /** Whether its text is a date, as precise as it is known or to the day. */
    public boolean isDate() {
        return form().filter(form -> form == TextFormat.DATE || form == TextFormat.PARTIAL_DATE)
                .isPresent();
    }

    /** The form of its text, where it has one that is in several places. */
    public Optional<TextFormat> form() {
        return keyword("pattern").flatMap(pattern -> TextFormat.withPattern(pattern.stringValue()));
    }

    /** The only values that it may have; none where any of its type will do. */
    public List<String> values() {
        return texts(schema.path("enum"));
    }

    /** What the values mean, in their order; none where they speak for themselves. */
    public List<String> meanings() {
        return texts(schema.path("enumDescriptions"));
    }

    /** What the record or group is called, such as {@code Model}; empty for most. */
    String title() {
        return keyword("title").map(JsonNode::stringValue).orElse("");
    }

    /** Whether it holds fields, or a list of such. */
    public boolean isGroup() {
        return !fields.isEmpty()
                || (named.isPresent() && !names().isEmpty())
                || entry.filter(SchemaField::isGroup).isPresent();
    }

    /** What it says, in a sentence. */
    public String description() {
        return keyword("description").map(JsonNode::stringValue).orElse("");
    }

    /** What holds where the record says nothing. */
    Optional<JsonNode> standard() {
        return keyword("default");
    }

    /** A value that shows what is meant: the schema's own, or one that follows from it; none for most groups. */
    public Optional<JsonNode> example() {
        return keyword("examples")
                .map(examples -> examples.get(0))
                .or(() -> keyword("enum").map(values -> values.get(0)))
                .or(this::standard)
                .or(() -> types().equals(List.of("boolean"))
                        ? Optional.of(schema.booleanNode(true))
                        : entry.flatMap(SchemaField::example)
                                .map(item -> schema.arrayNode().add(item)));
    }

    /** Anything else that the schema says of it. */
    public Optional<JsonNode> keyword(String keyword) {
        return Optional.ofNullable(schema.get(keyword));
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asString()));
        return Collections.unmodifiableList(texts);
    }
}
