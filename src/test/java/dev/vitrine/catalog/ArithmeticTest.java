package dev.vitrine.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitrine.price.Charge;
import dev.vitrine.price.Condition;
import dev.vitrine.price.Conditions;
import dev.vitrine.price.Job;
import dev.vitrine.price.Meter;
import dev.vitrine.price.Money;
import dev.vitrine.price.Price;
import dev.vitrine.price.Validity;
import dev.vitrine.value.Evidence;
import dev.vitrine.value.PartialDate;
import dev.vitrine.value.Resolution;
import dev.vitrine.value.Size;
import java.math.BigDecimal;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Money, dates, conditions and jobs. */
class ArithmeticTest {
    private static final Resolution HD = Resolution.of("720p").orElseThrow();

    @Test
    void fiveSecondsAt720pByTheMegapixelCostWhatTheRuleSays() {
        Job clip = new Job.Clip(HD, 5, Optional.of(24));
        Price price = price(Meter.MEGAPIXEL, Map.of(), "0.0022");

        assertThat(clip.units(price).orElseThrow()).isEqualByComparingTo("110.592");
        assertThat(clip.cost(price)).contains(Money.usd("0.2433024"));
    }

    @Test
    void aClipCannotBePricedByThePixelWithoutAFrameRate() {
        assertThat(new Job.Clip(HD, 5, Optional.empty()).cost(price(Meter.MEGAPIXEL, Map.of(), "1")))
                .isEmpty();
    }

    @Test
    void aClipCostsItsSeconds() {
        assertThat(new Job.Clip(HD, 5, Optional.empty())
                        .cost(price(Meter.SECOND, Map.of(Condition.RESOLUTION, "720p"), "0.20")))
                .contains(Money.usd("1"));
    }

    @Test
    void aPriceOfAnotherResolutionOrDurationDoesNotApply() {
        Job clip = new Job.Clip(HD, 5, Optional.empty());

        assertThat(clip.cost(price(Meter.SECOND, Map.of(Condition.RESOLUTION, "1080p"), "1")))
                .isEmpty();
        assertThat(clip.cost(price(Meter.VIDEO, Map.of(Condition.DURATION, "9"), "1")))
                .isEmpty();
        assertThat(clip.cost(price(Meter.SECOND, Map.of(Condition.DURATION, "9"), "1")))
                .isEmpty();
    }

    @Test
    void aClipOfUnknownLengthIsNotCompared() {
        assertThat(new Job.Clip(HD, 5, Optional.empty()).cost(price(Meter.VIDEO, Map.of(), "1")))
                .isEmpty();
    }

    @Test
    void aPictureCostsOneImageOrItsMegapixels() {
        Job picture = new Job.Picture(new Size(1024, 1024));

        assertThat(picture.cost(price(Meter.IMAGE, Map.of(), "0.04"))).contains(Money.usd("0.04"));
        assertThat(picture.cost(price(Meter.MEGAPIXEL, Map.of(), "0.01"))).contains(Money.usd("0.01048576"));
        assertThat(picture.cost(price(Meter.SECOND, Map.of(), "1"))).isEmpty();
    }

    @Test
    void moneyIsEqualWhateverItsNoughts() {
        assertThat(Money.usd("0.20")).isEqualTo(Money.usd("0.2")).hasSameHashCodeAs(Money.usd("0.2"));
        assertThat(Money.usd("0.00")).isEqualTo(Money.usd("0"));
    }

    @Test
    void moneyIsNeverNegative() {
        assertThatIllegalArgumentException().isThrownBy(() -> Money.usd("-0.01"));
    }

