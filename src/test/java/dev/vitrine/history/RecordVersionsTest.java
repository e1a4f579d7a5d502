package dev.vitrine.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.git.GitLog;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordVersionsTest {
    @ParameterizedTest
    @CsvSource({"1, false", "500, false", "501, true"})
    void aCommitOfMoreRecordsThanTheLimitIsNotRead(int records, boolean isLarge) {
        GitLog.Commit commit = new GitLog.Commit(
                LocalDate.of(2026, 8, 1),
                IntStream.range(0, records)
                        .mapToObj(number -> new GitLog.Change(
                                "data/models/acme/m" + number + ".yaml", Optional.empty(), Optional.of("object")))
                        .toList());

        assertThat(RecordVersions.isLarge(commit)).isEqualTo(isLarge);
    }
}
