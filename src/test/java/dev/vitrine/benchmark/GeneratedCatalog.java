package dev.vitrine.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Writes a catalog of invented models, as large as asked for, to measure builds with. Each model has what a well-kept record
 * has: three offers, about ten prices, an API with parameters, a description and questions. The same size gives the same
 * bytes.
 *
 * <p>{@code java -cp target/test-classes dev.vitrine.benchmark.GeneratedCatalog 10000 /tmp/ten-thousand}
 */
public final class GeneratedCatalog {
    private static final int MODELS_PER_ORGANIZATION = 20;
    private static final int PROVIDERS = 40;
    private static final List<String> TYPES = List.of("text", "text", "text", "image", "video");
    private static final String EVIDENCE = "source: https://example.org/pricing, checked: 2026-01-%02d}%n";

    private final Path data;

    private GeneratedCatalog(Path data) {
        this.data = data;
    }

    public static void main(String[] arguments) throws IOException {
        int models = Integer.parseInt(arguments[0]);
        new GeneratedCatalog(Path.of(arguments[1], "data")).write(models);
    }

    private void write(int models) throws IOException {
        put(
                "catalog.yaml",
                "title: Generated%ntagline: Invented models, to measure with%nurl: https://generated.example/%n");
        put("licenses/open.yaml", "name: MIT License%nkind: open-source%nspdx: MIT%ncommercial_use: allowed%n");
        put("gateways/gate.yaml", """
                name: Gate
                base: https://gate.example/v1
                key: {variable: GATE_KEY}
                operations:
                  chat:
                    path: /chat/completions
                    body: {model: "{model}", messages: [{role: user, content: "{prompt}"}], "{parameters}": true}
                    result: choices[0].message.content
                    error: error.message
                  image-generation:
                    path: /images/generations
                    body: {model: "{model}", prompt: "{prompt}", "{parameters}": true}
                    result: data[0].url
                    error: error.message
                  video-generation:
                    path: /generations
                    body: {model: "{model}", input: "{parameters}", wait: auto}
                    poll: {path: "/generations/{id}?wait=60", id: id, status: status, pending: [queued, running], succeeded: completed}
                    result: output.media[0].url
                    error: error.message
                """.replace("%", "%%"));
        for (int provider = 0; provider < PROVIDERS; provider++) {
            put("providers/provider-" + provider + ".yaml", "name: Provider %d%nkind: host%n", provider);
        }
        for (int organization = 0; organization * MODELS_PER_ORGANIZATION < models; organization++) {
            put("organizations/maker-" + organization + ".yaml", "name: Maker %d%n", organization);
        }
        for (int number = 0; number < models; number++) {
            model(number);
        }
    }

    private void model(int number) throws IOException {
        String type = TYPES.get(number % TYPES.size());
        StringBuilder record = new StringBuilder();
        line(record, "name: Model %d", number);
        line(record, "type: %s", type);
        line(record, "tagline: The invented %s model number %d", type, number);
        line(record, "description: |");
        line(
                record,
                "  Model **%d** is invented. It has a [page](https://example.org/%d), a list and a table:",
                number,
                number);
        line(record, "%n  - one point%n  - another point%n%n  | a | b |%n  |---|---|%n  | 1 | 2 |");
        line(record, "released: 20%02d-%02d", 20 + number % 6, 1 + number % 12);
        line(record, "license: open");
        line(record, "input: [text, image]%noutput: [%s]", type);
        line(record, "api:%n  gateway: gate%n  operation: %s%n  id: model-%d", operation(type), number);
        line(record, "  parameters:%n    - {name: prompt, type: string, required: true, example: A harbour at dawn}");
        line(record, "    - {name: seed, type: integer, minimum: 0, description: Repeats a result}");
        line(record, "offers:");
        for (int offer = 0; offer < 3; offer++) {
            line(record, "  - provider: provider-%d%n    prices:", (number + offer * 7) % PROVIDERS);
            prices(record, type, number, offer);
        }
        line(record, "faq:");
        line(record, "  - {question: Is model %d real?, answer: \"No: it is *invented*.\"}", number);
        line(record, "  - {question: What is model %d for?, answer: \"To measure builds with.\"}", number);
        put("models/maker-" + number / MODELS_PER_ORGANIZATION + "/model-" + number + ".yaml", "%s", record);
    }

    private static String operation(String type) {
        return type.equals("text") ? "chat" : type + "-generation";
    }

    private static void prices(StringBuilder record, String type, int number, int offer) {
        int day = 1 + number % 28;
        int cents = 1 + (number * 31 + offer * 17) % 400;
        List<String> things = switch (type) {
            case "text" -> List.of("1M input tokens", "1M cached input tokens", "1M output tokens");
            case "image" -> List.of("image, size: 1024x1024", "image, size: 1536x1024", "image, size: 1024x1536");
            default -> List.of("second, resolution: 720p", "second, resolution: 1080p", "second, resolution: 4k");
        };
        for (int i = 0; i < things.size(); i++) {
            record.append(String.format(
                    Locale.ROOT,
                    "      - {per: %s, usd: %d.%02d, " + EVIDENCE,
                    things.get(i),
                    (cents + i * 40) / 100,
                    (cents + i * 40) % 100,
                    day));
        }
    }

    private static void line(StringBuilder record, String format, Object... values) {
        record.append(String.format(Locale.ROOT, format + "%n", values));
    }

    private void put(String name, String format, Object... values) throws IOException {
        Path file = data.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, String.format(Locale.ROOT, format, values));
    }
}
