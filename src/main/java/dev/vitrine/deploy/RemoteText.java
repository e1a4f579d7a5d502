package dev.vitrine.deploy;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The JSON of Vitrine's records at a target, with one entry per line, so that diffs are readable. */
final class RemoteText {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private RemoteText() {}

    /** A value on one line. */
    static String line(Object value) {
        return JSON.writeValueAsString(value);
    }

    /** An object with one entry per line. */
    static String lines(Map<String, ?> entries) {
        return "{\n"
                + entries.entrySet().stream()
                        .map(entry -> line(entry.getKey()) + ":" + line(entry.getValue()))
                        .collect(Collectors.joining(",\n"))
                + "\n}";
    }

    /** A list with one entry per line. */
    static String lines(Collection<String> entries) {
        return "[\n" + entries.stream().map(RemoteText::line).collect(Collectors.joining(",\n")) + "\n]";
    }

    /** @throws IllegalArgumentException if the text is not of the expected form */
    static <T> T read(String text, Class<T> kind) {
        try {
            T value = JSON.readValue(text, kind);
            if (value == null) {
                throw new IllegalArgumentException("it is empty");
            }
            return value;
        } catch (JacksonException broken) {
            throw new IllegalArgumentException("it is damaged", broken);
        }
    }

    /**
     * Rejects paths that lead out of the target or to Vitrine's own records. Otherwise, anyone who can write there could have
     * files deleted that they may not delete themselves.
     *
     * @throws IllegalArgumentException with a message that names the path
     */
    static void requireInside(Collection<String> paths) {
        paths.stream().filter(path -> !isInside(path)).findFirst().ifPresent(path -> {
            throw new IllegalArgumentException("it names \"" + path + "\", which cannot be a file of a site");
        });
    }

    private static boolean isInside(String path) {
        return path.indexOf('\\') < 0
                && path.chars().noneMatch(Character::isISOControl)
                && !path.startsWith(".vitrine")
                && Stream.of(path.split("/", -1))
                        .noneMatch(step -> step.isEmpty() || step.equals(".") || step.equals(".."));
    }
}
