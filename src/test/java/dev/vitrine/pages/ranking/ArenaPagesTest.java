package dev.vitrine.pages.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.catalog.ArenaId;
import dev.vitrine.chart.LineChart;
import dev.vitrine.chart.ScatterChart;
import dev.vitrine.fixture.TestSite;
import dev.vitrine.pages.FactTable;
import dev.vitrine.pages.FactTableView;
import dev.vitrine.pages.Link;
import dev.vitrine.pages.Page;
import dev.vitrine.pages.Views;
import dev.vitrine.pages.site.HomeView;
import dev.vitrine.pages.site.SitePages;
import dev.vitrine.rating.ArenaBoards;
import dev.vitrine.rating.Board;
import dev.vitrine.wording.ScoreWords;
import java.net.URI;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the pages of arenas say. */
class ArenaPagesTest {
    private static final TestSite SITE = TestSite.arenas();

    @Test
    void allArenasAreListedWithTheBestOfEachAndItsPlaceThere() {
        FactTable table = ((FactTableView) Views.view(SITE, "/arenas/")).table();

        assertThat(texts(table))
                .containsExactly(
                        List.of(
                                "Duel",
                                "One",
                                "1 of 3",
                                score("duel", 0),
                                "3",
                                "20 May 2026",
                                "Counted here from 37 votes"),
                        List.of("Tower", "One", "2 of 6", "1,404", "4", "2 May 2026", "Published by Tower"));
        assertThat(table.rows().get(1).cells().get(1).detail()).contains("thinking");
    }

    @Test
    void aCatalogWithoutArenasAndBenchmarksHasNoPagesForThemAndNoLinksToThem() {
        TestSite site = TestSite.withModel("name: One\ntype: text\n");
        SitePages pages = new SitePages(site.catalog(), Views.AS_OF, URI.create("https://catalog.example/"));

        assertThat(Views.pages(site))
                .extracting(page -> page.route().path())
                .noneMatch(path -> path.matches("/(arenas|benchmarks|methodology)/.*"));
        assertThat(pages.site().navigation()).extracting(Link::text).doesNotContain("Arenas", "Benchmarks");
        assertThat(pages.site().resources()).extracting(Link::href).doesNotContain("/methodology/");
        assertThat(((HomeView) Views.view(site, "/")).arenas()).isEmpty();
    }

    @Test
    void everyPageThatIsMadeAloneEqualsThatOfTheWholeSite() {
        SitePages site = new SitePages(SITE.catalog(), Views.AS_OF, URI.create("https://catalog.example/"));
        List<Page> pages = Views.pages(SITE).stream()
                .filter(page -> page.route().path().matches("/(arenas|benchmarks|methodology)/.*"))
                .toList();

        assertThat(pages).hasSize(12);
        for (Page page : pages) {
            assertThat(site.page(page.route().path()).map(Page::view)).contains(page.view());
        }
        assertThat(site.page("/arenas/nobody/")).isEmpty();
        assertThat(site.page("/arenas//")).isEmpty();
    }

    @Test
    void forVotesTheSkillAndItsUncertaintyAreShownNextToTheScore() {
        ArenaView arena = arena("/arenas/duel/");
        Board board = boards("duel").overall().orElseThrow();
        var best = board.standings().get(0).estimate();

        assertThat(arena.ranking().orElseThrow().columns())
                .extracting(FactTable.Column::label)
                .containsExactly(
                        "Rank",
                        "Model",
                        "Score",
                        "Skill μ",
                        "Uncertainty σ",
                        "Votes",
                        "Price from",
                        "Organization",
                        "Released");
        assertThat(texts(arena.ranking().orElseThrow()).get(0))
                .startsWith("1", "One", ScoreWords.figure(best.score()), ScoreWords.figure(best.likeliest()));
        assertThat(arena.lead())
                .startsWith("One leads with " + ScoreWords.figure(best.score()) + " points (μ − 3σ) from ");
    }

    @Test
    void aModelWithTooFewVotesIsNotRanked() {
        assertThat(texts(arena("/arenas/duel/").ranking().orElseThrow()))
                .extracting(row -> row.get(1))
                .containsExactlyInAnyOrder("One", "Two", "Three");
    }

