package dev.vitrine.snippets;

import dev.vitrine.catalog.Api;
import dev.vitrine.catalog.Gateway;
import dev.vitrine.catalog.Operation;
import dev.vitrine.catalog.Parameter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes a model's example request down, from what the model accepts and what its gateway expects. */
public final class Requests {
    /** The parameter that an operation's body may name by itself, as {@code {prompt}}. */
    private static final String PROMPT = "prompt";

    private static final String MODEL_MARK = "{model}";
    private static final String PROMPT_MARK = "{prompt}";
    private static final String PARAMETERS_MARK = "{parameters}";

    private Requests() {}

    /**
     * The example request.
     *
     * @return absent where the gateway does not have the model's operation
     */
    public static Optional<Request> of(Api api, Gateway gateway) {
        return Optional.ofNullable(gateway.operations().get(api.operation().id()))
                .map(operation -> request(api, gateway, operation));
    }

    private static Request request(Api api, Gateway gateway, Operation operation) {
        return new Request(
                operation.method(),
                gateway.base() + operation.path(),
                gateway.keyVariable(),
                Map.of(),
                new Request.Authorization(gateway.keyHeader(), gateway.keyPrefix()),
                mapping(operation.body(), new Values(api)),
                operation.result().steps(),
                operation.error().steps(),
                operation.polling().map(polling -> polling(gateway, polling)),
                operation.kind().answer());
    }

    private static Request.Polling polling(Gateway gateway, Operation.Polling polling) {
        int mark = polling.path().indexOf("{id}");
        return new Request.Polling(
                gateway.base() + polling.path().substring(0, mark),
                polling.path().substring(mark + "{id}".length()),
                polling.id().steps(),
                polling.status().steps(),
                polling.pending(),
                polling.succeeded(),
                polling.pauseSeconds(),
                polling.limitSeconds());
    }

    /** What the marks of a body stand for. */
    private static final class Values {
        private final String model;
        private final Map<String, Object> sent = new LinkedHashMap<>();

        Values(Api api) {
            this.model = api.id();
            for (Parameter parameter : api.parameters()) {
                if (parameter.required() || parameter.example().isPresent()) {
                    sent.put(parameter.name(), example(parameter));
                }
            }
        }

        /** A value that the model accepts: the editor's, else the default, else the first allowed, else one of its type. */
        private static Object example(Parameter parameter) {
            return parameter
                    .example()
                    .or(parameter::defaultValue)
                    .or(() -> parameter.values().stream().findFirst())
                    .orElseGet(() -> switch (parameter.type()) {
                        case STRING -> "…";
                        case INTEGER, NUMBER -> parameter.minimum().orElse(BigDecimal.ONE);
                        case BOOLEAN -> false;
                        case IMAGE, VIDEO, AUDIO -> "https://example.org/" + parameter.name();
                    });
        }

        Map<String, Object> withoutPrompt() {
            Map<String, Object> rest = new LinkedHashMap<>(sent);
            rest.remove(PROMPT);
            return rest;
        }
    }

    private static Map<String, Object> mapping(Map<?, ?> template, Values values) {
        Map<String, Object> filled = new LinkedHashMap<>();
        boolean promptNamed = mentions(template.values(), PROMPT_MARK);
        template.forEach((key, value) -> {
            if (key.equals(PARAMETERS_MARK)) {
                filled.putAll(promptNamed ? values.withoutPrompt() : values.sent);
            } else {
                filled.put((String) key, fill(value, values));
            }
        });
        return filled;
    }

    private static Object fill(Object value, Values values) {
        if (value instanceof Map<?, ?> map) {
            return mapping(map, values);
        }
        if (value instanceof List<?> list) {
            List<Object> filled = new ArrayList<>();
            list.forEach(item -> filled.add(fill(item, values)));
            return filled;
        }
        if (MODEL_MARK.equals(value)) {
            return values.model;
        }
        if (PROMPT_MARK.equals(value)) {
            return values.sent.getOrDefault(PROMPT, "…");
        }
        return PARAMETERS_MARK.equals(value) ? values.sent : value;
    }

    private static boolean mentions(Iterable<?> values, String mark) {
        for (Object value : values) {
            boolean within = mark.equals(value)
                    || (value instanceof Map<?, ?> map && mentions(map.values(), mark))
                    || (value instanceof List<?> list && mentions(list, mark));
            if (within) {
                return true;
            }
        }
        return false;
    }
}
