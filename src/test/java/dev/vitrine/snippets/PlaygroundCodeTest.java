package dev.vitrine.snippets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.catalog.Catalog;
import dev.vitrine.catalog.Model;
import dev.vitrine.fixture.Interpreter;
import dev.vitrine.fixture.JobCosts;
import dev.vitrine.fixture.Program;
import dev.vitrine.fixture.SampleCatalog;
import dev.vitrine.fixture.VerifyOnly;
import dev.vitrine.price.Charge;
import dev.vitrine.price.Money;
import dev.vitrine.render.WrittenSnippets;
import dev.vitrine.value.Resolution;
import dev.vitrine.wording.Amounts;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the playground's script writes is what Java writes: asked of Node, from the files of a site. */
@VerifyOnly
class PlaygroundCodeTest {
    private static final JsonMapper JSON = JsonMapper.shared();

    private static final String HOSTILE =
            "\" ' \\ \\\\u0041 \n\r\t\b\f $(touch pwned) `touch` ${HOME} $& $1 {key} {value} {name} #{x} %s"
                    + " </script> <!-- \u0000\u0001\u007f\u0085\u2028\u2029\u202e\u2066\u061c\ufeff 'EOF' \uD83D\uDE00 \uD83D \uDE00 \uD83D\uD83D\uDE00\uDE00 é";

    @TempDir
    Path folder;

    @Test
    void valuesAreWrittenAsJavaWritesThem() throws Exception {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("model", HOSTILE);
        body.put(HOSTILE, "a");
        body.put("__proto__", "b");
        body.put("with-dash", true);
        body.put("n", new BigDecimal("1.50"));
        body.put("none", Map.of());
        body.put("nothing", List.of());
        body.put("long", List.of(Map.of("role", "user", "content", "A text of which a part counts only. ".repeat(5))));
        body.put("list", List.of(HOSTILE, new BigDecimal("0.0000001"), Map.of("deep", List.of(false))));
        Map<String, Object> flat = new LinkedHashMap<>(body);
        flat.values().removeIf(value -> value instanceof Map || value instanceof List);
        Set<String> known = new LinkedHashSet<>(List.of("model", "n"));

        List<List<String>> expected = Stream.of(Language.values())
                .map(Language::notation)
                .map(notation -> List.of(
                        new Literals(notation).value(body, 4, 11),
                        new Literals(notation).fields(flat, 2),
                        notation.argument().isEmpty() ? "" : new Literals(notation).arguments(body, known, 4)))
                .toList();
        List<JsonNode> notations = new ArrayList<>();
        ask(Map.of("ask", "languages", "document", document()))
                .forEach(language -> notations.add(language.path("notation")));
        JsonNode written = ask(
                Map.of("ask", "values", "notations", notations, "body", wrapped(body), "known", List.copyOf(known)));

        assertThat(notations).hasSameSizeAs(Language.values());
        for (int i = 0; i < notations.size(); i++) {
            for (int part = 0; part < 3; part++) {
                assertThat(written.path(i).path(part).asString())
                        .as(notations.get(i) + " " + part)
                        .isEqualTo(expected.get(i).get(part));
            }
        }
    }

    @Test
    void bodiesAreFilledAsJavaFillsThem() throws Exception {
        Map<String, Object> template = new LinkedHashMap<>();
        template.put("model", "{model}");
        template.put("messages", List.of(Map.of("content", "{prompt}"), Map.of("image", Map.of("url", "{image}"))));
        template.put("frames", Map.of("first", Map.of("type", "image", "url", "{start_frame}")));
        template.put("fixed", new BigDecimal("2"));
        template.put("{parameters}", true);
        for (Map<String, Object> sent : List.of(
                Map.<String, Object>of(),
                Map.<String, Object>of("prompt", HOSTILE, "n", new BigDecimal("1.50")),
                Map.<String, Object>of("start_frame", "data:x", "__proto__", "y"))) {
            JsonNode filled = ask(Map.of(
                    "ask",
                    "body",
                    "template",
                    wrapped(template),
                    "model",
                    "one",
                    "sent",
                    sent.entrySet().stream()
                            .map(entry -> List.of(entry.getKey(), wrapped(entry.getValue())))
                            .toList()));

            assertThat(JSON.readTree(filled.asString()))
                    .isEqualTo(JSON.readTree(JSON.writeValueAsString(new BodyTemplate(template).fill("one", sent))));
        }
    }

