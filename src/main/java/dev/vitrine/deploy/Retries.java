package dev.vitrine.deploy;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * Retries after temporary failures, with pauses that double each time. Each pause is shortened at random by up to half, so that
 * many requests that failed together are not retried together.
 */
final class Retries {
    private static final int ATTEMPTS = 6;
    private static final Duration FIRST = Duration.ofMillis(200);

    private final Pause pause;
    private final RandomGenerator chance;

    Retries(Pause pause, RandomGenerator chance) {
        this.pause = pause;
        this.chance = chance;
    }

    /** @throws TargetFailure the last one if all attempts failed, or the first that is not temporary */
    <T> T run(Supplier<T> request) {
        for (int attempt = 1; ; attempt++) {
            try {
                return request.get();
            } catch (TargetFailure failed) {
                if (!failed.isPassing() || attempt == ATTEMPTS) {
                    throw failed;
                }
                rest(attempt);
            }
        }
    }

    /** Like {@link #run(Supplier)}, for an action without a result. */
    void run(Runnable request) {
        run(() -> {
            request.run();
            return true;
        });
    }

    /**
     * Replaces a text if it has not changed. A lost response is not a conflict: if the target already has the new text, it is
     * ours.
     */
    Optional<String> swap(Target target, String path, Optional<String> tag, String text) {
        Optional<String> done = run(() -> target.swap(path, tag, text));
        return done.isPresent()
                ? done
                : run(() -> target.read(path))
                        .filter(there -> there.text().equals(text))
                        .map(Target.Stored::tag);
    }

    private void rest(int attempt) {
        long most = FIRST.toMillis() << (attempt - 1);
        long millis;
        synchronized (chance) {
            millis = most - chance.nextLong(most / 2 + 1);
        }
        try {
            pause.of(Duration.ofMillis(millis));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted between two attempts", stopped);
        }
    }
}
