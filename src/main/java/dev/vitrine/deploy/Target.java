package dev.vitrine.deploy;

import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;

/**
 * A place that a site is carried to, file by file. Paths are those of the site, with forward slashes. Methods may be called
 * from several threads; each throws {@link TargetFailure} for what the target refuses or cannot do.
 */
interface Target extends AutoCloseable {
    /** What Vitrine keeps at the target for itself. No file of a site can be below it. */
    String HOME = ".vitrine-deploy/";

    /** What is deployed: {@link RemoteManifest}. */
    String MANIFEST = HOME + "manifest.json";

    /** What a deploy that has not finished may have changed: {@link Journal}. */
    String JOURNAL = HOME + "journal.json";

    /** Held by the deploy that is running: {@link Lock}. */
    String LOCK = HOME + "lock.json";

    /** As the person wrote it. */
    String address();

    /** Of a response's headers, those that the target stores with a file and sends by itself. */
    SortedMap<String, String> storable(SortedMap<String, String> headers);

    /** Those of these paths of a site where a file is there, whoever put it there. */
    Set<String> among(Set<String> paths);

    /**
     * What is in the place of a file or of a folder of the site and cannot be replaced by it: a folder, a link, or a file where a
     * folder has to be.
     *
     * @param paths of the site's files
     * @param ours files that a deploy has put there, which make way
     */
    SortedSet<String> obstacles(Set<String> paths, Set<String> ours);

    /** Whether what serves the target can send a compressed copy in place of a file. */
    default boolean usesCopies() {
        return true;
    }

    /** A small text; absent where there is none. */
    Optional<Stored> read(String path);

    /**
     * What is there now under a path, asked of the target itself: absent where nothing is; with {@link Version#UNKNOWN} where
     * somebody else put it there.
     */
    Optional<Version> inspect(String path);

    /** Puts a whole file in the place of what is there, checked on arrival where the target can. */
    void put(OutgoingFile parcel);

    /** Deletes a file; that it is gone already is no failure. */
    void delete(String path);

    /**
     * Replaces a small text in one step, only if it still is what was read.
     *
     * @param tag of what was read; absent where nothing may be there
     * @return the tag of the new text; absent, and nothing changed, where something else is there by now
     */
    Optional<String> swap(String path, Optional<String> tag, String text);

    /** Clears away what deploys that were killed had begun to write; asked only while the lock is held. */
    default void tidy() {}

    /** Makes visible what a target gathers up to the end; nothing for one that does not. */
    default void finish() {}

    @Override
    default void close() {}

    /**
     * A small text.
     *
     * @param tag differs from that of any other text under the same path
     */
    record Stored(String text, String tag) {}
}
