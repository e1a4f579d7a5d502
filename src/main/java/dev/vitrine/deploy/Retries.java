package dev.vitrine.deploy;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * Tries again what may pass, after pauses that double each time. Each is shortened by chance by up to a half, so that many
 * requests that failed together do not come back together.
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

    /** @throws TargetFailure the last one, where no attempt helped, or the first that cannot pass */
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

    /** The same without a result. */
    void run(Runnable request) {
        run(() -> {
            request.run();
            return true;
        });
    }

    /** Swaps a text. An answer that got lost on the way is no conflict: where the text is there by now, it is ours. */
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
            throw new IllegalStateException("stopped between two attempts", stopped);
        }
    }
}
