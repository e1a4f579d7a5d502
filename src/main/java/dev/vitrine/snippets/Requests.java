package dev.vitrine.snippets;

import dev.vitrine.catalog.Api;
import dev.vitrine.catalog.Gateway;
import dev.vitrine.catalog.Operation;
import dev.vitrine.catalog.Parameter;
import dev.vitrine.catalog.ResponsePath;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes a model's example requests down, from what the model accepts and what a gateway expects. */
public final class Requests {
    private static final String MODEL_MARK = "{model}";
    private static final String ID_MARK = "{id}";

    private Requests() {}

    /** The example request of a call, to one of those who answer it, in one of its variants. */
    public static Request of(Api.Call call, GatewayRoute route, Variant variant) {
        return of(call, route, sent(call, variant), variant.streams());
    }

    /**
     * A request of a call, to one of those who answer it.
     *
     * @param sent the values of parameters, by name
     * @param streams whether the answer is asked for in pieces; the operation has to be able to
     */
    public static Request of(Api.Call call, GatewayRoute route, Map<String, Object> sent, boolean streams) {
        Operation operation = route.operation();
        Gateway gateway = route.gateway();
        BodyTemplate template = new BodyTemplate(operation.body());
        Map<String, Object> values = template.fill(route.id(), sent);
        if (streams) {
            values.putAll(operation.streaming().orElseThrow().set());
        }
        return new Request(
                operation.method(),
                url(route),
                gateway.base().toString(),
                gateway.key().variable(),
                gateway.headers(),
                new Request.Authorization(gateway.key().header(), gateway.key().prefix()),
                body(operation, values, files(call, template, values)),
                answer(call, route, values),
                operation.error().steps(),
                operation.polling().map(polling -> polling(polling, route)),
                operation
                        .streaming()
                        .filter(streaming -> streams)
                        .map(streaming -> new Request.Streaming(
                                streaming.delta().steps(),
                                streaming.end().flatMap(Operation.End::field),
                                streaming.end().map(Operation.End::value))),
                Sdks.method(operation));
    }

    /** Where requests go by a route. */
    public static String url(GatewayRoute route) {
        return route.gateway().base() + path(route.operation().path(), route);
    }

    /** Ids may have slashes, which part a path; what else a path cannot hold is written as it has to be. */
    private static String path(String template, GatewayRoute route) {
        String id = URLEncoder.encode(route.id(), StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%2F", "/")
                .replace("%3A", ":")
                .replace("%40", "@");
        return template.replace(MODEL_MARK, id);
    }

    /** What the parameters say: those that are required or have an example, and the file that the variant is for. */
    public static Map<String, Object> sent(Api.Call call, Variant variant) {
        Map<String, Object> sent = new LinkedHashMap<>();
        for (Parameter parameter : call.parameters()) {
            boolean isOptionalMedium = parameter.type().isMedia() && !parameter.required();
            boolean isSent = isOptionalMedium
                    ? variant.medium().filter(parameter::equals).isPresent()
                    : parameter.required() || parameter.example().isPresent();
            if (isSent) {
                sent.put(parameter.name(), example(parameter));
            }
        }
        return sent;
    }

    /** A value that the model accepts: the editor's, else the default, else the first allowed, else one of its type. */
    public static Object example(Parameter parameter) {
        return parameter
                .example()
                .or(parameter::defaultValue)
                .or(() -> parameter.values().stream().findFirst())
                .orElseGet(() -> switch (parameter.type()) {
                    case STRING -> parameter.name();
                    case INTEGER, NUMBER -> parameter.minimum().orElse(BigDecimal.ONE);
                    case BOOLEAN -> false;
                    case IMAGE -> "https://example.org/" + parameter.name() + ".png";
                    case VIDEO -> "https://example.org/" + parameter.name() + ".mp4";
                    case AUDIO -> "https://example.org/" + parameter.name() + ".mp3";
                });
    }

    /** The fields of a form that are files, by the names of their parts: what an address ends with is the file's name. */
    private static Map<String, String> files(Api.Call call, BodyTemplate template, Map<String, Object> values) {
        Map<String, String> files = new LinkedHashMap<>();
        for (Parameter parameter : call.parameters()) {
            String field = template.fieldOf(parameter.name());
            if (parameter.type().isMedia() && values.get(field) instanceof String address) {
                files.put(field, address.substring(address.lastIndexOf('/') + 1));
            }
        }
        return files;
    }

    private static Request.Body body(Operation operation, Map<String, Object> values, Map<String, String> files) {
        if (operation.content() == Operation.Content.JSON) {
            return new Request.Body(operation.content().key(), values, Map.of());
        }
        Map<String, Object> plain = new LinkedHashMap<>(values);
        plain.keySet().removeAll(files.keySet());
        return new Request.Body(operation.content().key(), plain, files);
    }

    private static Request.Answer answer(Api.Call call, GatewayRoute route, Map<String, Object> values) {
        Operation operation = route.operation();
        dev.vitrine.catalog.Answer answer = call.answer().orElse(operation.answer());
        String noun = operation.kind().noun();
        return new Request.Answer(
                answer.form().key(),
                answer.path().map(ResponsePath::steps).orElse(List.of()),
                answer.form() == dev.vitrine.catalog.Answer.Form.URL ? noun + "_url" : noun,
                file(operation.kind(), values));
    }

    /** Another name than that of any file that is sent, which would be lost. */
    private static String file(Operation.Kind kind, Map<String, Object> values) {
        boolean isTaken =
                values.values().stream().anyMatch(value -> value instanceof String sent && sent.endsWith(kind.file()));
        return isTaken ? "new-" + kind.file() : kind.file();
    }

    private static Request.Polling polling(Operation.Polling polling, GatewayRoute route) {
        String path = path(polling.path(), route);
        int mark = path.indexOf(ID_MARK);
        return new Request.Polling(
                route.gateway().base() + path.substring(0, mark),
                path.substring(mark + ID_MARK.length()),
                polling.id().steps(),
                polling.status().steps(),
                polling.pending(),
                polling.succeeded(),
                polling.pauseSeconds(),
                polling.limitSeconds());
    }

    /** The gateway that answers first, and the plain way to ask it, for what shows one request only. */
    public static Optional<Request> main(Api api, Gateway gateway) {
        Api.Call call = api.main();
        return Optional.ofNullable(gateway.operations().get(call.operation()))
                .map(operation -> of(
                        AnsweredCall.withPrompt(call, operation),
                        new GatewayRoute(gateway, operation, call.id(), Optional.empty()),
                        Variant.of(call, operation).get(0)));
    }
}
