package dev.vitrine.deploy;

import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is deployed, as the target remembers it.
 *
 * @param version of this form, now 1
 * @param files of the site, by path
 * @param retired files of former sites that are still there
 */
record RemoteManifest(int version, SortedMap<String, Version> files, SortedMap<String, Retired> retired) {
    private static final int VERSION = 1;

    /** Of a target that nothing has been deployed to. */
    static final RemoteManifest EMPTY = of(new TreeMap<>(), new TreeMap<>());

    RemoteManifest {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        retired = Collections.unmodifiableSortedMap(new TreeMap<>(retired));
    }

    static RemoteManifest of(SortedMap<String, Version> files, SortedMap<String, Retired> retired) {
        return new RemoteManifest(VERSION, files, retired);
    }

    /** @throws IllegalArgumentException where the text is no manifest, or names what cannot be a site's */
    static RemoteManifest read(String text) {
        RemoteManifest read = RemoteText.read(text, RemoteManifest.class);
        if (read.version != VERSION) {
            throw new IllegalArgumentException("another version of Vitrine wrote it");
        }
        RemoteText.requireInside(read.files.keySet());
        RemoteText.requireInside(read.retired.keySet());
        return read;
    }

    /** A file a line. */
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
