package dev.vitrine.records;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.check.CatalogCheck;
import dev.vitrine.fixture.Golden;
import dev.vitrine.fixture.TestSite;
import dev.vitrine.problem.TextPrinter;
import dev.vitrine.source.MemoryTree;
import dev.vitrine.source.SourceTree;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What an editor reads at the terminal, word for word: a catalogue of mistakes. A {@code diagnostics/…/*.yaml} is the record
 * of {@code acme/one}; a {@code .site} holds files of any place, each below a line {@code -- data/providers/x.yaml --},
 * next to the minimal catalog, in which <code>\</code>{@code xE9} stands for a byte and <code>\</code>{@code u200b} for a
 * character. The {@code .txt} next to each is what is printed.
 */
class DiagnosticsTest {
    private static final Path FOLDER = Path.of("src/test/resources/diagnostics");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:x([0-9A-F]{2})|u([0-9a-f]{4}))");
    private static final int LEAST = 90;

    static Stream<String> mistakes() throws IOException {
        return Stream.concat(names(".yaml").stream(), names(".site").stream());
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void theMessageIsAsExpected(String name) throws IOException {
        Path file = FOLDER.resolve(name);
        SourceTree tree = tree(name, Files.readString(file));
        TextPrinter printer = new TextPrinter(
                path -> tree.paths().value().orElseThrow().contains(path)
                        ? tree.read(path).value().map(text -> text.lines().toList())
                        : Optional.empty(),
                path -> path,
                false);

        String printed = CatalogCheck.of(tree, Optional.empty()).problems().stream()
                .map(printer::print)
                .collect(Collectors.joining("\n"));

        assertThat(printed).isNotEmpty();
        Golden.check(expectation(file), printed);
    }

    @Test
    void everyExpectationHasAMistake() throws IOException {
        List<String> mistakes = mistakes().map(DiagnosticsTest::stem).sorted().toList();

        assertThat(mistakes).hasSizeGreaterThanOrEqualTo(LEAST).doesNotHaveDuplicates();
        assertThat(names(".txt").stream().map(DiagnosticsTest::stem).sorted()).containsExactlyElementsOf(mistakes);
    }

    @Test
    void everyMistakeComesWithAnEdit() throws IOException {
        for (String name : mistakes().toList()) {
            assertThat(CatalogCheck.of(tree(name, Files.readString(FOLDER.resolve(name))), Optional.empty())
                            .problems())
                    .as(name)
                    .allSatisfy(problem -> assertThat(problem.hint()).isPresent());
        }
    }

    private static SourceTree tree(String name, String text) {
        Map<String, byte[]> files = new TreeMap<>();
        TestSite.minimal()
                .files()
                .forEach((path, minimal) -> files.put(path, minimal.getBytes(StandardCharsets.UTF_8)));
        if (name.endsWith(".site")) {
            TestSite.of(text).files().forEach((path, escaped) -> files.put(path, unescaped(escaped)));
        } else {
            files.put("data/models/acme/one.yaml", text.getBytes(StandardCharsets.UTF_8));
        }
        return MemoryTree.ofBytes(files);
    }

    private static byte[] unescaped(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Matcher escape = ESCAPE.matcher(text);
        int start = 0;
        while (escape.find()) {
            bytes.writeBytes(text.substring(start, escape.start()).getBytes(StandardCharsets.UTF_8));
            if (escape.group(1) != null) {
                bytes.write(Integer.parseInt(escape.group(1), 16));
            } else {
                char character = (char) Integer.parseInt(escape.group(2), 16);
                bytes.writeBytes(String.valueOf(character).getBytes(StandardCharsets.UTF_8));
            }
            start = escape.end();
        }
        bytes.writeBytes(text.substring(start).getBytes(StandardCharsets.UTF_8));
        return bytes.toByteArray();
    }

    private static Path expectation(Path file) {
        return file.resolveSibling(stem(file.getFileName().toString()) + ".txt");
    }

    private static String stem(String name) {
        return name.substring(0, name.lastIndexOf('.'));
    }

    private static List<String> names(String suffix) throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.map(file -> FOLDER.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> name.endsWith(suffix))
                    .sorted()
                    .toList();
        }
    }
}
