package dev.vitrine.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.fixture.Program;
import dev.vitrine.fixture.VerifyOnly;
import dev.vitrine.fixture.gateway.Failure;
import dev.vitrine.fixture.gateway.Media;
import dev.vitrine.fixture.gateway.ServedModel;
import dev.vitrine.fixture.gateway.Service;
import dev.vitrine.fixture.gateway.TestGateway;
import dev.vitrine.fixture.snippet.Ran;
import dev.vitrine.fixture.snippet.SnippetRunner;
import dev.vitrine.snippets.Request;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the snippets in Java, Go and PHP do, run as pasted against a gateway. */
@VerifyOnly
class CompiledSnippetTest {
    private static final List<String> LANGUAGES = List.of("java", "go", "php");

    private static final String HOSTILE =
            "\"\"\" ' \\ \\u0041 \\\\u0041 \n\r\t\b\f $(touch pwned) `touch pwned` ${HOME} {$x} $x #{x} %s ?> </script> <!--"
                    + " \u2028\u2029 \u202e \ufeff \u0000 \u0001 \u007f JSON; 'EOF' \uD83D\uDE00 é \"";

    private final TestGateway gateway = EveryRequest.gateway();

    @TempDir
    Path folder;

    @AfterEach
    void stop() {
        gateway.close();
    }

    static Stream<Arguments> everyRequest() {
        return LANGUAGES.stream()
                .flatMap(language -> Arrays.stream(EveryRequest.values()).map(it -> Arguments.of(language, it)));
    }

    @ParameterizedTest
    @MethodSource("everyRequest")
    void anAnswerIsPrintedOrKept(String language, EveryRequest every) throws IOException {
        Ran ran = run(language, every.to(gateway, HOSTILE));

        assertThat(ran.error()).isEmpty();
        assertThat(ran.out()).isEqualTo(printed(every) + "\n");
        assertThat(ran.code()).isZero();
        assertThat(ran.folder().resolve("pwned")).doesNotExist();
        if (every == EveryRequest.EDIT || every == EveryRequest.SPEECH) {
            assertThat(Files.readAllBytes(ran.folder().resolve(EveryRequest.FILE)))
                    .isEqualTo(every == EveryRequest.EDIT ? Media.png(HOSTILE) : Media.wav(HOSTILE));
        }
    }

    private String printed(EveryRequest every) {
        return switch (every) {
            case CHAT, CHAT_STREAM, MESSAGES, MESSAGES_STREAM -> "You said: " + HOSTILE;
            case IMAGE -> address("image.png");
            case VIDEO -> address("video.mp4");
            case EDIT, SPEECH -> EveryRequest.FILE;
            case TRANSCRIPTION ->
                "Heard audio.mp3 of " + Media.wav(SnippetRunner.AUDIO).length + " bytes. " + HOSTILE.strip();
            case EMBEDDING -> "4";
        };
    }

    private String address(String file) {
        return gateway.origin() + "/media/" + file + "?prompt=" + URLEncoder.encode(HOSTILE, StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"java", "go", "php"})
    void aFileSaysWhatItIs(String language) {
        run(language, EveryRequest.EDIT.to(gateway, "x"));

        assertThat(gateway.last().text()).contains("filename=\"image.png\"\r\nContent-Type: image/png\r\n");
    }

    /** One of each way to read a response: the others are read by the same lines. */
    static Stream<Arguments> everyReading() {
        List<EveryRequest> readings =
                List.of(EveryRequest.CHAT, EveryRequest.CHAT_STREAM, EveryRequest.SPEECH, EveryRequest.VIDEO);
        return LANGUAGES.stream().flatMap(language -> readings.stream().map(it -> Arguments.of(language, it)));
    }

