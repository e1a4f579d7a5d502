package dev.vitrine.records;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.vitrine.check.CatalogCheck;
import dev.vitrine.fixture.TestSite;
import dev.vitrine.fixture.Work;
import dev.vitrine.problem.InternalErrors;
import dev.vitrine.problem.Problem;
import dev.vitrine.source.MemoryTree;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** No table of votes or of ratings stops a check, and every problem names a line that exists. */
class TableFuzzTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 1);
    private static final int MOST_PROBLEMS = 300;

    /** In bytes; the records of the catalog take 30 MB. */
    private static final long MOST_WORK = 1L << 28;

    private static final List<String> TABLES = List.of("data/arenas/duels/2027.csv", "data/arenas/chat/2027.csv");

    @FuzzTest
    void everyTableIsReadOrReported(byte[] input) {
        Map<String, byte[]> files = new TreeMap<>();
        TestSite.arenas().files().forEach((name, text) -> files.put(name, text.getBytes(StandardCharsets.UTF_8)));
        TABLES.forEach(table -> files.put(table, input));
        MemoryTree tree = MemoryTree.ofBytes(files);
        List<Problem> problems = new ArrayList<>();
        Runnable check =
                () -> problems.addAll(CatalogCheck.of(tree, Optional.of(TODAY)).problems());
        if (Work.of(check) >= MOST_WORK) {
            // The first check loads classes, which a fuzzer instruments.
            problems.clear();
            assertThat(Work.of(check)).isLessThan(MOST_WORK);
        }
        assertThat(problems).noneMatch(InternalErrors::isOne);
        assertThat(problems.size()).isLessThan(MOST_PROBLEMS);
        long lines = new String(input, StandardCharsets.UTF_8).split("\r\n|\r|\n", -1).length;
        for (Problem problem : problems) {
            if (TABLES.contains(problem.location().path())) {
                assertThat((long) problem.location().line())
                        .as(problem.toString())
                        .isBetween(0L, lines + 1);
            }
        }
    }
}
