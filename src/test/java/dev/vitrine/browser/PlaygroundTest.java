package dev.vitrine.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import dev.vitrine.fixture.TestSite;
import dev.vitrine.fixture.gateway.Failure;
import dev.vitrine.fixture.gateway.Field;
import dev.vitrine.fixture.gateway.Received;
import dev.vitrine.fixture.gateway.ServedModel;
import dev.vitrine.fixture.gateway.Service;
import dev.vitrine.fixture.gateway.TestGateway;
import dev.vitrine.site.PublishedSite;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The playground as a reader uses it, against a gateway that is strict about what it is sent. */
class PlaygroundTest {
    private static final String KEY = "test-key";
    private static final byte[] PICTURE = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 1, 2, 3};

    /** What a page may keep: storage, cookies, databases, its address, and its own markup with every attribute. */
    private static final String KEPT = """
            async () => [JSON.stringify({...localStorage}), JSON.stringify({...sessionStorage}), document.cookie, location.href, document.title,
              (await indexedDB.databases()).map((it) => it.name).join(), (await caches.keys()).join(), document.documentElement.outerHTML,
              document.querySelector(".play-code").textContent, JSON.stringify(history.state), window.name].join("\\n")
            """;

    private static TestGateway gateway;
    private static Chromium chromium;
    private static SiteServer server;

    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private BrowserContext context;
    private Page page;

    @TempDir
    static Path folder;

    @BeforeAll
    static void open() throws IOException {
        gateway = TestGateway.start(
                ServedModel.of(
                        "talk",
                        Service.CHAT,
                        Field.number("temperature").between(0, 2),
                        Field.integer("max_tokens").between(1, 4096),
                        Field.text("effort").oneOf("low", "medium", "high"),
                        Field.flag("logprobs")),
                ServedModel.of(
                        "film",
                        Service.JOBS,
                        Field.address("start_frame"),
                        Field.text("resolution").oneOf("540p", "720p"),
                        Field.integer("duration").between(5, 9)),
                ServedModel.of("paint", Service.IMAGES),
                ServedModel.of("paint", Service.EDITS).answering(ServedModel.MediaForm.BASE64),
                ServedModel.of("voice", Service.SPEECH),
                ServedModel.of("voice", Service.TRANSCRIPTIONS),
                ServedModel.of("vector", Service.EMBEDDINGS));
        String records = Files.readString(Path.of("src/test/resources/playground-site.txt"));
        assertThat(TestSite.of(records.replace("GATEWAY", gateway.origin()))
                        .build(folder)
                        .problems())
                .isEmpty();
        Path site = folder.resolve("site");
        String policy = PublishedSite.open(site)
                .value()
                .orElseThrow()
                .delivery()
                .headers("index.html")
                .get("Content-Security-Policy");
        server = new SiteServer(site, policy);
        chromium = new Chromium();
    }

    @AfterAll
    static void close() {
        chromium.close();
        server.close();
        gateway.close();
    }

    @BeforeEach
    void start() {
        gateway.mend();
        gateway.forget();
        context = chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(1280, 900));
    }

    @AfterEach
    void end() {
        context.close();
    }

    private void visit(String model) {
        page = context.newPage();
        requests.clear();
        page.onRequest(requests::add);
        page.navigate(server.origin() + "/models/acme/" + model + "/");
        assertThat(requests).noneMatch(request -> request.url().matches(".*(playground|calls[.]json).*"));
        button("Open the playground").click();
        assertThat(page.locator(".play")).isVisible();
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private Locator field(String label) {
        return page.locator(".play").getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
    }

    private void run() {
        field("Your key for Gate").fill(KEY);
        button("Run").click();
    }

    private void ends(String status) {
        assertThat(page.locator(".outcome [role=status]")).hasText(status);
    }

    private String code() {
        return page.locator(".play-code code").textContent();
    }

    @Test
    void anAnswerIsShownAndOnlyWhatWasFilledInIsSent() {
        visit("talk");
        String prompt = "\"It's\" \\ $(touch pwned) `x` </script> \uD83D\uDE00\nnew line";
        field("prompt Required").fill(prompt);
        run();
        ends("Done");

        assertThat(page.locator(".outcome .text")).hasText("You said: " + prompt);
        assertThat(gateway.last()
                        .json()
                        .path("messages")
                        .path(0)
                        .path("content")
                        .asString())
                .isEqualTo(prompt);
        assertThat(gateway.last().json().propertyNames()).containsExactly("model", "messages", "max_tokens");
        assertThat(gateway.last().header("Referer")).isEmpty();
        assertThat(gateway.last().header("Cookie")).isEmpty();
        assertThat(page.locator(".cost")).containsText("$10 per 1M output tokens");
    }

    @Test
    void everyKindOfFieldIsSentAsWhatItIs() {
        visit("talk");
        page.getByText("More parameters (3)").click();
        field("temperature").fill("0.70");
        field("effort").selectOption("low");
        field("logprobs").check();
        run();
        ends("Done");

        assertThat(gateway.last().text())
                .contains("\"temperature\": 0.70", "\"effort\": \"low\"", "\"logprobs\": true");
    }

    @Test
    void anAnswerInPiecesGrows() {
        visit("talk");
        gateway.pause(60);
        try {
            field("prompt Required").fill("h\u00e9 \uD83D\uDE00 one two three four five six");
            field("Stream the answer").check();
            run();
            assertThat(page.locator(".outcome .text")).containsText("You");
            assertThat(page.locator(".outcome [role=status]")).hasText("Streaming");
            ends("Done");
        } finally {
            gateway.pause(2);
        }
        assertThat(page.locator(".outcome .text"))
                .hasText("You said: h\u00e9 \uD83D\uDE00 one two three four five six");
        assertThat(code()).contains("\"stream\": true");
    }

    @Test
    void aJobIsAskedAfterAndItsVideoShown() {
        visit("film");
        assertThat(page.locator(".cost"))
                .hasText("Estimated cost: $1.00 (5 seconds at $0.20 per second). Acme Cloud’s prices.");
        run();
        assertThat(page.locator(".outcome [role=status]")).hasText(Pattern.compile("Job (queued|running)"));
        ends("Done");

        assertThat(gateway.received()).extracting(Received::method).contains("POST", "GET");
        assertThat(page.locator(".outcome video, .outcome a").first()).isVisible();
        assertThat(page.locator(".outcome [role=timer]")).hasText(Pattern.compile("\\d+ s"));
    }

    @Test
    void aStartFrameGoesAlongAsDataAndIsShortInTheCode() {
        visit("film");
        byte[] large = new byte[4000];
        field("start_frame").setInputFiles(new FilePayload("frame.png", "image/png", large));
        assertThat(page.locator(".play-code .hint")).isVisible();
        assertThat(code()).contains("data:image/png;base64,AAAA").hasSizeLessThan(4000);
        run();
        ends("Done");

        String sent = gateway.received()
                .get(0)
                .json()
                .path("input")
                .path("start_frame")
                .asString();
        assertThat(sent).startsWith("data:image/png;base64,").hasSizeGreaterThan(5000);
        button("Remove the file of start_frame").click();
        assertThat(code()).doesNotContain("start_frame");
    }

    @Test
    void aFileGoesAlongAsItIsInAForm() {
        visit("paint");
        field("Request").selectOption("image-editing");
        button("Run").click();
        assertThat(page.locator(".field:has(input[type=file]) .wrong")).isVisible();
        field("image Required").setInputFiles(new FilePayload("mine.png", "image/png", PICTURE));
        run();
        ends("Done");

        assertThat(new String(gateway.last().bytes(), StandardCharsets.ISO_8859_1))
                .contains("filename=\"mine.png\"", new String(PICTURE, StandardCharsets.ISO_8859_1));
        assertThat(page.locator(".outcome img")).isVisible();
        assertThat(page.evaluate("() => document.querySelector('.outcome img').naturalWidth > 0"))
                .isEqualTo(true);
    }

    @ParameterizedTest
    @CsvSource({"paint, img", "voice, audio"})
    void whatComesBackIsShownOnThePage(String model, String element) {
        visit(model);
        run();
        ends("Done");

        assertThat(page.locator(".outcome " + element)).isVisible();
    }

    @Test
    void aRecordingIsHeardAndAVectorCounted() {
        visit("voice");
        field("Request").selectOption("transcription");
        field("audio Required").setInputFiles(new FilePayload("a.mp3", "audio/mpeg", PICTURE));
        run();
        ends("Done");
        assertThat(page.locator(".outcome .text")).hasText("Heard a.mp3 of 12 bytes.");

        visit("vector");
        run();
        ends("Done");
        assertThat(page.locator(".outcome")).containsText("4 numbers: ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UNAUTHORIZED   | The gateway does not accept the key (401) | Incorrect API key provided.",
                "RATE_LIMITED   | Too many requests (429)                   | Rate limit reached. Slow down.",
                "HTML_ERROR     | The gateway has a fault of its own (500)  | <h1>500 Internal Server Error</h1>",
                "MALFORMED_JSON | The answer is no JSON                     | [{\"mess",
                "EMPTY_JSON     | The answer holds no result                | {}",
                "DROPS          | The connection broke off                  | ''"
            })
    void eachFailureIsSaidInWordsWithTheGatewaysOwn(Failure failure, String message, String said) {
        visit("talk");
        gateway.failNext(failure);
        run();
        ends("Failed");

        Locator problem = page.locator(".outcome [role=alert]");
        assertThat(problem.locator("strong")).hasText(message);
        assertThat(problem.textContent()).contains(said.equals("''") ? "" : said);
        run();
        ends("Done");
        assertThat(problem).hasCount(0);
    }

    @Test
    void aLimitIsCountedDownAndNothingIsSentByItself() {
        visit("talk");
        gateway.failNext(Failure.RATE_LIMITED);
        run();
        Locator wait = page.locator(".outcome .problem [role=timer]");
        assertThat(wait).hasText(Pattern.compile("It asks to wait: try again in [12] seconds?[.]"));
        assertThat(wait).hasText("You can try again now.");

        assertThat(gateway.received()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Failure.class,
            names = {"DROPS", "ERROR_EVENT"})
    void aStreamThatBreaksOffKeepsWhatCame(Failure failure) {
        visit("talk");
        field("Stream the answer").check();
        gateway.failNext(failure);
        run();
        ends("Failed");

        assertThat(page.locator(".outcome .problem"))
                .containsText(failure == Failure.ERROR_EVENT ? Failure.STREAM_MESSAGE : "broke off");
    }

    @Test
    void aJobThatFailsSaysWhy() {
        visit("film");
        gateway.failNext(Failure.JOB_FAILS);
        run();
        ends("Failed");

        assertThat(page.locator(".outcome .said")).hasText(Failure.JOB_MESSAGE);
    }

    @Test
    void aGatewayThatHangsIsGivenUpAndARunCanBeCancelled() {
        context.clock().install();
        visit("talk");
        gateway.failNext(Failure.HANGS);
        run();
        assertThat(page.locator(".outcome [role=status]")).hasText("Waiting for the gateway");
        page.clock().fastForward(121_000);
        ends("Failed");
        assertThat(page.locator(".outcome strong")).hasText("The gateway does not answer");

        gateway.failNext(Failure.HANGS);
        button("Run").click();
        button("Cancel").click();
        ends("Cancelled");
        assertThat(button("Run")).isEnabled();
        assertThat(button("Run")).isFocused();
    }

    @Test
    void aJobThatIsCancelledIsAskedAfterNoMore() {
        visit("film");
        gateway.serve(ServedModel.of("film", Service.JOBS).going("running"));
        try {
            run();
            assertThat(page.locator(".outcome [role=status]")).hasText("Job running");
            button("Cancel").click();
            ends("Cancelled");
            int asked = gateway.received().size();
            page.waitForTimeout(1500);
            assertThat(gateway.received()).hasSize(asked);
        } finally {
            gateway.serve(ServedModel.of(
                    "film",
                    Service.JOBS,
                    Field.address("start_frame"),
                    Field.text("resolution"),
                    Field.integer("duration")));
        }
    }

    @Test
    void beingOfflineIsSaidAndSurvived() {
        visit("talk");
        context.setOffline(true);
        run();
        ends("Failed");
        assertThat(page.locator(".outcome strong")).hasText("You are offline");
        context.setOffline(false);
        button("Try again").click();
        ends("Done");
    }

    @Test
    void aGatewayThatCannotBeReachedIsNotBlamed() {
        visit("talk");
        page.route("**/v1/chat/completions", route -> route.abort());
        run();
        ends("Failed");

        assertThat(page.locator(".outcome strong")).hasText("The browser could not reach the gateway");
    }

    @Test
    void theKeyGoesToTheGatewayOnlyAndIsKeptNowhere() {
        visit("talk");
        run();
        ends("Done");
        assertThat((String) page.evaluate(KEPT)).doesNotContain(KEY);
        for (Request request : requests) {
            assertThat(request.url()).doesNotContain(KEY);
            if (!request.url().startsWith(gateway.origin() + "/")) {
                assertThat(request.allHeaders().toString() + request.postData()).doesNotContain(KEY);
            }
        }
        assertThat(gateway.received()).hasSize(1);
        assertThat(gateway.last().text()).doesNotContain(KEY);
        button("Clear the key").click();
        button("Run").click();
        assertThat(page.locator(".key .wrong")).isVisible();
        assertThat(gateway.received()).hasSize(1);
        page.reload();
        button("Open the playground").click();
        assertThat(field("Your key for Gate")).hasValue("");
    }

    @Test
    void theCodeFollowsTheFormTheLanguageAndTheGateway() {
        visit("talk");
        assertThat(code()).contains("curl", "Why is the sky blue?");
        field("Code in").selectOption("python");
        field("prompt Required").fill("It's \"new\"");
        assertThat(code()).contains("import requests", "\"It's \\\"new\\\"\"");
        assertThat(page.locator("#code-python")).isVisible();
        button("View as cURL").click();
        assertThat(code()).contains("curl", "$GATE_KEY");
        field("Gateway").selectOption("closed");
        assertThat(code()).contains("https://closed.example/api/messages", "$CLOSED_KEY", "It'\\''s");
        assertThat(button("Run")).hasCount(0);
        assertThat(page.locator(".play")).containsText("Closed gateway does not answer web pages");
    }

    @Test
    void theSnippetsOfThePageFollowTheChosenGateway() {
        page = context.newPage();
        page.navigate(server.origin() + "/models/acme/talk/");
        Locator plain = page.locator("[data-variant=plain] .snippet.chosen code");
        String first = plain.textContent();
        page.getByLabel("Code for").selectOption("closed");
        assertThat(plain).containsText("https://closed.example/api/messages");
        assertThat(page.locator("[data-variant=stream]")).isHidden();
        assertThat(page.locator(".endpoint code")).hasText("POST https://closed.example/api/messages");
        page.getByLabel("Code for").selectOption("gate");
        assertThat(plain).hasText(first);
        assertThat(page.locator("[data-variant=stream]")).isVisible();
    }

    @Test
    void theKeyboardIsEnough() {
        visit("talk");
        assertThat(page.locator(".play select").first()).isFocused();
        page.locator(".play select").first().press("Tab");
        page.keyboard().press("ControlOrMeta+A");
        page.keyboard().type("Typed");
        for (int i = 0; i < 12 && !isFocused("Your key for Gate"); i++) {
            page.keyboard().press("Tab");
        }
        page.keyboard().type(KEY);
        page.keyboard().press("Enter");
        ends("Done");

        assertThat(page.locator(".outcome .text")).hasText("You said: Typed");
    }

    private boolean isFocused(String label) {
        return Boolean.TRUE.equals(field(label).evaluate("(it) => it === document.activeElement"));
    }

    @Test
    void whatDoesNotFitIsSaidBesideItsField() {
        visit("talk");
        field("prompt Required").fill("");
        page.getByText("More parameters (3)").click();
        field("temperature").fill("3");
        page.getByText("More parameters (3)").click();
        run();

        assertThat(page.locator(".play .wrong:visible")).hasCount(2);
        assertThat(field("temperature")).hasAttribute("aria-invalid", "true");
        assertThat(gateway.received()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void nothingHindersAnyone(ColorScheme scheme) throws IOException {
        context.close();
        context = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(320, 800)
                        .setColorScheme(scheme));
        try (InputStream in = PlaygroundTest.class.getResourceAsStream("/axe.min.js")) {
            context.addInitScript(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
        for (String model : List.of("talk", "film")) {
            visit(model);
            page.locator(".play summary").first().click();
            gateway.failNext(Failure.RATE_LIMITED);
            run();
            ends("Failed");
            assertThat(page.evaluate(BrowserTest.VIOLATIONS)).as(model).isEqualTo(List.of());
            for (int width : List.of(320, 360, 768, 1280)) {
                page.setViewportSize(width, 800);
                assertThat(page.evaluate(BrowserTest.OVERFLOW))
                        .as(model + " " + width)
                        .isEqualTo(List.of());
            }
        }
    }

    @Test
    void whatCannotBeCalledHasNoTraceOfIt(@TempDir Path other) throws IOException {
        Path mute = folder.resolve("site/models/acme/mute");
        assertThat(mute.resolve("calls.json")).doesNotExist();
        assertThat(Files.readString(mute.resolve("index.html"))).doesNotContain("playground", "calls");

        TestSite.minimal()
                .without("data/gateways/gate.yaml")
                .file("data/models/acme/mute.yaml", "name: Mute\ntype: text\n")
                .build(other);
        try (Stream<Path> files = Files.walk(other.resolve("site"))) {
            assertThat(files.map(Path::toString))
                    .noneMatch(file -> file.contains("playground") || file.matches(".*calls[.].*"))
                    .anyMatch(file -> file.endsWith("/models/acme/mute/index.html"));
        }
        assertThat(Files.readString(other.resolve("site/models/acme/mute/index.html")))
                .doesNotContain("playground");
    }
}
