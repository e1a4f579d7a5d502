package dev.vitrine.site;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Which origins the pages of a site may reach beside its own, as {@code https://gateway.example} or {@code
 * http://127.0.0.1:8080}. They go into a header and into the configurations of servers, so no other text is one.
 *
 * @param connect those that scripts may send requests to, sorted
 * @param media those that pictures, video and sound may come from, sorted
 */
public record AllowedOrigins(List<String> connect, List<String> media) {
    private static final Pattern ORIGIN = Pattern.compile("https?://[a-z0-9.-]+(:[0-9]{1,5})?");

    /** The site's own origin, and nothing else. */
    public static final AllowedOrigins NONE = new AllowedOrigins(List.of(), List.of());

    /** @throws IllegalArgumentException where one is no origin */
    public AllowedOrigins {
        connect = origins(connect);
        media = origins(media);
    }

    /** None where a manifest says nothing of them. */
    private static List<String> origins(List<String> texts) {
        List<String> origins = texts == null ? List.of() : List.copyOf(texts);
        origins.stream()
                .filter(text -> !ORIGIN.matcher(text).matches())
                .findFirst()
                .ifPresent(text -> {
                    throw new IllegalArgumentException("not an origin: " + text);
                });
        return origins.stream().sorted().distinct().toList();
    }
}
