package dev.vitrine.records;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.vitrine.check.CatalogCheck;
import dev.vitrine.fixture.TestSite;
import dev.vitrine.fixture.Work;
import dev.vitrine.problem.InternalErrors;
import dev.vitrine.problem.Location;
import dev.vitrine.problem.Problem;
import dev.vitrine.schema.RecordKind;
import dev.vitrine.source.MemoryTree;
import dev.vitrine.style.RecordStyle;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * No record of any kind stops a check, and every problem names a place that exists. An input is a line with the record's kind,
 * such as {@code model}, and then the record.
 */
class RecordFuzzTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 1);
    private static final int MOST_PROBLEMS = 150;
    private static final int LONGEST_MESSAGE = 4_000;

    /** In bytes: the other records of the catalog take 30 MB, and a record of 4 KB at most half as much again. */
    private static final long MOST_WORK = 1L << 28;

    private static final Map<String, String> PATHS =
            Arrays.stream(RecordKind.values()).collect(Collectors.toMap(RecordKind::key, RecordFuzzTest::path));

    private static String path(RecordKind kind) {
        return switch (kind) {
            case CATALOG -> "data/catalog.yaml";
            case MODEL -> "data/models/acme/fuzzed.yaml";
            default -> "data/" + kind.place() + "fuzzed.yaml";
        };
    }

    @FuzzTest
    void everyRecordIsReadOrReported(byte[] input) {
        int line = 0;
        while (line < input.length && input[line] != '\n') {
            line++;
        }
        String kind = new String(input, 0, line, StandardCharsets.UTF_8);
        byte[] record = Arrays.copyOfRange(input, Math.min(line + 1, input.length), input.length);
        check(PATHS.getOrDefault(kind, PATHS.get("model")), record);
    }

    private static void check(String path, byte[] record) {
        Map<String, byte[]> files = new TreeMap<>();
        TestSite.arenas().files().forEach((name, text) -> files.put(name, text.getBytes(StandardCharsets.UTF_8)));
        files.put(path, record);
        MemoryTree tree = MemoryTree.ofBytes(files);
        List<Problem> problems = new ArrayList<>();
        Runnable check = () -> problems.addAll(
                CatalogCheck.of(tree, Optional.of(TODAY)).withFormatting(tree).problems());
        if (Work.of(check) >= MOST_WORK) {
            // The first check loads classes, which a fuzzer instruments.
            problems.clear();
            assertThat(Work.of(check)).isLessThan(MOST_WORK);
        }
        assertThat(problems).noneMatch(InternalErrors::isOne);
        assertThat(problems.size()).isLessThan(MOST_PROBLEMS);
        String text = new String(record, StandardCharsets.UTF_8);
        List<String> lines = text.lines().toList();
        for (Problem problem : problems) {
            assertThat(problem.message().length()).isLessThan(LONGEST_MESSAGE);
            if (problem.location().path().equals(path)) {
                requirePlace(problem, lines);
            }
        }
        requireStable(path, tree.read(path).value());
    }

    private static void requirePlace(Problem problem, List<String> lines) {
        Location place = problem.location();
        assertThat(place.line()).as(problem.toString()).isBetween(0, lines.size() + 1);
        if (place.line() >= 1 && place.line() <= lines.size()) {
            int end = lines.get(place.line() - 1).length();
            assertThat(place.column()).as(problem.toString()).isBetween(1, end + 2);
        }
    }

    /** Formatting never changes content, and is finished after one pass. */
    private static void requireStable(String path, Optional<String> text) {
        if (text.isPresent()) {
            String formatted = RecordStyle.mend(path, text.get());
            assertThat(RecordStyle.saysTheSame(path, text.get(), formatted)).isTrue();
            assertThat(RecordStyle.mend(path, formatted)).isEqualTo(formatted);
        }
    }
}
