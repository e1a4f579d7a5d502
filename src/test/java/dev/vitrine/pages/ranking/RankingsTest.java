package dev.vitrine.pages.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.chart.DotChart;
import dev.vitrine.fixture.ArenaCatalog;
import dev.vitrine.fixture.TestSite;
import dev.vitrine.pages.FactTable;
import dev.vitrine.pages.FaqEntry;
import dev.vitrine.pages.Link;
import dev.vitrine.pages.Page;
import dev.vitrine.pages.Views;
import dev.vitrine.pages.model.ModelView;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a model's page says of how good it is. */
class RankingsTest {
    private static final List<Page> PAGES = Views.pages(ArenaCatalog.site());

    @Test
    void theInventedCatalogHasNoProblems() {
        assertThat(ArenaCatalog.site().problems()).isEmpty();
    }

    @Test
    void theAnswerNamesRankScoreVotesPublisherAndDay() {
        assertThat(rankings("one").answer())
                .isEqualTo("One (thinking) ranks 1st of 30 on Judges’ Chat list, with 1,510 ± 5 points from"
                        + " 2,500 votes, as of 15 March 2026.");
        assertThat(rankings("four").answer())
                .isEqualTo("Four ranks 9th of 30 on Judges’ Chat list, with 1,460 (1,450 to 1,475) points, its"
                        + " number of votes not published, as of 15 March 2026.");
    }

    @Test
    void everyEntryHasARankAndEveryScoreItsKind() {
        assertThat(rankings("one").places().stream().map(RankingsTest::text).limit(2))
                .containsExactly(
                        "Chat, thinking: 1st of 30, 1,510 ± 5, 2,500 votes, 15 March 2026, Judges",
                        "Chat, default settings: 4th of 30, 1,480 ± 5, 2,400 votes, 15 March 2026, Judges");
        RankingsSection.Place duels = rankings("one").places().get(2);
        assertThat(duels.by()).isEqualTo("Votes");
        assertThat(duels.figures().interval()).startsWith(duels.figures().score() + " to ");
        assertThat(duels.figures().votes()).isEqualTo("20");
        assertThat(rankings("one").origins())
                .extracting(RankingsSection.Origin::sentence)
                .containsExactly(
                        "Counted and published by Judges.",
                        "The score is μ − 3σ, calculated here from votes with TrueSkill; the interval is μ ± 3σ.");
    }

    @Test
    void aModelThatOnlyAnOlderListHasIsShownAsPast() {
        assertThat(rankings("old").answer())
                .isEqualTo("Old ranked 40th of 90 on Judges’ Chat list, with 1,300 ± 10 points, its number of"
                        + " votes not published, on 1 December 2025.");
        assertThat(rankings("old").tracker()).isEmpty();
    }

    @Test
    void categoriesAndLanguagesAreComparedWithTheOverallScoreOfTheirOwnList() {
        RankingsSection.Performance performance = rankings("one").performance().orElseThrow();

        assertThat(performance.title()).isEqualTo("By category and language");
        assertThat(performance.note())
                .isEqualTo("In the Chat arena, from The list of 1 December 2025; votes not published. The interval of a"
                        + " hollow dot contains the overall score. Each list is fitted separately: across lists, compare ranks"
                        + " rather than points.");
        assertThat(performance.parts().get(0).rows())
                .extracting(row -> row.figures().rank())
                .containsExactly("1st of 80", "30th of 85");
        assertThat(performance.parts())
                .extracting(part -> part.chart().reference().orElseThrow().label())
                .containsExactly("Overall 1,400.5", "Overall 1,400.5");
        assertThat(performance.parts().get(0).rows())
                .extracting(RankingsSection.Performance.Axis::name)
                .containsExactly("Code", "Verse");
        assertThat(performance.parts().get(0).chart().rows())
                .extracting(DotChart.Row::side)
                .containsExactly("above", "level");
        assertThat(performance.parts().get(1).chart().rows())
                .extracting(DotChart.Row::side)
                .containsExactly("below");
    }

    @Test
    void theTrackerUsesOneSourceAndMarksThePriceChange() {
        RankingsSection.Tracker.Track chat =
                rankings("one").tracker().orElseThrow().tracks().get(0);

        assertThat(chat.rows().stream()
                        .map(day -> day.day().text() + " " + day.figures().score()))
                .containsExactly("15 March 2026 1,510", "1 March 2026 1,500");
        assertThat(rankings("one").tracker().orElseThrow().note())
                .contains("The table leaves out days without changes.")
                .doesNotContain("breaks");
        assertThat(chat.chart().marks()).hasSize(1);
        assertThat(chat.chart().marks().get(0).day().text()).isEqualTo("10 March 2026");
        assertThat(chat.chart().marks().get(0).texts())
                .containsExactly("One: $2 → $1 per 1M input tokens at Acme Cloud.");
    }

