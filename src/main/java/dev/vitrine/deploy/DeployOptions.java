package dev.vitrine.deploy;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How a site is to be deployed.
 *
 * @param target where to
 * @param limits what it may do
 * @param trust whether to believe the target's record
 * @param lock what to do about another deploy's lock
 * @param caller who deploys, and by which clock
 * @param files which files of the site are sent
 */
public record DeployOptions(Address target, Limits limits, Trust trust, Locking lock, Caller caller, Files files) {
    /** With the files that are usual for a target. */
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
     * What a deploy may do.
     *
     * @param grace how long a file stays at the target after the site has lost it; zero deletes it at the end of the same deploy
     * @param deletions how many pages and documents the site may have lost since the last deploy; absent for a tenth of them,
     *     at least 25, and at most half
     * @param jobs how many requests at a time, from 1
     */
    public record Limits(Duration grace, OptionalInt deletions, int jobs) {
        /** A day: longer than any page is kept by a browser's tab, a cache or a feed reader's last round. */
        public static final Duration GRACE = Duration.ofDays(1);

        /** What most targets answer well. */
        public static final int JOBS = 8;

        public Limits {
            if (grace.isNegative() || jobs < 1) {
                throw new IllegalArgumentException("no limits: " + grace + ", " + jobs);
            }
        }
    }

    /** Whether a deploy believes the target's record of what is there. */
    public enum Trust {
        /** What the last deploy recorded is there. */
        RECORD,
        /** Each file is asked for at the target: one that is gone or was changed by hand is sent again. */
        NOTHING
    }

    /**
     * Which files of a site are sent.
     *
     * @param foreign what to do about files at the target that no deploy is known to have put there
     * @param copies whether compressed copies are sent to a target whose host does not use them
     */
    public record Files(Foreign foreign, Copies copies) {
        /** Nothing of others is replaced, and no copy goes where it is of no use. */
        public static final Files USUAL = new Files(Foreign.KEEP, Copies.IF_USED);
    }

    /** What to do about a file at the target that is in the place of one of the site, and was not put there by a deploy. */
    public enum Foreign {
        /** Stop before anything is sent. */
        KEEP,
        /** Replace it. */
        REPLACE
    }

    /** Whether the compressed copies of a site's files are sent. */
    public enum Copies {
        /** To targets that may send them to visitors: not to a branch, because hosts of branches compress by themselves. */
        IF_USED,
        /** To any target. */
        ALWAYS
    }

    /** What to do about the lock of another deploy that has not run out. */
    public enum Locking {
        /** Stop, and say whose it is. */
        RESPECT,
        /** Take it: that deploy stops at its next step, if it still runs. */
        BREAK
    }

    /**
     * Who deploys.
     *
     * @param who the person and the machine, for another deploy that finds the lock
     * @param author of the commit on a git branch, {@code Name <mail>}; absent for git's own setting
     */
    public record Caller(String who, InstantSource clock, Optional<String> author) {}
}
