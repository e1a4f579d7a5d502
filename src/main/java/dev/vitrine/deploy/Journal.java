package dev.vitrine.deploy;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a deploy is about to change, written before it changes the first: the next deploy after one that died knows by it what
 * may be there that no manifest lists, and what is not there although one does.
 *
 * @param written may be there in a new version
 * @param deleted may be gone
 */
record Journal(SortedSet<String> written, SortedSet<String> deleted) {
    /** Of a target where every deploy has finished. */
    static final Journal EMPTY = new Journal(new TreeSet<>(), new TreeSet<>());

    Journal {
        written = Collections.unmodifiableSortedSet(new TreeSet<>(written));
        deleted = Collections.unmodifiableSortedSet(new TreeSet<>(deleted));
    }

    /** @throws IllegalArgumentException where the text is no journal, or names what cannot be a site's */
    static Journal read(String text) {
        Journal read = RemoteText.read(text, Journal.class);
        RemoteText.requireInside(read.written);
        RemoteText.requireInside(read.deleted);
        return read;
    }

    /** A path a line. */
    String text() {
        return "{\"written\":" + RemoteText.lines(written) + ",\n\"deleted\":" + RemoteText.lines(deleted) + "}\n";
    }

    /** This and another together: one deploy after another may die. */
    Journal and(Journal other) {
        return new Journal(both(written, other.written), both(deleted, other.deleted));
    }

    private static SortedSet<String> both(Collection<String> one, Collection<String> other) {
        SortedSet<String> all = new TreeSet<>(one);
        all.addAll(other);
        return all;
    }
}
