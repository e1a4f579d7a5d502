package dev.vitrine.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.fixture.TestSite;
import dev.vitrine.problem.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What has to hold between a record and the day, and between a price and the one before it. */
class DayChecksTest {
    @Test
    void whatWasCheckedTomorrowIsMarkedAtItsDay() {
        TestSite site = TestSite.withPrices("video", "per: second, usd: 1, checked: 2026-11-23");

        assertThat(on(site, "2026-11-22")).containsExactly("models/acme/one.yaml:6:40+10 checked-in-future");
        assertThat(on(site, "2026-11-23")).isEmpty();
    }

    @Test
    void aVagueDayIsInTheFutureOnceAllOfItIs() {
        TestSite site = TestSite.withPrices("video", "per: second, usd: 1, checked: 2027");

        assertThat(on(site, "2026-12-31")).hasSize(1);
        assertThat(on(site, "2027-01-01")).isEmpty();
    }

    @Test
    void aLatencyOfTomorrowIsMarkedToo() {
        TestSite site = TestSite.withModel("""
                name: One
                type: video
                offers:
                  - provider: acme-cloud
                    latency: {seconds: 3, source: https://acme.example/, checked: 2062-11-22}
                """);

        assertThat(on(site, "2026-11-22")).containsExactly("models/acme/one.yaml:5:67+10 checked-in-future");
    }

