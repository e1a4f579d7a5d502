package dev.vitrine.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Dates of arenas and scores; those of prices are in {@link DayChecksTest}. */
class FutureDatesTest {
    private static final String RULE = "checked-in-future";

    private static final String MODELS = """
            -- data/models/acme/one.yaml --
            name: One
            type: text
            -- data/models/acme/two.yaml --
            name: Two
            type: text
            """;

    private static final String DUEL = MODELS + """
            -- data/arenas/duel.yaml --
            name: Duel
            type: text
            compares: Two answers.
            scores: votes
            -- data/arenas/duel/1.csv --
            time,a,b,outcome
            2026-08-31T08:00:00Z,acme/one,acme/two,a
            2026-08-31T23:59:59Z,acme/one,acme/two,b
            -- data/arenas/duel/2.csv --
            time,a,b,outcome
            """;

    private static final String LIST = MODELS + """
            -- data/arenas/list.yaml --
            name: List
            type: text
            compares: Two answers.
            scores: ratings
            publisher: Judges
            method: Counting.
            sources: [{id: daily, name: Daily, url: https://judges.example/daily}]
            -- data/arenas/list/1.csv --
            date,source,name,model,score
            """;

    @Test
    void votesOfTheDayItselfAreNotInTheFuture() {
        Marked.check(RULE, "2026-08-31", DUEL);
    }

    @Test
    void onlyTheFirstFutureVoteIsReported() {
        String votes = """
                2026-09-01T00:00:00Z,acme/one,acme/two,a
                «»2026-09-02T00:00:00Z,acme/one,acme/two,a
                2026-09-03T00:00:00Z,acme/one,acme/two,a
                2026-09-03T00:00:00Z,acme/two,acme/one,a
                """;

        assertThat(Marked.check(RULE, "2026-09-01", DUEL + votes).get(0).message())
                .isEqualTo("a vote of 2026-09-02T00:00:00Z is still to come, and 2 more rows");
    }

    @Test
    void aVoteInTheFutureIsFoundInTheFirstFileToo() {
        assertThat(Marked.check(RULE, "2026-08-30", DUEL.replace("2026-08-31T08", "«»2026-08-31T08"))
                        .get(0)
                        .message())
                .endsWith("and 1 more row");
    }

    @Test
    void eachFutureListIsReportedAtItsFirstRow() {
        String rows = """
                2026-09-01,daily,one,acme/one,4
                «»2026-09-03,daily,one,acme/one,3
                «»2026-09-02,daily,one,acme/one,2
                2026-09-03,daily,two,acme/two,1
                """;

        assertThat(Marked.check(RULE, "2026-09-01", LIST + rows))
                .extracting(problem -> problem.message())
                .containsExactlyInAnyOrder(
                        "a list of 2026-09-02 is still to come",
                        "a list of 2026-09-03 is still to come, and 1 more row");
    }

    @Test
    void aScoreThatWasReadTomorrowIsFound() {
        Marked.check(RULE, "2026-07-01", """
                -- data/benchmarks/quiz.yaml --
                name: Quiz
                measures: Questions
                metric: questions answered
                -- data/models/acme/one.yaml --
                name: One
                type: text
                benchmarks:
                  - {benchmark: quiz, score: 80, source: https://acme.example/a, checked: 2026-07-01}
                  - «»{benchmark: quiz, score: 80, source: https://acme.example/b, checked: 2026-07-02}
                """);
    }
}
