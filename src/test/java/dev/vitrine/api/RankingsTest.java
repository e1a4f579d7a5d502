package dev.vitrine.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.fixture.SampleCatalog;
import dev.vitrine.fixture.Site;
import dev.vitrine.fixture.TestSite;
import dev.vitrine.fixture.VerifyOnly;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What the documents tell of arenas and benchmarks. */
@VerifyOnly
class RankingsTest {
    private static Map<String, String> documents;

    @BeforeAll
    static void build(@TempDir Path folder) {
        documents = Documents.of(Documents.built(Documents.contract(), folder));
    }

    private static JsonNode document(String path) {
        return Documents.json(documents.get(path));
    }

    private static JsonNode board(String arena, int number) {
        return document("arenas/" + arena + ".json").get("boards").get(number);
    }

    @Test
    void aPublishedScoreHasTheDigitsOfItsSource() {
        assertThat(documents.get("models/acme/talk.json")).contains("\"overall_score\": 1340.50", "\"score\": 77.20");
    }

    @Test
    void publishedRatingsHaveNoSkillAndVotesHaveNoPublisher() {
        JsonNode published = board("published", 0).get("standings").get(0);
        JsonNode voted = board("voted", 0).get("standings").get(0);

        assertThat(published.get("mu").isNull()).isTrue();
        assertThat(published.get("published_name").stringValue()).isEqualTo("bare");
        assertThat(voted.get("mu").isNumber()).isTrue();
        assertThat(voted.get("published_name").isNull()).isTrue();
        assertThat(document("arenas/voted.json").get("publisher").isNull()).isTrue();
        assertThat(document("arenas/published.json").get("trueskill").isNull()).isTrue();
    }

    @Test
    void skillHasSixDecimalsAndItsScoreTwo() {
        String arena = documents.get("arenas/voted.json");

        assertThat(arena).containsPattern("\"mu\": [0-9]+[.][0-9]{6},").containsPattern("\"sigma\": [0-9][.][0-9]{6},");
        assertThat(arena).containsPattern("\"score\": -?[0-9]+[.][0-9]{2},");
        assertThat(arena).contains("\"sigma\": 8.3333333333,", "\"vote_count\": 4");
    }

    @Test
    void anAxisIsShownNextToTheScoreOfItsOwnList() {
        JsonNode axis = document("models/acme/talk.json")
                .get("rankings")
                .get(0)
                .get("axes")
                .get(0);

        assertThat(axis.get("axis").stringValue()).isEqualTo("code");
        assertThat(axis.get("source").stringValue()).isEqualTo("list");
        assertThat(axis.get("overall_score").decimalValue()).isEqualByComparingTo("1340.50");
    }

    @Test
    void aModelsDocumentMatchesThoseOfItsArenas() {
        Map<String, String> sample = Documents.of(Site.files(SampleCatalog.SITE));
        int compared = 0;
        for (JsonNode row : Documents.json(sample.get("rankings.json")).get("rankings")) {
            JsonNode model =
                    Documents.json(sample.get("models/" + row.get("model").stringValue() + ".json"));
            List<JsonNode> same = model.get("rankings")
                    .valueStream()
                    .filter(ranking -> ranking.get("arena").equals(row.get("arena")))
                    .flatMap(ranking -> ranking.get("standings").valueStream())
                    .filter(standing -> standing.get("variant").equals(row.get("variant")))
                    .toList();
            assertThat(same).as(row.toString()).hasSize(1);
            for (String field : List.of("rank", "score", "low", "high", "votes", "date", "field", "published_name")) {
                assertThat(same.get(0).get(field)).as(field).isEqualTo(row.get(field));
            }
            compared++;
        }

        assertThat(compared).isGreaterThan(10);
    }

    @Test
    void theBestScoreOfABenchmarkIsFirst(@TempDir Path folder) {
        TestSite site = Documents.contract().file("data/models/acme/other.yaml", """
                        name: Other
                        type: text
                        benchmarks:
                          - {benchmark: bench, score: 80, source: https://acme.example, checked: 2026-03-01}
                          - {benchmark: errors, score: 3, source: https://acme.example, checked: 2026-03-01}
                        """);
        Map<String, String> built = Documents.of(Documents.built(site, folder));

        assertThat(models(built.get("benchmarks/bench.json"))).containsExactly("acme/other", "acme/talk");
        assertThat(models(built.get("benchmarks/errors.json"))).containsExactly("acme/talk", "acme/other");
    }

    private static List<String> models(String benchmark) {
        return Documents.json(benchmark)
                .get("scores")
                .valueStream()
                .map(score -> score.get("model").stringValue())
                .toList();
    }
}
