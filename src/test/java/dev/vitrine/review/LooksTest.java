package dev.vitrine.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.fixture.TestSite;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a reviewer is told to look at first. */
class LooksTest {
    private static final String MODEL = """
            name: One
            type: video
            license: acme-terms
            api: {gateway: gate, operation: video-generation, id: acme/one}
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "licenses/acme-terms | commercial_use: restricted | commercial_use: allowed | license acme-terms | commercial_use: restricted → allowed; this changes the terms of every model | :3",
                "licenses/acme-terms | commercial_use: restricted | url: https://a.example | license acme-terms | commercial_use: restricted is removed | ",
                "licenses/acme-terms | kind: proprietary | kind: open-weights | license acme-terms | kind: proprietary → open-weights | :2",
                "models/acme/one | license: acme-terms | license: other | acme/one | license: acme-terms → other | :3",
                "models/acme/one | type: video | type: image | acme/one | type: video → image | :2",
                "models/acme/one | type: video | 'type: video\nstatus: retired' | acme/one | status is new: retired | :3",
                "models/acme/one | id: acme/one | id: acme/two | acme/one | api.id: acme/one → acme/two; requests ask | :4",
                "gateways/gate | https://gate.example/v1 | https://gate.exampie/v1 | gateway gate | base: https://gate.example/v1 → https://gate.exampie/v1 | :2",
                "gateways/gate | GATE_KEY | OTHER_KEY | gateway gate | key.variable: GATE_KEY → OTHER_KEY | :4",
                "catalog | https://catalog.example/ | https://other.example/ | catalog.yaml | url: https://catalog.example/ → https://other.example/ | :3",
                "catalog | owner/catalog | other/catalog | catalog.yaml | repository: https://code.example/owner/catalog → | :4",
                "providers/hostly | https://hostly.example | https://hostly.evil | provider hostly | website: https://hostly.example → https://hostly.evil; it leads to another domain | :3",
            })
    void aFactThatMuchDependsOnIsLookedAt(
            String record, String before, String after, String subject, String words, String line) {
        String path = "data/" + record + ".yaml";
        TestSite site = TestSite.withModel(MODEL);
        String license = "name: Other\nkind: proprietary\n";
        TestSite base = site.file("data/licenses/other.yaml", license);
        TestSite head = base.file(path, base.text(path).replace(before, after));

        assertThat(review(base, head).looks())
                .filteredOn(look -> look.reasons().get(0).rule() == ReviewItem.Rule.FACT_CHANGED)
                .singleElement()
                .satisfies(look -> {
                    assertThat(look.subject()).isEqualTo(subject);
                    assertThat(look.reasons().get(0).message()).startsWith(words);
                    assertThat(look.place()).isEqualTo(path + (line == null ? "" : line));
                });
    }

    @Test
    void aNewModelThatLooksLikeAnotherIsLookedAtOnce() {
        TestSite base = TestSite.withModel(MODEL);
        TestSite head = base.file("data/models/acme/one-1.yaml", "name: ONE\ntype: video\n");

        assertThat(review(base, head).looks()).singleElement().satisfies(look -> {
            assertThat(look.subject()).isEqualTo("acme/one-1");
            assertThat(look.place()).isEqualTo("data/models/acme/one-1.yaml:1");
            assertThat(look.reasons())
                    .extracting(ReviewItem.Reason::rule)
                    .containsExactly(ReviewItem.Rule.MODEL_REPEATED);
            assertThat(look.reasons().get(0).message()).contains("looks like the same model as acme/one");
        });
        assertThat(review(head, head.file("data/organizations/other.yaml", "name: Other\n"))
                        .looks())
                .isEmpty();
    }

    @Test
    void aNewPriceOfAnotherUnitIsLookedAtWithoutAnyPeers() {
        TestSite head = TestSite.withPrices("text", "per: 1M input tokens, usd: 0.0000003");

        assertThat(review(TestSite.minimal(), head).looks()).singleElement().satisfies(look -> {
            assertThat(look.place()).isEqualTo("data/models/acme/one.yaml:6");
            assertThat(look.reasons())
                    .extracting(ReviewItem.Reason::rule)
                    .containsExactly(ReviewItem.Rule.PRICE_OUTLIER);
        });
    }

    @Test
    void anAddressThatStaysOnItsDomainIsNotLookedAt() {
        TestSite base = TestSite.minimal();
        String path = "data/providers/hostly.yaml";

        assertThat(review(base, base.file(path, base.text(path).replace("https://hostly", "https://www.hostly")))
                        .looks())
                .isEmpty();
    }

    @Test
    void anErrorThatTheChangeMakesElsewhereIsLookedAt() {
        TestSite base = TestSite.withModel(MODEL);
        TestSite head = base.without("data/licenses/acme-terms.yaml");

        assertThat(review(base, head).looks()).singleElement().satisfies(look -> {
            assertThat(look.place()).isEqualTo("data/models/acme/one.yaml:3");
            assertThat(look.reasons().get(0).message())
                    .startsWith("vitrine check finds an error: ")
                    .contains("acme-terms");
        });
        assertThat(review(head, head.file("data/models/acme/one.yaml", "# Moves the line.\n" + MODEL))
                        .looks())
                .isEmpty();
    }

    @Test
    void ofManyErrorsTheFirstTenAreToldAndTheOthersCounted() {
        TestSite base = TestSite.minimal();
        for (int i = 0; i < 13; i++) {
            base = base.file("data/models/acme/m" + i + ".yaml", "name: M" + i + "\ntype: text\nlicense: acme-terms\n");
        }

        List<ReviewItem> looks =
                review(base, base.without("data/licenses/acme-terms.yaml")).looks();

        assertThat(looks).hasSize(11).anySatisfy(look -> {
            assertThat(look.subject()).isEqualTo("… and 3 errors more");
            assertThat(look.reasons().get(0).message())
                    .isEqualTo("vitrine check finds 13 errors between records in all");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "usd: 0.20 | charge: free | another kind of charge: $0.20 per second → free",
                "charge: unpublished | usd: 0.20 | another kind of charge: not published → $0.20 per second",
                "charge: free | charge: 'included, plan: Pro' | another kind of charge: free → included in Pro, per second",
                "usd: 3 | usd: 0.003 | changed by more than half: $3 → $0.003 per second (−99.9%, ÷1000)",
                "usd: 0.003 | usd: 3 | changed by more than half: $0.003 → $3 per second (×1000)",
            })
    void anAmountThatIsNoneAnyMoreAndASlipAreLookedAt(String before, String after, String words) {
        assertThat(messages(review(
                        TestSite.withPrices("video", "per: second, " + before),
                        TestSite.withPrices(
                                "video", "per: second, " + after.replace("'", "") + ", checked: 2026-08-02"))))
                .containsExactly(words);
    }

    @Test
    void aSecondPriceBesideOneThatStaysIsLookedAt() {
        String standing = "per: second, usd: 0.20, source: https://lists.example/a";
        TestSite base = TestSite.withPrices("video", standing);

        Report report = review(base, TestSite.withPrices("video", standing, "per: second, usd: 0.25"));

        assertThat(messages(report)).containsExactly("$0.25 beside $0.20, which stays");
        assertThat(remarks(report)).containsExactly("beside $0.20, which stays");
        assertThat(messages(review(
                        base, TestSite.withPrices("video", standing, "per: second, resolution: 720p, usd: 0.25"))))
                .isEmpty();
    }

    @Test
    void anEndThatIsRemovedSoThatTwoPricesHoldIsLookedAt() {
        String next = "per: second, usd: 0.25, valid_from: 2026-09-01, source: https://lists.example/a";

        Report report = review(
                TestSite.withPrices("video", "per: second, usd: 0.20, valid_until: 2026-08-31", next),
                TestSite.withPrices("video", "per: second, usd: 0.20", next));

        assertThat(messages(report)).containsExactly("$0.20 beside $0.25, which stays");
        assertThat(remarks(report))
                .containsExactly("without dates (was until 31 August 2026)", "beside $0.25, which stays");
    }

    @Test
    void daysWithoutAPriceAreSaid() {
        Report report = review(
                TestSite.withPrices("video", "per: second, usd: 0.20"),
                TestSite.withPrices(
                        "video",
                        "per: second, usd: 0.20, valid_until: 2026-03-14",
                        "per: second, usd: 0.25, valid_from: 2026-11-15"));

        assertThat(report.prices().get(0).lines())
                .extracting(PriceLine::words)
                .containsExactly(
                        "$0.20 → $0.25 per second (+25%), from 15 November 2026, with no price after 14 March 2026");
    }

    @Test
    void aTermThatChangesWithTheAmountIsShownAsItWasAndAnUnchangedNoteIsNot() {
        Report report = review(
                TestSite.withPrices("video", "per: second, usd: 0.20, note: Same, valid_until: 2026-12-31"),
                TestSite.withPrices("video", "per: second, usd: 0.25, note: Same, valid_until: 2027-12-31"));

        assertThat(remarks(report)).containsExactly("until 31 December 2027 (was until 31 December 2026)");
    }

    private static List<String> remarks(Report report) {
        return report.prices().stream()
                .flatMap(model -> model.lines().stream())
                .flatMap(line -> line.remarks().stream())
                .toList();
    }

    private static List<String> messages(Report report) {
        return report.looks().stream()
                .flatMap(look -> look.reasons().stream())
                .map(ReviewItem.Reason::message)
                .toList();
    }

    private static Report review(TestSite before, TestSite after) {
        return Review.of(side(before), side(after), Optional.empty()).value().orElseThrow();
    }

    private static Side side(TestSite site) {
        return new Side("side", Optional.of("0".repeat(40)), site.tree());
    }
}
