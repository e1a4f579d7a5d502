package dev.vitrine.deploy;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The planned changes of a deploy, written before the first change. After a deploy that was killed, the next one reads here
 * which files may exist that no manifest lists, and which listed files may be missing.
 *
 * @param written paths that may have a new version
 * @param deleted paths that may have been deleted
 */
record Journal(SortedSet<String> written, SortedSet<String> deleted) {
    /** The journal of a target without unfinished deploys. */
    static final Journal EMPTY = new Journal(new TreeSet<>(), new TreeSet<>());

    Journal {
        written = Collections.unmodifiableSortedSet(new TreeSet<>(written));
        deleted = Collections.unmodifiableSortedSet(new TreeSet<>(deleted));
    }

    /** @throws IllegalArgumentException if the text is not a journal, or contains a path that cannot belong to a site */
    static Journal read(String text) {
        Journal read = RemoteText.read(text, Journal.class);
        RemoteText.requireInside(read.written);
        RemoteText.requireInside(read.deleted);
        return read;
    }

    /** One path per line. */
    String text() {
        return "{\"written\":" + RemoteText.lines(written) + ",\n\"deleted\":" + RemoteText.lines(deleted) + "}\n";
    }

    /** Combines two journals: several deploys in a row may be killed. */
    Journal and(Journal other) {
        return new Journal(both(written, other.written), both(deleted, other.deleted));
    }

    private static SortedSet<String> both(Collection<String> one, Collection<String> other) {
        SortedSet<String> all = new TreeSet<>(one);
        all.addAll(other);
        return all;
    }
}
