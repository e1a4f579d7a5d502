package dev.vitrine.deploy;

import dev.vitrine.deploy.DeployOptions.Caller;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lock of a running deploy at its target. It expires ten minutes after it was last renewed, so that a killed deploy does
 * not block others forever; in a local folder, it ends with its process if that ran on this machine. A running deploy renews
 * it, and stops if somebody else has taken it.
 */
final class Lock {
    /** Longer than any single request with all its retries. */
    static final Duration EXPIRY = Duration.ofMinutes(10);

    private static final Duration RENEWAL = EXPIRY.dividedBy(4);

    private final Target target;
    private final Retries retries;
    private final Caller caller;
    private final Instant since;
    private Instant renewed;
    private String tag;

    private Lock(Target target, Retries retries, Caller caller) {
        this.target = target;
        this.retries = retries;
        this.caller = caller;
        this.since = caller.clock().instant();
        this.renewed = since;
    }

    /**
     * Takes the lock.
     *
     * @throws TargetFailure if another deploy holds it
     */
    static Lock take(Target target, Retries retries, DeployOptions options) {
        Lock lock = new Lock(target, retries, options.caller());
        Optional<Target.Stored> there = requireFree(target, retries, options);
        lock.tag = retries.swap(target, Target.LOCK, there.map(Target.Stored::tag), lock.text(lock.since))
                .orElseThrow(() -> lock.lost());
        return lock;
    }

    /**
     * Checks whether the lock could be taken.
     *
     * @return the existing lock, which may be taken
     * @throws TargetFailure if another deploy holds it
     */
    static Optional<Target.Stored> requireFree(Target target, Retries retries, DeployOptions options) {
        Optional<Target.Stored> there = retries.run(() -> target.read(Target.LOCK));
        Instant now = options.caller().clock().instant();
        there.map(stored -> Holder.read(stored.text()))
                .filter(holder -> options.lock() == DeployOptions.Locking.RESPECT)
                .filter(holder -> holder.until().isAfter(now))
                .filter(holder -> !(options.target() instanceof Address.Folder && holder.isGone(options.caller())))
                .ifPresent(holder -> {
                    throw TargetFailure.lasting(DeployProblems.locked(target, holder, now));
                });
        return there;
    }

    /**
     * Renews the lock if it is due; called before each change at the target.
     *
     * @throws TargetFailure if it no longer belongs to this deploy
     */
    synchronized void keep() {
        Instant now = caller.clock().instant();
        if (now.isBefore(renewed.plus(RENEWAL))) {
            return;
        }
        tag = retries.swap(target, Target.LOCK, Optional.of(tag), text(now)).orElseThrow(this::lost);
        renewed = now;
    }

    /** Releases the lock, unless somebody else has taken it. */
    synchronized void release() {
        boolean ours = retries.run(() -> target.read(Target.LOCK))
                .filter(there -> there.tag().equals(tag))
                .isPresent();
        if (ours) {
            retries.run(() -> target.delete(Target.LOCK));
        }
    }

    private TargetFailure lost() {
        Optional<Holder> holder = retries.run(() -> target.read(Target.LOCK)).map(there -> Holder.read(there.text()));
        return TargetFailure.lasting(DeployProblems.locked(
                target, holder.orElse(Holder.NOBODY), caller.clock().instant()));
    }

    private String text(Instant now) {
        return RemoteText.line(new Holder(caller.who(), since, now, now.plus(EXPIRY))) + "\n";
    }

    /**
     * The owner of a lock.
     *
     * @param who the user and the machine
     * @param since when that deploy started
     * @param heard when it was last renewed
     * @param until when it expires
     */
    record Holder(String who, Instant since, Instant heard, Instant until) {
        private static final Pattern PROCESS =
                Pattern.compile(".*@(?<machine>[^@\\s]+) \\(process (?<process>\\d{1,18})\\)");

        /** For a lock that has just been released, or that is unreadable. */
        static final Holder NOBODY = new Holder("", Instant.EPOCH, Instant.EPOCH, Instant.MAX);

        /** Whether the owner was a process on the caller's machine that no longer exists. */
        boolean isGone(Caller caller) {
            Matcher holder = PROCESS.matcher(who);
            Matcher asking = PROCESS.matcher(caller.who());
            return holder.matches()
                    && asking.matches()
                    && holder.group("machine").equals(asking.group("machine"))
                    && ProcessHandle.of(Long.parseLong(holder.group("process"))).isEmpty();
        }

        static Holder read(String text) {
            try {
                return RemoteText.read(text, Holder.class);
            } catch (IllegalArgumentException broken) {
                return NOBODY;
            }
        }
    }
}
