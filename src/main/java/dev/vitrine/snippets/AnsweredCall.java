package dev.vitrine.snippets;

import dev.vitrine.catalog.Api;
import dev.vitrine.catalog.Catalog;
import dev.vitrine.catalog.Model;
import dev.vitrine.catalog.Operation;
import dev.vitrine.catalog.Parameter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An operation of a model that at least one gateway offers.
 *
 * @param call with the prompt among its parameters if the request needs one, even if the model's record does not list it
 * @param routes the gateways that offer it, in order of preference; at least one
 */
public record AnsweredCall(Api.Call call, List<GatewayRoute> routes) {
    public AnsweredCall {
        routes = List.copyOf(routes);
    }

    /** The calls of a model that are answered, in the order of its record. */
    public static List<AnsweredCall> of(Model model, Catalog catalog) {
        return model.api().stream()
                .flatMap(api -> api.calls().stream())
                .flatMap(call -> {
                    List<GatewayRoute> routes = GatewayRoute.of(call, model, catalog);
                    return routes.stream()
                            .limit(1)
                            .map(first -> new AnsweredCall(withPrompt(call, first.operation()), routes));
                })
                .toList();
    }

    /** Gives a call the prompt that the operation's request asks for: the record's own, or else an example. */
    static Api.Call withPrompt(Api.Call call, Operation operation) {
        List<Parameter> listed = call.parameters().stream()
                .filter(parameter -> parameter.name().equals(Parameter.PROMPT))
                .toList();
        boolean isAsked = new BodyTemplate(operation.body()).named().contains(Parameter.PROMPT)
                || listed.stream().anyMatch(Parameter::required);
        boolean hasText = listed.stream()
                .anyMatch(prompt -> prompt.example().isPresent()
                        || prompt.defaultValue().isPresent()
                        || !prompt.values().isEmpty());
        if (!isAsked || hasText) {
            return call;
        }
        Optional<String> description = Optional.of(listed.stream()
                .flatMap(prompt -> prompt.description().stream())
                .findFirst()
                .orElse("The text of the request"));
        Stream<Parameter> others =
                call.parameters().stream().filter(parameter -> !parameter.name().equals(Parameter.PROMPT));
        return new Api.Call(
                call.operation(),
                call.id(),
                Stream.concat(Stream.of(prompt(call.operation(), description)), others)
                        .toList(),
                call.answer());
    }

    private static Parameter prompt(Operation.Kind kind, Optional<String> description) {
        String example = switch (kind) {
            case CHAT -> "Why is the sky blue?";
            case IMAGE_GENERATION, VIDEO_GENERATION -> "A lighthouse at dawn, with gulls above it";
            case IMAGE_EDITING -> "Make the sky darker";
            case SPEECH, EMBEDDINGS -> "The ferry leaves at noon.";
            case TRANSCRIPTION -> "A talk about lighthouses";
        };
        return new Parameter(
                Parameter.PROMPT,
                Parameter.Type.STRING,
                true,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(example),
                description);
    }
}
