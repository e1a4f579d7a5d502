package dev.vitrine.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.fixture.VerifyOnly;
import dev.vitrine.fixture.gateway.Failure;
import dev.vitrine.fixture.gateway.Field;
import dev.vitrine.fixture.gateway.Reply;
import dev.vitrine.fixture.gateway.ServedModel;
import dev.vitrine.fixture.gateway.Service;
import dev.vitrine.fixture.gateway.TestGateway;
import dev.vitrine.fixture.snippet.Ran;
import dev.vitrine.fixture.snippet.SnippetRunner;
import dev.vitrine.snippets.Request;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What goes wrong is said on the stream for errors, in the gateway's words, and the exit status tells it. */
@VerifyOnly
class SnippetFailureTest {
    private final TestGateway gateway = TestGateway.start(
            ServedModel.of("m", Service.CHAT, Field.integer("top_k")),
            ServedModel.of("m", Service.MESSAGES),
            ServedModel.of("m", Service.IMAGES, Field.text("response_format")),
            ServedModel.of("m", Service.SPEECH, Field.text("voice")),
            ServedModel.of("m", Service.JOBS));

    @TempDir
    Path folder;

    @AfterEach
    void stop() {
        gateway.close();
    }

    static Stream<Arguments> snippets() {
        return Stream.of(
                        GatewayRequests.CHAT,
                        GatewayRequests.CHAT_STREAM,
                        GatewayRequests.MESSAGES_STREAM,
                        GatewayRequests.IMAGE_BYTES,
                        GatewayRequests.VIDEO,
                        GatewayRequests.SPEECH)
                .flatMap(SnippetFailureTest::inEachLanguage);
    }

    static Stream<Arguments> jobs() {
        return inEachLanguage(GatewayRequests.VIDEO);
    }

    private static Stream<Arguments> inEachLanguage(GatewayRequests request) {
        return WrittenSnippets.languages(request.of("https://a.example", "x")).stream()
                .map(language -> Arguments.of(request, language.id()));
    }

    @ParameterizedTest
    @MethodSource("snippets")
    void aRefusalIsSaidWithItsStatus(GatewayRequests request, String language) {
        gateway.fail(Failure.UNAUTHORIZED);
        Ran ran = run(language, request.of(gateway.base(), "x"));

        assertSaid(ran, language, "401", "Incorrect API key provided.");
        assertThat(ran.folder().resolve("speech.mp3")).doesNotExist();
    }

    static Stream<Arguments> pages() {
        return Stream.of(GatewayRequests.CHAT, GatewayRequests.CHAT_STREAM, GatewayRequests.SPEECH)
                .flatMap(SnippetFailureTest::inEachLanguage);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void anAnswerThatIsNoJsonIsSaidAsItIs(GatewayRequests request, String language) {
        gateway.fail(Failure.HTML_ERROR);
        Ran ran = run(language, request.of(gateway.base(), "x"));

        assertSaid(ran, language, "500", "Internal Server Error");
    }

    /** On the stream for errors; but what a gateway answers to curl is shown as all answers are. */
    private static void assertSaid(Ran ran, String language, String status, String words) {
        assertThat(ran.error()).contains(status);
        if (language.equals("curl")) {
            assertThat(ran.output()).contains(words);
        } else {
            assertThat(ran.error()).contains(words);
            assertThat(ran.out()).isEmpty();
        }
        assertThat(ran.code()).isNotZero();
    }

    @ParameterizedTest
    @MethodSource("jobs")
    void aJobThatFailsSaysWhy(GatewayRequests request, String language) {
        gateway.fail(Failure.JOB_FAILS);
        Ran ran = run(language, request.of(gateway.base(), "x"));

        assertThat(ran.error()).contains("job-1", "by <moderation> \u2013 try another.");
        assertThat(ran.out()).isEmpty();
        assertThat(ran.code()).isNotZero();
    }

    @ParameterizedTest
    @MethodSource("jobs")
    void aJobThatTakesTooLongIsGivenUp(GatewayRequests request, String language) {
        gateway.serve(ServedModel.of("m", Service.JOBS).going("queued", "running"));
        Ran ran = run(language, waiting(request.of(gateway.base(), "x"), List.of("queued", "running"), 2));

        assertThat(ran.error()).contains("job-1", "running");
        assertThat(ran.out()).isEmpty();
        assertThat(ran.code()).isNotZero();
    }

    @ParameterizedTest
    @MethodSource("jobs")
    void aHostileStatusIsOnlyAStatus(GatewayRequests request, String language) {
        String status = "it's) touch pwned;; $(touch pwned) `touch pwned` \" *";
        gateway.serve(ServedModel.of("m", Service.JOBS).going(status, status, "completed"));
        Ran ran = run(language, waiting(request.of(gateway.base(), "x"), List.of(status), 60));

        assertThat(ran.error()).isEmpty();
        assertThat(ran.out()).endsWith("/media/video.mp4?prompt=x\n");
        assertThat(ran.folder().resolve("pwned")).doesNotExist();
    }

    static Stream<Arguments> streams() {
        return Stream.of(GatewayRequests.CHAT_STREAM).flatMap(SnippetFailureTest::inEachLanguage);
    }

    @ParameterizedTest
    @MethodSource("streams")
    void anErrorWithinAStreamIsSaid(GatewayRequests request, String language) {
        streamed("""
                data: {"choices":[{"delta":{"content":"Once"}}]}

                data: {"error":{"message":"The model fell over."}}

                """);
        Ran ran = run(language, request.of(gateway.base(), "x"));

        assertThat(language.equals("curl") ? ran.out() : ran.error()).contains("The model fell over.");
        assertThat(ran.out()).contains("Once");
        assertThat(ran.code()).isNotZero();
    }

    @ParameterizedTest
    @MethodSource("streams")
    void linesThatAreNoDataAndEventsThatHaveNoTextAreLeftOut(GatewayRequests request, String language) {
        streamed(String.join(
                "\r\n\r\n",
                ": hello",
                "event: message\r\nid: 1\r\ndata:{\"choices\":[{\"delta\":{\"content\":\"Once \"}}]}",
                "data: {\"choices\":[{\"delta\":{\"role\":\"assistant\"}}]}",
                "data: {\"choices\":[{\"delta\":{\"content\":null}}]}",
                "data: {\"choices\":[{\"delta\":{\"content\":\"upon \\n a\u2028time\"}}]}",
                "data: {\"choices\":[],\"usage\":{\"total_tokens\":3}}",
                "data: [DONE]\n\n"));
        Ran ran = run(language, request.of(gateway.base(), "x"));

        assertThat(ran.error()).isEmpty();
        if (!language.equals("curl")) {
            assertThat(ran.out()).isEqualTo("Once upon \n a\u2028time\n");
        }
        assertThat(ran.code()).isZero();
    }

    private void streamed(String events) {
        gateway.route("POST", "/v1/chat/completions", sent -> Reply.of(200, "text/event-stream", events));
    }

    private static Request waiting(Request request, List<String> pending, int limitSeconds) {
        Request.Polling polling = request.polling().orElseThrow();
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
                Optional.of(new Request.Polling(
                        polling.urlBeforeId(),
                        polling.urlAfterId(),
                        polling.id(),
                        polling.status(),
                        pending,
                        polling.succeeded(),
                        1,
                        limitSeconds)),
                request.streaming(),
                request.sdk());
    }

    private Ran run(String language, Request request) {
        return SnippetRunner.run(
                language, new WrittenSnippets(folder).of(language, request), Map.of(GatewayRequests.KEY, "test-key"));
    }
}
