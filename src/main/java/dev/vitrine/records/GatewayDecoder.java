package dev.vitrine.records;

import dev.vitrine.catalog.Answer;
import dev.vitrine.catalog.Gateway;
import dev.vitrine.catalog.GatewayId;
import dev.vitrine.catalog.Operation;
import dev.vitrine.catalog.ResponsePath;
import dev.vitrine.yaml.Node;
import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Gateways and their operations. */
final class GatewayDecoder {
    private static final int PAUSE_SECONDS = 2;
    private static final int LIMIT_SECONDS = 600;

    private GatewayDecoder() {}

    static Gateway decode(GatewayId id, Fields fields) {
        GatewayProblems.check(fields);
        Fields key = fields.group("key").orElseThrow();
        Map<Operation.Kind, Operation> operations = new EnumMap<>(Operation.Kind.class);
        fields.groupsByName("operations").forEach((name, operation) -> {
            Operation.Kind kind = Operation.Kind.of(name).orElseThrow();
            operations.put(kind, operation(kind, operation));
        });
        return new Gateway(
                id,
                fields.required("name"),
                fields.url("base").orElseThrow(),
                fields.url("documentation"),
                new Gateway.Key(
                        key.text("header").orElse("Authorization"),
                        key.text("prefix").orElse("Bearer "),
                        key.required("variable")),
                new TreeMap<>(fields.textsByName("headers")),
                fields.flag("browser").orElse(true),
                fields.texts("media").stream().map(URI::create).toList(),
                operations);
    }

    @SuppressWarnings("unchecked") // the schema says that a body is a mapping
    private static Operation operation(Operation.Kind kind, Fields fields) {
        return new Operation(
                kind,
                fields.text("method").orElse("POST"),
                fields.required("path"),
                fields.keyed("content", Operation.Content::of).orElse(Operation.Content.JSON),
                (Map<String, Object>) fields.plain("body").orElseThrow(),
                answer(kind, fields),
                ResponsePath.parse(fields.required("error")),
                fields.group("poll").map(GatewayDecoder::polling),
                fields.group("stream").map(GatewayDecoder::streaming),
                fields.keyed("compatible", Operation.Sdk::of));
    }

    /** What a record says of an answer. */
    static Answer answer(Operation.Kind kind, Fields fields) {
        return new Answer(
                fields.keyed("returns", Answer.Form::of).orElse(kind.form()),
                fields.text("result").map(ResponsePath::parse));
    }

    @SuppressWarnings("unchecked") // the schema says that what is set is a mapping
    private static Operation.Streaming streaming(Fields fields) {
        return new Operation.Streaming(
                (Map<String, Object>) fields.plain("set").orElseThrow(),
                ResponsePath.parse(fields.required("delta")),
                fields.node("end").map(GatewayDecoder::end));
    }

    private static Operation.End end(Node node) {
        if (node instanceof Node.Mapping mapping) {
            Map.Entry<String, Node.Field> only =
                    mapping.fields().entrySet().iterator().next();
            return new Operation.End(
                    Optional.of(only.getKey()), Node.text(only.getValue().value()));
        }
        return new Operation.End(Optional.empty(), Node.text(node));
    }

    private static Operation.Polling polling(Fields fields) {
        return new Operation.Polling(
                fields.required("path"),
                ResponsePath.parse(fields.required("id")),
                ResponsePath.parse(fields.required("status")),
                fields.texts("pending"),
                fields.required("succeeded"),
                fields.count("pause").map(Math::toIntExact).orElse(PAUSE_SECONDS),
                fields.count("limit").map(Math::toIntExact).orElse(LIMIT_SECONDS));
    }
}
