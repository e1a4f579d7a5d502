package dev.vitrine.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import dev.vitrine.fixture.VerifyOnly;
import dev.vitrine.fixture.gateway.Failure;
import dev.vitrine.fixture.gateway.Field;
import dev.vitrine.fixture.gateway.ServedModel;
import dev.vitrine.fixture.gateway.Service;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the playground says when something goes wrong, and what it does then. */
@VerifyOnly
class PlaygroundFailureTest extends OpenPlayground {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UNAUTHORIZED   | The gateway does not accept the key (401) | Incorrect API key provided.",
                "RATE_LIMITED   | Too many requests (429)                   | Rate limit reached. Slow down.",
                "HTML_ERROR     | The gateway reported an internal error (500) | <h1>500 Internal Server Error</h1>",
                "MALFORMED_JSON | The response is not JSON                  | [{\"mess",
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
        context.clock().install();
        visit("talk");
        context.clock().pauseAt(((Number) page.evaluate("() => Date.now() + 60_000")).longValue());
        gateway.failNext(Failure.RATE_LIMITED);
        run();
        Locator wait = page.locator(".outcome .problem [role=timer]");
        assertThat(wait).hasText("It asks to wait: try again in " + Failure.RETRY_AFTER + " seconds.");
        context.clock().runFor(1000L * (Failure.RETRY_AFTER - 1));
        assertThat(wait).hasText("It asks to wait: try again in 1 second.");
        context.clock().runFor(1000);
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
    void aCanceledJobIsNotPolledAgain() {
        context.clock().install();
        visit("film");
        gateway.serve(ServedModel.of("film", Service.JOBS).going("running"));
        try {
            run();
            assertThat(page.locator(".outcome [role=status]")).hasText("Job running");
            button("Cancel").click();
            ends("Cancelled");
            requests.clear();
            page.clock().fastForward(600_000);
            assertThat(requests).isEmpty();
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

    @Test
    void aKeyThatNoHeaderCanCarryIsSaidBesideIt() {
        visit("talk");
        field("Your key for Gate").fill("\u201ckey\u201d");
        button("Run").click();

        assertThat(page.locator(".key .wrong")).hasText("The key has a character that no key has: \u201c");
        assertThat(gateway.received()).isEmpty();
    }

    @Test
    void aKeyThatIsSaidBackIsNotShown() {
        visit("talk");
        page.route(
                "**/v1/chat/completions",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setStatus(401)
                        .setHeaders(Map.of("Access-Control-Allow-Origin", "*"))
                        .setBody("{\"error\": {\"message\": \"Wrong key: " + KEY + "\"}}")));
        run();
        ends("Failed");

        assertThat(page.locator(".outcome .said")).hasText("Wrong key: \u2026");
        assertThat(page.locator(".outcome")).not().containsText(KEY);
    }

    @Test
    void anAnswerThatCannotBeShownIsAFault() {
        visit("paint");
        page.route(
                "**/v1/images/edits",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setHeaders(Map.of("Access-Control-Allow-Origin", "*"))
                        .setContentType("application/json")
                        .setBody("{\"data\": [{\"b64_json\": \"!\"}]}")));
        field("Request").selectOption("image-editing");
        field("image Required").setInputFiles(new FilePayload("mine.png", "image/png", new byte[] {1}));
        run();
        ends("Failed");

        assertThat(page.locator(".outcome strong")).hasText("The answer cannot be shown");
    }
}
