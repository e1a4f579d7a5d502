package dev.vitrine.deploy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Hands on to another target, notes each change, looks at the target after each, and dies where it is told to. */
final class MortalTarget implements Target {
    private final Target target;
    private final AtomicInteger changesLeft;
    private final Runnable look;
    private final List<String> changes = new ArrayList<>();

    /**
     * A target.
     *
     * @param changes how many happen; with the one after them, the deploy dies
     * @param look what is asked after each
     */
    MortalTarget(Target target, int changes, Runnable look) {
        this.target = target;
        this.changesLeft = new AtomicInteger(changes);
        this.look = look;
    }

    /** What a kill is to a process: nothing of the deploy's own runs after it. */
    static final class Death extends Error {
        private static final long serialVersionUID = 1;
    }

    /** Every change that has happened, as {@code put index.html}. */
    List<String> changes() {
        return List.copyOf(changes);
    }

    boolean isDead() {
        return changesLeft.get() < 0;
    }

    private synchronized <T> T change(String what, Supplier<T> step) {
        if (changesLeft.decrementAndGet() < 0) {
            throw new Death();
        }
        T done = step.get();
        changes.add(what);
        look.run();
        return done;
    }

    private void change(String what, Runnable step) {
        change(what, () -> {
            step.run();
            return true;
        });
    }

    @Override
    public String address() {
        return target.address();
    }

    @Override
    public SortedMap<String, String> storable(SortedMap<String, String> headers) {
        return target.storable(headers);
    }

    @Override
    public Set<String> among(Set<String> paths) {
        return target.among(paths);
    }

    @Override
    public SortedSet<String> obstacles(Set<String> paths, Set<String> ours) {
        return target.obstacles(paths, ours);
    }

    @Override
    public Optional<Stored> read(String path) {
        return target.read(path);
    }

    @Override
    public Optional<Version> inspect(String path) {
        return target.inspect(path);
    }

    @Override
    public void put(OutgoingFile parcel) {
        change("put " + parcel.path(), () -> target.put(parcel));
    }

    @Override
    public void delete(String path) {
        change("delete " + path, () -> target.delete(path));
    }

    @Override
    public Optional<String> swap(String path, Optional<String> tag, String text) {
        return change("swap " + path, () -> target.swap(path, tag, text));
    }

    @Override
    public void tidy() {
        target.tidy();
    }

    @Override
    public void finish() {
        target.finish();
    }

    @Override
    public void close() {
        target.close();
    }
}
