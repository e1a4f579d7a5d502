package dev.vitrine.deploy;

import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The deployment record at the target.
 *
 * @param version the version of the format, currently 1
 * @param files of the site, by path
 * @param retired files of earlier deploys that are still there
 */
record RemoteManifest(int version, SortedMap<String, Version> files, SortedMap<String, Retired> retired) {
    private static final int VERSION = 1;

    /** The record of a target without any deploy. */
    static final RemoteManifest EMPTY = of(new TreeMap<>(), new TreeMap<>());

    RemoteManifest {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        retired = Collections.unmodifiableSortedMap(new TreeMap<>(retired));
    }

    static RemoteManifest of(SortedMap<String, Version> files, SortedMap<String, Retired> retired) {
        return new RemoteManifest(VERSION, files, retired);
    }

    /** @throws IllegalArgumentException if the text is not a manifest, or contains a path that cannot belong to a site */
    static RemoteManifest read(String text) {
        RemoteManifest read = RemoteText.read(text, RemoteManifest.class);
        if (read.version != VERSION) {
            throw new IllegalArgumentException("another version of Vitrine wrote it");
        }
        RemoteText.requireInside(read.files.keySet());
        RemoteText.requireInside(read.retired.keySet());
        return read;
    }

    /** One file per line. */
    String text() {
        return "{\"version\":" + version + ",\n\"files\":" + RemoteText.lines(files) + ",\n\"retired\":"
                + RemoteText.lines(retired) + "}\n";
    }

    /**
     * A file that the site no longer has.
     *
     * @param since the first deploy without it
     */
    record Retired(Version version, Instant since) {}
}
