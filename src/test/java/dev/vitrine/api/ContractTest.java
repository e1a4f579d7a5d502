package dev.vitrine.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.catalog.Lifecycle;
import dev.vitrine.catalog.ModelType;
import dev.vitrine.fixture.Golden;
import dev.vitrine.price.Condition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * The contract of {@code /api/v1/}: programs that were written against it go on working. {@code contract/v1/site.txt} is a
 * catalog that has everything once, and {@code expected/} next to it every document that becomes of it, with the schemas.
 */
class ContractTest {
    private static final String WHAT_TO_DO = """

            v1 only grows. A field that is new: run ./mvnw test -Dtest=ContractTest -Dgolden.update=true, read the difference \
            and commit it.
            A field that is renamed, removed, or of another type breaks programs that nobody here knows of: keep it as it was \
            and add another beside it.
            """;

    private static Map<String, String> documents;

    @BeforeAll
    static void build(@TempDir Path folder) {
        documents = Documents.of(Documents.built(Documents.contract(), folder));
    }

    @Test
    void noFieldOfV1IsRemovedRenamedOrRetyped() throws IOException {
        for (Map.Entry<String, String> published : published("schemas/").entrySet()) {
            assertThat(documents).as(WHAT_TO_DO).containsKey(published.getKey());
            Map<String, String> before = fields(published.getValue());
            Map<String, String> after = fields(documents.get(published.getKey()));

            assertThat(after).as(published.getKey() + WHAT_TO_DO).containsAllEntriesOf(before);
        }
    }

    @Test
    void noValueOfV1IsTakenAway() throws IOException {
        for (Map.Entry<String, String> published : published("schemas/").entrySet()) {
            Map<String, Set<String>> after = words(documents.get(published.getKey()));

            words(published.getValue())
                    .forEach((path, values) -> assertThat(after.get(path))
                            .as(published.getKey() + " " + path + WHAT_TO_DO)
                            .containsAll(values));
        }
    }

    @Test
    void theDocumentsAreThoseOfTheContract() throws IOException {
        noFieldOfV1IsRemovedRenamedOrRetyped();
        noValueOfV1IsTakenAway();
        for (Map.Entry<String, String> document : documents.entrySet()) {
            Path file = expected(document.getKey());
            if (Golden.UPDATE) {
                Golden.check(file, document.getValue());
            }
            assertThat(file).as(WHAT_TO_DO).exists();
            assertThat(document.getValue()).as(document.getKey() + WHAT_TO_DO).isEqualTo(Files.readString(file));
        }

        assertThat(published("").keySet()).as(WHAT_TO_DO).isEqualTo(documents.keySet());
    }

    @Test
    void theContractsCatalogHasEverythingOnce() {
        List<JsonNode> rows = Documents.json(documents.get("prices.json"))
                .get("prices")
                .valueStream()
                .toList();
        List<JsonNode> models = Documents.json(documents.get("models.json"))
                .get("models")
                .valueStream()
                .toList();

        assertThat(texts(rows, "kind")).containsAll(Charges.KINDS);
        assertThat(texts(rows, "current")).containsExactlyInAnyOrder("true", "false");
        assertThat(texts(models, "status")).containsAll(keys(Lifecycle.Status.values(), Lifecycle.Status::key));
        assertThat(texts(models, "type")).containsAll(keys(ModelType.values(), ModelType::key));
        for (Condition condition : Condition.values()) {
            assertThat(rows)
                    .as(condition.key())
                    .anyMatch(row -> !row.get(condition.key()).isNull());
        }
    }

    @Test
    void onlyWhatListsEverythingHasTheStamp() {
        assertThat(documents.entrySet())
                .filteredOn(document -> document.getValue().contains("\"build\": \""))
                .extracting(Map.Entry::getKey)
                .containsExactly(
                        "arenas.json",
                        "benchmarks.json",
                        "index.json",
                        "licenses.json",
                        "models.json",
                        "organizations.json",
                        "prices.json",
                        "providers.json",
                        "rankings.json");
    }

    private static <E> List<String> keys(E[] values, Function<E, String> key) {
        return Arrays.stream(values).map(key).toList();
    }

    private static Set<String> texts(List<JsonNode> rows, String field) {
        return rows.stream().map(row -> row.get(field).asString()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Path expected(String document) {
        return Documents.CONTRACT.resolve("expected").resolve(document);
    }

    /** What was published before, by its path. */
    private static Map<String, String> published(String folder) throws IOException {
        Path root = expected("");
        Map<String, String> published = new TreeMap<>();
        if (Files.exists(root)) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    String name = root.relativize(file).toString().replace('\\', '/');
                    if (name.startsWith(folder)) {
                        published.put(name, Files.readString(file));
                    }
                }
            }
        }
        assertThat(Golden.UPDATE || !published.isEmpty())
                .as("the contract is there")
                .isTrue();
        return published;
    }

    /** Each field of a schema with its type: {@code offers[].prices[].per} is {@code "string"}. */
    private static Map<String, String> fields(String schema) {
        Map<String, String> fields = new TreeMap<>();
        walk(
                Documents.json(schema),
                "",
                (path, field) -> fields.put(path, field.path("type").toString()));
        return fields;
    }

    private static Map<String, Set<String>> words(String schema) {
        Map<String, Set<String>> words = new TreeMap<>();
        walk(Documents.json(schema), "", (path, field) -> {
            if (field.has("enum")) {
                List<String> values = new ArrayList<>();
                field.get("enum").forEach(value -> values.add(value.toString()));
                words.put(path, new TreeSet<>(values));
            }
        });
        return words;
    }

    private static void walk(JsonNode schema, String path, java.util.function.BiConsumer<String, JsonNode> visit) {
        visit.accept(path, schema);
        schema.path("properties").forEachEntry((name, field) -> walk(field, path + "." + name, visit));
        if (schema.has("items")) {
            walk(schema.get("items"), path + "[]", visit);
        }
    }
}
