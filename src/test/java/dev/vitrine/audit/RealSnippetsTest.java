package dev.vitrine.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.fixture.Interpreter;
import dev.vitrine.fixture.Program;
import dev.vitrine.fixture.RealCatalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every snippet of the real catalog compiles, in the language that it is in; and looks like it where that is not installed. */
class RealSnippetsTest {
    @TempDir
    private Path folder;

    @Test
    void thereAreSnippetsInEveryLanguage() {
        assertThat(snippets("python")).hasSizeGreaterThan(20);
        assertThat(snippets("javascript")).hasSameSizeAs(snippets("python"));
        assertThat(snippets("curl")).hasSameSizeAs(snippets("python"));
    }

    @Test
    void everyPythonSnippetCompiles() throws IOException, InterruptedException {
        List<String> files = write("python", ".py");

        List<String> command = new ArrayList<>(List.of(
                Interpreter.PYTHON.command(),
                "-c",
                "import sys\nfor f in sys.argv[1:]: compile(open(f, encoding='utf-8').read(), f, 'exec')"));
        command.addAll(files);
        assertThat(Program.run(command)).isEqualTo(new Program.Ran(0, ""));
        snippets("python").values().forEach(code -> assertThat(code).contains("import ", "os.environ[", "print("));
    }

    @Test
    void everyJavaScriptSnippetCompiles() throws IOException, InterruptedException {
        List<String> files = write("javascript", ".mjs");

        String check = """
                const {SourceTextModule} = require('node:vm');
                for (const file of process.argv.slice(1)) {
                  new SourceTextModule(require('node:fs').readFileSync(file, 'utf8'), {identifier: file});
                }
                """;
        List<String> command = new ArrayList<>(
                List.of(Interpreter.NODE.command(), "--no-warnings", "--experimental-vm-modules", "-e", check));
        command.addAll(files);
        assertThat(Program.run(command)).isEqualTo(new Program.Ran(0, ""));
        snippets("javascript")
                .values()
                .forEach(code -> assertThat(code).contains("process.env.", "await ", "console.log("));
    }

    @Test
    void everyShellSnippetParses() throws IOException, InterruptedException {
        for (String file : write("curl", ".sh")) {
            assertThat(Program.run(List.of("sh", "-n", file))).isEqualTo(new Program.Ran(0, ""));
        }
        snippets("curl").values().forEach(code -> assertThat(code).contains("curl ", "https://"));
    }

    private List<String> write(String language, String suffix) throws IOException {
        List<String> files = new ArrayList<>();
        for (Map.Entry<String, String> snippet : snippets(language).entrySet()) {
            Path file = folder.resolve(snippet.getKey().replace('/', '_') + suffix);
            files.add(Files.writeString(file, snippet.getValue()).toString());
        }
        return files;
    }

    private static Map<String, String> snippets(String language) {
        Map<String, String> snippets = new TreeMap<>();
        RealCatalog.pages()
                .forEach((address, page) -> page.select("#code-" + language + " pre code")
                        .forEach(code -> snippets.put(address, code.wholeText())));
        return snippets;
    }
}
