package dev.vitrine.snippets;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A body as a gateway's record has it, with marks for what a request says. A mark is a whole value: {@code {model}} is the
 * model's id, {@code {parameters}} all parameters that no other mark names, any other the parameter of its name.
 */
public final class BodyTemplate {
    private static final Pattern MARK = Pattern.compile("\\{([A-Za-z_][A-Za-z0-9_]*)\\}");
    private static final String MODEL = "model";
    private static final String PARAMETERS = "parameters";

    private final Map<String, Object> body;
    private final Set<String> named;
    private final boolean hasRest;

    /** The template of an operation's body. */
    public BodyTemplate(Map<String, Object> body) {
        this.body = body;
        this.named = marks(body);
        named.remove(MODEL);
        this.hasRest = named.remove(PARAMETERS) || hasKey(body);
    }

    /** Whether {@code {parameters}} is a key anywhere in a body. */
    private static boolean hasKey(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.containsKey("{" + PARAMETERS + "}")
                    || map.values().stream().anyMatch(BodyTemplate::hasKey);
        }
        return value instanceof List<?> list && list.stream().anyMatch(BodyTemplate::hasKey);
    }

    /** The parameters that have a mark of their own, in the order of the body. */
    public Set<String> named() {
        return Collections.unmodifiableSet(named);
    }

    /** Whether a request can carry this parameter: at a mark of its own, or among all those that have none. */
    public boolean takes(String parameter) {
        return named.contains(parameter) || hasRest;
    }

    private static Set<String> marks(Object value) {
        Set<String> found = new LinkedHashSet<>();
        if (value instanceof Map<?, ?> map) {
            map.values().forEach(part -> found.addAll(marks(part)));
        } else if (value instanceof List<?> list) {
            list.forEach(part -> found.addAll(marks(part)));
        } else {
            mark(value).ifPresent(found::add);
        }
        return found;
    }

    private static Optional<String> mark(Object value) {
        Matcher mark = MARK.matcher(value instanceof String text ? text : "");
        return mark.matches() ? Optional.of(mark.group(1)) : Optional.empty();
    }

    /** The field of the body that holds a parameter: the one with its mark, or the one of its name. */
    String fieldOf(String parameter) {
        return body.entrySet().stream()
                .filter(field ->
                        mark(field.getValue()).filter(parameter::equals).isPresent())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(parameter);
    }

    /**
     * The body of a request. What a parameter is left out of is left out as well: a field, and an object or list that has marks
     * and none that is sent.
     *
     * @param model the model's id
     * @param sent the values of parameters, by name
     */
    Map<String, Object> fill(String model, Map<String, Object> sent) {
        Map<String, Object> rest = new LinkedHashMap<>(sent);
        rest.keySet().removeAll(named);
        Map<String, Object> values = new LinkedHashMap<>(sent);
        values.put(MODEL, model);
        values.put(PARAMETERS, rest);
        return object(body, values);
    }

    private static Map<String, Object> object(Map<?, ?> template, Map<String, Object> values) {
        Map<String, Object> filled = new LinkedHashMap<>();
        template.forEach((key, value) -> {
            if (key.equals("{" + PARAMETERS + "}")) {
                ((Map<?, ?>) values.get(PARAMETERS)).forEach((name, sent) -> filled.put((String) name, sent));
            } else {
                value(value, values).ifPresent(found -> filled.put((String) key, found));
            }
        });
        return filled;
    }

    private static Optional<Object> value(Object template, Map<String, Object> values) {
        Set<String> marks = marks(template);
        if (!marks.isEmpty() && marks.stream().noneMatch(values::containsKey)) {
            return Optional.empty();
        }
        if (template instanceof Map<?, ?> map) {
            return Optional.of(object(map, values));
        }
        if (template instanceof List<?> list) {
            return Optional.of(
                    list.stream().flatMap(item -> value(item, values).stream()).toList());
        }
        return Optional.of(mark(template).map(values::get).orElse(template));
    }
}