    @Test
    void withoutADayNothingIsInTheFuture() {
        assertThat(TestSite.withPrices("video", "per: second, usd: 1, checked: 2062-11-22")
                        .found())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "knowledge: 2026-11-23, 2026-11-22, 12",
        "released: 2029-11-23, 2026-11-22, 11",
        "deprecated: 2042, 2026-11-22, 13",
        "retires: 2041-12, 2026-11-22, 10",
    })
    void aDateTooFarAheadIsMarkedAtItself(String line, String day, int column) {
        TestSite site = TestSite.withModel("name: One\ntype: text\n" + line + "\n");

        assertThat(on(site, day))
                .containsExactly(
                        "models/acme/one.yaml:3:" + column + "+" + (line.length() - column + 1) + " date-implausible");
        assertThat(on(site, "2027-11-23")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"released: 1950-01-01, 11", "knowledge: 2009-12, 12", "retires: 1970-01-01, 10"})
    void aDateBeforeTheFirstModelsIsMarked(String line, int column) {
        TestSite site = TestSite.withModel("name: One\ntype: text\n" + line + "\n");

        assertThat(on(site, "2026-11-22"))
                .contains(
                        "models/acme/one.yaml:3:" + column + "+" + (line.length() - column + 1) + " date-implausible");
        assertThat(on(TestSite.withModel("name: One\ntype: text\nreleased: 2010\n"), "2026-11-22"))
                .isEmpty();
    }

    @Test
    void theDaysOfAPriceAreNotFarAheadEither() {
        TestSite site = TestSite.withPrices("video", "per: second, usd: 1, valid_until: 2060-01-01");

        assertThat(on(site, "2026-11-22")).containsExactly("models/acme/one.yaml:6:44+10 date-implausible");
    }

    @Test
    void aPriceIsStaleOnceItIsOlderThanTheCatalogAllows() {
        TestSite site = TestSite.withPrices("video", "per: second, usd: 1, checked: 2026-01-01")
                .file("data/catalog.yaml", "title: T\ntagline: T\nurl: https://catalog.example/\nstale_after: 30\n");

        assertThat(on(site, "2026-01-31")).isEmpty();
        assertThat(on(site, "2026-02-01")).containsExactly("models/acme/one.yaml:6:40+10 price-stale");
    }

    @Test
    void withoutAWordInTheCatalogAPriceIsStaleAfterHalfAYear() {
        TestSite site = TestSite.withPrices("video", "per: second, usd: 1, checked: 2026-01-01");

        assertThat(on(site, "2026-06-30")).isEmpty();
        assertThat(on(site, "2026-07-01")).hasSize(1);
    }

    @Test
    void pricesThatWereReadOnOnePageOnOneDayAreOneFinding() {
        Problem problem = TestSite.withPrices(
                        "video",
                        "per: second, usd: 1, resolution: 720p, checked: 2020-01-01",
                        "per: second, usd: 2, resolution: 1080p, checked: 2020-01-01")
                .problemsOn("2021-01-01")
                .get(0);

        assertThat(problem.message()).isEqualTo("this and 1 more of the offer were last checked 366 days ago");
        assertThat(problem.hint().orElseThrow()).contains("https://acme.example/pricing");
    }

    @Test
    void aLatencyGrowsOldToo() {
        TestSite site = TestSite.withModel("""
                name: One
                type: video
                offers:
                  - provider: acme-cloud
                    latency: {seconds: 3, source: https://acme.example/, checked: 2020-11-22}
                """);

        assertThat(on(site, "2026-11-22")).containsExactly("models/acme/one.yaml:5:67+10 price-stale");
    }

    @Test
    void aPriceThatHasEndedNeedsNoSecondLook() {
        assertThat(on(
                        TestSite.withPrices(
                                "video", "per: second, usd: 1, valid_until: 2020-02-01, checked: 2020-01-01"),
                        "2026-01-01"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0.30,false", "0.31,true", "0.10,false", "0.09,true", "0,false"})
    void aPriceThatChangesByMoreThanHalfIsMarked(String amount, boolean marked) {
        List<String> found = found(
                "per: second, usd: 0.20, valid_until: 2026-01-31",
                "per: second, usd: " + amount + ", valid_from: 2026-02-01");

        assertThat(found.contains("models/acme/one.yaml:7:28+4 price-jump")).isEqualTo(marked);
    }

    @Test
    void aJumpSaysFromWhatToWhatAndWhereThePriceBeforeStands() {
        Problem problem = TestSite.withPrices(
                        "video",
                        "per: second, usd: 0.20, valid_until: 2026-01-31",
                        "per: second, usd: 0.05, valid_from: 2026-02-01")
                .problems()
                .get(0);

        assertThat(problem.message()).isEqualTo("the price goes from 0.2 to 0.05 (−75%)");
        assertThat(problem.related()).singleElement().hasToString("data/models/acme/one.yaml:6:9");
    }

    @Test
    void aNoteSilencesAJump() {
        assertThat(found(
                        "per: second, usd: 0.20, valid_until: 2026-01-31",
                        "per: second, usd: 0.90, valid_from: 2026-02-01, note: The launch discount ended"))
                .isEmpty();
    }

    @Test
    void pricesOfOneTimeOfOtherThingsOrInOtherCurrenciesAreNoJump() {
        assertThat(found(
                        "per: second, usd: 0.20, valid_until: 2026-01-31",
                        "per: video, usd: 0.90, valid_from: 2026-02-01",
                        "per: second, resolution: 4k, usd: 0.90, valid_from: 2026-02-01",
                        "per: second, amount: 9, currency: CNY, valid_from: 2026-02-01",
                        "per: second, usd: 0.90, source: https://b.example/"))
                .isEmpty();
    }

    @Test
    void aModelCannotReplaceItself() {
        assertThat(TestSite.withModel("name: One\ntype: text\nreplaced_by: acme/one\n")
                        .found())
                .containsExactly("models/acme/one.yaml:3:14+8 replacement-circle");
    }

    @Test
    void aCircleOfReplacementsIsOneFindingThatNamesItsMembers() {
        Problem problem = TestSite.withModel("name: One\ntype: text\nreplaced_by: acme/two\n")
                .file("data/models/acme/two.yaml", "name: Two\ntype: text\nreplaced_by: acme/three\n")
                .file("data/models/acme/three.yaml", "name: Three\ntype: text\nreplaced_by: acme/two\n")
                .problems()
                .get(0);

        assertThat(problem.message()).contains("acme/two, acme/three, and acme/two again");
        assertThat(problem.related()).extracting(Object::toString).containsExactly("data/models/acme/three.yaml");
    }

    @Test
    void aChainOfReplacementsIsNoCircle() {
        assertThat(TestSite.withModel("name: One\ntype: text\nreplaced_by: acme/two\n")
                        .file("data/models/acme/two.yaml", "name: Two\ntype: text\nreplaced_by: acme/three\n")
                        .file("data/models/acme/three.yaml", "name: Three\ntype: text\n")
                        .file("data/models/acme/four.yaml", "name: Four\ntype: text\nreplaced_by: acme/two\n")
                        .found())
                .isEmpty();
    }

    private static List<String> found(String... prices) {
        return TestSite.withPrices("video", prices).found();
    }

    private static List<String> on(TestSite site, String day) {
        return site.problemsOn(day).stream().map(TestSite::brief).toList();
    }
}
