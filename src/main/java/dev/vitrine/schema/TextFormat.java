package dev.vitrine.schema;

import dev.vitrine.catalog.ResponsePath;
import dev.vitrine.value.Resolution;
import dev.vitrine.value.Size;
import dev.vitrine.value.Slug;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;

/** A form that text has in several places of the schemas, where it is named by {@code x-vitrine-form}. */
public enum TextFormat {
    SLUG("slug", Slug.FORM, "lower-case letters and digits, joined by single hyphens or dots, such as ray-2-flash"),
    MODEL_ID("model-id", Slug.FORM + "/" + Slug.FORM, "a model's id, such as luma/ray-2-flash"),
    RESOLUTION("resolution", Resolution.FORM, "a resolution such as 720p or 4k"),
    SIZE("size", Size.FORM, "a width and height in pixels such as 1024x1024"),
    DATE("date", "\\d{4}-\\d{2}-\\d{2}", "a day such as 2026-11-22"),
    PARTIAL_DATE("partial-date", "\\d{4}(-\\d{2}(-\\d{2})?)?", "a date such as 2025, 2025-09 or 2025-09-04"),
    RESPONSE_PATH("response-path", ResponsePath.FORM, "a path in a response such as output.media[0].url"),
    HTTPS_URL("https-url", "https://[^\\s/]+.*", "an address that begins with https://"),
    GATEWAY_URL(
            "gateway-url",
            "https://[^\\s/]+.*|http://(localhost|127\\.0\\.0\\.1|\\[::1\\])(:[0-9]+)?(/.*)?",
            "an address that begins with https://, or with http:// on this machine"),
    ORIGIN("origin", "https://[A-Za-z0-9.-]+(:[0-9]+)?", "an origin such as https://cdn.example.org, without a path"),
    LINE("line", "\\S(.*\\S)?", "one line of text without spaces at its ends");

    private final String key;
    private final String pattern;
    private final String description;

    TextFormat(String key, String pattern, String description) {
        this.key = key;
        this.pattern = "^(" + pattern + ")$";
        this.description = description;
    }

    /** A regular expression for the whole text, in the part of the syntax that Java and JavaScript share. */
    public String pattern() {
        return pattern;
    }

    public boolean matches(String text) {
        return SchemaPatterns.accepts(pattern, text);
    }

    /** After "is not": what was expected. */
    public String description() {
        return description;
    }

    static TextFormat of(String key) {
        return find(form -> form.key.equals(key))
                .orElseThrow(() -> new IllegalArgumentException("unknown format " + key));
    }

    public static Optional<TextFormat> withPattern(String pattern) {
        return find(form -> form.pattern.equals(pattern));
    }

    private static Optional<TextFormat> find(Predicate<TextFormat> test) {
        return Arrays.stream(values()).filter(test).findFirst();
    }
}
