package dev.vitrine.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.fixture.VerifyOnly;
import dev.vitrine.fixture.gateway.Failure;
import dev.vitrine.fixture.gateway.Field;
import dev.vitrine.fixture.gateway.Received;
import dev.vitrine.fixture.gateway.Reply;
import dev.vitrine.fixture.gateway.ServedModel;
import dev.vitrine.fixture.gateway.Service;
import dev.vitrine.fixture.gateway.TestGateway;
import dev.vitrine.fixture.snippet.Ran;
import dev.vitrine.fixture.snippet.SnippetRunner;
import dev.vitrine.snippets.Request;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** An answer that never comes, breaks off, or lacks what is asked for ends a snippet with a sentence and an exit status. */
@VerifyOnly
class SnippetNoAnswerTest {
    private static final Map<String, String> KEY = Map.of(GatewayRequests.KEY, "test-key");

    private final TestGateway gateway = TestGateway.start(
            ServedModel.of("m", Service.CHAT, Field.integer("top_k")),
            ServedModel.of("m", Service.MESSAGES),
            ServedModel.of("m", Service.EDITS),
            ServedModel.of("m", Service.IMAGES, Field.text("response_format")),
            ServedModel.of("m", Service.SPEECH, Field.text("voice")),
            ServedModel.of("m", Service.JOBS));

    @TempDir
    Path folder;

    @AfterEach
    void stop() {
        gateway.close();
    }

    private static Stream<Arguments> inEachLanguage(GatewayRequests... requests) {
        return Stream.of(requests)
                .flatMap(it -> WrittenSnippets.languages(it.of("https://a.example", "x")).stream()
                        .map(language -> Arguments.of(it, language.id())));
    }

    static Stream<Arguments> chats() {
        return inEachLanguage(GatewayRequests.CHAT, GatewayRequests.CHAT_STREAM);
    }

    static Stream<Arguments> results() {
        return Stream.concat(
                inEachLanguage(GatewayRequests.IMAGE_BYTES),
                readers().filter(it -> it.get()[0] == GatewayRequests.CHAT));
    }

    static Stream<Arguments> edits() {
        return inEachLanguage(GatewayRequests.EDIT);
    }

    static Stream<Arguments> jobs() {
        return inEachLanguage(GatewayRequests.VIDEO);
    }

    /** Without the SDKs, whose own limits are longer than a test. */
    static Stream<Arguments> limited() {
        return chats().filter(it -> !it.get()[1].toString().endsWith("-openai"));
    }

    /** What reads an answer: curl shows it as it is. */
    static Stream<Arguments> readers() {
        return chats().filter(it -> !it.get()[1].equals("curl"));
    }

    /** Without the SDKs, which keep the end of a stream to themselves. */
    static Stream<Arguments> streams() {
        return inEachLanguage(GatewayRequests.CHAT_STREAM)
                .filter(it -> !it.get()[1].toString().endsWith("-openai"));
    }

    static Stream<Arguments> drops() {
        return Stream.concat(streams(), Stream.of(Arguments.of(GatewayRequests.MESSAGES_STREAM, "curl")));
    }

    @ParameterizedTest
    @MethodSource("streams")
    void aStreamWithoutItsEndHasBrokenOff(GatewayRequests request, String language) {
        streamed("data: {\"choices\":[{\"delta\":{\"content\":\"Once\"}}]}\n\n");
        Ran ran = run(language, request.of(gateway.base(), "x"));

        assertThat(ran.error()).contains("The stream was cut off.");
        assertThat(ran.out()).contains("Once");
        assertThat(ran.code()).isNotZero();
    }

    @ParameterizedTest
    @MethodSource("drops")
    void aConnectionThatIsLostIsNoEnd(GatewayRequests request, String language) {
        gateway.fail(Failure.DROPS);
        assertFailed(run(language, request.of(gateway.base(), "Once upon a time")));
    }

    @ParameterizedTest
    @MethodSource("streams")
    void anEventOfAnotherShapeHasNoText(GatewayRequests request, String language) {
        streamed("""
                data: {"delta":{"message":{"content":[]}}}

                data: {"delta":{"message":{"content":{"text":"Once"}}}}

                data: [DONE]

                """);
        Request.Streaming streaming = new Request.Streaming(
                List.of("delta", "message", "content", "text"), Optional.empty(), Optional.of("[DONE]"));
        Request sent = request.of(gateway.base(), "x");
        Ran ran = run(language, with(sent, sent.polling(), Optional.of(streaming)));

        assertThat(ran.error()).isEmpty();
        if (!language.equals("curl")) {
            assertThat(ran.out()).isEqualTo("Once\n");
        }
        assertThat(ran.code()).isZero();
    }

    @ParameterizedTest
    @MethodSource("streams")
    void whatFollowsTheEndIsIgnored(GatewayRequests request, String language) {
        streamed("data: {\"choices\":[{\"delta\":{\"content\":\"Once\"}}]}\n\ndata: [DONE]\n\n"
                + ": more than a pipe holds\n\n".repeat(20_000));
        Ran ran = run(language, request.of(gateway.base(), "x"));

        assertThat(ran.error()).isEmpty();
        if (!language.equals("curl")) {
            assertThat(ran.out()).isEqualTo("Once\n");
        }
        assertThat(ran.code()).isZero();
    }

