package dev.vitrine.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.fixture.VerifyOnly;
import dev.vitrine.fixture.snippet.SnippetRunner;
import dev.vitrine.snippets.Request;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no operation of the catalog does today, but a gateway's record may say, is a program too. */
@VerifyOnly
class SnippetMixtureTest {
    private static final String BASE = "https://a.example/v1";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"curl", "python", "javascript", "typescript"})
    void anyMixtureOfPartsIsAProgram(String language) {
        WrittenSnippets snippets = new WrittenSnippets(folder);
        Optional<Request.Polling> polling = GatewayRequests.VIDEO.of(BASE, "").polling();
        List<String> codes = new ArrayList<>();
        for (GatewayRequests sent : List.of(GatewayRequests.CHAT, GatewayRequests.EDIT)) {
            for (GatewayRequests read : GatewayRequests.values()) {
                codes.add(snippets.of(language, mixed(sent, read, Optional.empty())));
                codes.add(snippets.of(language, mixed(sent, read, polling)));
            }
        }

        assertThat(SnippetRunner.check(language, codes)).isEmpty();
    }

    private static Request mixed(GatewayRequests sent, GatewayRequests read, Optional<Request.Polling> polling) {
        Request asked = sent.of(BASE, SnippetRunTest.HOSTILE);
        Request answered = read.of(BASE, "");
        return new Request(
                "PUT",
                asked.url(),
                asked.base(),
                asked.keyVariable(),
                Map.of("a-b", SnippetRunTest.HOSTILE),
                new Request.Authorization("Key", ""),
                asked.body(),
                answered.answer(),
                List.of("errors", 0, "it's/~\""),
                polling,
                answered.streaming(),
                Optional.empty());
    }
}
