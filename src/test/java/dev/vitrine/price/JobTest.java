package dev.vitrine.price;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.fixture.JobCosts;
import dev.vitrine.value.Resolution;
import dev.vitrine.value.Size;
import java.math.BigDecimal;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** What a job costs, by the table that the playground's script is tested by too. */
class JobTest {
    @ParameterizedTest
    @MethodSource("dev.vitrine.fixture.JobCosts#rows")
    void aJobCostsWhatTheTableSays(JobCosts.Row row) {
        if (row.onlyScript()) {
            return;
        }
        assertThat(job(row).cost(row.price()).map(Money::amount).map(BigDecimal::stripTrailingZeros))
                .isEqualTo(row.cost().map(BigDecimal::stripTrailingZeros));
    }

    private static Job job(JobCosts.Row row) {
        JsonNode values = row.values();
        return switch (row.made()) {
            case "video" ->
                new Job.Clip(
                        Resolution.of(values.path("resolution").asString()).orElseThrow(),
                        values.path("duration").intValue(),
                        row.framesPerSecond());
            case "image" ->
                new Job.Picture(Size.of(values.path("size").asString()).orElseThrow());
            default ->
                new Job.Recording(BigDecimal.valueOf(values.path("duration").intValue()));
        };
    }

    @Test
    void everyMeterIsInTheTable() {
        Set<Meter> meters =
                JobCosts.rows().stream().map(row -> row.price().meter()).collect(Collectors.toSet());

        assertThat(meters).containsExactlyInAnyOrder(Meter.values());
    }
}