    @Test
    void aRequestCostsWhatAJobCosts() throws Exception {
        List<JobCosts.Row> rows = JobCosts.rows();
        JsonNode costs = ask(Map.of(
                "ask",
                "costs",
                "jobs",
                rows.stream().map(PlaygroundCodeTest::job).toList()));

        for (int i = 0; i < rows.size(); i++) {
            Optional<BigDecimal> cost = rows.get(i).cost();
            if (cost.isEmpty()) {
                assertThat(costs.path(i).isNull()).as(rows.get(i).toString()).isTrue();
            } else {
                assertThat(costs.path(i).path("least").doubleValue())
                        .as(rows.get(i).toString())
                        .isCloseTo(cost.get().doubleValue(), Offset.offset(1e-12));
                assertThat(costs.path(i).path("range").asString())
                        .as(rows.get(i).toString())
                        .isEqualTo(Amounts.reckoned(Money.usd(cost.get().toPlainString())));
            }
        }
    }

    /** What the playground knows of a call, a price and the values that are sent. */
    private static Map<String, Object> job(JobCosts.Row row) {
        Map<String, Object> call = new LinkedHashMap<>();
        call.put("made", row.made());
        row.framesPerSecond().ifPresent(frames -> call.put("fps", frames));
        Resolution.of(row.values().path("resolution").asString(""))
                .ifPresent(resolution -> call.put(
                        "sizes",
                        Map.of(resolution.name(), resolution.widescreen().toString())));
        Map<String, String> when = new LinkedHashMap<>();
        row.price().conditions().values().forEach((condition, value) -> when.put(condition.key(), value));
        String amount = row.price().charge() instanceof Charge.Free
                ? "0"
                : row.price().first().orElseThrow().amount().toPlainString();
        return Map.of(
                "call",
                call,
                "price",
                Map.of("per", row.price().meter().key(), "amount", amount, "sign", "$", "text", "", "when", when),
                "values",
                row.values());
    }

    @Test
    void numbersHaveNoExponents() throws Exception {
        List<String> numbers = List.of("1e21", "1e-7", "-2.5E-3", "1.5e1", "0.7", "100", "12e0");

        assertThat(ask(Map.of("ask", "plain", "numbers", numbers)))
                .extracting(JsonNode::asString)
                .containsExactly("1000000000000000000000", "0.0000001", "-0.0025", "15", "0.7", "100", "12");
    }

    @Test
    void everySnippetOfEveryModelIsWrittenAgain() throws Exception {
        Catalog catalog = SampleCatalog.catalog();
        WrittenSnippets templates = new WrittenSnippets(folder);
        List<Model> models = catalog.models().values().stream()
                .filter(model -> !AnsweredCall.of(model, catalog).isEmpty())
                .toList();
        JsonNode written = ask(Map.of(
                "ask",
                "snippets",
                "documents",
                models.stream()
                        .map(model -> "/models/" + model.id() + "/calls.json")
                        .toList()));

        assertThat(models).hasSizeGreaterThan(10);
        for (int i = 0; i < models.size(); i++) {
            Model model = models.get(i);
            List<String> expected = Arrays.stream(Language.values())
                    .flatMap(language -> templates.of(language, catalog, model).stream())
                    .toList();
            assertThat(written.path(i))
                    .as(model.id().toString())
                    .extracting(snippet -> snippet.asString() + "\n")
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    /** The address of the playground's document of some page. */
    private static String document() {
        return SampleCatalog.pages().values().stream()
                .flatMap(page -> page.select("[data-calls]").stream())
                .findFirst()
                .orElseThrow()
                .attr("data-calls");
    }

    private static Object wrapped(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> wrapped = new LinkedHashMap<>();
            map.forEach((key, member) -> wrapped.put(key, wrapped(member)));
            return wrapped;
        }
        if (value instanceof List<?> list) {
            return list.stream().map(PlaygroundCodeTest::wrapped).toList();
        }
        return value instanceof BigDecimal number ? Map.of("number", number.toPlainString()) : value;
    }

    private JsonNode ask(Map<String, Object> question) throws IOException, InterruptedException {
        Path script;
        try (Stream<Path> files = Files.list(SampleCatalog.SITE.resolve("assets/playground"))) {
            script = files.filter(file -> file.toString().endsWith(".js"))
                    .findFirst()
                    .orElseThrow();
        }
        Path module = Files.copy(script, folder.resolve("playground-" + System.nanoTime() + ".mjs"));
        Path input = folder.resolve("input.json");
        Files.write(input, JSON.writeValueAsBytes(question));
        Program.Ran ran = Program.run(List.of(
                Interpreter.NODE.command(),
                "src/test/resources/playground-code.mjs",
                module.toString(),
                input.toString(),
                SampleCatalog.SITE.toString()));
        assertThat(ran.code()).as(ran.output()).isZero();
        return JSON.readTree(ran.output());
    }
}
