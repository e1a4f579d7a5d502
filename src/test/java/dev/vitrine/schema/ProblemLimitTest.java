package dev.vitrine.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.check.CatalogCheck;
import dev.vitrine.fixture.TestSite;
import dev.vitrine.problem.Location;
import dev.vitrine.problem.Problem;
import dev.vitrine.source.SourceTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProblemLimitTest {
    private static final String FILE = "data/models/acme/one.yaml";

    private static List<Problem> warnings(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(line -> Problem.of(DataRules.PRICE_ZERO, new Location(FILE, line, 1, 1), "zero"))
                .toList();
    }

    @Test
    void aHundredProblemsAreAllShown() {
        assertThat(ProblemLimit.apply(warnings(100))).hasSize(100);
    }

    @Test
    void manyWarningsNeverFailACheck() {
        List<Problem> limited = ProblemLimit.apply(warnings(150));

        assertThat(limited).hasSize(101).noneMatch(Problem::isError);
        assertThat(limited.get(100).message()).isEqualTo("50 more warnings in this file are not shown");
        assertThat(limited.get(100).location().line()).isEqualTo(101);
    }

    @Test
    void anErrorIsShownBeforeWarnings() {
        List<Problem> problems = new ArrayList<>(warnings(150));
        Problem error = Problem.of(DataRules.MISSING_FIELD, new Location(FILE, 200, 1, 1), "no name");
        problems.add(error);

        assertThat(ProblemLimit.apply(problems)).hasSize(101).contains(error);
    }

    @Test
    void eachFileHasItsOwnLimit() {
        List<Problem> problems = new ArrayList<>(warnings(150));
        problems.add(Problem.of(DataRules.PRICE_ZERO, new Location("data/models/acme/two.yaml", 1, 1, 1), "zero"));

        assertThat(ProblemLimit.apply(problems)).hasSize(102);
    }

    /** Mentions of what is not there, uses of an anchor, and formatting: three stages at one file. */
    @Test
    void theLimitAppliesToAllStagesTogether() {
        StringBuilder record = new StringBuilder("name:   One\ntype: video\nbenchmarks:\n");
        for (int i = 0; i < 300; i++) {
            record.append("  - {benchmark: b").append(i).append(", score: 1, source: https://acme.example/x, ");
            record.append("checked: 2026-01-01}   \n");
        }
        SourceTree tree = TestSite.minimal().file(FILE, record.toString()).tree();

        List<Problem> problems = CatalogCheck.of(tree, Optional.empty()).withFormatting(tree).problems().stream()
                .filter(problem -> problem.location().path().equals(FILE))
                .toList();

        assertThat(problems).hasSize(101);
        assertThat(problems)
                .extracting(Problem::message)
                .anyMatch(message -> message.endsWith(" more problems in this file are not shown"));
    }

    @Test
    void manyUsesOfALongAnchorPrintLittle() {
        String record = "name: &a " + "x".repeat(3_000) + "\ntype: video\naliases:\n" + "  - *a\n".repeat(5_000);

        List<Problem> problems = CatalogCheck.of(
                        TestSite.minimal().file(FILE, record).tree(), Optional.empty())
                .problems();

        assertThat(problems).hasSize(101);
        assertThat(problems)
                .allSatisfy(
                        problem -> assertThat(problem.message() + problem.hint().orElse(""))
                                .hasSizeLessThan(900));
    }
}
