package dev.vitrine.deploy;

import dev.vitrine.deploy.DeployOptions.Caller;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says at the target that a deploy is running. It runs out ten minutes after its deploy was last heard of, so that one that was
 * killed does not block the next for ever; at a folder it ends with its process, where that was one of this machine. A deploy
 * that lives renews it, and stops where somebody else has taken it.
 */
final class Lock {
    /** Longer than any one request may take, with all its attempts' pauses. */
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
     * @throws TargetFailure where another deploy holds it
     */
    static Lock take(Target target, Retries retries, DeployOptions options) {
        Lock lock = new Lock(target, retries, options.caller());
        Optional<Target.Stored> there = requireFree(target, retries, options);
        lock.tag = retries.swap(target, Target.LOCK, there.map(Target.Stored::tag), lock.text(lock.since))
                .orElseThrow(() -> lock.lost());
        return lock;
    }

    /**
     * Looks whether the lock could be taken.
     *
     * @return what is there, which may be taken
     * @throws TargetFailure where another deploy holds it
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
     * Renews the lock when it is time to; asked before each change at the target.
     *
     * @throws TargetFailure where it is no longer ours
     */
    synchronized void keep() {
        Instant now = caller.clock().instant();
        if (now.isBefore(renewed.plus(RENEWAL))) {
            return;
        }
        tag = retries.swap(target, Target.LOCK, Optional.of(tag), text(now)).orElseThrow(this::lost);
        renewed = now;
    }

    /** Lets the target go, unless somebody else has taken it. */
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
     * Whose lock it is.
     *
     * @param who the person and the machine
     * @param since when that deploy began
     * @param heard when it was last heard of
     * @param until when the lock runs out
     */
    record Holder(String who, Instant since, Instant heard, Instant until) {
        private static final Pattern PROCESS =
                Pattern.compile(".*@(?<machine>[^@\\s]+) \\(process (?<process>\\d{1,18})\\)");

        /** Of a lock that has just gone, or that cannot be read. */
        static final Holder NOBODY = new Holder("", Instant.EPOCH, Instant.EPOCH, Instant.MAX);

        /** Whether it was a process of the machine of this caller, and there is no such process any more. */
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
