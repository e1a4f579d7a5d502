package dev.vitrine.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.fixture.TestSite;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a change of votes, ratings and scores is told as. */
class TableDiffTest {
    private static final String TABLE = "data/arenas/duel/2026-03.csv";
    private static final String FIRST = "time,a,b,outcome\n2026-03-19T10:15:00Z,acme/one,acme/two,a\n";
    private static final TestSite SITE = TestSite.minimal().and("""
            -- data/arenas/duel.yaml --
            name: Duel
            type: video
            compares: Voters see two clips and choose the better one.
            scores: votes
            -- data/benchmarks/puzzles.yaml --
            name: Puzzles
            measures: Puzzles that are solved
            metric: puzzles solved
            -- data/models/acme/one.yaml --
            name: One
            type: video
            benchmarks:
              - {benchmark: puzzles, score: 71.5, source: https://acme.example/one, checked: 2026-05-01}
            -- data/models/acme/two.yaml --
            name: Two
            type: video
            """).file(TABLE, FIRST);

    @Test
    void votesThatAreAddedAreAFactAndNothingToLookAt() {
        Report report = review(SITE.file(
                TABLE,
                FIRST + "2026-03-20T10:15:00Z,acme/one,acme/two,b\n2026-03-22T10:15:00Z,acme/one,acme/two,draw\n"));

        assertThat(TextReport.plain(report))
                .contains("Duel (arena duel)\n    + tables: 2 rows from 2026-03-20 to 2026-03-22");
        assertThat(report.looks()).isEmpty();
    }

    @Test
    void aVoteThatChangesNeedsALook() {
        Report report = review(SITE.file(TABLE, FIRST.replace(",a\n", ",b\n")));

        assertThat(report.looks()).singleElement().satisfies(look -> {
            assertThat(look.subject()).isEqualTo("arena duel");
            assertThat(look.reasons().get(0).message())
                    .isEqualTo("1 row of 2026-03-19 is gone or changed, and tables are only added to");
        });
        assertThat(MarkdownReport.of(report)).contains("1 row of 2026-03-19");
        assertThat(JsonReport.of(report)).contains("rows-removed");
    }

    @Test
    void rowsThatMoveToAnotherFileAreTheSameRows() {
        assertThat(review(SITE.without(TABLE).file("data/arenas/duel/all.csv", FIRST.replace("\n", "\r\n")))
                        .isChanged())
                .isFalse();
    }

    @Test
    void aNewArenaComesWithItsRows() {
        Report report = Review.of(
                        side("main", SITE.without(TABLE).without("data/arenas/duel.yaml")),
                        side("branch", SITE),
                        Optional.empty())
                .value()
                .orElseThrow();

        assertThat(TextReport.plain(report)).contains("New records").contains("+ tables: 1 row of 2026-03-19");
    }

    @Test
    void whatIsWrongWithANewVoteIsToldAsAnError() {
        Report report = review(SITE.file(TABLE, FIRST + "2026-03-18,acme/one,acme/two,b\n"));

        assertThat(TextReport.plain(report))
                .contains("vitrine check finds an error")
                .contains("is earlier than the vote above it");
    }

    @Test
    void aScoreThatChangesIsAFactOfItsBenchmark() {
        String model = SITE.text("data/models/acme/one.yaml");

        assertThat(TextReport.plain(review(SITE.file("data/models/acme/one.yaml", model.replace("71.5", "74")))))
                .contains("benchmarks \"puzzles\" score: 71.5 → 74");
    }

    private static Side side(String name, TestSite site) {
        return new Side(name, Optional.empty(), site.tree());
    }

    private static Report review(TestSite after) {
        return Review.of(side("main", SITE), side("branch", after), Optional.empty())
                .value()
                .orElseThrow();
    }
}