    @Test
    void theTrackerMarksWhatElseTheMakerReleasedMeanwhile() {
        TestSite site = ArenaCatalog.site()
                .file("data/models/acme/nine.yaml", "name: Nine\ntype: text\nreleased: 2026-03-12\n")
                .file("data/models/acme/ten.yaml", "name: Ten\ntype: text\nreleased: 2026-03-12\n")
                .file("data/models/acme/vague.yaml", "name: Vague\ntype: text\nreleased: 2026-03\n")
                .file("data/models/acme/late.yaml", "name: Late\ntype: text\nreleased: 2026-03-16\n")
                .file("data/models/acme/picture.yaml", "name: Picture\ntype: image\nreleased: 2026-03-12\n");

        assertThat(marks(site))
                .containsExactly(
                        "10 March 2026: One: $2 → $1 per 1M input tokens at Acme Cloud.",
                        "12 March 2026: Nine and Ten were released.");
    }

    @Test
    void theTrackerPointsOutABrokenLineAndItsTableShowsTheGap() {
        TestSite site = ArenaCatalog.site();
        StringBuilder lists = new StringBuilder(site.text("data/arenas/chat/2026.csv"));
        for (int day = 16; day <= 28; day++) {
            String name = day < 18 || day > 23 ? "one-t,acme/one,thinking,,,1" : "two,acme/two,,,,1";
            lists.append("2026-03-" + day + ",weekly," + name + ",30,1510,1505,1515,2500\n");
        }
        site = site.file("data/arenas/chat/2026.csv", lists.toString());

        RankingsSection.Tracker tracker = ((ModelView) Views.view(site, "/models/acme/one/"))
                .quality()
                .rankings()
                .orElseThrow()
                .tracker()
                .orElseThrow();
        assertThat(tracker.note()).contains("A line breaks if scores are missing for longer.");
        assertThat(tracker.tracks().get(1).rows())
                .extracting(day -> day.day().text())
                .containsExactly(
                        "28 March 2026",
                        "24 March 2026",
                        "17 March 2026",
                        "15 March 2026",
                        "8 March 2026",
                        "1 March 2026");
    }

    @Test
    void theLatestOfManyReleasesAreMarkedAndThePriceChangeStays() {
        TestSite site = ArenaCatalog.site();
        for (int day = 2; day <= 9; day++) {
            site = site.file(
                    "data/models/acme/new-" + day + ".yaml",
                    "name: New " + day + "\ntype: text\nreleased: 2026-03-0" + day + "\n");
        }

        assertThat(marks(site))
                .hasSize(ScoreEvents.MOST_MARKS)
                .startsWith("5 March 2026: New 5 was released.")
                .endsWith("10 March 2026: One: $2 → $1 per 1M input tokens at Acme Cloud.");
    }

    private static List<String> marks(TestSite site) {
        ModelView one = (ModelView) Views.view(site, "/models/acme/one/");
        return one.quality().rankings().orElseThrow().tracker().orElseThrow().tracks().get(0).chart().marks().stream()
                .map(mark -> mark.day().text() + ": " + String.join(" ", mark.texts()))
                .toList();
    }

    @Test
    void aModelWithoutScoresHasNoRankingSections() {
        ModelView quiet = model("quiet");

        assertThat(quiet.quality()).isEqualTo(QualitySections.NONE);
        assertThat(quiet.contents()).extracting(Link::href).containsExactly("#related");
        assertThat(quiet.related().orElseThrow().rule())
                .isEqualTo("The newest text models: none can be held against Quiet by rank or by price.");
    }

    @Test
    void sectionsComeInTheirOrder() {
        assertThat(model("one").contents())
                .extracting(Link::href)
                .containsExactly("#pricing", "#rankings", "#benchmarks", "#similar", "#related", "#faq");
    }

    @Test
    void theRankIsAKeyFactAndAQuestion() {
        assertThat(model("one").facts().items())
                .filteredOn(fact -> fact.term().equals("Arena rank"))
                .singleElement()
                .satisfies(fact -> {
                    assertThat(fact.value()).isEqualTo("1st of 30");
                    assertThat(fact.unit()).contains("Chat, by Judges, 15 March 2026");
                });
        assertThat(model("one").questions()).extracting(FaqEntry::question).contains("How good is One?");
        assertThat(model("quiet").questions()).extracting(FaqEntry::question).doesNotContain("How good is Quiet?");
    }

    @Test
    void benchmarksAreShownNextToTheBestAndTheMedianOfTheType() {
        BenchmarksSection section = model("one").quality().benchmarks().orElseThrow();

        assertThat(section.answer())
                .isEqualTo("One has 3 scores in 2 benchmarks, and ranks 2nd of 4 text models in Puzzles.");
        assertThat(section.rows().stream().map(RankingsTest::text))
                .containsExactly(
                        "Delay 12.5: 2nd of 3, best 9 by Two, median 12.5",
                        "Puzzles 71.5%, high, Bench, self-reported: 2nd of 4, best 80.25% by Two, median 70.75%",
                        "Puzzles 64%");
    }

