package dev.vitrine.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.fixture.TestSite;
import dev.vitrine.price.Condition;
import dev.vitrine.price.Meter;
import dev.vitrine.problem.Problem;
import dev.vitrine.records.Fields;
import dev.vitrine.records.RecordReader;
import dev.vitrine.yaml.Node;
import dev.vitrine.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The schemas and the decoders say the same about a record: nothing that a schema allows is dropped in silence. */
class SchemasTest {
    /** One record of each kind in which every property of its schema is. */
    private static final TestSite MAXIMAL = TestSite.of("""
            -- data/catalog.yaml --
            title: T
            tagline: x
            url: https://catalog.example/
            repository: https://code.example/o/n
            branch: main
            folder: catalog
            language: en
            hue: 1
            stale_after: 30
            logo: img/logo.svg
            currency: EUR
            -- data/publishers/duel.yaml --
            name: Duel
            overall: full
            axes: [{name: easy_1, axis: easy}]
            models: [{name: one-high, model: acme/one, variant: high effort}]
            -- data/organizations/acme.yaml --
            name: Acme
            website: https://acme.example
            country: Utopia
            description: x
            -- data/providers/acme-cloud.yaml --
            name: Acme Cloud
            kind: maker
            organization: acme
            website: https://acme.example
            pricing: https://acme.example/pricing
            description: x
            gateway: gate
            -- data/licenses/acme-terms.yaml --
            name: Acme terms
            kind: proprietary
            spdx: MIT
            url: https://acme.example/terms
            commercial_use: allowed
            restrictions: [x]
            description: x
            -- data/gateways/gate.yaml --
            name: Gate
            base: https://gate.example/v1
            documentation: https://gate.example/docs
            key: {variable: KEY, header: X-Key, prefix: "Key "}
            headers: {x-version: "1"}
            browser: false
            media: [https://cdn.gate.example]
            operations:
              chat:
                path: /chat/completions
                body: {model: "{model}", prompt: "{prompt}"}
                result: choices[0].message.content
                error: c
                stream: {set: {stream: true}, delta: a.b, end: "[DONE]"}
                compatible: openai
              video-generation:
                method: PUT
                path: /video
                content: json
                body: {model: "{model}", prompt: "{prompt}", "{parameters}": true}
                returns: url
                result: a.b
                error: c
                poll:
                  path: /chat/{id}
                  id: id
                  status: status
                  pending: [queued]
                  succeeded: done
                  pause: 1
                  limit: 2
            -- data/benchmarks/puzzles.yaml --
            name: Puzzles
            measures: x
            description: x
            metric: x
            percent: true
            minimum: 0
            maximum: 100
            better: lower
            url: https://acme.example/puzzles
            -- data/arenas/duel.yaml --
            name: Duel
            type: video
            compares: x
            description: x
            url: https://acme.example/duel
            scores: votes
            categories: [{id: a, name: A, description: x}]
            languages: [{id: b, name: B, description: x}]
            trueskill: {mu: 30, sigma: 10, beta: 5, tau: 0, draw_probability: 0}
            -- data/arenas/list.yaml --
            name: List
            type: video
            compares: x
            scores: ratings
            publisher: x
            method: x
            sources: [{id: a, name: A, url: https://acme.example/list, license: MIT, ranks: false, partial: true}]
            -- data/models/acme/two.yaml --
            name: Two
            type: text
            -- data/models/acme/one.yaml --
            name: One
            type: video
            tagline: x
            description: x
            released: 2025
            knowledge: 2024
            parameters: 7B
            status: deprecated
            deprecated: 2026-01
            retires: 2027-01
            replaced_by: acme/two
            license: acme-terms
            aliases: [uno]
            input: [text]
            output: [video]
            context: 10
            max_output: 5
            dimensions: 3
            features: [tools]
            media:
              resolutions: [720p]
              sizes: [1280x720]
              durations: [5]
              aspect_ratios: ["16:9"]
              fps: 24
              audio: true
            api:
              gateway: gate
              operation: video-generation
              id: one
              parameters:
                - {name: a, type: number, description: x, required: true, values: [1, 2], minimum: 1, maximum: 2, default: 1, example: 2}
              returns: base64
              result: a.c
              more:
                - operation: video-generation
                  id: two
                  parameters: [{name: a, type: number}]
                  returns: url
                  result: a.d
            links:
              announcement: https://acme.example/a
              documentation: https://acme.example/b
              pricing: https://acme.example/c
              weights: https://acme.example/d
              paper: https://acme.example/e
              source: https://acme.example/f
            examples:
              - {prompt: x, kind: video, output: https://acme.example/o.mp4, text: x, source: https://acme.example/s}
            benchmarks:
              - {benchmark: puzzles, score: 1, variant: x, harness: x, self_reported: true, published: 2026-01, source: https://acme.example/s, checked: 2026-01-01}
            faq:
              - {question: "Why?", answer: x}
            offers:
              - provider: acme-cloud
                id: one
                gateway: gate
                url: https://acme.example/one
                latency: {seconds: 2, source: https://acme.example/l, checked: 2026-01-01}
                prices:
                  - {per: second, usd: 1, resolution: 720p, size: 1280x720, duration: 5, audio: true, quality: high, mode: pro, task: edit, context_above: 5, service: batch, region: eu, cache_for: 5m, valid_from: 2026-01-01, valid_until: 2026-12-31, note: x, source: https://acme.example/p, checked: 2026-01-01}
                  - {per: minute, amount: 1, currency: EUR, source: https://acme.example/p, checked: 2026-01-01}
                  - {per: image, currency: EUR, tiers: [{up_to: 5, amount: 2}, {amount: 1}], source: https://acme.example/p, checked: 2026-01-01}
                  - {per: request, charge: included, plan: Pro, source: https://acme.example/p, checked: 2026-01-01}
            """);

