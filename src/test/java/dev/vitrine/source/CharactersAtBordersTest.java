package dev.vitrine.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.fixture.GitRepository;
import dev.vitrine.fixture.VerifyOnly;
import dev.vitrine.git.GitTree;
import dev.vitrine.yaml.Node;
import dev.vitrine.yaml.Outline;
import dev.vitrine.yaml.OutlineReader;
import dev.vitrine.yaml.YamlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Characters of every length in UTF-8 and UTF-16, at each offset around the sizes that readers' buffers have. */
@VerifyOnly
class CharactersAtBordersTest {
    private static final String PATH = "data/models/acme/one.yaml";

    static IntStream offsets() {
        return Stream.of(1_000, 2_000, 4_050, 8_140).flatMapToInt(start -> IntStream.rangeClosed(start, start + 100));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "é", "漢", "🚀", "🚀🚀", "👩‍💻"})
    void everyReaderReadsThem(String character) throws IOException {
        for (int offset : offsets().toArray()) {
            String value = "a".repeat(offset - "name: ".length()) + character + "z";
            List<String> texts = List.of(
                    "name: " + value + "\n",
                    "name: \"" + value.substring(1) + "\"\n",
                    "name: |-\n  " + value.substring(4) + "\n",
                    "#" + "c".repeat(offset - 1) + character + "\nname: " + character + "z\n");
            for (String text : texts) {
                yaml(text, character);
                table(text);
            }
        }
    }

    @Test
    void aRevisionReadsThem(@TempDir Path folder) throws IOException {
        GitRepository repository = GitRepository.in(folder);
        Map<String, String> texts = new TreeMap<>();
        for (int offset : offsets().limit(303).toArray()) {
            texts.put("data/organizations/o" + offset + "-🚀.yaml", "name: " + "a".repeat(offset - 6) + "🚀z\n");
        }
        for (Map.Entry<String, String> text : texts.entrySet()) {
            Path file = folder.resolve(text.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, text.getValue());
        }
        repository.commit();

        GitTree tree = GitTree.open(repository.data(), "HEAD").value().orElseThrow();

        assertThat(tree.paths().value().orElseThrow()).containsExactlyElementsOf(texts.keySet());
        texts.forEach((path, text) -> assertThat(tree.read(path).value()).hasValue(text));
    }

    private static void yaml(String text, String character) {
        Node.Mapping root = (Node.Mapping) YamlReader.read(PATH, text).value().orElseThrow();
        Node.Scalar name = (Node.Scalar) root.fields().get("name").value();
        assertThat(name.text()).endsWith(character + "z");

        Outline.Mapping outline = (Outline.Mapping) OutlineReader.read(text).orElseThrow();
        Outline.Scalar written = (Outline.Scalar) outline.fields().get(0).value();
        assertThat(written.text()).isEqualTo(name.text());
        assertThat(text.substring(written.from(), written.to()).strip()).contains(character + "z");
    }

    private static void table(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try (TableText table = new TableText("data/arenas/a/b.csv", new ByteArrayInputStream(bytes))) {
            assertThat(all(table)).isEqualTo(text);
        }
    }

    private static String all(Reader reader) throws IOException {
        StringBuilder text = new StringBuilder();
        char[] buffer = new char[1024];
        for (int read = reader.read(buffer); read >= 0; read = reader.read(buffer)) {
            text.append(buffer, 0, read);
        }
        return text.toString();
    }
}
