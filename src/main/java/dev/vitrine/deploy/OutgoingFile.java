package dev.vitrine.deploy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A file to upload. */
final class OutgoingFile {
    /** For Vitrine's own records at a target, which must not be cached. */
    static final SortedMap<String, String> OWN_HEADERS = Collections.unmodifiableSortedMap(
            new TreeMap<>(Map.of("Content-Type", "application/json", "Cache-Control", "no-store")));

    private final String path;
    private final byte[] bytes;
    private final Version version;
    private final SortedMap<String, String> headers;

    /**
     * A file of the site.
     *
     * @param headers the headers that the target stores
     */
    OutgoingFile(String path, byte[] bytes, SortedMap<String, String> headers) {
        this.path = path;
        this.bytes = bytes;
        this.version = Version.of(bytes, headers);
        this.headers = headers;
    }

    /** One of Vitrine's own records at the target. */
    static OutgoingFile own(String path, String text) {
        return new OutgoingFile(path, text.getBytes(UTF_8), OWN_HEADERS);
    }

    String path() {
        return path;
    }

    byte[] bytes() {
        return bytes;
    }

    Version version() {
        return version;
    }

    SortedMap<String, String> headers() {
        return headers;
    }
}
