package dev.vitrine.deploy;

import dev.vitrine.site.Delivery.Turn;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * What a deploy changes at its target.
 *
 * @param target as the person wrote it
 * @param uploads in the order in which they go live
 * @param retirements files that the site has lost since the last deploy, by path, and that stay for the grace period
 * @param waiting files that were lost before, by path, and are still within it
 * @param deletions files that go at the end, in the order in which they go
 * @param unchanged how many files of the site are at the target already
 * @param leftOut how many compressed copies are not sent, because the target's host does not use them
 */
public record Plan(
        String target,
        List<Upload> uploads,
        List<Leaving> retirements,
        List<Leaving> waiting,
        List<Leaving> deletions,
        int unchanged,
        int leftOut) {
    public Plan {
        uploads = List.copyOf(uploads);
        retirements = List.copyOf(retirements);
        waiting = List.copyOf(waiting);
        deletions = List.copyOf(deletions);
    }

    /** Whether every file of the site is there as it is, and nothing is to go. */
    public boolean isEmpty() {
        return uploads.isEmpty() && retirements.isEmpty() && deletions.isEmpty();
    }

    /** What is sent, in bytes. */
    public long bytes() {
        return uploads.stream().mapToLong(Upload::bytes).sum();
    }

    /** Why a file is sent. */
    public enum Reason {
        /** The target does not have it. */
        NEW("new"),
        /** Its bytes differ. */
        CHANGED("changed"),
        /** Its bytes are the same; the headers that the target keeps with it are not. */
        HEADERS("headers changed"),
        /** Something is there that no deploy is known to have put there. */
        REPLACED("replaces a file of others"),
        /** It was deployed, and is there no longer. */
        MISSING("gone from the target");

        private final String words;

        Reason(String words) {
            this.words = words;
        }

        /** For a person. */
        public String words() {
            return words;
        }

        /** For a program. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A file that is sent.
     *
     * @param bytes its size
     */
    public record Upload(String path, Reason reason, Turn turn, long bytes) {}

    /**
     * A file that the site no longer has.
     *
     * @param since the first deploy without it
     * @param until when it may be deleted
     */
    public record Leaving(String path, Instant since, Instant until) {}
}
