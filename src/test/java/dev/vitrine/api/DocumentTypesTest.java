package dev.vitrine.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.catalog.ArenaId;
import dev.vitrine.catalog.Catalog;
import dev.vitrine.catalog.ModelId;
import dev.vitrine.catalog.OrganizationId;
import dev.vitrine.catalog.change.EventHistory;
import dev.vitrine.fixture.TestSite;
import dev.vitrine.pages.Addresses;
import dev.vitrine.pages.Context;
import java.net.URI;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The kinds of documents, on a site below a path. */
class DocumentTypesTest {
    private static final String BASE = "https://host.example/catalog";

    private static final Catalog CATALOG = TestSite.arenas().catalog();
    private static final Context CONTEXT =
            new Context(CATALOG, EventHistory.of(CATALOG, LocalDate.of(2026, 9, 1)), new Addresses(URI.create(BASE)));
    private static final DocumentTypes TYPES = new DocumentTypes(CONTEXT, new BuildStamp(CATALOG));

    @Test
    void eachKindHasItsOwnKeyAndAddress() {
        assertThat(TYPES.all()).extracting(DocumentTypes.Kind::key).doesNotHaveDuplicates();
        assertThat(TYPES.all()).extracting(DocumentTypes.Kind::address).doesNotHaveDuplicates();
    }

    @Test
    void theAddressOfARecordsDocumentHasAPlaceForItsId() {
        assertThat(TYPES.all())
                .extracting(DocumentTypes.Kind::address)
                .contains(
                        BASE + "/api/v1/index.json",
                        BASE + "/api/v1/models.json",
                        BASE + "/api/v1/models/{id}.json",
                        BASE + "/api/v1/benchmarks/{id}.json");
    }

    @Test
    void aSchemaNamesItsDialectItsAddressAndItsKind() {
        for (DocumentTypes.Kind kind : TYPES.all()) {
            JsonNode schema = Documents.json(TYPES.schema(kind));

            assertThat(schema.get("$schema").stringValue()).endsWith("2020-12/schema");
            assertThat(schema.get("$id").stringValue()).isEqualTo(BASE + "/api/v1/schemas/" + kind.key() + ".json");
            assertThat(schema.get("title").stringValue()).isEqualTo(kind.key());
            assertThat(schema.get("description").stringValue())
                    .isEqualTo(kind.shape().description());
        }
    }

    @Test
    void listsHoldAllRecordsById() {
        assertThat(TYPES.models.rows().get())
                .extracting(model -> model.id().name())
                .containsExactly("four", "one", "three", "two");
        assertThat(TYPES.providers.rows().get()).hasSize(2);
        assertThat(TYPES.benchmarks.rows().get()).hasSize(2);
        assertThat(TYPES.prices.rows().get()).hasSize(3);
        assertThat(TYPES.arenas.rows().get()).hasSize(2);
    }

    @Test
    void documentsLinkToAbsoluteAddressesBelowThePathOfTheSite() {
        DocumentAddresses addresses = new DocumentAddresses(CONTEXT.addresses());

        assertThat(addresses.page(ModelId.of("acme/one"))).hasToString(BASE + "/models/acme/one/");
        assertThat(addresses.json(ModelId.of("acme/one"))).hasToString(BASE + "/api/v1/models/acme/one.json");
        assertThat(addresses.json(new OrganizationId("acme"))).hasToString(BASE + "/api/v1/organizations/acme.json");
        assertThat(addresses.json(new ArenaId("duel"))).hasToString(BASE + "/api/v1/arenas/duel.json");
        assertThat(addresses.of(DocumentAddresses.PRICE_TABLE)).hasToString(BASE + "/api/v1/prices.csv");
    }
}