    @Test
    void forVotesTheOriginListsTheParametersOfTheArena() {
        ArenaView.Origin origin = arena("/arenas/duel/").origin();

        assertThat(origin.sentences().get(0))
                .isEqualTo(
                        "Calculated here with TrueSkill, vote by vote in the order of time, from 37 votes cast from 1 May 2026 to"
                                + " 20 May 2026.");
        assertThat(origin.parameters())
                .extracting(parameter -> parameter.value().text())
                .containsExactly("25", "8.333", "4.167", "0.08333", "0.2");
        assertThat(origin.sources()).isEmpty();
    }

    @Test
    void publishedScoresKeepTheirRankFieldIntervalVotesAndName() {
        FactTable ranking = arena("/arenas/tower/").ranking().orElseThrow();

        assertThat(ranking.columns().get(0).unit()).contains("of 6");
        assertThat(texts(ranking).get(0))
                .containsExactly("2", "One", "1,404", "± 6", "950", "$10", "Acme", "5 January 2026", "one-thinking");
        assertThat(ranking.rows().get(0).cells().get(1).detail()).contains("thinking");
        assertThat(ranking.rows().get(3).cells().get(1).tag()).contains("Preview");
    }

    @Test
    void theSecondModelIsNotCalledTheLeader() {
        ArenaView arena = arena("/arenas/tower/");

        assertThat(arena.lead())
                .isEqualTo(
                        "One (thinking) is the best of the models in this catalog, 2nd of 6, with 1,404 ± 6 points from"
                                + " 950 votes, as of 2 May 2026.");
        assertThat(arena.facts().items().get(0).term()).isEqualTo("Best in this catalog");
        assertThat(arena.note())
                .contains("5 of the 6 entries in the list are of models in this catalog; ranks count all of them.");
    }

    @Test
    void eachSourceIsNamedWithItsTermsAndWhatWasTakenFromIt() {
        assertThat(arena("/arenas/tower/").origin().sources())
                .containsExactly(
                        new ArenaView.Source(
                                new Link("The daily list", "https://tower.example/daily"),
                                "License: MIT",
                                "Scores overall, from 1 May 2026 to 2 May 2026; with votes"),
                        new ArenaView.Source(
                                new Link("The yearly list", "https://tower.example/yearly"),
                                "No license stated; only figures were copied",
                                "Scores overall and by category or language, on 31 December 2025; votes not published;"
                                        + " without ranks, so they are calculated here by score"));
        assertThat(arena("/arenas/tower/coding/").origin().sources())
                .extracting(source -> source.link().text())
                .containsExactly("The yearly list");
    }

    @Test
    void aCategoryIsComparedWithTheOverallScoreOfItsOwnList() {
        FactTable ranking = arena("/arenas/tower/coding/").ranking().orElseThrow();

        assertThat(texts(ranking).get(0)).startsWith("1", "Two", "1,260", "± 10", "1,190", "not published");
        assertThat(texts(ranking).get(1)).startsWith("2", "One", "1,250.5", "± 10.0", "1,210.25", "not published");
        assertThat(arena("/arenas/tower/").boards().get(0).intro())
                .isEqualTo("As of 31 December 2025. These scores are from another list than the ranking above, with a"
                        + " different scale.");
    }

    @Test
    void categoriesAndLanguagesShowTheirFirstThree() {
        assertThat(arena("/arenas/duel/").boards())
                .extracting(ArenaView.Section::heading)
                .containsExactly("By category", "By language");
        assertThat(texts(arena("/arenas/tower/").boards().get(0).table()))
                .containsExactly(List.of("Coding", "Two", "1,260", "One", "", "2"));
    }

    @Test
    void scoresOverTimeAreOfOneSource() {
        ArenaView.Quality history = arena("/arenas/tower/").quality().get(0);

        assertThat(history.lines().orElseThrow().series())
                .extracting(LineChart.Series::label)
                .containsExactly("One (thinking)", "Two");
        assertThat(texts(history.all()))
                .containsExactly(
                        List.of("2 May 2026", "1,404 ± 6", "1,386 ± 5"),
                        List.of("1 May 2026", "1,400 ± 6", "1,385 ± 5"));
    }

