package dev.vitrine.serve;

import dev.vitrine.site.Delivery;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The headers of production, as far as they hold while a site is edited. */
final class DevHeaders {
    /** What the reload's script needs: itself, its style sheet, and the stream of events. */
    private static final List<String> NEEDED = List.of("script-src", "style-src", "connect-src");

    private DevHeaders() {}

    /**
     * The headers of a file of a site that is sent so in production. Three differ: nothing is stored, so that a save always shows; HTTPS is not promised, which would
     * bar every other server of this machine; and the policy lets the reload's own files through, and nothing else.
     */
    static SortedMap<String, String> of(Delivery delivery, String file) {
        SortedMap<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(delivery.headers(file));
        headers.put("Cache-Control", "no-store");
        headers.remove("Strict-Transport-Security");
        headers.computeIfPresent("Content-Security-Policy", (name, policy) -> extended(policy));
        return headers;
    }

    /** The policy with the server itself as a source of what the reload needs. Requests are not upgraded: there is no HTTPS. */
    static String extended(String policy) {
        Map<String, String> directives = new LinkedHashMap<>();
        Arrays.stream(policy.split(";"))
                .map(String::strip)
                .filter(directive -> !directive.isEmpty())
                .forEach(directive -> {
                    String[] parts = directive.split("\\s+", 2);
                    directives.put(parts[0].toLowerCase(Locale.ROOT), parts.length > 1 ? parts[1] : "");
                });
        directives.remove("upgrade-insecure-requests");
        for (String needed : NEEDED) {
            String sources = directives.getOrDefault(needed, directives.get("default-src"));
            if (sources != null && !List.of(sources.split("\\s+")).contains("'self'")) {
                directives.put(needed, (sources.replace("'none'", "").strip() + " 'self'").strip());
            }
        }
        return directives.entrySet().stream()
                .map(directive -> (directive.getKey() + " " + directive.getValue()).strip())
                .collect(Collectors.joining("; "));
    }
}
