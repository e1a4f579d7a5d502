package dev.vitrine.site;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The media type of each file of a site, by its extension. */
public final class ContentTypes {
    private static final String UNKNOWN = "application/octet-stream";

    /** Formats for programs are UTF-8 by their own standards, so they have no charset. */
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", "text/html; charset=utf-8"),
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("mjs", "text/javascript; charset=utf-8"),
            Map.entry("md", "text/markdown; charset=utf-8"),
            Map.entry("txt", "text/plain; charset=utf-8"),
            Map.entry("csv", "text/csv; charset=utf-8"),
            Map.entry("ics", "text/calendar; charset=utf-8"),
            Map.entry("json", "application/json"),
            Map.entry("xml", "application/xml"),
            Map.entry("atom", "application/atom+xml"),
            Map.entry("osdx", "application/opensearchdescription+xml"),
            Map.entry("webmanifest", "application/manifest+json"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("jpeg", "image/jpeg"),
            Map.entry("gif", "image/gif"),
            Map.entry("webp", "image/webp"),
            Map.entry("avif", "image/avif"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("mp4", "video/mp4"),
            Map.entry("webm", "video/webm"),
            Map.entry("mp3", "audio/mpeg"),
            Map.entry("wav", "audio/wav"),
            Map.entry("woff2", "font/woff2"),
            Map.entry("wasm", "application/wasm"),
            Map.entry("pdf", "application/pdf"));

    private ContentTypes() {}

    /** The value of {@code Content-Type} for a file; for a compressed copy, that of the original. */
    public static String of(String file) {
        return TYPES.getOrDefault(ending(coding(file).map(Coding::plain).orElse(file)), UNKNOWN);
    }

    /** Every ending that has a type, with it. */
    public static SortedMap<String, String> byEnding() {
        return new TreeMap<>(TYPES);
    }

    /** How a compressed sibling is encoded: {@code models/index.html.br}; absent for any other file. */
    public static Optional<Coding> coding(String file) {
        return switch (ending(file)) {
            case "br" -> Optional.of(new Coding("br", file.substring(0, file.length() - 3)));
            case "gz" -> Optional.of(new Coding("gzip", file.substring(0, file.length() - 3)));
            default -> Optional.empty();
        };
    }

    /** The extension of a file name, in lower case and without the dot; empty if there is none. */
    public static String ending(String file) {
        String name = file.substring(file.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /**
     * How a file is compressed.
     *
     * @param name the value of {@code Content-Encoding}
     * @param plain the file that it is the compressed form of
     */
    public record Coding(String name, String plain) {}
}