    @ParameterizedTest
    @MethodSource("everyReading")
    void anErrorIsSaidAndTheStatusTellsIt(String language, EveryRequest every) {
        gateway.fail(Failure.RATE_LIMITED);
        Ran ran = run(language, every.to(gateway, "x"));

        assertThat(ran.out()).isEmpty();
        assertThat(ran.error()).contains("Rate limit reached. Slow down.");
        assertThat(ran.code()).isNotZero();
        assertThat(gateway.received()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"java", "go", "php"})
    void anErrorThatIsNoJsonIsSaidAsItIs(String language) {
        gateway.fail(Failure.HTML_ERROR);
        Ran ran = run(language, EveryRequest.CHAT.to(gateway, "x"));

        assertThat(ran.error()).contains("<h1>500 Internal Server Error</h1>");
        assertThat(ran.code()).isNotZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"java", "go", "php"})
    void anAnswerWithoutAResultIsAFailure(String language) {
        gateway.fail(Failure.EMPTY_JSON);
        Ran ran = run(language, EveryRequest.CHAT.to(gateway, "x"));

        assertThat(ran.out()).isEmpty();
        assertThat(ran.error()).isNotEmpty();
        assertThat(ran.code()).isNotZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"java", "go", "php"})
    void aStreamThatBreaksOffIsAFailure(String language) {
        gateway.fail(Failure.DROPS);
        Ran ran = run(language, EveryRequest.CHAT_STREAM.to(gateway, "x"));

        assertThat(ran.error()).isNotEmpty();
        assertThat(ran.code()).isNotZero();
    }

    @ParameterizedTest
    @CsvSource({
        "java, Duration.ofSeconds(120, Duration.ofSeconds(1",
        "go, 2 * time.Minute, 1 * time.Second",
        "php, CURLOPT_TIMEOUT => 120, CURLOPT_TIMEOUT => 1"
    })
    void aServerThatHangsIsGivenUp(String language, String limit, String shorter) {
        gateway.fail(Failure.HANGS);
        String code = code(language, EveryRequest.CHAT.to(gateway, "x"));
        Ran ran = SnippetRunner.run(language, code.replace(limit, shorter), Map.of(EveryRequest.KEY, "test-key"));

        assertThat(code).contains(limit);
        assertThat(ran.error()).matches("(?is).*time[d ]?.?out.*");
        assertThat(ran.code()).isNotZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"java", "go", "php"})
    void aJobThatFailsSaysWhy(String language) {
        gateway.serve(ServedModel.of(EveryRequest.MODEL, Service.JOBS).failing(Failure.JOB_FAILS));
        Ran ran = run(language, EveryRequest.VIDEO.to(gateway, "x"));

        assertThat(ran.out()).isEmpty();
        assertThat(ran.error()).contains("job-1", "another.");
        assertThat(ran.code()).isNotZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"java", "go", "php"})
    void aJobThatTakesTooLongIsGivenUp(String language) {
        gateway.serve(ServedModel.of(EveryRequest.MODEL, Service.JOBS).going("queued"));
        Ran ran = run(language, EveryRequest.VIDEO.to(gateway, "x", 3));

        assertThat(ran.out()).isEmpty();
        assertThat(ran.error()).contains("job-1", "queued");
        assertThat(ran.code()).isEqualTo(1);
        assertThat(gateway.received()).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"java", "go", "php"})
    void theLanguageItselfFindsNothingWrong(String language) {
        List<String> codes = Arrays.stream(EveryRequest.values())
                .map(it -> code(language, it.to(gateway, HOSTILE)))
                .toList();

        assertThat(SnippetRunner.check(language, codes)).isEmpty();
    }

    /** What no operation of the catalog does today, but a gateway's record may say. */
    @ParameterizedTest
    @ValueSource(strings = {"java", "go", "php"})
    void anyMixtureOfPartsIsAProgram(String language) throws Exception {
        List<String> codes = new ArrayList<>();
        for (EveryRequest sent : List.of(EveryRequest.CHAT, EveryRequest.EDIT)) {
            for (EveryRequest read : EveryRequest.values()) {
                codes.add(code(language, mixed(sent.to(gateway, HOSTILE), read.to(gateway, ""), Optional.empty())));
                codes.add(code(
                        language,
                        mixed(
                                sent.to(gateway, HOSTILE),
                                read.to(gateway, ""),
                                EveryRequest.VIDEO.to(gateway, "").polling())));
            }
        }

        assertThat(SnippetRunner.check(language, codes)).isEmpty();
        if ("go".equals(language)) {
            assertIsFormatted(codes);
        }
    }

    private static Request mixed(Request sent, Request read, Optional<Request.Polling> polling) {
        return new Request(
                "PUT",
                sent.url(),
                sent.base(),
                sent.keyVariable(),
                Map.of("a-b", HOSTILE),
                new Request.Authorization("Key", ""),
                sent.body(),
                read.answer(),
                List.of("errors", 0, "it's/~\""),
                polling,
                read.streaming(),
                Optional.empty());
    }

    @Test
    void goIsAsItsFormatterLeavesIt() throws Exception {
        assertIsFormatted(Arrays.stream(EveryRequest.values())
                .map(it -> code("go", it.to(gateway, HOSTILE)))
                .toList());
    }

    private void assertIsFormatted(List<String> codes) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Program.find("gofmt").orElse(Path.of("/usr/lib/go/bin/gofmt")).toString(), "-d"));
        for (int number = 0; number < codes.size(); number++) {
            Path file = folder.resolve(number + ".go");
            Files.writeString(file, codes.get(number));
            command.add(file.toString());
        }

        assertThat(Program.run(command)).isEqualTo(new Program.Ran(0, ""));
    }

    private Ran run(String language, Request request) {
        return SnippetRunner.run(language, code(language, request), Map.of(EveryRequest.KEY, "test-key"));
    }

    private String code(String language, Request request) {
        return SnippetCode.of(folder, language, request);
    }
}