    @Test
    void moneyIsNeverRounded() {
        assertThat(Money.usd("0.1").times(new BigDecimal("3"))).isEqualTo(Money.usd("0.3"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-02-30", "2025-13", "2025-00", "2025-01-00", "1899", "25", "2025-1"})
    void aDayThatIsNotInTheCalendarIsRefused(String text) {
        assertThatThrownBy(() -> PartialDate.parse(text)).isInstanceOf(DateTimeException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025", "2025-09", "2025-09-04", "2024-02-29"})
    void aDateIsWrittenAsItIsRead(String text) {
        assertThat(PartialDate.parse(text)).hasToString(text);
    }

    @Test
    void datesAreInOrderAndTheVaguerComesFirst() {
        assertThat(Stream.of("2025-01-01", "2024-12", "2025", "2025-01")
                        .map(PartialDate::parse)
                        .sorted()
                        .map(PartialDate::toString))
                .containsExactly("2024-12", "2025", "2025-01", "2025-01-01");
    }

    @ParameterizedTest
    @CsvSource({"540p,960x540", "720p,1280x720", "1080p,1920x1080", "4k,3840x2160", "2k,2560x1440", "480p,854x480"})
    void aResolutionIsWidescreen(String name, String size) {
        assertThat(Resolution.of(name).orElseThrow().widescreen()).hasToString(size);
    }

    @ParameterizedTest
    @ValueSource(strings = {"720", "p", "0p", "4K", "5k", "x", ""})
    void aNameThatIsNoResolutionIsNone(String name) {
        assertThat(Resolution.of(name)).isEmpty();
    }

    @Test
    void resolutionsAreInOrderOfTheirHeight() {
        assertThat(sorted(Condition.RESOLUTION, "4k", "1080p", "540p", "720p"))
                .containsExactly("540p", "720p", "1080p", "4k");
    }

    @Test
    void sizesAndSecondsAreInOrderOfTheirNumbers() {
        assertThat(sorted(Condition.SIZE, "1536x1024", "512x512", "1024x1024"))
                .containsExactly("512x512", "1024x1024", "1536x1024");
        assertThat(sorted(Condition.DURATION, "10", "9", "5")).containsExactly("5", "9", "10");
    }

    @Test
    void qualitiesAreInTheirOwnOrder() {
        assertThat(sorted(Condition.QUALITY, "high", "medium", "low")).containsExactly("low", "medium", "high");
    }

    @Test
    void noConditionComesBeforeAny() {
        assertThat(Conditions.NONE).isLessThan(new Conditions(Map.of(Condition.REGION, "eu")));
    }

    @Test
    void conditionsThatAreEqualCompareEqual() {
        assertThat(new Conditions(Map.of(Condition.AUDIO, "true")))
                .isEqualByComparingTo(new Conditions(Map.of(Condition.AUDIO, "true")));
    }

    @Test
    void theEndsOfAValidityCount() {
        Validity year = new Validity(Optional.of(LocalDate.of(2026, 1, 1)), Optional.of(LocalDate.of(2026, 12, 31)));

        assertThat(year.on(LocalDate.of(2026, 1, 1))).isTrue();
        assertThat(year.on(LocalDate.of(2026, 12, 31))).isTrue();
        assertThat(year.on(LocalDate.of(2027, 1, 1))).isFalse();
        assertThat(year.on(LocalDate.of(2025, 12, 31))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "https://acme.example/pricing,true",
        "https://docs.acme.example/x,true",
        "https://notacme.example/,false",
        "https://acme.example.evil.example/,false"
    })
    void aSourceIsFirstHandOnTheProvidersOwnSite(String source, boolean firstHand) {
        Provider provider = new Provider(
                new ProviderId("acme"),
                "Acme",
                Provider.Kind.MAKER,
                Optional.empty(),
                Optional.of(URI.create("https://www.acme.example")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        assertThat(provider.publishes(new Evidence(URI.create(source), PartialDate.parse("2026-01-01"))))
                .isEqualTo(firstHand);
    }

    @ParameterizedTest
    @CsvSource({"2026-02-27,ACTIVE", "2026-02-28,DEPRECATED", "2027-12-30,DEPRECATED", "2027-12-31,RETIRED"})
    void vagueDatesOfALifecycleSpeakFromTheirEnd(LocalDate day, Lifecycle.Status status) {
        Lifecycle lifecycle = new Lifecycle(
                Lifecycle.Status.ACTIVE,
                Optional.of(PartialDate.parse("2026-02")),
                Optional.of(PartialDate.parse("2027")),
                Optional.empty());

        assertThat(lifecycle.on(day)).isEqualTo(status);
    }

    private static List<String> sorted(Condition condition, String... values) {
        return Stream.of(values)
                .map(value -> new Conditions(Map.of(condition, value)))
                .sorted()
                .map(conditions -> conditions.get(condition).orElseThrow())
                .toList();
    }

    private static Price price(Meter meter, Map<Condition, String> conditions, String usd) {
        return new Price(
                meter,
                new Conditions(conditions),
                new Charge.Flat(Money.usd(usd)),
                Validity.ALWAYS,
                new Evidence(URI.create("https://acme.example/"), PartialDate.parse("2026-01-01")),
                Optional.empty());
    }
}
