package dev.vitrine.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.fixture.TestSite;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LifecycleTest {
    @ParameterizedTest
    @CsvSource({
        "'', ACTIVE",
        "status: preview, PREVIEW",
        "status: deprecated, DEPRECATED",
        "status: retired, RETIRED",
        "deprecated: 2026-08-31, DEPRECATED",
        "deprecated: 2026-09-01, DEPRECATED",
        "deprecated: 2026-09-02, ACTIVE",
        "deprecated: 2026-08, DEPRECATED",
        "deprecated: 2026-09, ACTIVE",
        "deprecated: 2026, ACTIVE",
        "retires: 2026-09-01, RETIRED",
        "retires: 2026-09-02, ACTIVE",
        "'status: preview\nretires: 2026-12', PREVIEW",
        "'status: preview\ndeprecated: 2026-08', DEPRECATED",
        "'status: deprecated\nretires: 2026-09-02', DEPRECATED",
        "'deprecated: 2026-01\nretires: 2026-08', RETIRED",
    })
    void theStatusOnADayFollowsFromTheRecordAndItsDates(String fields, Lifecycle.Status status) {
        Model model = TestSite.withModel("name: One\ntype: text\n" + fields + "\n")
                .catalog()
                .models()
                .get(ModelId.of("acme/one"));

        assertThat(model.lifecycle().on(LocalDate.of(2026, 9, 1))).isEqualTo(status);
    }
}
