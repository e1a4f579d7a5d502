package dev.vitrine.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The files that Vitrine has written to a folder. It has no dates and no paths outside the site: the same site has the same
 * manifest on every machine.
 *
 * @param version of the form of the manifest, now 1
 * @param files sorted by path
 */
record Manifest(int version, List<Entry> files) {
    private static final int VERSION = 1;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    Manifest {
        files = List.copyOf(files).stream().sorted().toList();
    }

    static Manifest of(Collection<Entry> files) {
        return new Manifest(VERSION, List.copyOf(files));
    }

    /** @throws IllegalArgumentException where the bytes are no manifest, or name a file that cannot be the site's */
    static Manifest read(byte[] bytes) {
        Manifest read;
        try {
            read = JSON.readValue(bytes, Manifest.class);
        } catch (JacksonException broken) {
            throw new IllegalArgumentException("its manifest.json is damaged", broken);
        }
        if (read == null || read.version != VERSION) {
            throw new IllegalArgumentException("its manifest.json is not one of this version of Vitrine");
        }
        return read;
    }

    /** One file a line, so that a difference between two manifests can be read. */
    byte[] bytes() {
        String lines = files.stream().map(JSON::writeValueAsString).collect(Collectors.joining(",\n"));
        return ("{\"version\":" + version + ",\"files\":[\n" + lines + "\n]}\n").getBytes(UTF_8);
    }

    /**
     * A file.
     *
     * @param path relative to the folder, with forward slashes
     * @param size in bytes
     */
    record Entry(String path, long size) implements Comparable<Entry> {
        Entry {
            if (!SitePaths.isSafe(path)) {
                throw new IllegalArgumentException("not a file of the site: " + path);
            }
        }

        @Override
        public int compareTo(Entry other) {
            return path.compareTo(other.path);
        }
    }
}
