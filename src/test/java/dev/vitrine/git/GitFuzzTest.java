package dev.vitrine.git;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.vitrine.value.PartialDate;
import dev.vitrine.wording.Dates;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/** Whatever git prints is read whole or refused. */
class GitFuzzTest {
    private interface Reader {
        void read() throws GitFormat.Unexpected;
    }

    @FuzzTest
    void anAnswerIsReadOrRefused(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        accept(() -> {
            for (GitFormat.Entry entry : GitFormat.entries(text)) {
                assertThat(entry.object()).matches("[0-9a-f]{40,64}");
            }
        });
        accept(() -> assertThat(GitFormat.sizes(text).values()).allMatch(size -> size >= 0));
        accept(() -> {
            long total = GitFormat.contents(input).values().stream()
                    .mapToLong(content -> content.length)
                    .sum();
            assertThat(total).isLessThanOrEqualTo(input.length);
        });
        accept(() -> LogEntry.all(text).forEach(entry -> {
            assertThat(entry.changes()).allMatch(change -> change.path().startsWith("data/"));
            // A page names the month of each commit.
            LocalDate day = PartialDate.nearest(entry.day());
            assertThat(Dates.text(new PartialDate(day.getYear(), day.getMonthValue(), 0)))
                    .isNotBlank();
        }));
    }

    private static void accept(Reader reader) {
        try {
            reader.read();
        } catch (GitFormat.Unexpected refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
    }
}
