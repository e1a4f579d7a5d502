package dev.vitrine.deploy;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How a site is to be deployed.
 *
 * @param target the target
 * @param limits the limits of the deploy
 * @param trust whether to trust the target's record
 * @param lock what to do about another deploy's lock
 * @param caller who deploys, and the clock
 * @param files which files of the site are uploaded
 */
public record DeployOptions(Address target, Limits limits, Trust trust, Locking lock, Caller caller, Files files) {
    /** Options with the default files of a target. */
    public DeployOptions(Address target, Limits limits, Trust trust, Locking lock, Caller caller) {
        this(target, limits, trust, lock, caller, Files.USUAL);
    }

    public DeployOptions {
        Objects.requireNonNull(files);
        Objects.requireNonNull(target);
        Objects.requireNonNull(limits);
        Objects.requireNonNull(trust);
        Objects.requireNonNull(lock);
        Objects.requireNonNull(caller);
    }

    /**
     * The limits of a deploy.
     *
     * @param grace how long a file is kept at the target after it was removed from the site; zero deletes it at the end of the
     *     same deploy
     * @param deletions how many pages and documents may be deleted since the last deploy; absent for a tenth of them,
     *     at least 25, and at most half
     * @param jobs the number of parallel requests, at least 1
     */
    public record Limits(Duration grace, OptionalInt deletions, int jobs) {
        /** One day: longer than browser tabs, caches and feed readers usually keep a page. */
        public static final Duration GRACE = Duration.ofDays(1);

        /** A number of parallel requests that most targets handle well. */
        public static final int JOBS = 8;

        public Limits {
            if (grace.isNegative() || jobs < 1) {
                throw new IllegalArgumentException("no limits: " + grace + ", " + jobs);
            }
        }
    }

    /** Whether a deploy trusts the target's record of its files. */
    public enum Trust {
        /** Trust the record of the last deploy. */
        RECORD,
        /** Check each file at the target; upload files again that are missing or were changed by hand. */
        NOTHING
    }

    /**
     * Which files of a site are uploaded.
     *
     * @param foreign what to do about foreign files, which no known deploy has put there
     * @param copies whether to upload compressed copies to a target whose host does not use them
     */
    public record Files(Foreign foreign, Copies copies) {
        /** Foreign files are not replaced, and compressed copies are uploaded only if the host uses them. */
        public static final Files USUAL = new Files(Foreign.KEEP, Copies.IF_USED);
    }

    /** What to do about a foreign file at the path of a file of the site. */
    public enum Foreign {
        /** Stop before anything is uploaded. */
        KEEP,
        /** Replace it. */
        REPLACE
    }

    /** Whether compressed copies are uploaded. */
    public enum Copies {
        /** To targets that can serve them: not to a branch, because hosts of branches compress files themselves. */
        IF_USED,
        /** To any target. */
        ALWAYS
    }

    /** What to do about another deploy's lock that has not expired. */
    public enum Locking {
        /** Stop, and report the owner of the lock. */
        RESPECT,
        /** Break it; the other deploy stops at its next step. */
        BREAK
    }

    /**
     * Who deploys.
     *
     * @param who the user and the machine, to be shown if another deploy finds the lock
     * @param author of the commit on a git branch, {@code Name <mail>}; absent for git's own setting
     */
    public record Caller(String who, InstantSource clock, Optional<String> author) {}
}
