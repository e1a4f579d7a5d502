package dev.vitrine.schema;

import dev.vitrine.catalog.Answer;
import dev.vitrine.catalog.Arena;
import dev.vitrine.catalog.Benchmark;
import dev.vitrine.catalog.License;
import dev.vitrine.catalog.Lifecycle;
import dev.vitrine.catalog.Modality;
import dev.vitrine.catalog.Model;
import dev.vitrine.catalog.ModelType;
import dev.vitrine.catalog.Operation;
import dev.vitrine.catalog.Parameter;
import dev.vitrine.catalog.Provider;
import dev.vitrine.price.Condition;
import dev.vitrine.price.Meter;
import dev.vitrine.problem.JsonText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON Schemas of the records. They are written by hand under {@code schemas/} of the resources; what the code already
 * knows is put in here: the values of its enums ({@code x-vitrine-values}) with what they mean ({@code x-vitrine-meanings}),
 * the forms of text ({@code x-vitrine-form}) and a price's conditions ({@code x-vitrine-conditions}).
 */
public final class Schemas {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String CONDITIONS = "x-vitrine-conditions";
    private static final Map<RecordKind, ObjectNode> COMPLETED = load();

    private Schemas() {}

    /** The text of a kind's schema, as it is published and as {@code data/schemas/} holds it. */
    public static String text(RecordKind kind) {
        return JsonText.fields(COMPLETED.get(kind));
    }

    public static ObjectNode tree(RecordKind kind) {
        return COMPLETED.get(kind);
    }

    private static Map<RecordKind, ObjectNode> load() {
        Map<RecordKind, ObjectNode> schemas = new EnumMap<>(RecordKind.class);
        for (RecordKind kind : RecordKind.values()) {
            String resource = "/dev/vitrine/schemas/" + kind.key() + ".json";
            try (InputStream in = Schemas.class.getResourceAsStream(resource)) {
                ObjectNode schema = (ObjectNode) JSON.readTree(in);
                complete(schema);
                schemas.put(kind, schema);
            } catch (IOException failed) {
                throw new UncheckedIOException("cannot read " + resource, failed);
            }
        }
        return schemas;
    }

    private static void complete(JsonNode node) {
        if (node instanceof ObjectNode object) {
            JsonNode values = object.remove("x-vitrine-values");
            if (values != null) {
                values(values.stringValue()).forEach(object.putArray("enum")::add);
            }
            JsonNode meanings = object.remove("x-vitrine-meanings");
            if (meanings != null) {
                describe(object, meanings);
            }
            if (values != null && values.stringValue().equals("meters")) {
                describe(object, meters());
            }
            JsonNode form = object.remove("x-vitrine-form");
            if (form != null) {
                object.put("pattern", TextFormat.of(form.stringValue()).pattern());
            }
            if (object.path("properties").has(CONDITIONS)) {
                object.set("properties", withConditions(object.get("properties")));
            }
        }
        node.forEach(Schemas::complete);
    }

    private static Stream<String> values(String name) {
        return switch (name) {
            case "types" -> keys(ModelType.values(), ModelType::key);
            case "statuses" -> keys(Lifecycle.Status.values(), Lifecycle.Status::key);
            case "modalities" -> keys(Modality.values(), Modality::key);
            case "features" -> keys(Model.Feature.values(), Model.Feature::key);
            case "operations" -> keys(Operation.Kind.values(), Operation.Kind::key);
            case "contents" -> keys(Operation.Content.values(), Operation.Content::key);
            case "answers" -> keys(Answer.Form.values(), Answer.Form::key);
            case "sdks" -> keys(Operation.Sdk.values(), Operation.Sdk::key);
            case "parameter-types" -> keys(Parameter.Type.values(), Parameter.Type::key);
            case "provider-kinds" -> keys(Provider.Kind.values(), Provider.Kind::key);
            case "better" -> keys(Benchmark.Better.values(), Benchmark.Better::key);
            case "arena-scores" -> Stream.of(Arena.Votes.KEY, Arena.Ratings.KEY);
            case "license-kinds" -> keys(License.Kind.values(), License.Kind::key);
            case "commercial-uses" -> keys(License.CommercialUse.values(), License.CommercialUse::key);
            case "meters" -> keys(Meter.values(), Meter::key);
            default -> throw new IllegalArgumentException("unknown values " + name);
        };
    }

    private static <E> Stream<String> keys(E[] constants, Function<E, String> keyOf) {
        return Arrays.stream(constants).map(keyOf);
    }

    /** What each value means, as VS Code and as JetBrains read it; no validator knows these keywords. */
    private static void describe(ObjectNode object, JsonNode meanings) {
        List<String> values =
                object.get("enum").valueStream().map(JsonNode::stringValue).toList();
        if (!values.equals(List.copyOf(meanings.propertyNames()))) {
            throw new IllegalStateException("the values are " + values + ", but the descriptions are for " + meanings);
        }
        ArrayNode descriptions = object.putArray("enumDescriptions");
        ObjectNode metadata = object.putObject("x-intellij-enum-metadata");
        meanings.forEachEntry((value, meaning) -> {
            descriptions.add(meaning);
            metadata.putObject(value).set("description", meaning);
        });
    }

    private static JsonNode meters() {
        ObjectNode meanings = JsonText.object();
        Arrays.stream(Meter.values()).forEach(meter -> meanings.put(meter.key(), meter.description()));
        return meanings;
    }

    /** The properties with those of all conditions at the place that is kept for them. */
    private static ObjectNode withConditions(JsonNode properties) {
        ObjectNode all = JsonText.object();
        properties.forEachEntry((name, schema) -> {
            if (name.equals(CONDITIONS)) {
                addConditions(all);
            } else {
                all.set(name, schema);
            }
        });
        return all;
    }

    private static void addConditions(ObjectNode properties) {
        for (Condition condition : Condition.values()) {
            ObjectNode schema = properties.putObject(condition.key()).put("description", condition.description());
            switch (condition.kind()) {
                case RESOLUTION -> text(schema, TextFormat.RESOLUTION);
                case SIZE -> text(schema, TextFormat.SIZE);
                case WORD -> text(schema, TextFormat.SLUG);
                case SECONDS -> schema.put("type", "integer").put("minimum", 1).put("maximum", 86_400);
                case TOKENS -> schema.put("type", "integer").put("minimum", 1).put("maximum", 1_000_000_000_000L);
                case FLAG -> schema.put("type", "boolean");
            }
            schema.putArray("examples").add(JSON.readTree(json(condition)));
        }
    }

    private static String json(Condition condition) {
        return switch (condition.kind()) {
            case RESOLUTION, SIZE, WORD -> '"' + condition.example() + '"';
            case SECONDS, TOKENS, FLAG -> condition.example();
        };
    }

    private static void text(ObjectNode schema, TextFormat form) {
        schema.put("type", "string").put("pattern", form.pattern());
    }
}
