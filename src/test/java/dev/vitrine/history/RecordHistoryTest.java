package dev.vitrine.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.catalog.change.Event;
import dev.vitrine.fixture.GitRepository;
import dev.vitrine.fixture.TestSite;
import dev.vitrine.fixture.VerifyOnly;
import dev.vitrine.price.Price;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@VerifyOnly
class RecordHistoryTest {
    private static final String TWO = "data/models/acme/two.yaml";

    @TempDir
    private Path folder;

    private GitRepository repository;

    @BeforeEach
    void begin() {
        repository = GitRepository.in(folder.resolve("catalog")).on("2026-10-01");
    }

    @Test
    void whatWasThereFirstIsNoEvent() {
        repository.commit(cost("0.20"));

        assertThat(told()).isEmpty();
    }

    @Test
    void aCommitThatChangesAPriceIsTold() {
        repository.commit(cost("0.20")).on("2026-10-05").commit(cost("0.24"));

        assertThat(told()).containsExactly("2026-10-05 acme/one acme-cloud 0.2→0.24");
    }

    @Test
    void aPriceWithAFirstDayChangedOnThatDay() {
        repository.commit(cost("0.20")).on("2026-10-05").commit(cost("0.24, valid_from: 2026-10-03"));

        assertThat(told()).containsExactly("2026-10-03 acme/one acme-cloud 0.2→0.24");
    }

    @Test
    void whatIsWrittenAnewAndSaysTheSameIsNoEvent() {
        repository
                .commit(cost("0.20"))
                .on("2026-10-05")
                .commit(cost("0.200").file(TWO, "# a note\nname: Two\ntype: text\n"));
        repository.on("2026-10-06").commit(cost("0.2").file(TWO, "type: text\nname: Two\n"));

        assertThat(told()).containsExactly("2026-10-05 acme/two added");
    }

    @Test
    void modelsAreAddedAndRemoved() {
        repository.commit(cost("0.20")).on("2026-10-05").commit(cost("0.20").file(TWO, "name: Two\ntype: text\n"));
        repository.on("2026-10-06").commit(cost("0.20"));

        assertThat(told()).containsExactly("2026-10-05 acme/two added", "2026-10-06 acme/two removed");
    }

    @Test
    void aRenamedModelIsTheSameOneAndKeepsWhatWasToldOfIt() {
        TestSite renamed = cost("0.24")
                .without("data/models/acme/one.yaml")
                .file("data/models/acme/uno.yaml", record("Uno", "0.24") + "aliases: [one]\n");
        repository.commit(cost("0.20")).on("2026-10-05").commit(cost("0.24"));
        repository.on("2026-10-06").commit(renamed);

        assertThat(told()).containsExactly("2026-10-05 acme/uno acme-cloud 0.2→0.24");
    }

    @Test
    void aRecordThatWasBrokenForAWhileIsComparedWithWhatItWas() {
        repository.commit(cost("0.20"));
        repository.on("2026-10-05").commit(TestSite.withModel("name: One\ntype: [video\n"));
        repository.on("2026-10-06").commit(TestSite.withModel("name: One\n"));
        repository.on("2026-10-07").commit(cost("0.24"));

        assertThat(told()).containsExactly("2026-10-07 acme/one acme-cloud 0.2→0.24");
    }

    @Test
    void aShallowCloneTellsWhatItKnows() {
        repository.commit(cost("0.20")).on("2026-10-05").commit(cost("0.24"));
        repository.on("2026-10-06").commit(cost("0.30"));
        Path clone = folder.resolve("clone");
        repository.git("clone", "--quiet", "--depth=2", "file://" + repository.folder(), clone.toString());
        Path bare = folder.resolve("depth-one");
        repository.git("clone", "--quiet", "--depth=1", "file://" + repository.folder(), bare.toString());

        assertThat(told(clone.resolve("data"))).containsExactly("2026-10-06 acme/one acme-cloud 0.24→0.3");
        assertThat(told(bare.resolve("data"))).isEmpty();
    }

    @Test
    void whatIsMergedCountsOnTheDayOfItsMerge() {
        repository.commit(cost("0.20"));
        repository.git("checkout", "--quiet", "-b", "edit");
        repository.on("2026-10-02").commit(cost("0.21")).on("2026-10-03").commit(cost("0.24"));
        repository.git("checkout", "--quiet", "main");
        repository.on("2026-10-09").git("merge", "--quiet", "--no-ff", "--message", "Merge", "edit");

        assertThat(told()).containsExactly("2026-10-09 acme/one acme-cloud 0.2→0.24");
    }

