package dev.vitrine.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What is printed is of a size that people can read, whatever a record quotes. */
class PrintableTest {
    private static final Rule RULE = Rule.error("some-rule", "For a test.");

    @Test
    void aVeryLongMessageKeepsItsBeginningAndItsEnd() {
        Problem problem = Problem.of(
                RULE,
                Location.ofFile("data/a.yaml"),
                "\"" + "x".repeat(100_000) + "\" is not a unit",
                "write \"" + "y".repeat(100_000) + "\" instead");

        assertThat(problem.message())
                .startsWith("\"xxx")
                .endsWith("\" is not a unit")
                .hasSizeLessThan(400);
        assertThat(problem.hint().orElseThrow())
                .startsWith("write \"yyy")
                .endsWith("\" instead")
                .hasSizeLessThan(400);
    }

    @Test
    void noCharacterIsCutInTwo() {
        for (int length = 0; length < 600; length++) {
            String text = "a".repeat(length) + "🚀".repeat(300);

            assertThat(Printable.brief(text).codePoints()).noneMatch(point -> point >= 0xd800 && point <= 0xdfff);
        }
    }

    @Test
    void everyPrinterIsBounded() {
        String line = "a".repeat(100_000) + "\u0001".repeat(100_000) + "🚀".repeat(100_000);
        for (int column : List.of(1, 50, 99_990, 150_000, 200_001, 399_999, 400_001, 2_000_000_000)) {
            Problem problem = new Problem(RULE, new Location("data/a.yaml", 1, column, 3_000), line, Optional.of(line));
            TextPrinter text = new TextPrinter(path -> Optional.of(List.of(line)), UnaryOperator.identity(), false);

            assertThat(text.print(problem).lines())
                    .allSatisfy(printed -> assertThat(printed).hasSizeLessThan(1_500));
            assertThat(new GitHubPrinter(UnaryOperator.identity()).print(problem))
                    .hasSizeLessThan(4_000);
            assertThat(new JsonPrinter(UnaryOperator.identity()).print(List.of(problem)))
                    .hasSizeLessThan(6_000);
            assertThat(new SarifPrinter(UnaryOperator.identity(), rule -> "help").print(List.of(problem)))
                    .hasSizeLessThan(8_000);
        }
    }
}
