package dev.vitrine.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.vitrine.fixture.TestSite;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Looking things up in a catalog, and replacing one of its models. */
class CatalogTest {
    private static final String TWO = "data/models/acme/two.yaml";

    /** Models of two organizations; one of them is sold twice by one provider. */
    private static final TestSite SITE = TestSite.minimal().and("""
            -- data/organizations/zenith.yaml --
            name: Zenith
            -- data/benchmarks/quiz.yaml --
            name: Quiz
            measures: Questions
            metric: questions answered
            -- data/models/zenith/one.yaml --
            name: Z One
            type: video
            license: acme-terms
            offers:
              - provider: hostly
                prices:
                  - {per: second, usd: 1, source: https://hostly.example, checked: 2026-07-02}
            -- data/models/acme/two.yaml --
            name: Two
            type: text
            license: acme-terms
            offers:
              - provider: hostly
                id: two-fast
                prices:
                  - {per: 1M input tokens, usd: 1, source: https://hostly.example, checked: 2026-08-01}
                  - {per: 1M output tokens, usd: 2, source: https://hostly.example, checked: 2026-07-01}
              - provider: hostly
                id: two-slow
                prices:
                  - {per: 1M input tokens, usd: 0.5, source: https://hostly.example, checked: 2026-09}
            benchmarks:
              - {benchmark: quiz, score: 80, variant: high, source: https://acme.example/a, checked: 2026-07-01}
              - {benchmark: quiz, score: 70, source: https://acme.example/b, checked: 2026-11-01}
            -- data/models/acme/one.yaml --
            name: One
            type: video
            """);

    private static final Catalog CATALOG = SITE.catalog();

    @Test
    void recordsAreSortedByTheirIds() {
        assertThat(ids(CATALOG.models().values())).containsExactly("acme/one", "acme/two", "zenith/one");
        assertThat(CATALOG.providers().keySet())
                .extracting(ProviderId::toString)
                .containsExactly("acme-cloud", "hostly");
    }

    @Test
    void modelsAreFoundByWhatTheyHaveInCommon() {
        assertThat(ids(CATALOG.modelsOf(new OrganizationId("acme")))).containsExactly("acme/one", "acme/two");
        assertThat(ids(CATALOG.modelsOf(ModelType.VIDEO))).containsExactly("acme/one", "zenith/one");
        assertThat(ids(CATALOG.modelsUnder(new LicenseId("acme-terms")))).containsExactly("acme/two", "zenith/one");
    }

    @Test
    void aModelWithTwoScoresInABenchmarkIsListedOnce() {
        assertThat(ids(CATALOG.modelsIn(new BenchmarkId("quiz")))).containsExactly("acme/two");
    }

    @Test
    void aProvidersOffersAreByModelThenInTheOrderOfTheRecord() {
        assertThat(offers(CATALOG, "hostly")).containsExactly("acme/two two-fast", "acme/two two-slow", "zenith/one -");
    }

    @Test
    void aKeyWithoutModelsGivesAnEmptyList() {
        assertThat(CATALOG.modelsOf(ModelType.AUDIO)).isEmpty();
        assertThat(CATALOG.modelsOf(new OrganizationId("nobody"))).isEmpty();
        assertThat(CATALOG.modelsUnder(new LicenseId("none"))).isEmpty();
        assertThat(CATALOG.modelsIn(new BenchmarkId("none"))).isEmpty();
        assertThat(CATALOG.offersOf(new ProviderId("acme-cloud"))).isEmpty();
    }

    @Test
    void allPricesAreCounted() {
        assertThat(CATALOG.prices()).isEqualTo(4);
    }

    @Test
    void theLastCheckIsTheLatestDayOfAPriceAndNeitherAMonthNorTheDayOfAScore() {
        assertThat(CATALOG.lastChecked()).contains(LocalDate.of(2026, 8, 1));
    }

