package dev.vitrine.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.fixture.Golden;
import dev.vitrine.fixture.TestSite;
import dev.vitrine.problem.TextPrinter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What an editor reads at the terminal, word for word: each {@code diagnostics/*.yaml} is the record of {@code acme/one},
 * and the {@code .txt} beside it what is printed.
 */
class DiagnosticsTest {
    private static final Path FOLDER = Path.of("src/test/resources/diagnostics");

    static Stream<String> records() throws IOException {
        return names(".yaml").stream();
    }

    @ParameterizedTest
    @MethodSource("records")
    void theMessageIsAsExpected(String name) throws IOException {
        TestSite site = TestSite.withModel(Files.readString(FOLDER.resolve(name + ".yaml")));
        TextPrinter printer = new TextPrinter(
                path -> Optional.ofNullable(site.text(path))
                        .map(text -> text.lines().toList()),
                path -> path,
                false);

        String printed = site.problems().stream().map(printer::print).collect(Collectors.joining("\n"));

        assertThat(printed).isNotEmpty();
        Golden.check(FOLDER.resolve(name + ".txt"), printed);
    }

    @Test
    void everyExpectationHasARecord() throws IOException {
        assertThat(names(".txt")).isNotEmpty().isEqualTo(names(".yaml"));
    }

    private static List<String> names(String suffix) throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(suffix))
                    .map(name -> name.substring(0, name.length() - suffix.length()))
                    .sorted()
                    .toList();
        }
    }
}
