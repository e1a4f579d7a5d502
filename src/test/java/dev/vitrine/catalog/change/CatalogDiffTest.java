package dev.vitrine.catalog.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.catalog.Catalog;
import dev.vitrine.catalog.Model;
import dev.vitrine.catalog.ModelId;
import dev.vitrine.fixture.TestSite;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogDiffTest {
    private static final String ONE = "data/models/acme/one.yaml";
    private static final String TWO = "data/models/acme/two.yaml";
    private static final TestSite EMPTY = TestSite.minimal();
    private static final String PRICES = """
            offers:
              - provider: hostly
                id: the-model
                prices:
                  - {per: second, usd: 1, source: https://hostly.example, checked: 2026-08-01}
            """;

    @Test
    void modelsThatAreNewOrGoneAreListedById() {
        TestSite before = EMPTY.file(TWO, "name: Two\ntype: text\n");
        TestSite after = EMPTY.file(ONE, "name: One\ntype: video\n");

        assertThat(diff(before, after)).containsExactly("new acme/one", "gone acme/two");
    }

    @Test
    void aModelWithTheSamePricesIsNotListed() {
        TestSite before = EMPTY.file(ONE, "name: One\ntype: video\n" + PRICES);
        TestSite after = EMPTY.file(ONE, "name: Another name\ntype: video\n" + PRICES);

        assertThat(diff(before, after)).isEmpty();
    }

    /** The former model is acme/one, a video model called "One", which Hostly sells as "the-model". */
    @ParameterizedTest
    @CsvSource({
        "acme/two, 'name: Two\ntype: video\naliases: [one]', by alias",
        "acme/two, 'name: Two\ntype: text\naliases: [one]', by alias whatever its type",
        "acme/two, 'name: One\ntype: video', by name",
        "zenith/two, 'name: One\ntype: video', by name in another organization",
        "zenith/two, 'name: Two\ntype: video\naliases: [one]', by alias in another organization",
    })
    void aModelIsRenamedIfTheNewRecordSaysSo(String id, String record, String reason) {
        assertThat(renamed(id, record)).as(reason).containsExactly("renamed acme/one " + id);
    }

    @Test
    void aModelIsRenamedIfItIsSoldUnderTheSameId() {
        assertThat(diff(
                        site("acme/one", "name: One\ntype: video\n" + PRICES),
                        site("acme/two", "name: Two\ntype: video\n" + PRICES)))
                .containsExactly("renamed acme/one acme/two");
    }

    @ParameterizedTest
    @CsvSource({
        "acme/two, 'name: Two\ntype: video'",
        "acme/two, 'name: One\ntype: text'",
        "acme/two, 'name: one\ntype: video'",
        "zenith/two, 'name: Two\ntype: text\naliases: [one]'",
    })
    void aModelThatSharesLessIsANewOne(String id, String record) {
        assertThat(renamed(id, record)).containsExactlyInAnyOrder("gone acme/one", "new " + id);
    }

    @Test
    void anAliasIsASurerSignThanAName() {
        TestSite after = EMPTY.file(TWO, "name: One\ntype: video\n")
                .file("data/models/acme/zero.yaml", "name: Zero\ntype: video\naliases: [one]\n");

        assertThat(diff(site("acme/one", "name: One\ntype: video\n"), after))
                .containsExactly("new acme/two", "renamed acme/one acme/zero");
    }

    @Test
    void oneNewModelTakesThePlaceOfOneFormerModel() {
        TestSite before = EMPTY.file(ONE, "name: Same\ntype: video\n").file(TWO, "name: Same\ntype: video\n");
        TestSite after = site("acme/three", "name: Same\ntype: video\n");

        assertThat(diff(before, after)).containsExactly("renamed acme/one acme/three", "gone acme/two");
    }

    @Test
    void aModelThatCannotBeComparedIsLeftOut() {
        assertThat(CatalogDiff.between(
                                EMPTY.read().catalog().orElseThrow(),
                                site("acme/one", "name: One\ntype: video\n").catalog(),
                                id -> !id.equals(ModelId.of("acme/one")))
                        .models())
                .isEmpty();
    }

    @Test
    void allPricesOfANewModelAreAddedAndThoseOfOneThatIsGoneAreNotListed() {
        Catalog with = site("acme/one", "name: One\ntype: video\n" + PRICES).catalog();
        Catalog without = EMPTY.read().catalog().orElseThrow();

        assertThat(offers(without, with)).containsExactly("hostly ADDED");
        assertThat(offers(with, without)).isEmpty();
    }

    @Test
    void offersAreComparedByProviderAndThenByTheirId() {
        String record = """
                name: One
                type: video
                offers:
                  - provider: hostly
                    id: slow
                    prices:
                      - {per: second, usd: 1, source: https://hostly.example, checked: 2026-08-01}
                  - provider: hostly
                    id: fast
                    prices:
                      - {per: second, usd: 2, source: https://hostly.example, checked: 2026-08-01}
                  - provider: acme-cloud
                    prices:
                      - {per: second, usd: 3, source: https://acme.example, checked: 2026-08-01}
                """;
        String swapped = """
                name: One
                type: video
                offers:
                  - provider: acme-cloud
                    prices:
                      - {per: second, usd: 4, source: https://acme.example, checked: 2026-08-01}
                  - provider: hostly
                    id: fast
                    prices:
                      - {per: second, usd: 2, source: https://hostly.example, checked: 2026-08-01}
                  - provider: hostly
                    id: slowest
                    prices:
                      - {per: second, usd: 0.5, source: https://hostly.example, checked: 2026-08-01}
                """;

        assertThat(offers(
                        site("acme/one", record).catalog(),
                        site("acme/one", swapped).catalog()))
                .containsExactly("acme-cloud CHANGED", "hostly CHANGED");
    }

    @Test
    void anOfferOfAnotherProviderIsAnotherOffer() {
        assertThat(offers(
                        site("acme/one", "name: One\ntype: video\n" + PRICES).catalog(),
                        site("acme/one", "name: One\ntype: video\n" + PRICES.replace("hostly\n", "acme-cloud\n"))
                                .catalog()))
                .containsExactly("acme-cloud ADDED", "hostly REMOVED");
    }

    private static List<String> renamed(String id, String record) {
        return diff(site("acme/one", "name: One\ntype: video\n"), site(id, record + "\n"));
    }

    private static TestSite site(String id, String record) {
        return EMPTY.file("data/organizations/zenith.yaml", "name: Zenith\n")
                .file("data/models/" + id + ".yaml", record);
    }

    private static List<String> diff(TestSite before, TestSite after) {
        return CatalogDiff.between(before.catalog(), after.catalog(), id -> true).models().stream()
                .map(change -> {
                    String now =
                            change.after().map(Model::id).map(ModelId::toString).orElse("");
                    if (change.isRenamed()) {
                        return "renamed " + change.before().orElseThrow().id() + " " + now;
                    }
                    return change.isNew()
                            ? "new " + now
                            : (change.isGone() ? "gone " : "changed ")
                                    + change.model().id();
                })
                .toList();
    }

    private static List<String> offers(Catalog before, Catalog after) {
        return CatalogDiff.between(before, after, id -> true).models().get(0).offers().stream()
                .flatMap(offer -> offer.prices().stream().map(price -> offer.provider() + " " + price.kind()))
                .toList();
    }
}
