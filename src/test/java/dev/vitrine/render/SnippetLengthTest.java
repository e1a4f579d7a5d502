package dev.vitrine.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.snippets.Request;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Snippets are as short as an expert writes them: lines that are not blank, without the first, which says how to run it. */
class SnippetLengthTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "curl, 8",
        "python, 12",
        "python-openai, 10",
        "javascript, 16",
        "javascript-openai, 10",
        "typescript, 16",
        "php, 18",
        "go, 40",
        "java, 35"
    })
    void aPlainChatIsShort(String language, int most) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("model", "gpt-5.4-nano");
        body.put(
                "messages",
                List.of(SampleRequests.ordered("role", "user", "content", "What is a semicolon? ".repeat(4))));

        assertShort(language, asked(GatewayRequests.CHAT, body), most);
    }

    @ParameterizedTest
    @CsvSource({"curl, 16", "python, 25", "javascript, 30", "typescript, 30", "php, 32", "go, 60", "java, 55"})
    void aJobIsShort(String language, int most) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("model", "ray-flash-2");
        body.put("prompt", "A lighthouse at dusk, waves breaking below, slow aerial orbit");
        body.put("resolution", "720p");
        body.put("duration", new BigDecimal("5"));
        body.put("aspect_ratio", "16:9");

        assertShort(language, asked(GatewayRequests.VIDEO, body), most);
    }

    private static Request asked(GatewayRequests kind, Map<String, Object> body) {
        Request request = kind.of("https://api.example/v1", "x");
        return new Request(
                request.method(),
                request.url(),
                request.base(),
                request.keyVariable(),
                request.headers(),
                request.authorization(),
                new Request.Body("json", body, Map.of()),
                request.answer(),
                request.error(),
                request.polling(),
                request.streaming(),
                request.sdk().map(sdk -> new Request.Sdk(sdk.call(), Set.of("model", "messages"))));
    }

    private void assertShort(String language, Request request, int most) {
        List<String> lines = new WrittenSnippets(folder)
                .of(language, request)
                .lines()
                .filter(line -> !line.isBlank())
                .toList();

        assertThat(lines.get(0)).contains("export LLM_STATS_API_KEY=");
        assertThat(lines.subList(1, lines.size())).hasSizeLessThanOrEqualTo(most);
    }
}
