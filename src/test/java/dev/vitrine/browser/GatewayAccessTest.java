package dev.vitrine.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.vitrine.fixture.VerifyOnly;
import dev.vitrine.fixture.gateway.Failure;
import dev.vitrine.fixture.gateway.Received;
import dev.vitrine.fixture.gateway.ServedModel;
import dev.vitrine.fixture.gateway.Service;
import dev.vitrine.fixture.gateway.TestGateway;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A page of another origin may ask the tests' gateway, as browsers see it. */
@VerifyOnly
class GatewayAccessTest {
    private static final String STREAM = """
            async ({base, key}) => {
              const response = await fetch(base + "/chat/completions", {
                method: "POST",
                headers: {Authorization: "Bearer " + key, "Content-Type": "application/json"},
                body: JSON.stringify({model: "talk", stream: true, messages: [{role: "user", content: "hé \uD83D\uDE00"}]}),
              });
              let text = "";
              const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
              for (let part = await reader.read(); !part.done; part = await reader.read()) {
                text += part.value;
              }
              const events = text.split(/\\r?\\n/).filter((line) => line.startsWith("data: {"));
              const said = events.map((line) => JSON.parse(line.slice(6)).choices[0].delta.content ?? "").join("");
              return [response.status, response.headers.get("Retry-After"), said].join(" ");
            }
            """;

    @Test
    void aPageOfAnotherOriginStreamsAndReadsRetryAfter() {
        try (TestGateway gateway = TestGateway.start(ServedModel.of("talk", Service.CHAT));
                TestGateway elsewhere = TestGateway.start();
                Chromium chromium = new Chromium();
                Page page = chromium.browser().newPage()) {
            page.navigate(elsewhere.origin() + "/media/image.png");
            Map<String, String> asked = Map.of("base", gateway.base(), "key", "test-key");

            assertThat(page.evaluate(STREAM, asked)).isEqualTo("200  You said: hé \uD83D\uDE00");
            assertThat(gateway.preflights()).first().extracting(Received::path).isEqualTo("/v1/chat/completions");
            gateway.failNext(Failure.RATE_LIMITED);
            assertThat(page.evaluate(STREAM, asked)).isEqualTo("429 " + Failure.RETRY_AFTER + " ");
        }
    }
}
