package dev.vitrine.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import dev.vitrine.fixture.SampleCatalog;
import dev.vitrine.fixture.Site;
import dev.vitrine.fixture.TestSite;
import dev.vitrine.fixture.VerifyOnly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Every document fits its schema, and has no field that its schema does not name. */
@VerifyOnly
class SchemasTest {
    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    @TempDir
    private Path folder;

    @Test
    void theSampleCatalogFits() {
        check(Documents.of(Site.files(SampleCatalog.SITE)), SampleCatalog.REPORT.records());
    }

    @Test
    void theContractsCatalogFits() {
        check(Documents.of(Documents.built(Documents.contract(), folder)), 15);
    }

    @Test
    void theGoldenCatalogFits() throws IOException {
        String site = Files.readString(Path.of("src/test/resources/golden/every-type/site.txt"));

        check(Documents.of(Documents.built(TestSite.of(site), folder)), 14);
    }

    @Test
    void namesThatAreHardToQuoteFit() {
        check(Documents.of(Documents.built(TestSite.awkward(), folder)), 14);
    }

    @Test
    void anEmptyCatalogFits() {
        check(Documents.of(Documents.built(TestSite.minimal(), folder)), 5);
    }

    /** A document that says something else is refused: the checks above can fail. */
    @Test
    void invalidDocumentsAreRejected() {
        Map<String, String> documents = Documents.of(Documents.built(Documents.contract(), folder));
        Schema schema = strict(documents.get("schemas/model.json"));
        String model = documents.get("models/acme/all.json");

        assertThat(schema.validate(Documents.json(model))).isEmpty();
        for (String broken : new String[] {
            model.replaceFirst("\"name\"", "\"title\""),
            model.replaceFirst("\"amount\": \"0.2\"", "\"amount\": 0.2"),
            model.replaceFirst("\"kind\": \"free\"", "\"kind\": \"gratis\""),
            model.replaceFirst("\"plan\": \"Hostly Plus\"", "\"plan\": null"),
            model.replaceFirst("\"released\": \"2025-09-04\"", "\"released\": \"4 September\"")
        }) {
            assertThat(broken).isNotEqualTo(model);
            assertThat(schema.validate(Documents.json(broken))).isNotEmpty();
        }
    }

    static void check(Map<String, String> documents, int least) {
        Map<String, Schema> schemas = new HashMap<>();
        Schema meta = REGISTRY.getSchema(SchemaLocation.of(DIALECT));
        int checked = 0;
        for (Map.Entry<String, String> document : documents.entrySet()) {
            String path = document.getKey();
            if (path.startsWith("schemas/")) {
                JsonNode schema = Documents.json(document.getValue());
                assertThat(meta.validate(schema)).as(path).isEmpty();
                assertThat(schema.get("$id").stringValue()).endsWith("/api/v1/" + path);
            } else if (path.endsWith(".json")) {
                Schema schema = schemas.computeIfAbsent(
                        Documents.kind(path), kind -> strict(documents.get("schemas/" + kind + ".json")));
                assertThat(schema.validate(Documents.json(document.getValue())))
                        .as(path)
                        .isEmpty();
                checked++;
            }
        }
        assertThat(checked).isGreaterThanOrEqualTo(least);
    }

    /** The schema with no room for what it does not name. */
    private static Schema strict(String text) {
        ObjectNode schema = (ObjectNode) Documents.json(text);
        schema.remove("$id");
        close(schema);
        return REGISTRY.getSchema(schema);
    }

    private static void close(JsonNode node) {
        if (node instanceof ObjectNode object && object.has("required")) {
            object.put("additionalProperties", false);
        }
        node.forEach(SchemasTest::close);
    }
}