    @Test
    void aCatalogWithoutPricesHasNoLastCheck() {
        assertThat(TestSite.withModel("name: One\ntype: text\n").catalog().lastChecked())
                .isEmpty();
        assertThat(TestSite.withPrices("text", "per: 1M input tokens, usd: 1, checked: 2026-09")
                        .catalog()
                        .lastChecked())
                .isEmpty();
    }

    @Test
    void aCatalogOfSomeModelsHasAllOtherRecords() {
        Catalog some = CATALOG.only(CATALOG.modelsOf(new OrganizationId("zenith")));

        assertThat(ids(some.models().values())).containsExactly("zenith/one");
        assertThat(some.prices()).isEqualTo(1);
        assertThat(some.lastChecked()).contains(LocalDate.of(2026, 7, 2));
        assertThat(offers(some, "hostly")).containsExactly("zenith/one -");
        assertThat(some.organizations()).isEqualTo(CATALOG.organizations());
        assertThat(some.benchmarks()).isEqualTo(CATALOG.benchmarks());
        assertThat(some.gateways()).isEqualTo(CATALOG.gateways());
    }

    @Test
    void twoModelsWithOneIdAreRefused() {
        Model one = CATALOG.models().get(ModelId.of("acme/one"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> CATALOG.only(List.of(one, one)))
                .withMessageContaining("acme/one");
    }

    /** Later records of acme/two: each moves it in or out of another index, or moves the last check. */
    static Stream<String> laterRecords() {
        String record = SITE.text(TWO);
        return Stream.of(
                "name: Two\ntype: video\n",
                record.replace("type: text", "type: audio"),
                record.replace("license: acme-terms\n", ""),
                record.replace("provider: hostly", "provider: acme-cloud"),
                record.replace("2026-08-01", "2026-06-01"),
                record.replace("2026-08-01", "2026-10-01"),
                record.replace("2026-07-01", "2026-08-01"),
                record.substring(0, record.indexOf("benchmarks:")));
    }

    @ParameterizedTest
    @MethodSource("laterRecords")
    void replacingAModelGivesTheCatalogThatReadingItAgainWouldGive(String record) {
        Catalog fresh = SITE.file(TWO, record).catalog();

        Catalog replaced = with(CATALOG, fresh.models().get(ModelId.of("acme/two")));

        assertThat(summary(replaced)).isEqualTo(summary(fresh));
    }

    @Test
    void aCatalogKeepsItsStateWhenAModelIsReplaced() {
        List<Object> before = summary(CATALOG);

        Model later =
                SITE.file(TWO, "name: Two\ntype: audio\n").catalog().models().get(ModelId.of("acme/two"));
        with(CATALOG, later);

        assertThat(summary(CATALOG)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"acme/two", "zenith/one"})
    void onlyAModelThatIsThereCanBeReplaced(String id) {
        Catalog one = CATALOG.only(List.of(CATALOG.models().get(ModelId.of("acme/one"))));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> with(one, CATALOG.models().get(ModelId.of(id))))
                .withMessageContaining(id);
    }

    private static Catalog with(Catalog catalog, Model later) {
        return catalog.with(later, new Origin(later.id().file(), Map.of()));
    }

    /** Everything that a catalog answers about these records. */
    private static List<Object> summary(Catalog catalog) {
        return List.of(
                List.copyOf(catalog.models().values()),
                Stream.of(ModelType.values()).map(catalog::modelsOf).toList(),
                catalog.organizations().keySet().stream().map(catalog::modelsOf).toList(),
                catalog.modelsUnder(new LicenseId("acme-terms")),
                catalog.modelsIn(new BenchmarkId("quiz")),
                offers(catalog, "hostly"),
                offers(catalog, "acme-cloud"),
                catalog.prices(),
                catalog.lastChecked());
    }

    private static List<String> offers(Catalog catalog, String provider) {
        return catalog.offersOf(new ProviderId(provider)).stream()
                .map(offering ->
                        offering.model().id() + " " + offering.offer().apiId().orElse("-"))
                .toList();
    }

    private static List<String> ids(Collection<Model> models) {
        return models.stream().map(model -> model.id().toString()).toList();
    }
}
