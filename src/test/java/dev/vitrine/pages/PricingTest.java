package dev.vitrine.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.chart.PriceHistory;
import dev.vitrine.fixture.TestSite;
import dev.vitrine.pages.model.ModelView;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Price tables and the comparison of one job. */
class PricingTest {
    @Test
    void aColumnForEachResolutionAndARowForEachProviderCheapestFirst() {
        assertThat(tables(site(
                        "video",
                        offer(
                                "acme-cloud",
                                "per: second, resolution: 720p, usd: 0.2",
                                "per: second, resolution: 1080p, usd: 0.3"),
                        offer(
                                "hostly",
                                "per: second, resolution: 720p, usd: 0.15",
                                "per: second, resolution: 1080p, usd: 0.4"))))
                .containsExactly("""
                        Per second of video: 720p (USD per second) | 1080p (USD per second)
                        Hostly: $0.15* | $0.40
                        Acme Cloud: $0.20 | $0.30*
                        """);
    }

    @Test
    void whatIsMeteredDifferentlyStandsInTablesOfItsOwn() {
        assertThat(tables(site(
                        "video",
                        offer(
                                "acme-cloud",
                                "per: second, usd: 0.2",
                                "per: megapixel, usd: 0.0022",
                                "per: video, usd: 1"))))
                .extracting(table -> table.substring(0, table.indexOf(':')))
                .containsExactly("Per second of video", "Per video", "Per megapixel");
    }

    @Test
    void tokensShareOneTable() {
        assertThat(tables(site(
                        "text",
                        offer(
                                "acme-cloud",
                                "per: 1M output tokens, usd: 10",
                                "per: 1M input tokens, usd: 2.5",
                                "per: 1M cached input tokens, usd: 0.25"))))
                .containsExactly("""
                        Per 1M tokens: Input (USD per 1M tokens) | Cached input (USD per 1M tokens) | Output (USD per 1M tokens)
                        Acme Cloud: $2.50 | $0.25 | $10
                        """);
    }

    @Test
    void termsSetRowsOfOneProviderApart() {
        assertThat(tables(site(
                        "text",
                        offer(
                                "acme-cloud",
                                "per: 1M input tokens, usd: 2",
                                "per: 1M input tokens, usd: 1, service: batch"))))
                .containsExactly("""
                        Per 1M tokens: Input (USD per 1M tokens)
                        Acme Cloud: $2
                        Acme Cloud, Batch: $1
                        """);
    }

    @Test
    void freeIncludedUnpublishedAndTieredAreFourDifferentThings() {
        assertThat(tables(site(
                        "image",
                        offer(
                                "acme-cloud",
                                "per: image, quality: low, charge: free",
                                "per: image, quality: medium, charge: included, plan: Pro",
                                "per: image, quality: high, charge: unpublished",
                                "per: image, quality: hd, tiers: [{up_to: 1000, amount: 0.04}, {amount: 0.03}]"))))
                .containsExactly("""
                        Per image: Price (per image)
                        Acme Cloud, Low quality: Free
                        Acme Cloud, Medium quality: Included in Pro
                        Acme Cloud, High quality: Not published
                        Acme Cloud, Hd quality: $0.03 to $0.04
                        """);
    }

    @Test
    void tiersAreSpeltOut() {
        PriceTable table = pricing(
                        site(
                                "image",
                                offer(
                                        "acme-cloud",
                                        "per: image, tiers: [{up_to: 1000, amount: 0.04}, {up_to: 5000, amount: 0.035}, {amount: 0.03}]")))
                .tables()
                .get(0);

        assertThat(table.rows().get(0).cells().get(0).entries().get(0).tiers())
                .containsExactly("first 1,000: $0.04", "up to 5,000: $0.035", "beyond: $0.03");
    }

    @Test
    void sourcesThatDisagreeAreBothShownAndMarked() {
        assertThat(tables(site(
                        "video",
                        offer(
                                "acme-cloud",
                                "per: second, usd: 0.2, source: https://a.example/",
                                "per: second, usd: 0.3, source: https://b.example/"))))
                .singleElement()
                .asString()
                .contains("Acme Cloud: ! $0.20 / $0.30");
    }

    @Test
    void sourcesThatAgreeAreNotMarked() {
        assertThat(tables(site(
                        "video",
                        offer(
                                "acme-cloud",
                                "per: second, usd: 0.2, source: https://a.example/",
                                "per: second, usd: 0.20, source: https://b.example/"))))
                .singleElement()
                .asString()
                .doesNotContain("!");
    }

    @Test
    void aFuturePriceIsShownWithItsDayAndIsNotCheapest() {
        assertThat(tables(site(
                        "video",
                        offer(
                                "acme-cloud",
                                "per: second, usd: 0.2, valid_until: 2026-12-31",
                                "per: second, usd: 0.1, valid_from: 2027-01-01"),
                        offer("hostly", "per: second, usd: 0.3"))))
                .singleElement()
                .asString()
                .contains("Acme Cloud: $0.20* until 31 December 2026 / $0.10 from 1 January 2027");
    }

    @Test
    void aPriceThatHasEndedIsNotInTheTable() {
        assertThat(tables(site(
                        "video",
                        offer(
                                "acme-cloud",
                                "per: second, usd: 0.1, valid_until: 2026-08-31",
                                "per: second, usd: 0.2, valid_from: 2026-09-01"))))
                .singleElement()
                .asString()
                .contains("Acme Cloud: $0.20\n")
                .doesNotContain("0.10");
    }

    @Test
    void anotherCurrencyIsShownAndNeverComparedOrConverted() {
        assertThat(tables(site(
                        "video",
                        offer("acme-cloud", "per: second, usd: 0.2"),
                        offer("hostly", "per: second, amount: 0.1, currency: EUR"))))
                .containsExactly("""
                        Per second of video: Price (per second)
                        Acme Cloud: $0.20
                        Hostly: €0.10
                        """);
    }

