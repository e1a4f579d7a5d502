package dev.vitrine.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.fixture.VerifyOnly;
import dev.vitrine.fixture.gateway.Field;
import dev.vitrine.fixture.gateway.Received;
import dev.vitrine.fixture.gateway.ServedModel;
import dev.vitrine.fixture.gateway.Service;
import dev.vitrine.fixture.gateway.TestGateway;
import dev.vitrine.fixture.snippet.Ran;
import dev.vitrine.fixture.snippet.SnippetRunner;
import dev.vitrine.snippets.Language;
import dev.vitrine.snippets.Request;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each thing that can be asked is asked by the snippet of each language, with a prompt that would break out if it could. */
@VerifyOnly
class SnippetRunTest {
    static final String HOSTILE =
            "@\" ' \\ \n\r\t $(touch pwned) `touch pwned` ${HOME} #{x} {x} %s </script> <!-- \u2028\u2029 \u202e \u0001 'EOF' ; \uD83D\uDE00 é";

    private final TestGateway gateway = TestGateway.start(
            ServedModel.of("m", Service.CHAT, Field.integer("top_k")),
            ServedModel.of("m", Service.MESSAGES),
            ServedModel.of("m", Service.EMBEDDINGS),
            ServedModel.of("m", Service.IMAGES, Field.text("response_format")),
            ServedModel.of("m", Service.EDITS),
            ServedModel.of("m", Service.SPEECH, Field.text("voice")),
            ServedModel.of("m", Service.TRANSCRIPTIONS, Field.text("prompt")),
            ServedModel.of("m", Service.JOBS));

    @TempDir
    Path folder;

    @AfterEach
    void stop() {
        gateway.close();
    }

    static Stream<Arguments> snippets() {
        return Arrays.stream(GatewayRequests.values())
                .flatMap(it -> WrittenSnippets.languages(it.of("https://a.example", "x")).stream()
                        .map(language -> Arguments.of(it, language.id())));
    }

    @ParameterizedTest
    @MethodSource("snippets")
    void aSnippetSendsThePromptAndPrintsTheAnswer(GatewayRequests request, String language) throws IOException {
        Request sent = request.of(gateway.base(), HOSTILE);
        Ran ran = run(language, sent);

        assertThat(ran.error()).isEmpty();
        assertThat(ran.code()).isZero();
        // A form's lines end as the standard for forms has it, where the language's library holds to that.
        String printed = language.equals("curl") ? SaidByCurl.of(sent, ran.out()) : ran.out();
        assertThat(unified(printed)).isEqualTo(unified(printed(request)));
        assertThat(ran.folder().resolve("pwned")).doesNotExist();
        assertAnswerIsIn(ran.folder(), request);
    }

    private String printed(GatewayRequests request) {
        String address = gateway.origin() + "/media/%s?prompt=" + URLEncoder.encode(HOSTILE, StandardCharsets.UTF_8);
        return switch (request) {
                    case CHAT, CHAT_STREAM, MESSAGES, MESSAGES_STREAM -> "You said: " + HOSTILE;
                    case EMBEDDINGS -> "4";
                    case IMAGE, EDIT -> address.replace("%s", "image.png");
                    case VIDEO -> address.replace("%s", "video.mp4");
                    case IMAGE_BYTES -> "image.png";
                    case SPEECH -> "speech.mp3";
                    case TRANSCRIPTION -> "Heard audio.mp3 of 53 bytes. " + HOSTILE;
                }
                + "\n";
    }

    private static String unified(String text) {
        return text.replace("%0D%0A", "%0A").replace("%0D", "%0A").replaceAll("\r\n?", "\n");
    }

    private void assertAnswerIsIn(Path made, GatewayRequests request) throws IOException {
        switch (request) {
            case IMAGE_BYTES ->
                assertThat(Files.readAllBytes(made.resolve("image.png")))
                        .startsWith(0x89, 'P', 'N', 'G')
                        .containsSequence(HOSTILE.getBytes(StandardCharsets.UTF_8));
            case SPEECH ->
                assertThat(Files.readAllBytes(made.resolve("speech.mp3")))
                        .endsWith(HOSTILE.getBytes(StandardCharsets.UTF_8));
            case EMBEDDINGS ->
                assertThat(gateway.last().json().path("input").asString()).isEqualTo(HOSTILE);
            default -> assertThat(gateway.received()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"CHAT", "CHAT_STREAM", "EDIT", "VIDEO", "SPEECH"})
    void aSnippetHasATimeOutWhereItsLibraryHasNone(GatewayRequests request) {
        Request sent = request.of(gateway.base(), "x");
        WrittenSnippets.languages(sent).stream()
                .filter(language -> !language.id().endsWith("-openai"))
                .forEach(language -> assertThat(new WrittenSnippets(folder).of(language.id(), sent))
                        .as(language.id())
                        .containsPattern("(?i)(timeout|max-time)\\W.{0,20}\\b(120|600)"));
    }

    @ParameterizedTest
    @MethodSource("jobs")
    void aJobIsAskedAfterUntilItIsDone(String language) {
        gateway.serve(ServedModel.of("m", Service.JOBS).going("queued", "queued", "running", "completed"));
        Ran ran = run(language, GatewayRequests.VIDEO.of(gateway.base(), "a b"));

        assertThat(ran.out()).isEqualTo(gateway.origin() + "/media/video.mp4?prompt=a+b\n");
        assertThat(gateway.received().stream().map(Received::target))
                .containsExactly(
                        "/v1/generations",
                        "/v1/generations/job-1?wait=60",
                        "/v1/generations/job-1?wait=60",
                        "/v1/generations/job-1?wait=60");
    }

    static Stream<String> jobs() {
        return WrittenSnippets.languages(GatewayRequests.VIDEO.of("https://a.example", "x")).stream()
                .map(Language::id);
    }

    private Ran run(String language, Request request) {
        return SnippetRunner.run(
                language, new WrittenSnippets(folder).of(language, request), Map.of(GatewayRequests.KEY, "test-key"));
    }
}
