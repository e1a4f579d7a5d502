package dev.vitrine.pages.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.fixture.TestSite;
import dev.vitrine.pages.FactTable;
import dev.vitrine.pages.FactTableView;
import dev.vitrine.pages.Views;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the pages of benchmarks and the page on how everything is counted say. */
class BenchmarkPagesTest {
    private static final TestSite SITE = TestSite.arenas();

    @Test
    void equalScoresShareARankAndAModelIsRankedOnlyByItsBestScore() {
        FactTable ranking = benchmark("quiz").ranking().orElseThrow();

        assertThat(column(ranking, 0)).containsExactly("1", "1", "", "3");
        assertThat(column(ranking, 1)).containsExactly("One", "Two", "One", "Three");
        assertThat(ranking.rows().get(0).cells().get(1).tag()).contains("Its best");
        assertThat(ranking.rows().get(1).cells().get(1).tag()).isEmpty();
    }

    @Test
    void eachScoreHasItsSettingsItsReporterAndItsSource() {
        FactTable ranking = benchmark("quiz").ranking().orElseThrow();
        List<FactTable.Cell> first = ranking.rows().get(0).cells();

        assertThat(first.get(1).detail()).contains("high");
        assertThat(column(ranking, 3)).containsExactly("Runner", "", "", "");
        assertThat(column(ranking, 4)).containsExactly("The model’s maker", "Others", "Others", "Others");
        assertThat(first.get(5).href()).contains("https://acme.example/scores");
        assertThat(first.get(5).detail()).contains("read 1 July 2026");
    }

    @Test
    void barsAreAsLongAsScoresAreGreatOnTheBenchmarksScale() {
        assertThat(benchmark("quiz").ranking().orElseThrow().rows())
                .extracting(row -> row.cells().get(2).share().orElseThrow())
                .containsExactly(92, 92, 80, 60);
    }

    @Test
    void theLowerScoreIsBetterIfTheBenchmarkSaysSo() {
        BenchmarkView errors = benchmark("errors");

        assertThat(errors.lead()).isEqualTo("Two leads with 2.5 among 2 models.");
        assertThat(column(errors.ranking().orElseThrow(), 1)).containsExactly("Two", "One");
    }

    @Test
    void aMedianIsGivenFromThreeModelsOn() {
        assertThat(column(benchmark("quiz").types().orElseThrow(), 3)).containsExactly("91.5");
        assertThat(column(benchmark("errors").types().orElseThrow(), 3)).containsExactly("only 2 models");
    }

    @Test
    void theMedianOfAnEvenNumberIsTheMeanOfTheTwoInTheMiddle() {
        TestSite site = SITE.file("data/models/acme/four.yaml", """
                name: Four
                type: text
                benchmarks:
                  - {benchmark: quiz, score: 70.25, source: https://acme.example/scores, checked: 2026-07-01}
                """);
        BenchmarkView quiz = (BenchmarkView) Views.view(site, "/benchmarks/quiz/");

        assertThat(column(quiz.types().orElseThrow(), 3)).containsExactly("80.875");
    }

    @Test
    void aBenchmarkWithoutScoresHasAPageThatSaysSo() {
        TestSite site = SITE.file("data/benchmarks/new.yaml", "name: New\nmeasures: Nothing yet\nmetric: points\n");
        BenchmarkView view = (BenchmarkView) Views.view(site, "/benchmarks/new/");

        assertThat(view.lead()).isEqualTo("No model of this catalog has a score recorded here.");
        assertThat(view.ranking()).isEmpty();
        assertThat(view.types()).isEmpty();
    }

    @Test
    void allBenchmarksAreListedWithTheBestOfEach() {
        FactTable table = ((FactTableView) Views.view(SITE, "/benchmarks/")).table();

        assertThat(column(table, 0)).containsExactly("Errors", "Quiz");
        assertThat(column(table, 1)).containsExactly("Two", "One");
        assertThat(column(table, 2)).containsExactly("2.5", "91.5%");
    }

    @Test
    void theRulesContainTheNumbersThatTheCodeUses() {
        MethodologyView view = (MethodologyView) Views.view(SITE, "/methodology/");
        String text = view.rules().stream()
                .flatMap(rule -> rule.parts().stream())
                .map(MethodologyView.Part::text)
                .reduce("", (all, part) -> all + part + "\n");

        assertThat(text)
                .contains("score = μ − 3σ")
                .contains("ε is 0.740")
                .contains(
                        "the winner of the vote has μ 29.396 and σ 7.171 afterwards and the loser μ 20.604 and σ 7.171")
                .contains("after a draw, both have μ 25.000 and σ 6.458")
                .contains("1280 × 720 × 24 × 5 / 1,000,000 = 110.592 megapixels");
        assertThat(rule(view, MethodologyView.TRUESKILL).tables().get(0).columns())
                .extracting(FactTable.Column::label)
                .containsExactly("Parameter", "Default", "Duel");
        assertThat(column(rule(view, MethodologyView.TRUESKILL).tables().get(0), 2))
                .containsExactly("25", "8.333", "4.167", "0.08333", "0.2");
    }

    @Test
    void everyRuleThatAPageLinksToIsThere() {
        MethodologyView view = (MethodologyView) Views.view(SITE, "/methodology/");

        assertThat(view.rules())
                .extracting(MethodologyView.Rule::id)
                .contains(
                        MethodologyView.AXES,
                        MethodologyView.BENCHMARKS,
                        MethodologyView.FRONTIER,
                        MethodologyView.HISTORY,
                        MethodologyView.POINTS,
                        MethodologyView.PUBLISHED,
                        MethodologyView.TRUESKILL)
                .doesNotHaveDuplicates();
    }

    @Test
    void pointsAreExplainedAndPublishersNamed() {
        MethodologyView.Rule points = rule((MethodologyView) Views.view(SITE, "/methodology/"), MethodologyView.POINTS);

        // 1 / (1 + 10^(−1/4)) is 0.640; 1 / (1 + 10^(−1/20)) is 0.529.
        assertThat(points.parts())
                .extracting(MethodologyView.Part::text)
                .anyMatch(text -> text.startsWith("100 points are 64% of the votes, and 20 points 53%."));
        assertThat(column(points.tables().get(0), 0)).containsExactly("Tower");
    }

    private static MethodologyView.Rule rule(MethodologyView view, String id) {
        return view.rules().stream()
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static BenchmarkView benchmark(String id) {
        return (BenchmarkView) Views.view(SITE, "/benchmarks/" + id + "/");
    }

    private static List<String> column(FactTable table, int column) {
        return table.rows().stream().map(row -> row.cells().get(column).text()).toList();
    }
}
