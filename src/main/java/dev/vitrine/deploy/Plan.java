package dev.vitrine.deploy;

import dev.vitrine.site.Delivery.Turn;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * The changes of a deploy at its target.
 *
 * @param target as the user wrote it
 * @param uploads in the order in which they are published
 * @param retirements files that were removed from the site since the last deploy and are kept for the grace period, by path
 * @param waiting files that were removed earlier and are still within the grace period, by path
 * @param deletions files to delete, in that order
 * @param unchanged the number of files that are already at the target
 * @param leftOut the number of compressed copies that are not uploaded, because the target's host does not use them
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

    /** Whether the target already has every file of the site, and nothing is to be deleted. */
    public boolean isEmpty() {
        return uploads.isEmpty() && retirements.isEmpty() && deletions.isEmpty();
    }

    /** The size of the uploads in bytes. */
    public long bytes() {
        return uploads.stream().mapToLong(Upload::bytes).sum();
    }

    /** Why a file is uploaded. */
    public enum Reason {
        /** The target does not have it. */
        NEW("new"),
        /** Its bytes differ. */
        CHANGED("changed"),
        /** Its bytes are the same, but the headers that the target stores with it are not. */
        HEADERS("headers changed"),
        /** The target has a file there that no known deploy has put there. */
        REPLACED("replaces a foreign file"),
        /** It was deployed, but no longer exists at the target. */
        MISSING("missing at the target");

        private final String words;

        Reason(String words) {
            this.words = words;
        }

        /** In words, for the user. */
        public String words() {
            return words;
        }

        /** As a key, for programs. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A file to upload.
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