    @Test
    void fewerThanThreeModelsHaveNoBest() {
        TestSite site = ArenaCatalog.site().without("data/models/acme/three.yaml");
        site = site.file(
                "data/arenas/chat/2026.csv",
                site.text("data/arenas/chat/2026.csv").replaceAll("(?m)^.*acme/three.*\n", ""));
        site = site.file("data/arenas/duels/2026.csv", "time,a,b,outcome,category,language\n");

        ModelView one = (ModelView) Views.view(site, "/models/acme/one/");
        BenchmarksSection.Field field =
                one.quality().benchmarks().orElseThrow().rows().get(0).field().orElseThrow();
        assertThat(field.few()).contains("only 2 models");
        assertThat(field.best()).isEmpty();
        assertThat(field.median()).isEmpty();
    }

    @Test
    void similarModelsAreTheNearestByScoreWithTheModelAmongThem() {
        SimilarSection similar = model("three").quality().similar().orElseThrow();
        SimilarSection.Neighbourhood chat = similar.arenas().get(0);

        assertThat(similar.rule())
                .isEqualTo("The models next to Three by overall score: 3 above and 3 below, or more on one side if"
                        + " the other has fewer. Retired models are left out. Ranks count entries.");

        assertThat(chat.table().rows().stream().map(RankingsTest::text))
                .containsExactly(
                        "One 1st 1,510 $1",
                        "Two 2nd 1,495 $3",
                        "Three (This model) 5th 1,470 $4",
                        "Four 9th 1,460 $5",
                        "Five 10th 1,450 $6",
                        "Six 12th 1,440 $7",
                        "Seven 13th 1,430 $8");
    }

    @Test
    void modelsLikeItAreTheNextByRankThatArenasDoNotShowAlready() {
        ModelView.Related related = model("three").related().orElseThrow();

        assertThat(related.title()).isEqualTo("Models like it");
        assertThat(related.rule())
                .isEqualTo("The next text models by rank around Three in the Chat arena, beyond those under Similar"
                        + " models, as of 15 March 2026.");
        assertThat(related.table().columns().get(1).label()).isEqualTo("Rank");
        assertThat(related.table().rows().stream().map(RankingsTest::text))
                .singleElement()
                .asString()
                .startsWith("Eight 15th");
    }

    @Test
    void ifAllRankedModelsAreShownRelatedModelsAreChosenByPrice() {
        TestSite site = ArenaCatalog.site().without("data/models/acme/eight.yaml");
        site = site.file(
                "data/arenas/chat/2026.csv",
                site.text("data/arenas/chat/2026.csv").replaceAll("(?m)^.*acme/eight.*\n", ""));

        ModelView.Related related =
                ((ModelView) Views.view(site, "/models/acme/three/")).related().orElseThrow();
        assertThat(related.rule()).contains("prices").contains("closest to Three’s");
        assertThat(related.table().columns().get(0).key()).isNotEqualTo("rank");
    }

    private static ModelView model(String name) {
        return PAGES.stream()
                .filter(page -> page.route().path().equals("/models/acme/" + name + "/"))
                .map(page -> (ModelView) page.view())
                .findFirst()
                .orElseThrow();
    }

    private static RankingsSection rankings(String name) {
        return model(name).quality().rankings().orElseThrow();
    }

    private static String text(RankingsSection.Place place) {
        RankingsSection.Figures figures = place.figures();
        return place.arena().text() + ", " + place.entry().orElse("only") + ": " + figures.rank() + ", "
                + figures.score() + " " + figures.interval() + ", " + figures.votes() + " votes, "
                + place.day().text() + ", " + place.by();
    }

    private static String text(BenchmarksSection.Row row) {
        return row.benchmark().text() + " " + row.score()
                + row.how().map(how -> ", " + how).orElse("")
                + (row.isSelfReported() ? ", self-reported" : "")
                + row.rank().map(rank -> ": " + rank.text()).orElse("")
                + row.field()
                        .map(field -> ", best " + field.best().orElseThrow().score() + " by "
                                + field.best().orElseThrow().model().text() + ", median "
                                + field.median().orElseThrow())
                        .orElse("");
    }

    private static String text(FactTable.Row row) {
        FactTable.Cell model = row.cells().get(0);
        return model.text()
                + model.tag().map(tag -> " (" + tag + ") ").orElse(" ")
                + row.cells().stream()
                        .skip(1)
                        .limit(3)
                        .map(FactTable.Cell::text)
                        .collect(Collectors.joining(" "));
    }
}
