package dev.vitrine.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The files that Vitrine wrote to a folder, and how to serve them. It has no dates and no paths outside the site, so the same
 * site has the same manifest on every machine.
 *
 * @param version the version of the format, currently 2
 * @param base the address of the site; null in a manifest of version 1
 * @param compression the settings of the compressed copies, empty if there are none
 * @param redirects see {@link Delivery#redirects}
 * @param origins see {@link Delivery#origins}; none in old manifests
 * @param files sorted by path
 */
record Manifest(
        int version,
        URI base,
        String compression,
        SortedMap<String, String> redirects,
        AllowedOrigins origins,
        List<Entry> files) {
    private static final int VERSION = 2;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    Manifest {
        compression = compression == null ? "" : compression;
        redirects = Collections.unmodifiableSortedMap(redirects == null ? new TreeMap<>() : new TreeMap<>(redirects));
        origins = origins == null ? AllowedOrigins.NONE : origins;
        files = List.copyOf(files).stream().sorted().toList();
    }

    static Manifest of(Collection<Entry> files, String compression, Delivery delivery) {
        return new Manifest(
                VERSION, delivery.base(), compression, delivery.redirects(), delivery.origins(), List.copyOf(files));
    }

    /** @throws IllegalArgumentException if the bytes are not a manifest, or contain a path that cannot belong to a site */
    static Manifest read(byte[] bytes) {
        Manifest read;
        try {
            read = JSON.readValue(bytes, Manifest.class);
        } catch (JacksonException broken) {
            throw new IllegalArgumentException("its manifest.json is damaged", broken);
        }
        if (read == null || read.version < 1 || read.version > VERSION) {
            throw new IllegalArgumentException("its manifest.json was not written by this version of Vitrine");
        }
        return read;
    }

    /** How to serve the files; absent if an earlier version of Vitrine did not record it. */
    Optional<Delivery> delivery() {
        return Optional.ofNullable(base).map(home -> Delivery.of(home, redirects, origins));
    }

    /** The files' sizes in bytes, by their paths. */
    Map<String, Long> sizes() {
        return files.stream().collect(Collectors.toMap(Entry::path, Entry::size));
    }

    /** One file a line, so that a difference between two manifests can be read. */
    byte[] bytes() {
        String leading = redirects.entrySet().stream()
                .map(way -> JSON.writeValueAsString(way.getKey()) + ":" + JSON.writeValueAsString(way.getValue()))
                .collect(Collectors.joining(",\n"));
        String reached =
                origins.equals(AllowedOrigins.NONE) ? "" : ",\n\"origins\":" + JSON.writeValueAsString(origins);
        String lines = files.stream().map(JSON::writeValueAsString).collect(Collectors.joining(",\n"));
        return ("{\"version\":" + version
                        + ",\"base\":" + JSON.writeValueAsString(base)
                        + ",\"compression\":" + JSON.writeValueAsString(compression)
                        + ",\"redirects\":{" + leading + "}" + reached + ",\n\"files\":[\n" + lines + "\n]}\n")
                .getBytes(UTF_8);
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
