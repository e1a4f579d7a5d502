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

/** An answer that looks like a success and is none: Java, Go and PHP say so, and the exit status tells it. */
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

        assertThat(ran.error()).contains("The stream was cut off.");
        assertThat(ran.out()).startsWith("Once");
        assertThat(ran.code()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"java, CHAT", "java, CHAT_STREAM", "go, CHAT", "go, CHAT_STREAM", "php, CHAT", "php, CHAT_STREAM"})
    void whatIsNoJsonIsAFailure(String language, EveryRequest every) {
        chats("text/html", every == EveryRequest.CHAT ? "<p>Hello" : "data: <p>Hello\n\n");
        Ran ran = run(language, every.to(gateway, "x"));

        assertThat(ran.error()).isNotBlank();
        assertThat(ran.out()).isEmpty();
        assertThat(ran.code()).isNotZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"java", "go", "php"})
    void aKeyThatIsMissingIsNamedInOneLine(String language) {
        Ran ran = SnippetRunner.run(language, code(language, EveryRequest.CHAT.to(gateway, "x")), Map.of());

        assertThat(ran.error()).endsWith(EveryRequest.KEY + " is not set.\n");
        assertThat(ran.error().lines()).hasSize(1);
        assertThat(ran.code()).isEqualTo(1);
        assertThat(gateway.received()).isEmpty();
    }

    private void chats(String type, String body) {
        gateway.route("POST", "/v1/chat/completions", sent -> Reply.of(200, type, body));
    }

    @Test
    void javaPrintsAllLettersWhateverTheLocale() {
        String code = code("java", EveryRequest.CHAT.to(gateway, "\u00e9 \u6f22"));
        Ran ran = SnippetRunner.run("java", code, Map.of(EveryRequest.KEY, "test-key", "LC_ALL", "C"));

        assertThat(ran.out()).isEqualTo("You said: \u00e9 \u6f22\n");
    }

    private Ran run(String language, Request request) {
        return SnippetRunner.run(language, code(language, request), Map.of(EveryRequest.KEY, "test-key"));
    }

    private String code(String language, Request request) {
        return SnippetCode.of(folder, language, request);
    }
}
