package dev.vitrine.site;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The origins that the pages of a site may reach in addition to its own, such as {@code https://gateway.example} or {@code
 * http://127.0.0.1:8080}. They are written to a header and to the configurations of servers, so no other text is accepted.
 *
 * @param connect the origins to which scripts may send requests, sorted
 * @param media the origins from which images, video and sound may be loaded, sorted
 */
public record AllowedOrigins(List<String> connect, List<String> media) {
    private static final Pattern ORIGIN = Pattern.compile("https?://[a-z0-9.-]+(:[0-9]{1,5})?");

    /** The site's own origin, and nothing else. */
    public static final AllowedOrigins NONE = new AllowedOrigins(List.of(), List.of());

    /** @throws IllegalArgumentException if one is not an origin */
    public AllowedOrigins {
        connect = origins(connect);
        media = origins(media);
    }

    /** No origins, if a manifest does not contain any. */
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
