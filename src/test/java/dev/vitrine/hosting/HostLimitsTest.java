package dev.vitrine.hosting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.problem.Problem;
import dev.vitrine.site.Published;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HostLimitsTest {
    @Test
    void tooManyFilesAreAWarningThatCountsTheCopies() {
        assertThat(HostLimits.files("site", new Published(1, 19_999, 0, 1), 7_000))
                .isEmpty();

        Problem problem =
                HostLimits.files("site", new Published(20_001, 0, 0, 1), 7_001).orElseThrow();
        assertThat(problem.isError()).isFalse();
        assertThat(problem.message())
                .isEqualTo("the site has 20,001 files, and Cloudflare Pages allows 20,000 on its free plan");
        assertThat(problem.hint()).hasValueSatisfying(hint -> assertThat(hint).contains("--no-compress", "13,000"));
        assertThat(HostLimits.files("site", new Published(0, 20_001, 0, 1), 20_001)
                        .flatMap(Problem::hint))
                .isNotEqualTo(Optional.empty());
    }
}
