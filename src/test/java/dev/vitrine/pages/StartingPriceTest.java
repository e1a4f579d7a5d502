package dev.vitrine.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.fixture.TestSite;
import dev.vitrine.pages.model.ModelView;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which price stands for a model, and what is said where none can. */
class StartingPriceTest {
    @Test
    void theLowestOfAllProvidersStandsForTheModel() {
        assertThat(sentence(
                        "text",
                        offer("acme-cloud", "per: 1M input tokens, usd: 3"),
                        offer("hostly", "per: 1M input tokens, usd: 2")))
                .isEqualTo("One starts at $2 per 1M input tokens via Hostly.");
    }

    @Test
    void theMakerStandsForProvidersOfTheSamePriceAndTheOthersAreCounted() {
        TestSite site = site(
                "image", "", offer("hostly", "per: image, usd: 0.02"), offer("acme-cloud", "per: image, usd: 0.02"));

        assertThat(sentence(site)).isEqualTo("One starts at $0.02 per image via Acme Cloud.");
        assertThat(Views.model(site).facts().items())
                .filteredOn(fact -> fact.term().equals("Cheapest provider"))
                .singleElement()
                .satisfies(fact -> assertThat(fact.unit()).contains("and 1 other at the same price"));
    }

    @Test
    void batchRegionAndLongPromptsDoNotStandForTheModel() {
        assertThat(sentence(
                        "text",
                        offer(
                                "acme-cloud",
                                "per: 1M input tokens, usd: 3",
                                "per: 1M input tokens, usd: 1, service: batch",
                                "per: 1M input tokens, usd: 2, region: eu",
                                "per: 1M input tokens, usd: 2.5, context_above: 1000")))
                .isEqualTo("One starts at $3 per 1M input tokens via Acme Cloud.");
    }

    @Test
    void aPriceInAnotherCurrencyStandsInWhereThereIsNoOther() {
        assertThat(sentence("image", offer("acme-cloud", "per: image, amount: 0.1, currency: EUR")))
                .isEqualTo("One starts at €0.10 per image via Acme Cloud.");
    }

    @Test
    void soundIsComparedByTheHourWhateverItIsMeteredBy() {
        assertThat(sentence(
                        "audio",
                        offer("acme-cloud", "per: minute, usd: 0.01"),
                        offer("hostly", "per: second, usd: 0.0001")))
                .isEqualTo("One starts at $0.36 per hour of audio via Hostly.");
    }

    @Test
    void freeIsSaidOfWhatTheModelIsMeteredByAndOfNothingElse() {
        assertThat(sentence("image", offer("acme-cloud", "per: image, usd: 0.05", "per: input image, charge: free")))
                .isEqualTo("One starts at $0.05 per image via Acme Cloud.");
        assertThat(sentence("image", offer("acme-cloud", "per: image, charge: free")))
                .isEqualTo("One is free via Acme Cloud.");
        assertThat(sentence(
                        "text",
                        offer("acme-cloud", "per: 1M input tokens, charge: free", "per: 1M output tokens, usd: 4")))
                .doesNotContain("free");
    }

    @Test
    void aFreeServiceBesideTheOrdinaryOneIsAVariant() {
        assertThat(sentence(
                        "text",
                        offer(
                                "acme-cloud",
                                "per: 1M input tokens, usd: 3",
                                "per: 1M input tokens, charge: free, service: free")))
                .isEqualTo(
                        "One starts at $3 per 1M input tokens via Acme Cloud; a free variant is offered by Acme Cloud.");
    }

    @Test
    void notRecordedIsNotTheSameAsNotPublished() {
        assertThat(sentence(TestSite.withModel("name: One\ntype: text\noffers:\n  - provider: acme-cloud\n")))
                .isEqualTo("One is offered by Acme Cloud; what it costs there is not recorded here.");
        assertThat(sentence("text", offer("acme-cloud", "per: 1M input tokens, charge: unpublished")))
                .isEqualTo("One is offered by Acme Cloud, which does not publish its price.");
    }

    @Test
    void aRetiredModelIsSpokenOfInThePastAndNotOffered() {
        TestSite site = site("image", "status: retired\n", offer("acme-cloud", "per: image, usd: 0.05"));

        assertThat(sentence(site)).isEqualTo("One started at $0.05 per image via Acme Cloud.");
        assertThat(Views.model(site).head().jsonLd()).noneMatch(document -> document.contains("\"Offer\""));
    }

    @Test
    void ofARetiredModelNothingIsSaidToBeStillForSale() {
        ModelView view = Views.model(site(
                "image",
                "status: retired\n",
                offer("acme-cloud", "per: image, usd: 0.05"),
                offer("hostly", "per: image, usd: 0.06")));

        assertThat(view.facts().items())
                .extracting(Facts.Fact::term)
                .contains("Price was")
                .doesNotContain("Price from", "Cheapest provider");
        assertThat(view.questions())
                .extracting(FaqEntry::question)
                .contains("How much did One cost?", "Who offered One?");
        assertThat(view.questions())
                .extracting(question -> question.answer().source())
                .noneMatch(answer -> answer.contains(" offer "));
    }

    @Test
    void aRangeNamesWhatItDependsOn() {
        TestSite site = site(
                "video",
                "",
                offer(
                        "acme-cloud",
                        "per: video, duration: 5, usd: 1, mode: standard",
                        "per: video, duration: 5, usd: 2, mode: pro"));

        assertThat(Views.model(site).questions())
                .extracting(question -> question.answer().source())
                .anyMatch(answer -> answer.contains("come to $1.00 to $2.00, depending on the mode"));
    }

    private static String sentence(String type, String... offers) {
        return sentence(site(type, "", offers));
    }

    private static String sentence(TestSite site) {
        return Views.model(site).pricing().orElseThrow().sentence();
    }

    private static TestSite site(String type, String fields, String... offers) {
        return TestSite.withModel(
                "name: One\ntype: " + type + "\n" + fields + "offers:\n" + String.join("", List.of(offers)));
    }

    private static String offer(String provider, String... prices) {
        return "  - provider: " + provider + "\n    prices:\n" + TestSite.priceLines(prices);
    }
}