    /** An arena has votes or ratings, and so two records to say all. */
    private static final Map<RecordKind, List<String>> PATHS = Map.of(
            RecordKind.CATALOG, List.of("data/catalog.yaml"),
            RecordKind.PUBLISHER, List.of("data/publishers/duel.yaml"),
            RecordKind.ORGANIZATION, List.of("data/organizations/acme.yaml"),
            RecordKind.PROVIDER, List.of("data/providers/acme-cloud.yaml"),
            RecordKind.LICENSE, List.of("data/licenses/acme-terms.yaml"),
            RecordKind.GATEWAY, List.of("data/gateways/gate.yaml"),
            RecordKind.BENCHMARK, List.of("data/benchmarks/puzzles.yaml"),
            RecordKind.ARENA, List.of("data/arenas/duel.yaml", "data/arenas/list.yaml"),
            RecordKind.MODEL, List.of("data/models/acme/one.yaml"));

    @ParameterizedTest
    @EnumSource(RecordKind.class)
    void theSchemasNextToTheRecordsAreUpToDate(RecordKind kind) throws IOException {
        assertThat(Path.of("data/schemas/" + kind.key() + ".json"))
                .as("renew it with: ./vitrine schema")
                .hasContent(Schemas.text(kind));
        assertThat(Files.readString(Path.of("data/schemas/" + kind.key() + ".json")))
                .isEqualTo(Schemas.text(kind));
    }

    @Test
    void theReferenceNextToTheRecordsIsUpToDate() throws IOException {
        assertThat(Path.of("data/schemas/README.md"))
                .as("renew it with: ./vitrine schema")
                .hasContent(FieldMarkdown.text());
    }

    @Test
    void theReferenceNamesEveryFieldOfEverySchemaOnce() {
        for (FieldReference.Kind kind : FieldReference.kinds()) {
            RecordKind record = RecordKind.valueOf(kind.key().toUpperCase(java.util.Locale.ROOT));
            List<String> paths = kind.groups().stream()
                    .flatMap(group -> group.fields().stream())
                    .map(FieldReference.Field::path)
                    .toList();

            assertThat(paths).doesNotHaveDuplicates();
            assertThat(paths.stream().map(path -> path.replaceFirst(".*[.]", "")))
                    .containsAll(properties(Schemas.tree(record)));
        }
    }

