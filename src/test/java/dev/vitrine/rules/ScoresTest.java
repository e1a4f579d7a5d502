package dev.vitrine.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The scores of models in benchmarks. */
class ScoresTest {
    private static final String SCALE = "minimum: 0\nmaximum: 100\n";
    private static final String FIRST =
            "  - {benchmark: quiz, score: 80, variant: high, harness: Runner, published: 2026-01, ";
    private static final String EVIDENCE = "source: https://acme.example/a, checked: 2026-07-01}\n";

    @ParameterizedTest
    @CsvSource({"-0.1, 'below 0, the lowest of Quiz'", "100.01, 'above 100, the highest of Quiz'"})
    void aScoreOutsideItsScaleIsAnError(String score, String message) {
        assertThat(Marked.check(
                                "score-range",
                                scores(SCALE, "  - «»{benchmark: quiz, score: " + score + ", " + EVIDENCE))
                        .get(0)
                        .message())
                .contains(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.0", "100", "100.00", "55.5"})
    void theEndsOfAScaleArePartOfIt(String score) {
        Marked.check("score-range", scores(SCALE, "  - {benchmark: quiz, score: " + score + ", " + EVIDENCE));
    }

    @ParameterizedTest
    @CsvSource({"minimum: 0, 1000", "maximum: 100, -1000", "'', 12345"})
    void aScaleMayHaveNoEnd(String scale, String score) {
        Marked.check("score-range", scores(scale + "\n", "  - {benchmark: quiz, score: " + score + ", " + EVIDENCE));
    }

    @Test
    void aSourceMustNotGiveTwoScoresForOneRun() {
        assertThat(Marked.check(
                                "score-repeated",
                                scores(
                                        "",
                                        FIRST
                                                + EVIDENCE
                                                + FIRST.replace("- {", "- «»{").replace("80", "81")
                                                + EVIDENCE))
                        .get(0)
                        .message())
                .startsWith("line 4 ");
    }

    @ParameterizedTest
    @CsvSource({
        "variant: high, variant: low",
        "'variant: high, ', ''",
        "harness: Runner, harness: Walker",
        "published: 2026-01, published: 2026-02",
        "benchmark: quiz, benchmark: test",
    })
    void anotherRunHasItsOwnScore(String part, String other) {
        Marked.check("score-repeated", scores("", FIRST + EVIDENCE + FIRST.replace(part, other) + EVIDENCE));
    }

    @Test
    void anotherSourceMayGiveAnotherScore() {
        Marked.check("score-repeated", scores("", FIRST + EVIDENCE + FIRST + EVIDENCE.replace("/a", "/b")));
    }

    private static String scores(String scale, String lines) {
        return """
                -- data/benchmarks/quiz.yaml --
                name: Quiz
                measures: Questions
                metric: questions answered
                %s-- data/benchmarks/test.yaml --
                name: Test
                measures: Questions
                metric: questions answered
                -- data/models/acme/one.yaml --
                name: One
                type: text
                benchmarks:
                %s""".formatted(scale.strip().isEmpty() ? "" : scale, lines);
    }
}
