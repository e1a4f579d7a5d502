package dev.vitrine.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** How often a request is made, and after which pauses. */
class RetriesTest {
    private final List<Duration> pauses = new ArrayList<>();
    private final Retries retries = new Retries(pauses::add, new SplittableRandom(1));
    private final AtomicInteger attempts = new AtomicInteger();

    @Test
    void temporaryFailuresAreRetriedAfterPausesThatDouble() {
        assertThatThrownBy(() -> retries.run(() -> fail(true))).isInstanceOf(TargetFailure.class);

        assertThat(attempts).hasValue(6);
        assertThat(pauses).hasSize(5);
        for (int pause = 0; pause < 5; pause++) {
            assertThat(pauses.get(pause)).isBetween(Duration.ofMillis(100L << pause), Duration.ofMillis(200L << pause));
        }
    }

    @Test
    void permanentFailuresAreNotRetried() {
        assertThatThrownBy(() -> retries.run(() -> fail(false))).isInstanceOf(TargetFailure.class);

        assertThat(attempts).hasValue(1);
        assertThat(pauses).isEmpty();
    }

    @Test
    void aRequestThatSucceedsAtLastHasSucceeded() {
        int value = retries.run(() -> {
            if (attempts.get() < 3) {
                fail(true);
            }
            return 7;
        });

        assertThat(value).isEqualTo(7);
        assertThat(pauses).hasSize(3);
    }

    private void fail(boolean passing) {
        attempts.incrementAndGet();
        var problem = DeployProblems.unreachable("s3://models", "the store responded with 503 SlowDown");
        throw passing ? TargetFailure.passing(problem, null) : TargetFailure.lasting(problem);
    }
}