    @Test
    void theMaximalRecordsAreWhole() {
        assertThat(MAXIMAL.found()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(RecordKind.class)
    void theMaximalRecordHasEveryPropertyOfItsSchema(RecordKind kind) {
        assertThat(PATHS.get(kind).stream().flatMap(path -> names(node(path)).stream()))
                .containsAll(properties(Schemas.tree(kind)));
    }

    /** Watches which fields the decoder asks for: one that it does not ask for would be lost. */
    @ParameterizedTest
    @EnumSource(RecordKind.class)
    void theDecoderReadsEveryFieldThatTheSchemaAllows(RecordKind kind) {
        for (String path : PATHS.get(kind)) {
            Set<String> unread = new TreeSet<>();
            Node.Mapping watched = (Node.Mapping) watched(node(path), "", unread);

            decode(kind, path, watched);

            assertThat(unread).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Meter.class)
    void everyMeterIsAccepted(Meter meter) {
        assertThat(TestSite.withPrices("text", "per: " + meter.key() + ", usd: 1")
                        .found())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Condition.class)
    void everyConditionIsAcceptedAndRead(Condition condition) {
        String value = switch (condition.kind()) {
            case RESOLUTION -> "720p";
            case SIZE -> "10x10";
            case SECONDS, TOKENS -> "5";
            case FLAG -> "true";
            case WORD -> "word";
        };

        var price = TestSite.withPrices("text", "per: request, " + condition.key() + ": " + value + ", usd: 1")
                .firstPrice();
        assertThat(price.conditions().get(condition)).contains(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1k", "2k", "3k", "4k", "8k", "480p", "1080p"})
    void everyResolutionThatTheSchemaAllowsCanBeRead(String name) {
        assertThat(TestSite.withModel("name: One\ntype: video\nmedia: {resolutions: [" + name + "]}\n")
                        .found())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"5k", "6k", "16k", "99k"})
    void anUnknownResolutionIsAProblemAndNotACrash(String name) {
        assertThat(TestSite.withModel("name: One\ntype: video\nmedia: {resolutions: [" + name + "]}\n")
                        .found())
                .singleElement()
                .asString()
                .startsWith("models/acme/one.yaml:3:");
    }

    /** What editors show, the reference prints and a new record suggests. */
    @ParameterizedTest
    @EnumSource(RecordKind.class)
    void everyFieldIsDescribedAndHasAnExample(RecordKind kind) {
        List<String> bare = new ArrayList<>();
        collectBare(SchemaField.of(kind), "", bare);

        assertThat(bare).isEmpty();
    }

    private static void collectBare(SchemaField field, String path, List<String> bare) {
        for (SchemaField child : field.fields()) {
            String name = path + child.name();
            boolean group = !child.fields().isEmpty()
                    || child.named().isPresent()
                    || child.entry().filter(entry -> !entry.fields().isEmpty()).isPresent();
            if (child.description().isEmpty() || !group && child.example().isEmpty()) {
                bare.add(name);
            }
            collectBare(child, name + ".", bare);
        }
        field.entry().ifPresent(entry -> collectBare(entry, path + "[].", bare));
        field.named().ifPresent(named -> collectBare(named, path + "*.", bare));
    }

    @Test
    void everyValueThatIsDescribedIsDescribedForBothEditors() {
        JsonNode per = Schemas.tree(RecordKind.MODEL).at("/$defs/price/properties/per");

        assertThat(per.get("enumDescriptions")).hasSize(Meter.values().length);
        assertThat(per.get("x-intellij-enum-metadata")
                        .get("second")
                        .get("description")
                        .stringValue())
                .isEqualTo(Meter.SECOND.description());
    }

    private static Node.Mapping node(String path) {
        return (Node.Mapping) YamlReader.read(path, MAXIMAL.text(path)).value().orElseThrow();
    }

    /** All names of properties anywhere in a schema. */
    private static Set<String> properties(JsonNode schema) {
        Set<String> names = new TreeSet<>();
        for (JsonNode parent : schema.findParents("properties")) {
            names.addAll(parent.get("properties").propertyNames());
        }
        return names;
    }

    private static Set<String> names(Node node) {
        Set<String> names = new HashSet<>();
        if (node instanceof Node.Mapping mapping) {
            mapping.fields().forEach((name, field) -> {
                names.add(name);
                names.addAll(names(field.value()));
            });
        } else if (node instanceof Node.Sequence sequence) {
            sequence.items().forEach(item -> names.addAll(names(item)));
        }
        return names;
    }

    /** The same node, whose mappings take a field's path out of the set as soon as someone asks for it. */
    private static Node watched(Node node, String path, Set<String> unread) {
        if (node instanceof Node.Mapping mapping) {
            Map<String, Node.Field> fields = new LinkedHashMap<>() {
                private static final long serialVersionUID = 1;

                @Override
                public Node.Field get(Object name) {
                    unread.remove(path + "/" + name);
                    return super.get(name);
                }

                @Override
                public void forEach(java.util.function.BiConsumer<? super String, ? super Node.Field> action) {
                    keySet().forEach(name -> unread.remove(path + "/" + name));
                    super.forEach(action);
                }
            };
            mapping.fields().forEach((name, field) -> {
                unread.add(path + "/" + name);
                fields.put(name, new Node.Field(field.key(), watched(field.value(), path + "/" + name, unread)));
            });
            return new Node.Mapping(fields, mapping.location());
        }
        if (node instanceof Node.Sequence sequence) {
            List<Node> items = new ArrayList<>();
            for (Node item : sequence.items()) {
                items.add(watched(item, path + "/" + items.size(), unread));
            }
            return new Node.Sequence(items, sequence.location());
        }
        return node;
    }

    private static void decode(RecordKind kind, String path, Node.Mapping record) {
        List<Problem> problems = new ArrayList<>();
        List<String> names = List.of(path.substring("data/".length(), path.length() - ".yaml".length())
                .split("/", -1));
        RecordReader.decode(kind, names, new Fields(record, problems::add));
        assertThat(problems).isEmpty();
    }
}
