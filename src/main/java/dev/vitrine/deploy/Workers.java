package dev.vitrine.deploy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** Does the same with many things, several at a time. */
final class Workers implements AutoCloseable {
    private final ExecutorService threads;

    Workers(int jobs) {
        threads = Executors.newFixedThreadPool(jobs, work -> {
            Thread thread = new Thread(work, "deploy");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Returns when all are done. After a failure no other is begun, and those that run are waited for, so that nothing changes
     * any more when this returns.
     *
     * @throws RuntimeException the failure of the first of them that failed, in their order
     */
    <T> void each(Collection<T> things, Consumer<T> work) {
        AtomicBoolean stopped = new AtomicBoolean();
        List<Future<?>> running = new ArrayList<>();
        for (T thing : things) {
            running.add(threads.submit(() -> {
                if (!stopped.get()) {
                    boolean done = false;
                    try {
                        work.accept(thing);
                        done = true;
                    } finally {
                        if (!done) {
                            stopped.set(true);
                        }
                    }
                }
            }));
        }
        Throwable first = null;
        for (Future<?> each : running) {
            Throwable failed = failure(each);
            first = first == null ? failed : first;
        }
        if (first instanceof RuntimeException failed) {
            throw failed;
        }
        if (first instanceof Error failed) {
            throw failed;
        }
    }

    private static Throwable failure(Future<?> work) {
        try {
            work.get();
            return null;
        } catch (ExecutionException failed) {
            return failed.getCause();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new IllegalStateException("interrupted while files were uploaded", stopped);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
