package dev.vitrine.records;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.catalog.Catalog;
import dev.vitrine.catalog.Model;
import dev.vitrine.catalog.ModelId;
import dev.vitrine.catalog.Origin;
import dev.vitrine.catalog.change.CatalogDiff;
import dev.vitrine.fixture.TestSite;
import dev.vitrine.problem.Location;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Facts are equal wherever they are, and the catalog knows where that is. */
class OriginsTest {
    private static final String FILE = "data/models/acme/one.yaml";
    private static final ModelId ONE = ModelId.of("acme/one");
    private static final String RECORD = """
            name: One
            type: video
            released: 2026-01
            aliases: [first, uno]
            offers:
              - provider: hostly
                id: one
                latency: {seconds: 3, source: "https://hostly.example/", checked: 2026-01-03}
                prices:
                  - {per: video, usd: 2, source: "https://hostly.example/", checked: 2026-01-01}
                  - {per: second, usd: 1, source: "https://hostly.example/", checked: 2026-01-02}
            """;

    @Test
    void aRecordThatMovesDownIsEqual() {
        Catalog before = read(RECORD);
        Catalog after = read("# a\n# b\n# c\n" + RECORD.replace("type: video\n", "# d\ntype: video # e\n"));

        assertThat(after.models()).isEqualTo(before.models());
        assertThat(CatalogDiff.between(before, after, id -> true).models()).isEmpty();
        assertThat(after.origins().of(ONE, "released").line()).isEqualTo(7);
        assertThat(after.origins().of(FILE)).isNotEqualTo(before.origins().of(FILE));
    }

    @Test
    void aPlaceIsFoundByThePathOfTheFact() {
        assertThat(place("name")).isEqualTo(new Location(FILE, 1, 7, 3));
        assertThat(place("released")).isEqualTo(new Location(FILE, 3, 11, 7));
        assertThat(place("offers[0].provider").line()).isEqualTo(6);
        assertThat(place(Origin.item("offers", 0) + ".latency.checked").line()).isEqualTo(8);
    }

    @Test
    void pricesAreNumberedInTheOrderOfTheModel() {
        Catalog catalog = read(RECORD);
        Model model = catalog.models().get(ONE);
        List<Integer> lines = model.offers().get(0).prices().stream()
                .map(price -> catalog.origins()
                        .of(model, model.offers().get(0), price)
                        .line())
                .toList();

        assertThat(lines).containsExactly(11, 10);
        assertThat(place(Origin.price(0, 0) + ".checked")).isEqualTo(new Location(FILE, 11, 75, 10));
        assertThat(place(Origin.price(0, 0) + ".charge").length()).isEqualTo(1);
    }

    @Test
    void aFactThatIsAbsentIsWhereItWouldBe() {
        assertThat(place(Origin.price(0, 1) + ".valid_until")).isEqualTo(place(Origin.price(0, 1)));
        assertThat(place("offers[0].prices[7]")).isEqualTo(place("offers[0]"));
        assertThat(place("retires")).isEqualTo(Location.ofFile(FILE));
        assertThat(read(RECORD).origins().of("data/models/acme/two.yaml").of("name"))
                .isEqualTo(Location.ofFile("data/models/acme/two.yaml"));
    }

    @Test
    void aModelThatIsReplacedBringsItsPlaces() {
        Catalog moved = read("# moved\n" + RECORD);
        Catalog catalog =
                read(RECORD).with(moved.models().get(ONE), moved.origins().of(FILE));

        assertThat(catalog.origins().of(ONE, "name").line()).isEqualTo(2);
    }

    private static Location place(String fact) {
        return read(RECORD).origins().of(ONE, fact);
    }

    private static Catalog read(String record) {
        return TestSite.withModel(record).catalog();
    }
}