    @Test
    void oneProviderAloneIsNotCheapest() {
        assertThat(tables(site("video", offer("acme-cloud", "per: second, usd: 0.2")))
                        .get(0))
                .doesNotContain("*");
    }

    @Test
    void providersAtTheSamePriceAreNeitherCheapest() {
        assertThat(tables(site(
                                "video",
                                offer("acme-cloud", "per: second, usd: 0.2"),
                                offer("hostly", "per: second, usd: 0.20")))
                        .get(0))
                .doesNotContain("*");
    }

    @Test
    void eachPriceSaysWhereAndWhenItWasReadAndWhetherByItsOwner() {
        PriceTable.Row row = pricing(
                        site(
                                "video",
                                offer(
                                        "acme-cloud",
                                        "per: second, usd: 0.2, source: https://www.acme.example/pricing, checked: 2026-08-09",
                                        "per: second, usd: 0.3, source: https://github.com/lists/prices/tree/main, checked: 2026-08-10")))
                .tables()
                .get(0)
                .rows()
                .get(0);

        assertThat(row.sources())
                .extracting(source -> source.link().text() + " " + source.firstHand() + " "
                        + source.checked().text())
                .containsExactly("acme.example true 9 August 2026", "lists/prices false 10 August 2026");
        assertThat(row.cells().get(0).entries())
                .extracting(PriceTable.Entry::source)
                .containsExactly(1, 2);
    }

    @Test
    void eachPriceLeadsToItsLine() {
        PriceTable.Entry entry = pricing(TestSite.withPrices("video", "per: second, usd: 0.2"))
                .tables()
                .get(0)
                .rows()
                .get(0)
                .cells()
                .get(0)
                .entries()
                .get(0);

        assertThat(entry.edit()).contains("https://code.example/owner/catalog/blob/main/data/models/acme/one.yaml#L6");
    }

    @Test
    void theSameJobIsReckonedForEachOfferWithItsArithmetic() {
        CostComparison comparison = pricing(site(
                        "video\nmedia: {fps: 24}",
                        offer("acme-cloud", "per: second, resolution: 720p, usd: 0.2", "per: megapixel, usd: 0.0022"),
                        offer("hostly", "per: video, resolution: 720p, duration: 5, usd: 0.4")))
                .comparison()
                .orElseThrow();

        assertThat(comparison.title()).isEqualTo("What 5 seconds at 720p cost");
        assertThat(comparison.lines())
                .extracting(line -> line.provider().text() + " " + line.cost() + " "
                        + line.arithmetic().orElse("-"))
                .containsExactly(
                        "Acme Cloud $0.243 1280 × 720 × 24 fps × 5 s = 110.592 megapixels × $0.0022",
                        "Hostly $0.40 -",
                        "Acme Cloud $1.00 5 s × $0.20");
    }

    @Test
    void theJobIsTheOneThatMostOffersHaveAPriceFor() {
        CostComparison comparison = pricing(site(
                        "video",
                        offer("acme-cloud", "per: video, resolution: 1080p, duration: 8, usd: 1"),
                        offer(
                                "hostly",
                                "per: video, resolution: 1080p, duration: 8, usd: 2",
                                "per: video, resolution: 720p, duration: 5, usd: 1")))
                .comparison()
                .orElseThrow();

        assertThat(comparison.title()).isEqualTo("What 8 seconds at 1080p cost");
    }

    @Test
    void onePriceIsNotCompared() {
        assertThat(pricing(TestSite.withPrices("video", "per: second, usd: 0.2"))
                        .comparison())
                .isEmpty();
    }

    @Test
    void theNotesSayThatSourcesDisagree() {
        assertThat(pricing(site(
                                "video",
                                offer(
                                        "acme-cloud",
                                        "per: second, usd: 0.2, source: https://a.example/",
                                        "per: second, usd: 0.3, source: https://b.example/")))
                        .notes())
                .containsExactly(
                        "Sources disagree on what Acme Cloud charges: 5 seconds at 720p come to $1.00 by a.example or"
                                + " $1.50 by b.example.");
    }

    @Test
    void aPriceThatChangedHasAHistoryNewestFirst() {
        PriceHistory history = pricing(site(
                        "video",
                        offer(
                                "acme-cloud",
                                "per: second, usd: 0.3, valid_from: 2026-01-01, valid_until: 2026-03-31",
                                "per: second, usd: 0.2, valid_from: 2026-04-01")))
                .history()
                .orElseThrow();

        assertThat(history.rows())
                .extracting(row -> row.price() + " " + row.from().text())
                .containsExactly("$0.20 1 April 2026", "$0.30 1 January 2026");
        assertThat(history.rows())
                .extracting(row -> row.edit().orElseThrow().replaceFirst(".*#", ""))
                .containsExactly("L7", "L6");
    }

    @Test
    void aPriceThatNeverChangedHasNoHistory() {
        assertThat(pricing(TestSite.withPrices("video", "per: second, usd: 0.2"))
                        .history())
                .isEmpty();
    }

    private static TestSite site(String type, String... offers) {
        return TestSite.withModel("name: One\ntype: " + type + "\noffers:\n" + String.join("", offers));
    }

    private static String offer(String provider, String... prices) {
        return "  - provider: " + provider + "\n    prices:\n" + TestSite.priceLines(prices);
    }

    private static ModelView.Pricing pricing(TestSite site) {
        return Views.model(site).pricing().orElseThrow();
    }

    private static List<String> tables(TestSite site) {
        return pricing(site).tables().stream().map(Views::text).toList();
    }
}
