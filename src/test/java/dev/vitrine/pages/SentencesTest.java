package dev.vitrine.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.fixture.TestSite;
import dev.vitrine.pages.model.ModelView;
import dev.vitrine.price.Money;
import dev.vitrine.wording.Amounts;
import dev.vitrine.wording.Words;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sentences, amounts and words that pages are made of. */
class SentencesTest {
    private final Locale usual = Locale.getDefault();

    @AfterEach
    void restore() {
        Locale.setDefault(usual);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "video | One is a video generation model from Acme.",
                "image | One is an image generation model from Acme.",
                "text | One is a language model from Acme.",
                "'text\ninput: [text, image]' | One is a multimodal language model from Acme.",
                "'audio\ninput: [text]\noutput: [audio]' | One is a text-to-speech model from Acme.",
                "'audio\ninput: [audio]\noutput: [text]' | One is a speech-to-text model from Acme.",
                "'audio\ninput: [audio]\noutput: [audio]' | One is an audio model from Acme.",
                "embedding | One is an embedding model from Acme.",
                "'video\nreleased: 2025' | 'One is a video generation model from Acme, released in 2025.'",
                "'video\nreleased: 2025-09' | 'One is a video generation model from Acme, released in September 2025.'",
                "'video\nreleased: 2025-09-04' | 'One is a video generation model from Acme, released on 4 September 2025.'",
                "'video\nreleased: 2027-01' | 'One is a video generation model from Acme, to be released in January 2027.'",
            })
    void theLeadSaysWhatTheModelIs(String type, String lead) {
        assertThat(Views.model("name: One\ntype: " + type + "\n").lead()).isEqualTo(lead);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "video | per: second, resolution: 720p, usd: 0.20 | One starts at $0.20 per second of 720p video via Acme Cloud.",
                "video | per: video, duration: 5, resolution: 4k, usd: 3 | One starts at $3 per 5-second 4K video via Acme Cloud.",
                "video | per: megapixel, usd: 0.0022 | One starts at $0.0022 per megapixel via Acme Cloud.",
                "image | per: image, size: 1024x1024, quality: high, usd: 0.04 | One starts at $0.04 per 1024 × 1024 image (high quality) via Acme Cloud.",
                "text | per: 1M input tokens, usd: 2.5 | One starts at $2.50 per 1M input tokens via Acme Cloud.",
                "embedding | per: 1M input tokens, usd: 0.02 | One starts at $0.02 per 1M input tokens via Acme Cloud.",
                "audio | per: minute, usd: 0.006 | One starts at $0.006 per minute via Acme Cloud.",
                "audio | per: 1M characters, usd: 15 | One starts at $15 per 1M characters via Acme Cloud.",
                "video | per: second, charge: free | One is free via Acme Cloud.",
                "'video' | 'per: second, charge: included, plan: Pro' | One is included in Pro.",
                "video | per: second, charge: unpublished | One is offered by Acme Cloud, which does not publish its price.",
            })
    void thePriceSentenceFitsTheType(String type, String price, String sentence) {
        assertThat(price(TestSite.withPrices(type, price))).isEqualTo(sentence);
    }

    @Test
    void aTextModelsSentenceNamesInputAndOutputOfTheSameOffer() {
        assertThat(price(TestSite.withPrices(
                        "text", "per: 1M input tokens, usd: 2.5", "per: 1M output tokens, usd: 10")))
                .isEqualTo("One starts at $2.50 per 1M input tokens and $10 per 1M output tokens via Acme Cloud.");
    }

    @Test
    void aBatchPriceOrALongContextIsNoStartingPrice() {
        assertThat(price(TestSite.withPrices(
                        "text",
                        "per: 1M input tokens, usd: 1, service: batch",
                        "per: 1M input tokens, usd: 2",
                        "per: 1M input tokens, usd: 1.5, context_above: 200000")))
                .startsWith("One starts at $2 per");
    }

    @Test
    void aPriceThatHasEndedOrIsToComeIsNoStartingPrice() {
        assertThat(price(TestSite.withPrices(
                        "video",
                        "per: second, usd: 0.1, valid_until: 2026-08-31",
                        "per: second, usd: 0.2, valid_from: 2026-09-02",
                        "per: second, usd: 0.3, valid_from: 2026-09-01, valid_until: 2026-09-01")))
                .startsWith("One starts at $0.30 per");
    }

    @Test
    void aModelThatNobodyOffersHasNoPriceSection() {
        assertThat(Views.model("name: One\ntype: video\n").pricing()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "proprietary | commercial_use: restricted | One is proprietary: its use is governed by the Acme terms. Commercial use is restricted.",
                "open-weights | commercial_use: conditional | 'One has open weights, under the Acme terms. Commercial use is allowed under conditions.'",
                "open-source | commercial_use: allowed | 'One is open source, under the Acme terms. Commercial use is allowed.'",
                "proprietary | commercial_use: forbidden | One is proprietary: its use is governed by the Acme terms. Commercial use is not allowed.",
                "proprietary | name: Acme terms | One is proprietary: its use is governed by the Acme terms. Whether commercial use is allowed is not recorded here.",
            })
    void theLicenseSentenceSaysWhatIsAllowed(String kind, String more, String sentence) {
        String rest = more.startsWith("name") ? "" : more + "\n";
        TestSite site = TestSite.withModel("name: One\ntype: text\nlicense: acme-terms\n")
                .file("data/licenses/acme-terms.yaml", "name: Acme terms\nkind: " + kind + "\n" + rest);

        assertThat(Views.model(site).license().orElseThrow().sentence()).isEqualTo(sentence);
    }

    @Test
    void aModelWithoutALicenseHasNoLicenseSection() {
        assertThat(Views.model("name: One\ntype: text\n").license()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "status: preview | 'One is a preview: its maker may still change it or take it back.'",
                "status: deprecated | 'One is deprecated: its maker advises against building on it.'",
                "'deprecated: 2026-03-03\nretires: 2027-01-01' | 'One is deprecated since 3 March 2026 and retires on 1 January 2027: its maker advises against building on it.'",
                "retires: 2027-01 | One retires in January 2027.",
                "retires: 2026-08-31 | 'One was retired on 31 August 2026: it no longer answers.'",
                "status: retired | 'One is retired: it no longer answers.'",
            })
    void theStatusIsSaidWithItsDates(String fields, String sentence) {
        assertThat(Views.model("name: One\ntype: text\n" + fields + "\n")
                        .status()
                        .orElseThrow()
                        .sentence())
                .isEqualTo(sentence);
    }

    @Test
    void anActiveModelHasNoStatus() {
        assertThat(Views.model("name: One\ntype: text\n").status()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "0.2,$0.20",
        "0.20,$0.20",
        "0.0022,$0.0022",
        "3,$3",
        "3.00,$3",
        "1234.5,'$1,234.50'",
        "0,$0",
        "0.000000002,$0.000000002",
        "1000000,'$1,000,000'"
    })
    void anAmountShowsTheDigitsThatMatter(BigDecimal amount, String text) {
        assertThat(Amounts.exact(new Money(amount, Currency.getInstance("USD"))))
                .isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"EUR,€5", "JPY,¥5", "CNY,CN¥5", "CHF,CHF\u00a05", "GBP,£5", "CAD,CAD\u00a05"})
    void anotherCurrencyIsNamed(String code, String text) {
        assertThat(Amounts.exact(new Money(BigDecimal.valueOf(5), Currency.getInstance(code))))
                .isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0.2433024,$0.243", "1.0000,$1.00", "0.375,$0.375", "12.3456,$12.35", "0.00123456,$0.00123"})
    void aReckonedAmountIsRoundedToWhatMatters(BigDecimal amount, String text) {
        assertThat(Amounts.reckoned(new Money(amount, Currency.getInstance("USD"))))
                .isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "999,999",
        "1000,1K",
        "128000,128K",
        "131072,128K",
        "1000000,1M",
        "1048576,1M",
        "1050000,1.05M",
        "32768,32K",
        "200000,200K",
        "2000000,2M",
        "8192,8K",
        "10000000,10M",
        "999999,1M"
    })
    void aLargeCountIsShort(long count, String text) {
        assertThat(Amounts.count(count)).isEqualTo(text);
    }

    @Test
    void wordsAreJoinedAsAPersonWould() {
        assertThat(Words.and(List.of("a"))).isEqualTo("a");
        assertThat(Words.and(List.of("a", "b"))).isEqualTo("a and b");
        assertThat(Words.or(List.of("a", "b", "c"))).isEqualTo("a, b or c");
        assertThat(Words.count(1, "model")).isEqualTo("1 model");
        assertThat(Words.count(1204, "price")).isEqualTo("1,204 prices");
    }

    @Test
    void nothingDependsOnTheMachinesLanguage() {
        TestSite site = TestSite.withPrices("video", "per: second, resolution: 720p, usd: 1234.5, service: priority");
        ModelView here = Views.model(site);

        Locale.setDefault(new Locale("tr", "TR"));
        assertThat(Views.model(site)).isEqualTo(here);
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        assertThat(Views.model(site)).isEqualTo(here);
    }

    private static String price(TestSite site) {
        return Views.model(site).pricing().orElseThrow().sentence();
    }
}
