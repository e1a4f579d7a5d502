package dev.vitrine.deploy;

import java.time.Duration;

/** Waits; tests only record the duration. */
@FunctionalInterface
interface Pause {
    /** Sleeps on this thread. */
    Pause REAL = duration -> Thread.sleep(duration.toMillis());

    void of(Duration duration) throws InterruptedException;
}
