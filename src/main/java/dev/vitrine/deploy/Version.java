package dev.vitrine.deploy;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vitrine.site.Sha256;
import java.util.Objects;
import java.util.SortedMap;

/**
 * What tells one state of a file from another.
 *
 * @param sha256 of its bytes, 64 hexadecimal digits; {@link #UNKNOWN} for a file that somebody else put there
 * @param size in bytes
 * @param headers a digest of the headers that the target keeps with it; empty where it keeps none
 */
record Version(String sha256, long size, String headers) {
    /** In the place of a hash: no file of a site has it, so such a file is sent again. */
    static final String UNKNOWN = "";

    /** Sixteen digits tell the few sets of headers of a site apart. */
    private static final int DIGITS = 16;

    Version {
        Objects.requireNonNull(sha256);
        Objects.requireNonNull(headers);
    }

    /** Of these bytes, sent with these headers. */
    static Version of(byte[] bytes, SortedMap<String, String> headers) {
        return new Version(Sha256.of(bytes), bytes.length, digest(headers));
    }

    /** A digest of headers, however a store spaces their values; empty for none. */
    static String digest(SortedMap<String, String> headers) {
        StringBuilder lines = new StringBuilder();
        headers.forEach((name, value) ->
                lines.append(name).append(": ").append(value.replace(" ", "")).append('\n'));
        return headers.isEmpty()
                ? ""
                : Sha256.of(lines.toString().getBytes(UTF_8)).substring(0, DIGITS);
    }

    /** Whether the bytes are the same, whatever the headers. */
    boolean hasBytesOf(Version other) {
        return sha256.equals(other.sha256);
    }
}
