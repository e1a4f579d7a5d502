package dev.vitrine.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.vitrine.fixture.Interpreter;
import dev.vitrine.pages.Page;
import dev.vitrine.problem.Checked;
import dev.vitrine.snippets.Request;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** What data becomes in each language; and, where the language is installed, that it runs as pasted. */
class SnippetTest {
    private static final String HOSTILE =
            "\" ' \\ \n\r\t $(touch pwned) `touch pwned` ${HOME} #{x} {x} %s </script> <!-- \u2028\u2029 \u202e \u0001 'EOF' \uD83D\uDE00 é";

    @TempDir
    Path folder;

    private final Deque<String> answers = new ArrayDeque<>();
    private final List<String> received = new ArrayList<>();
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            received.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("Authorization") + " " + body);
            String[] answer = answers.remove().split(" ", 2);
            byte[] bytes = answer[1].getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(Integer.parseInt(answer[0]), bytes.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(bytes);
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "python     | \\\" ' \\\\ \\n\\r\\t $(touch pwned) `touch pwned` ${HOME} #{x} {x} %s </script> <!-- \\u2028\\u2029 \\u202e \\u0001 'EOF' \uD83D\uDE00 é",
                "javascript | \\\" ' \\\\ \\n\\r\\t $(touch pwned) `touch pwned` ${HOME} #{x} {x} %s \\x3c/script> \\x3c!-- \\u{2028}\\u{2029} \\u{202e} \\u{1} 'EOF' \uD83D\uDE00 é",
                "curl       | \\\" '\\'' \\\\ \\n\\r\\t $(touch pwned) `touch pwned` ${HOME} #{x} {x} %s <\\/script> \\u003C!-- \\u2028\\u2029 \u202e \\u0001 '\\''EOF'\\'' \uD83D\uDE00 é"
            })
    void dataIsWrittenAsDataOfTheLanguage(String language, String expected) {
        assertThat(code(language, SampleRequests.chat("https://a.example/", HOSTILE)))
                .contains("\"" + expected + "\"");
    }

    @Test
    void truthAndNothingAreSpeltAsInTheLanguage() {
        assertThat(code("python", SampleRequests.chat())).contains("\"stream\": False,", "\"temperature\": 0.7,");
        assertThat(code("javascript", SampleRequests.chat())).contains("stream: false,", "temperature: 0.7,");
        assertThat(code("curl", SampleRequests.chat())).contains("\"stream\": false\n", "\"temperature\": 0.7,");
    }

    @Test
    void aKeyThatWouldSetThePrototypeDoesNot() {
        assertThat(code("javascript", request(Map.of("__proto__", "a")))).contains("[\"__proto__\"]: \"a\"");
        assertThat(code("javascript", request(Map.of("a-b", "a")))).contains("\"a-b\": \"a\"");
    }

    @Test
    void emptyCollectionsStayOnTheirLine() {
        assertThat(code("python", request(Map.of("a", List.of())))).contains("\"a\": [],");
        assertThat(code("curl", request(Map.of("a", Map.of())))).contains("\"a\": {}\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"curl", "javascript"})
    void aVariableThatIsNoNameIsRefused(String language) {
        Request request = SampleRequests.chat("https://a.example/", "KEY; rm -rf ~", Map.of("model", "gpt-5"));

        assertThat(render(language, request).problems())
                .singleElement()
                .satisfies(it -> assertThat(it.message()).contains("is not the name of an environment variable"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"curl", "python", "javascript"})
    void anAnswerIsPrinted(String language) throws Exception {
        answers.add("200 {\"choices\": [{\"message\": {\"content\": \"The moon pulls.\"}}]}");
        Run run = run(language, SampleRequests.chat(address(), HOSTILE));

        assertThat(run.out()).isEqualTo("The moon pulls.\n");
        assertThat(run.status()).isZero();
        assertThat(received).singleElement().satisfies(it -> {
            assertThat(it).startsWith("POST /generations Bearer secret {");
            assertThat(content(it)).isEqualTo(HOSTILE);
        });
        assertThat(folder.resolve("pwned")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"curl", "python", "javascript"})
    void anErrorIsSaidAndTheStatusTellsIt(String language) throws Exception {
        answers.add("401 {\"error\": {\"message\": \"The key is wrong.\"}}");
        Run run = run(language, SampleRequests.chat(address(), "x"));

        assertThat(run.out()).isEmpty();
        assertThat(run.error()).contains("The key is wrong.");
        assertThat(run.status()).isNotZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"curl", "python", "javascript"})
    void aJobIsAskedAfterUntilItIsDone(String language) throws Exception {
        answers.addAll(
                List.of(
                        "202 {\"id\": \"job-7\", \"status\": \"queued\"}",
                        "200 {\"id\": \"job-7\", \"status\": \"processing\"}",
                        "200 {\"id\": \"job-7\", \"status\": \"completed\", \"output\": [{\"url\": \"https://a.example/v.mp4\"}]}"));
        Run run = run(language, SampleRequests.video(address(), 1));

        assertThat(run.error()).isEmpty();
        assertThat(run.out()).isEqualTo("https://a.example/v.mp4\n");
        assertThat(received).hasSize(3).last().isEqualTo("GET /generations/job-7 Bearer secret ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"curl", "python", "javascript"})
    void aJobThatFailsSaysWhy(String language) throws Exception {
        answers.addAll(
                List.of(
                        "202 {\"id\": \"job-7\", \"status\": \"queued\"}",
                        "200 {\"id\": \"job-7\", \"status\": \"failed\", \"error\": {\"message\": \"The prompt was refused.\"}}"));
        Run run = run(language, SampleRequests.video(address(), 1));

        assertThat(run.out()).isEmpty();
        assertThat(run.error()).contains("The prompt was refused.");
        assertThat(run.status()).isNotZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"curl", "python", "javascript"})
    void aJobThatCannotBeStartedSaysWhy(String language) throws Exception {
        answers.add("429 {\"error\": {\"message\": \"Slow down.\"}}");
        Run run = run(language, SampleRequests.video(address(), 1));

        assertThat(run.error()).contains("Slow down.");
        assertThat(run.status()).isNotZero();
        assertThat(received).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"curl", "python", "javascript"})
    void aJobThatTakesTooLongIsGivenUp(String language) throws Exception {
        answers.addAll(Collections.nCopies(9, "200 {\"id\": \"job-7\", \"status\": \"queued\"}"));
        Run run = run(language, SampleRequests.video(address(), List.of("queued"), 1, 2));

        assertThat(run.out()).isEmpty();
        assertThat(run.error()).isEqualTo("No answer after 2 seconds.\n");
        assertThat(run.status()).isEqualTo(1);
        assertThat(answers).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"curl", "python", "javascript"})
    void aHostileStatusIsOnlyAStatus(String language) throws Exception {
        String status = "it's) touch pwned;; $(touch pwned) `touch pwned` \" *";
        String pending = "200 " + JsonMapper.shared().writeValueAsString(Map.of("id", "job-7", "status", status));
        answers.addAll(
                List.of(
                        pending,
                        pending,
                        "200 {\"id\": \"job-7\", \"status\": \"completed\", \"output\": [{\"url\": \"https://a.example/v.mp4\"}]}"));
        Run run = run(language, SampleRequests.video(address(), List.of(status), 1, 60));

        assertThat(run.error()).isEmpty();
        assertThat(run.out()).isEqualTo("https://a.example/v.mp4\n");
        assertThat(received).hasSize(3);
        assertThat(folder.resolve("pwned")).doesNotExist();
    }

    private record Run(int status, String out, String error) {}

    private Run run(String language, Request request) throws Exception {
        String file = Map.of("curl", "example.sh", "python", "example.py", "javascript", "example.mjs")
                .get(language);
        String program = Map.of("curl", Interpreter.SHELL, "python", Interpreter.PYTHON, "javascript", Interpreter.NODE)
                .get(language)
                .command();
        Files.writeString(folder.resolve(file), code(language, request));
        Process process = start(program, file);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Run(
                process.exitValue(),
                Files.readString(folder.resolve("out")),
                Files.readString(folder.resolve("error")));
    }

    private Process start(String... command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("error").toFile());
        builder.environment().put("LLM_STATS_API_KEY", "secret");
        builder.environment().put("NO_PROXY", "*");
        builder.environment().put("no_proxy", "*");
        return builder.start();
    }

    private static String content(String request) {
        return JsonMapper.shared()
                .readTree(request.substring(request.indexOf('{')))
                .at("/messages/0/content")
                .asString();
    }

    private String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/generations";
    }

    private static Request request(Map<String, Object> body) {
        return SampleRequests.chat("https://a.example/", "KEY", body);
    }

    private String code(String language, Request request) {
        Checked<byte[]> rendered = render(language, request);
        assertThat(rendered.problems()).isEmpty();
        return new String(rendered.value().orElseThrow(), StandardCharsets.UTF_8) + "\n";
    }

    /** Without the page around it, and without HTML's own escapes. */
    private Checked<byte[]> render(String language, Request request) {
        try {
            Files.createDirectories(folder.resolve("pages"));
            Files.writeString(
                    folder.resolve("pages/snippet.ftlh"),
                    "<#ftl output_format=\"plainText\">${snippet(\"" + language + "\", page)}");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        Renderer renderer = new Renderer(new Theme(Optional.of(folder)), SampleViews.site(), name -> name);
        Page page = SampleViews.page("/snippet/", "pages/snippet.ftlh", request);
        return renderer.render(page);
    }
}