    @Test
    void manyModelsAtOnceAreALine() {
        repository.commit(cost("0.20")).on("2026-10-05").commit(many(RecordHistory.MOST_NAMED + 1, "1"));
        repository.on("2026-10-06").commit(many(RecordHistory.MOST_NAMED + 1, "2"));

        assertThat(told()).containsExactly("2026-10-05 21 ADDED", "2026-10-06 21 REPRICED");
    }

    @Test
    void aCommitOfVeryManyRecordsIsOnlyCounted() {
        int all = RecordVersions.MOST_RECORDS + 1;
        repository.commit(cost("0.20")).on("2026-10-05").commit(many(all, "1"));
        repository.on("2026-10-06").commit(many(all, "2"));

        assertThat(told()).containsExactly("2026-10-05 " + all + " ADDED");
    }

    @Test
    void theCatalogMayLieInAFolderOfTheRepository() {
        GitRepository outer = GitRepository.in(folder.resolve("outer")).on("2026-10-01");
        cost("0.20").writeTo(outer.folder().resolve("deep/catalog"));
        outer.commit().on("2026-10-05");
        cost("0.24").writeTo(outer.folder().resolve("deep/catalog"));
        outer.commit();

        assertThat(told(outer.folder().resolve("deep/catalog/data")))
                .containsExactly("2026-10-05 acme/one acme-cloud 0.2→0.24");
    }

    @Test
    void withoutARepositoryOrACommitNothingIsTold() throws IOException {
        Path alone = Files.createDirectories(folder.resolve("alone/data"));
        cost("0.20").writeTo(repository.folder());

        assertThat(told(alone)).isEmpty();
        assertThat(told()).isEmpty();
    }

    @Test
    void aDayIsOneOfUniversalTime() {
        repository.commit(cost("0.20")).at("2026-10-05T23:30:0", "-05:00").commit(cost("0.24"));

        assertThat(told()).containsExactly("2026-10-06 acme/one acme-cloud 0.2→0.24");
    }

    @ParameterizedTest
    @CsvSource({"@410244480, 2099-12-31", "@25340230080, 2099-12-31", "@99999999999999999, 2099-12-31", "@, 1970-01-01"
    })
    void aCommitThatClaimsADayThatNoPageCanNameIsDatedToTheNearest(String seconds, String day) {
        repository.commit(cost("0.20")).at(seconds, " +0000").commit(cost("0.24"));

        assertThat(told()).containsExactly(day + " acme/one acme-cloud 0.2→0.24");
    }

    private static String record(String name, String usd) {
        return "name: " + name + "\ntype: video\noffers:\n  - provider: acme-cloud\n    prices:\n"
                + TestSite.priceLines("per: second, usd: " + usd);
    }

    private static TestSite cost(String usd) {
        return TestSite.withModel(record("One", usd));
    }

    private static TestSite many(int count, String usd) {
        return IntStream.range(0, count)
                .mapToObj(Integer::toString)
                .reduce(
                        cost("0.20"),
                        (site, number) ->
                                site.file("data/models/acme/model-" + number + ".yaml", record("Model " + number, usd)),
                        (one, other) -> other);
    }

    private List<String> told() {
        return told(repository.data());
    }

    private List<String> told(Path data) {
        return RecordHistory.of(data, cost("0.20").catalog()).value().orElseThrow().stream()
                .map(RecordHistoryTest::line)
                .toList();
    }

    private static String line(Event event) {
        String day = event.day() + " ";
        if (event instanceof Event.Many many) {
            return day + many.count() + " " + many.deed();
        }
        String model = day + event.subject().orElseThrow().id() + " ";
        if (event instanceof Event.Repriced prices) {
            return model + prices.provider() + " "
                    + prices.moves().stream()
                            .map(move -> amount(move.before().orElseThrow()) + "→" + amount(move.after()))
                            .collect(Collectors.joining(" "));
        }
        return model + (event instanceof Event.Added ? "added" : "removed");
    }

    private static String amount(Price price) {
        return price.flat().orElseThrow().amount().toPlainString();
    }
}