    @Test
    void bestValueIsWhatNoOtherBeatsInPriceAndScore() {
        ArenaView.Quality value = arena("/arenas/tower/").quality().get(1);

        assertThat(texts(value.best().orElseThrow()))
                .containsExactly(List.of("Two", "$0.50", "1,386 ± 5"), List.of("One", "$10", "1,404 ± 6"));
        assertThat(texts(value.all())).extracting(row -> row.get(0)).containsExactly("Two", "Three", "One");
        assertThat(value.intro()).endsWith("1 model is left out because there is no price on this scale.");
        assertThat(value.points().orElseThrow().dots())
                .extracting(dot -> dot.label().map(ScatterChart.Label::text).orElse(""))
                .containsExactly("", "Two", "One");
    }

    @Test
    void aLongRankingContinuesOnAnotherPage() {
        TestSite site = TestSite.minimal().and(crowd(201));
        ArenaView first = (ArenaView) Views.view(site, "/arenas/crowd/");
        ArenaView second = (ArenaView) Views.view(site, "/arenas/crowd/page/2/");

        assertThat(first.ranking().orElseThrow().rows()).hasSize(200);
        assertThat(second.ranking().orElseThrow().rows()).hasSize(1);
        assertThat(second.head().previous()).contains("/arenas/crowd/");
        assertThat(second.quality()).isEmpty();
        assertThat(second.head().title()).isNotEqualTo(first.head().title());
    }

    @Test
    void anArenaWithoutRankedModelsHasAPageThatSaysSo() {
        TestSite site =
                SITE.file("data/arenas/empty.yaml", "name: Empty\ntype: text\ncompares: Nobody came.\nscores: votes\n");
        ArenaView arena = (ArenaView) Views.view(site, "/arenas/empty/");

        assertThat(arena.lead()).isEqualTo("No model is ranked here yet.");
        assertThat(arena.ranking()).isEmpty();
        assertThat(arena.quality()).isEmpty();
    }

    @Test
    void theHomePageHasALineForEachArenaThatRanksAnybody() {
        HomeView home = (HomeView) Views.view(SITE, "/");

        assertThat(home.arenas().orElseThrow().rows()).hasSize(2);
        assertThat(home.allArenas().href()).isEqualTo("/arenas/");
    }

    @Test
    void aPageIsDatedByTheDayOfItsRanking() {
        assertThat(Views.pages(SITE))
                .filteredOn(page -> page.route().path().equals("/arenas/tower/coding/"))
                .singleElement()
                .satisfies(page -> assertThat(page.modified().orElseThrow()).hasToString("2025-12-31"));
    }

    private static String crowd(int size) {
        StringBuilder files = new StringBuilder("""
                -- data/arenas/crowd.yaml --
                name: Crowd
                type: text
                compares: Many.
                scores: ratings
                publisher: X
                method: Somehow.
                sources:
                  - {id: x, name: X, url: 'https://x.example/'}
                """);
        StringBuilder rows = new StringBuilder("date,source,name,model,score\n");
        IntStream.range(0, size).forEach(number -> {
            files.append("-- data/models/acme/m")
                    .append(number)
                    .append(".yaml --\nname: M")
                    .append(number)
                    .append("\ntype: text\n");
            rows.append("2026-05-01,x,m")
                    .append(number)
                    .append(",acme/m")
                    .append(number)
                    .append(',')
                    .append(2000 - number)
                    .append('\n');
        });
        return files + "-- data/arenas/crowd/2026.csv --\n" + rows;
    }

    private static ArenaView arena(String route) {
        return (ArenaView) Views.view(SITE, route);
    }

    private static ArenaBoards boards(String id) {
        return new SitePages(SITE.catalog(), Views.AS_OF, URI.create("https://catalog.example/"))
                .context()
                .ratings()
                .of(new ArenaId(id))
                .orElseThrow();
    }

    private static String score(String id, int place) {
        return ScoreWords.figure(boards(id)
                .overall()
                .orElseThrow()
                .standings()
                .get(place)
                .estimate()
                .score());
    }

    private static List<List<String>> texts(FactTable table) {
        return table.rows().stream()
                .map(row -> row.cells().stream().map(FactTable.Cell::text).toList())
                .toList();
    }
}
