package dev.vitrine.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.fixture.VerifyOnly;
import dev.vitrine.fixture.gateway.Received;
import dev.vitrine.fixture.gateway.Reply;
import dev.vitrine.fixture.gateway.ServedModel;
import dev.vitrine.fixture.gateway.Service;
import dev.vitrine.fixture.gateway.TestGateway;
import dev.vitrine.fixture.snippet.Ran;
import dev.vitrine.fixture.snippet.SnippetRunner;
import dev.vitrine.snippets.Request;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A job that was paid for is not lost: the snippets of all languages ask until it is done, and say its id if they give up. */
@VerifyOnly
class SnippetJobTest {
    private static final Reply DONE = Reply.json(
            200,
            Map.of(
                    "id",
                    "job-7",
                    "status",
                    "completed",
                    "output",
                    Map.of("media", List.of(Map.of("url", "https://a.example/v.mp4")))));

    private final TestGateway gateway = TestGateway.start(
            ServedModel.of("m", Service.JOBS),
            ServedModel.of("m", Service.SPEECH, dev.vitrine.fixture.gateway.Field.text("voice")));

    @TempDir
    Path folder;

    @AfterEach
    void stop() {
        gateway.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"curl", "python", "javascript", "typescript", "java", "go", "php"})
    void aJobIsAskedAfterAgainWhereTheGatewayCannotSay(String language) {
        starts(Map.of("id", "job-7", "status", "queued"));
        answers(
                Reply.error(429, "rate_limit_error", "Slow down."),
                Reply.of(503, "text/html", "<h1>Service Unavailable</h1>"),
                Reply.json(200, Map.of("id", "job-7", "status", "running")),
                DONE);
        Ran ran = run(language, 60);

        assertThat(ran.error()).isEmpty();
        assertThat(ran.out()).isEqualTo("https://a.example/v.mp4\n");
        assertThat(ran.code()).isZero();
        assertThat(gateway.received().stream().map(Received::target))
                .containsExactly(
                        "/v1/generations",
                        "/v1/generations/job-7?wait=60",
                        "/v1/generations/job-7?wait=60",
                        "/v1/generations/job-7?wait=60",
                        "/v1/generations/job-7?wait=60");
    }

    @ParameterizedTest
    @ValueSource(strings = {"curl", "python", "javascript", "typescript", "java", "go", "php"})
    void anAnswerThatHasOnlyAnIdIsAPendingJob(String language) {
        starts(Map.of("id", "job-7"));
        answers(DONE);
        Ran ran = run(language, 60);

        assertThat(ran.error()).isEmpty();
        assertThat(ran.out()).isEqualTo("https://a.example/v.mp4\n");
        assertThat(ran.code()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"curl", "python", "javascript", "typescript", "java", "go", "php"})
    void givingUpSaysTheJobsId(String language) {
        starts(Map.of("id", "job-7"));
        answers(Reply.error(429, "rate_limit_error", "Slow down."));
        Ran ran = run(language, 2);

        assertThat(ran.error()).contains("job-7");
        assertThat(ran.out()).isEmpty();
        assertThat(ran.code()).isNotZero();
        assertThat(gateway.received()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"curl", "python", "javascript", "typescript", "java", "go", "php"})
    void aHostileIdIsOnlyText(String language) {
        starts(Map.of("id", "$(touch${IFS}pwned)`touch${IFS}pwned`';touch${IFS}pwned"));
        Ran ran = run(language, 1);

        assertThat(ran.code()).isNotZero();
        assertThat(ran.folder().resolve("pwned")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "curl",
                "python",
                "python-openai",
                "javascript",
                "javascript-openai",
                "typescript",
                "java",
                "go",
                "php"
            })
    void whatIsNoSoundIsNotKept(String language) {
        gateway.route("POST", "/v1/audio/speech", sent -> Reply.of(200, "text/html", "<h1>Sign in</h1>"));
        Ran ran = SnippetRunner.run(language, code(language, GatewayRequests.SPEECH.of(gateway.base(), "x")), key());

        assertThat(ran.error()).contains("<h1>Sign in</h1>");
        assertThat(ran.out()).isEmpty();
        assertThat(ran.code()).isNotZero();
        assertThat(ran.folder()).isDirectoryNotContaining("glob:**speech*");
    }

    private void starts(Map<String, Object> job) {
        gateway.route("POST", "/v1/generations", sent -> Reply.json(200, job));
    }

    /** Answers questions about the job in turn, and all later ones as the last. */
    private void answers(Reply... replies) {
        Iterator<Reply> turns = List.of(replies).iterator();
        Reply[] last = new Reply[1];
        gateway.route("GET", "/v1/generations/job-7", sent -> {
            if (turns.hasNext()) {
                last[0] = turns.next();
            }
            return last[0];
        });
    }

    private Ran run(String language, int limitSeconds) {
        Request request = GatewayRequests.VIDEO.of(gateway.base(), "x");
        Request.Polling polling = request.polling().orElseThrow();
        Request limited = new Request(
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
                        polling.pending(),
                        polling.succeeded(),
                        1,
                        limitSeconds)),
                request.streaming(),
                request.sdk());
        return SnippetRunner.run(language, code(language, limited), key());
    }

    private String code(String language, Request request) {
        return new WrittenSnippets(folder).of(language, request);
    }

    private static Map<String, String> key() {
        return Map.of(GatewayRequests.KEY, "test-key");
    }
}
