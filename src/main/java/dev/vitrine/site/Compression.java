package dev.vitrine.site;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Makes compressed copies of text files, {@code index.html.gz} and {@code index.html.br}, so that hosts do not need to compress
 * each response. The result depends only on the content.
 */
public enum Compression {
    /** No siblings; those of former builds are deleted. */
    OFF,
    /** Only gzip. */
    GZIP,
    /** Gzip and Brotli, which needs Brotli's native library; see {@link #available}. */
    FULL;

    /**
     * Beyond it each further level costs the build more than it saves a visitor. Of 1,336 files, 14.2 MB, the sizes left and
     * the processor's time for a file: gzip 6 16.3 %, 0.11 ms; gzip 9 16.2 %, 0.14 ms; Brotli 4 16.0 %, 0.12 ms; 6 14.7 %, 0.16
     * ms; 9 14.6 %, 2.58 ms; 11 13.2 %, 11.04 ms. Measured by {@code benchmark.CompressionCost} of the tests.
     */
    static final int BROTLI_QUALITY = 6;

    static final int GZIP_LEVEL = 6;

    private static final Set<String> TEXT = Set.of(
            "atom", "css", "csv", "html", "ics", "js", "json", "md", "mjs", "osdx", "svg", "txt", "webmanifest", "xml");

    /** The number of bytes that a copy has to save, in addition to a tenth of the size. */
    private static final int LEAST_SAVED = 64;

    /** The best compression that this machine supports: without Brotli's native library, only gzip. */
    public static Compression available() {
        return Brotli4jLoader.isAvailable() ? FULL : GZIP;
    }

    /** The settings of the compression; copies with other settings are made again. Empty if no copies are made. */
    String settings() {
        return switch (this) {
            case OFF -> "";
            case GZIP -> "gzip " + GZIP_LEVEL;
            case FULL -> "gzip " + GZIP_LEVEL + ", brotli " + BROTLI_QUALITY;
        };
    }

    /** Which siblings a file may have, by their paths; one that would save too little is not made. */
    List<String> candidates(String file) {
        return TEXT.contains(ContentTypes.ending(file))
                ? endings().stream().map(ending -> file + ending).toList()
                : List.of();
    }

    /** Whether a file is a compressed copy of another of these. */
    public static boolean isSibling(String path, Set<String> files) {
        return FULL.endings().stream()
                .anyMatch(ending -> path.endsWith(ending)
                        && files.contains(path.substring(0, path.length() - ending.length()))
                        && FULL.candidates(path.substring(0, path.length() - ending.length()))
                                .contains(path));
    }

    private List<String> endings() {
        return switch (this) {
            case OFF -> List.of();
            case GZIP -> List.of(".gz");
            case FULL -> List.of(".gz", ".br");
        };
    }

    /** The siblings of a file, by their paths. */
    SortedMap<String, byte[]> siblings(String file, byte[] bytes) {
        SortedMap<String, byte[]> siblings = new TreeMap<>();
        for (String candidate : candidates(file)) {
            byte[] compressed = candidate.endsWith(".br") ? brotli(bytes) : Gzip.compress(bytes, GZIP_LEVEL);
            if (bytes.length - compressed.length >= Math.max(LEAST_SAVED, bytes.length / 10)) {
                siblings.put(candidate, compressed);
            }
        }
        return siblings;
    }

    private static byte[] brotli(byte[] bytes) {
        Brotli4jLoader.ensureAvailability();
        try {
            return Encoder.compress(
                    bytes, new Encoder.Parameters().setQuality(BROTLI_QUALITY).setMode(Encoder.Mode.TEXT));
        } catch (IOException impossible) {
            throw new UncheckedIOException("memory does not fail", impossible);
        }
    }
}
