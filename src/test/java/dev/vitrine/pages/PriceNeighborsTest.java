package dev.vitrine.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.catalog.Catalog;
import dev.vitrine.catalog.Model;
import dev.vitrine.catalog.ModelId;
import dev.vitrine.catalog.change.EventHistory;
import dev.vitrine.fixture.TestSite;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceNeighborsTest {
    /** Models a to i, which cost 1 to 9. */
    private static final TestSite NINE = site(1, 2, 3, 4, 5, 6, 7, 8, 9);

    @ParameterizedTest
    @CsvSource({"a, bcdefg", "b, acdefg", "d, abcefg", "e, bcdfgh", "f, cdeghi", "h, cdefgi", "i, cdefgh"})
    void upToSixModelsAreNextToAModel(String name, String neighbors) {
        assertThat(neighbors(NINE, name)).contains(neighbors);
    }

    @Test
    void modelsThatCostTheSameAreInOrderOfTheirIds() {
        assertThat(neighbors(site(2, 2, 1, 2), "b")).contains("cad");
    }

    @Test
    void aModelAloneHasNoNeighbors() {
        assertThat(neighbors(site(1), "a")).isEmpty();
    }

    @Test
    void aModelWithoutAPriceOrOnAnotherScaleIsNotANeighbor() {
        TestSite site = site(1, 2)
                .file("data/models/acme/x.yaml", "name: X\ntype: text\n")
                .file("data/models/acme/y.yaml", record("Y", "per: 1M input tokens, amount: 1, currency: EUR"))
                .file("data/models/acme/z.yaml", record("Z", "per: request, usd: 1"));

        assertThat(neighbors(site, "a")).contains("b");
        assertThat(neighbors(site, "x")).isEmpty();
        assertThat(neighbors(site, "y")).isEmpty();
    }

    @Test
    void aRetiredModelHasNeighborsButIsNotANeighbor() {
        TestSite site = site(1, 2, 3);
        String path = "data/models/acme/b.yaml";
        site = site.file(path, site.text(path) + "status: retired\n");

        assertThat(neighbors(site, "a")).contains("c");
        assertThat(neighbors(site, "b")).contains("ac");
    }

    private static TestSite site(int... amounts) {
        TestSite site = TestSite.minimal();
        for (int model = 0; model < amounts.length; model++) {
            String name = String.valueOf((char) ('a' + model));
            site = site.file(
                    "data/models/acme/" + name + ".yaml",
                    record("Model " + name, "per: 1M input tokens, usd: " + amounts[model]));
        }
        return site;
    }

    private static String record(String name, String price) {
        return "name: " + name + "\ntype: text\noffers:\n  - provider: hostly\n    prices:\n"
                + TestSite.priceLines(price);
    }

    private static Optional<String> neighbors(TestSite site, String name) {
        Catalog catalog = site.catalog();
        Context context = new Context(
                catalog, EventHistory.of(catalog, Views.AS_OF), new Addresses(URI.create("https://catalog.example/")));
        ModelId id = ModelId.of("acme/" + name);
        return new PriceNeighbors(catalog.models().get(id).type(), context)
                .of(catalog.models().get(id))
                .map(PriceNeighborsTest::names);
    }

    private static String names(List<Model> models) {
        return models.stream().map(model -> model.id().name()).reduce("", String::concat);
    }
}