    @ParameterizedTest
    @MethodSource("limited")
    void anAnswerThatStallsIsGivenUp(GatewayRequests request, String language) {
        gateway.fail(Failure.STALLS);
        String code = code(language, request.of(gateway.base(), "Once upon a time"))
                .replaceAll("(?<=timeout\\(|timeout=|max-time )(120|600)", "1");

        assertFailed(SnippetRunner.run(language, code, KEY));
    }

    @ParameterizedTest
    @MethodSource("results")
    void noResultIsNoAnswer(GatewayRequests request, String language) {
        gateway.fail(Failure.EMPTY_JSON);
        Ran ran = run(language, request.of(gateway.base(), "x"));

        assertFailed(ran);
        assertThat(ran.out()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("readers")
    void whatIsNoJsonIsSaid(GatewayRequests request, String language) {
        gateway.fail(Failure.MALFORMED_JSON);
        // Of a stream the SDKs see no event in it, and so no failure.
        if (request == GatewayRequests.CHAT || !language.endsWith("-openai")) {
            assertFailed(run(language, request.of(gateway.base(), "x")));
        }
    }

    @ParameterizedTest
    @MethodSource("chats")
    void noConnectionIsSaid(GatewayRequests request, String language) {
        String base = gateway.base();
        gateway.close();
        assertFailed(run(language, request.of(base, "x")));
    }

    @ParameterizedTest
    @MethodSource("edits")
    void aFileThatIsMissingIsSaid(GatewayRequests request, String language) {
        String code = code(language, request.of(gateway.base(), "x")).replace("image.png", "gone.png");

        assertFailed(SnippetRunner.run(language, code, KEY));
        assertThat(gateway.received()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("chats")
    void aKeyThatIsMissingIsNamed(GatewayRequests request, String language) {
        Ran ran = SnippetRunner.run(language, code(language, request.of(gateway.base(), "x")), Map.of());

        assertThat(ran.code()).isNotZero();
        assertThat(ran.error()).containsPattern(GatewayRequests.KEY + ":? is not set");
        assertThat(ran.error().lines()).hasSizeLessThan(language.equals("javascript-openai") ? 20 : 3);
        assertThat(gateway.received()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("jobs")
    void aJobMayBeAskedAfterWithoutAPause(GatewayRequests request, String language) {
        gateway.serve(ServedModel.of("m", Service.JOBS).going("queued", "running", "completed"));
        Request sent = request.of(gateway.base(), "x");
        Request.Polling polling = sent.polling().orElseThrow();
        Request.Polling hasty = new Request.Polling(
                polling.urlBeforeId(),
                polling.urlAfterId(),
                polling.id(),
                polling.status(),
                polling.pending(),
                polling.succeeded(),
                0,
                60);
        Ran ran = run(language, with(sent, Optional.of(hasty), sent.streaming()));

        assertThat(ran.error()).isEmpty();
        assertThat(ran.out()).endsWith("/media/video.mp4?prompt=x\n");
    }

    @ParameterizedTest
    @MethodSource("jobs")
    void aJobWithoutAnIdIsNoJob(GatewayRequests request, String language) {
        gateway.route("POST", "/v1/generations", sent -> Reply.json(200, Map.of("status", "queued")));

        assertFailed(run(language, request.of(gateway.base(), "x")));
        assertThat(gateway.received()).hasSize(1);
    }

    @Test
    void bracesInAJobsIdAreNoPatternOfCurls() {
        gateway.route("POST", "/v1/generations", sent -> Reply.json(200, Map.of("id", "x{a,b}", "status", "queued")));
        run("curl", GatewayRequests.VIDEO.of(gateway.base(), "x"));

        assertThat(gateway.received().stream().map(Received::target)).noneMatch(it -> it.contains("xa"));
    }

    @Test
    void nothingButTheAnswersFileIsLeft() throws IOException {
        Request request = GatewayRequests.SPEECH.of(gateway.base(), "x");
        String code = code("curl", request);
        Path temporary = Files.createDirectory(folder.resolve("temporary"));
        Map<String, String> environment = Map.of(GatewayRequests.KEY, "test-key", "TMPDIR", temporary.toString());
        Ran ran = SnippetRunner.run("curl", code, environment);
        assertThat(Files.getPosixFilePermissions(ran.folder().resolve("speech.mp3")))
                .isEqualTo(Files.getPosixFilePermissions(ran.folder().resolve("example.sh")));
        for (Failure failure : List.of(Failure.UNAUTHORIZED, Failure.DROPS)) {
            gateway.fail(failure);
            Ran failed = SnippetRunner.run("curl", code, environment);
            assertFailed(failed);
            assertThat(failed.folder()).isDirectoryNotContaining("glob:**speech*");
        }
        assertThat(temporary).isEmptyDirectory();
    }

    private static void assertFailed(Ran ran) {
        assertThat(ran.code()).isNotZero();
        assertThat(ran.error()).isNotBlank();
    }

    private void streamed(String events) {
        gateway.route("POST", "/v1/chat/completions", sent -> Reply.of(200, "text/event-stream", events));
    }

    private static Request with(
            Request request, Optional<Request.Polling> polling, Optional<Request.Streaming> streaming) {
        return new Request(
                request.method(),
                request.url(),
                request.base(),
                request.keyVariable(),
                request.headers(),
                request.authorization(),
                request.body(),
                request.answer(),
                request.error(),
                polling,
                streaming,
                request.sdk());
    }

    private String code(String language, Request request) {
        return new WrittenSnippets(folder).of(language, request);
    }

    private Ran run(String language, Request request) {
        return SnippetRunner.run(language, code(language, request), KEY);
    }
}
