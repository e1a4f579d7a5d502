package dev.vitrine.render;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Runs work that needs stack in proportion to a text. The Markdown parser matches links, tags and addresses with regular
 * expressions that recurse for each character, so that whether a text can be parsed would depend on who asks for it.
 */
final class LargeStack {
    /** Several times what the longest text that is parsed needs; only as much as is used takes memory. */
    private static final long BYTES = 64L << 20;

    private LargeStack() {}

    /** Does the work on a thread of its own, and waits for it; what it throws is thrown here. */
    static <T> T call(Supplier<T> work) {
        List<T> results = new ArrayList<>(1);
        List<Throwable> failures = new ArrayList<>(1);
        Thread thread = new Thread(null, () -> results.add(work.get()), "markdown", BYTES);
        thread.setUncaughtExceptionHandler((failed, failure) -> failures.add(failure));
        thread.setDaemon(true);
        thread.start();
        join(thread);
        for (Throwable failure : failures) {
            if (failure instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) failure;
        }
        return results.get(0);
    }

    private static void join(Thread thread) {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException again) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
