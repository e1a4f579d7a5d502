package dev.vitrine.importing;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.vitrine.problem.Checked;
import dev.vitrine.problem.Problem;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A published list is read whole or refused with the line at fault. */
class ListFuzzTest {
    private static final Optional<LocalDate> DAY = Optional.of(LocalDate.of(2026, 3, 1));
    private static final BigDecimal LARGEST = new BigDecimal("1e10");

    @FuzzTest
    void aListIsReadOrRefused(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        Checked<List<Listed>> read = ListFile.read("list.csv", text, DAY);
        assertThat(read.value().isPresent()).isEqualTo(read.problems().isEmpty());
        int lines = text.split("\r\n|\r|\n", -1).length;
        for (Problem problem : read.problems()) {
            assertThat(problem.location().line()).isBetween(0, lines + 1);
        }
        for (Listed listed : read.value().orElse(List.of())) {
            assertThat(listed.score().abs()).isLessThan(LARGEST);
            assertThat(listed.low()).isLessThanOrEqualTo(listed.score());
            assertThat(listed.high()).isGreaterThanOrEqualTo(listed.score());
        }
    }
}
