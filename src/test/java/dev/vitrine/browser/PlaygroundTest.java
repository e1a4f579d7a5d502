package dev.vitrine.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import dev.vitrine.fixture.TestSite;
import dev.vitrine.fixture.VerifyOnly;
import dev.vitrine.fixture.gateway.Failure;
import dev.vitrine.fixture.gateway.Received;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The playground as a reader uses it, against a gateway that is strict about what it is sent. */
@VerifyOnly
class PlaygroundTest extends OpenPlayground {
    private static final byte[] PICTURE = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 1, 2, 3};

    /** What a page may keep: storage, cookies, databases, its address, and its own markup with every attribute. */
    private static final String KEPT = """
            async () => [JSON.stringify({...localStorage}), JSON.stringify({...sessionStorage}), document.cookie, location.href, document.title,
              (await indexedDB.databases()).map((it) => it.name).join(), (await caches.keys()).join(), document.documentElement.outerHTML,
              document.querySelector(".play-code").textContent, JSON.stringify(history.state), window.name].join("\\n")
            """;

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
        // By keyboard: the code above grows with each value, so a click could land next to the switch.
        field("logprobs").press("Space");
        assertThat(code()).contains("\"logprobs\": true");
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
            field("Stream the answer").press("Space");
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
    void aFileThatIsEmptyOrOfAnotherKindIsRefused() {
        visit("film");
        Locator wrong = page.locator(".field:has(input[type=file]) .wrong");
        field("start_frame").setInputFiles(new FilePayload("a.txt", "text/plain", PICTURE));
        assertThat(wrong).hasText("The file is not of type image.");
        field("start_frame").setInputFiles(new FilePayload("a.png", "image/png", new byte[0]));
        assertThat(wrong).hasText("The file is empty.");
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
        assertThat(code()).contains("curl", "${GATE_KEY:?");
        field("Gateway").selectOption("closed");
        assertThat(code()).contains("https://closed.example/api/messages", "${CLOSED_KEY:?", "It'\\''s");
        assertThat(field("max_tokens")).hasCount(0);
        assertThat(field("prompt Required")).isVisible();
        assertThat(button("Run")).hasCount(0);
        assertThat(page.locator(".play")).containsText("Closed gateway is not known to answer web pages");
    }

    @Test
    void theSnippetsOfThePageFollowTheChosenGateway() {
        page = context.newPage();
        page.navigate(server.origin() + "/models/acme/talk/");
        Locator plain = page.locator("[data-variant=plain] .snippet.chosen code");
        String first = plain.textContent();
        page.getByLabel("Code for").selectOption("closed");
        assertThat(plain).containsText("https://closed.example/api/messages");
        page.locator("[data-variant=plain] [role=tab]:visible").last().press("ArrowRight");
        assertThat(page.locator("[data-variant=plain] [role=tab]:visible").first())
                .isFocused();
        assertThat(plain).containsText("https://closed.example/api/messages");
        assertThat(page.locator(".endpoint code")).hasText("POST https://closed.example/api/messages");
        page.getByLabel("Code for").selectOption("gate");
        assertThat(plain).hasText(first);
        assertThat(plain.locator("i").first()).isVisible();
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
