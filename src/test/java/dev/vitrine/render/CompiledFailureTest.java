package dev.vitrine.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.fixture.VerifyOnly;
import dev.vitrine.fixture.gateway.Failure;
import dev.vitrine.fixture.gateway.Reply;
import dev.vitrine.fixture.gateway.TestGateway;
import dev.vitrine.fixture.snippet.Ran;
import dev.vitrine.fixture.snippet.SnippetRunner;
import dev.vitrine.snippets.Request;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An answer that looks like a success and is none: Java, Go and PHP say so in a line, and the exit status tells it. */
@VerifyOnly
class CompiledFailureTest {
    private final TestGateway gateway = EveryRequest.gateway();

    @TempDir
    Path folder;

    @AfterEach
    void stop() {
        gateway.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"java", "go", "php"})
    void anErrorWithinAStreamIsSaid(String language) {
        gateway.fail(Failure.ERROR_EVENT);
        Ran ran = run(language, EveryRequest.CHAT_STREAM.to(gateway, "x"));

        assertThat(ran.error().strip()).contains(Failure.STREAM_MESSAGE).doesNotContain("\n");
        assertThat(ran.out()).startsWith("You");
        assertThat(ran.code()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"java", "go", "php"})
    void aStreamWithoutItsEndHasBrokenOff(String language) {
        chats("text/event-stream", "data: {\"choices\":[{\"delta\":{\"content\":\"Once\"}}]}\n\n");
        Ran ran = run(language, EveryRequest.CHAT_STREAM.to(gateway, "x"));

        assertThat(ran.error()).isEqualTo("The answer broke off.\n");
        assertThat(ran.out()).startsWith("Once");
        assertThat(ran.code()).isEqualTo(1);
    }

    /** Each is told in one line that shows what came. */
    @ParameterizedTest
    @CsvSource({"java, CHAT", "java, CHAT_STREAM", "go, CHAT", "go, CHAT_STREAM", "php, CHAT", "php, CHAT_STREAM"})
    void whatIsNoJsonIsShown(String language, EveryRequest every) {
        chats("text/html", every == EveryRequest.CHAT ? "<p>Hello" : "data: <p>Hello\n\n");
        Ran ran = run(language, every.to(gateway, "x"));

        assertThat(ran.error().strip()).contains("<p>Hello").doesNotContain("\n");
        assertThat(ran.out()).isEmpty();
        assertThat(ran.code()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"java", "go", "php"})
    void aResultThatIsNullIsAFailure(String language) {
        chats("application/json", "{\"choices\":[{\"message\":{\"content\":null}}]}");
        Ran ran = run(language, EveryRequest.CHAT.to(gateway, "x"));

        assertThat(ran.error()).startsWith("No result in the answer");
        assertThat(ran.out()).isEmpty();
        assertThat(ran.code()).isEqualTo(1);
    }

    private void chats(String type, String body) {
        gateway.route("POST", "/v1/chat/completions", sent -> Reply.of(200, type, body));
    }

    @Test
    void javaSaysInOneLineThatThereIsNoGateway() {
        String code = code("java", EveryRequest.CHAT.to(gateway, "x")).replace(gateway.origin(), "http://127.0.0.1:1");
        assertIsOneLine(SnippetRunner.run("java", code, Map.of(EveryRequest.KEY, "test-key")));
    }

    @Test
    void javaSaysInOneLineThatAFileIsMissing() {
        String code = code("java", EveryRequest.EDIT.to(gateway, "x")).replace("image.png", "absent.png");
        assertIsOneLine(SnippetRunner.run("java", code, Map.of(EveryRequest.KEY, "test-key")));
    }

    private static void assertIsOneLine(Ran ran) {
        assertThat(ran.error()).startsWith("The request failed: ").doesNotContain("\tat ");
        assertThat(ran.error().lines()).hasSize(1);
        assertThat(ran.code()).isEqualTo(1);
    }

    @Test
    void javaPrintsAllLettersWhateverTheLocale() {
        String code = code("java", EveryRequest.CHAT.to(gateway, "\u00e9 \u6f22"));
        Ran ran = SnippetRunner.run("java", code, Map.of(EveryRequest.KEY, "test-key", "LC_ALL", "C"));

        assertThat(ran.out()).isEqualTo("You said: \u00e9 \u6f22\n");
    }

    /** A time-out of the JDK's request ends with the headers. */
    @ParameterizedTest
    @CsvSource({"CHAT, 120", "CHAT_STREAM, 600"})
    void javaGivesUpAnAnswerThatStalls(EveryRequest every, int seconds) {
        gateway.fail(Failure.STALLS);
        String code = code("java", every.to(gateway, "x"));
        Ran ran = SnippetRunner.run(
                "java",
                code.replace("delayedExecutor(" + seconds, "delayedExecutor(2"),
                Map.of(EveryRequest.KEY, "test-key"));

        assertThat(ran.error()).matches("No (answer|end) after " + seconds + " seconds\\.\n");
        assertThat(ran.code()).isEqualTo(1);
    }

    private Ran run(String language, Request request) {
        return SnippetRunner.run(language, code(language, request), Map.of(EveryRequest.KEY, "test-key"));
    }

    private String code(String language, Request request) {
        return SnippetCode.of(folder, language, request);
    }
}
