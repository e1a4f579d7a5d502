package dev.vitrine.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.snippets.Language;
import dev.vitrine.snippets.Request;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What data becomes in each language. That it runs is {@link SnippetRunTest}'s. */
class SnippetTest {
    private static final String HOSTILE =
            "\" ' \\ \n\r\t $(touch pwned) `touch pwned` ${HOME} #{x} {x} %s </script> <!-- \u2028\u2029 \u202e \u0001 'EOF' \uD83D\uDE00 é";

    private static final Request.Authorization BEARER = new Request.Authorization("Authorization", "Bearer ");

    @TempDir
    Path folder;

    private WrittenSnippets snippets;

    @BeforeEach
    void write() {
        snippets = new WrittenSnippets(folder);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "python     | \\\" ' \\\\ \\n\\r\\t $(touch pwned) `touch pwned` ${HOME} #{x} {x} %s </script> <!-- \\u2028\\u2029 \\u202e \\u0001 'EOF' \uD83D\uDE00 é",
                "javascript | \\\" ' \\\\ \\n\\r\\t $(touch pwned) `touch pwned` ${HOME} #{x} {x} %s \\x3c/script> \\x3c!-- \\u2028\\u2029 \\u202e \\u0001 'EOF' \uD83D\uDE00 é",
                "typescript | \\\" ' \\\\ \\n\\r\\t $(touch pwned) `touch pwned` ${HOME} #{x} {x} %s \\x3c/script> \\x3c!-- \\u2028\\u2029 \\u202e \\u0001 'EOF' \uD83D\uDE00 é",
                "curl       | \\\" '\\'' \\\\ \\n\\r\\t $(touch pwned) `touch pwned` ${HOME} #{x} {x} %s </script> <!-- \\u2028\\u2029 \\u202e \\u0001 '\\''EOF'\\'' \uD83D\uDE00 é"
            })
    void dataIsWrittenAsDataOfTheLanguage(String language, String expected) {
        assertThat(snippets.of(language, SampleRequests.chat("https://a.example/", HOSTILE)))
                .contains("\"" + expected + "\"");
    }

    @Test
    void truthAndNothingAreSpeltAsInTheLanguage() {
        assertThat(snippets.of("python", SampleRequests.chat()))
                .contains("\"stream\": False,", "\"temperature\": 0.7,");
        assertThat(snippets.of("javascript", SampleRequests.chat())).contains("stream: false,", "temperature: 0.7,");
        assertThat(snippets.of("curl", SampleRequests.chat())).contains("\"stream\": false\n", "\"temperature\": 0.7,");
    }

    @Test
    void aKeyThatWouldSetThePrototypeDoesNot() {
        assertThat(snippets.of("javascript", request(Map.of("__proto__", "a")))).contains("[\"__proto__\"]: \"a\"");
        assertThat(snippets.of("javascript", request(Map.of("a-b", "a")))).contains("\"a-b\": \"a\"");
    }

    @Test
    void emptyCollectionsStayOnTheirLine() {
        assertThat(snippets.of("python", request(Map.of("a", List.of())))).contains("body = {\"a\": []}\n");
        assertThat(snippets.of("curl", request(Map.of("a", Map.of())))).contains("-d '{\"a\": {}}'\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"curl", "python", "javascript", "typescript", "java", "go", "php"})
    void aVariableThatIsNoNameIsRefused(String language) {
        Request request = SampleRequests.chat("https://a.example/", "KEY; rm -rf ~", Map.of("model", "gpt-5"));

        assertThat(snippets.render(language, request).problems())
                .singleElement()
                .satisfies(it -> assertThat(it.message()).contains("is not the name of an environment variable"));
    }

    @Test
    void anAddressAndAHeaderAreDataToo() {
        Request request =
                asked(GatewayRequests.CHAT.of("https://a.example/{v1}/$(x)'", "x"), Map.of("a", "it's \"b\""), BEARER);

        assertThat(snippets.of("curl", request))
                .contains("curl -gsS", "'https://a.example/{v1}/$(x)'\\''/chat/completions'", "-H 'a: it'\\''s \"b\"'");
        assertThat(snippets.of("python-openai", request))
                .contains("base_url=\"https://a.example/{v1}/$(x)'\"", "\"a\": \"it's \\\"b\\\"\"");
    }

    @Test
    void anSdkSendsAKeyThatIsNoBearersByAHeaderOfItsOwn() {
        Request request = asked(
                GatewayRequests.CHAT.of("https://a.example", "x"),
                Map.of(),
                new Request.Authorization("api-key", "Key "));

        assertThat(snippets.of("python-openai", request)).contains("\"api-key\": \"Key \" + key,");
        assertThat(snippets.of("javascript-openai", request)).contains("\"api-key\": \"Key \" + key,");
        assertThat(snippets.of("python-openai", GatewayRequests.CHAT.of("https://a.example", "x")))
                .doesNotContain("default_headers");
    }

    @Test
    void aFormWithoutFilesIsNoUrlEncodedOne() {
        Request request = form(Map.of("prompt", "@x"), Map.of());

        assertThat(snippets.of("python", request))
                .contains("    \"prompt\": \"@x\",\n", "files = {name: (None, value) for ");
        assertThat(snippets.of("curl", request)).contains("  --form-string 'prompt=@x' \\\n  -H ");
    }

    @Test
    void aFilesNameIsNoOptionOfCurls() {
        Request request = form(Map.of("model", "m"), Map.of("image", "a;type=\"b'.webp"));

        assertThat(snippets.of("curl", request)).contains("-F 'image=@\"a;type=\\\"b'\\''.webp\";type=image/webp' \\");
    }

    @Test
    void onlyWhatARequestNeedsIsWritten() {
        Request chat = GatewayRequests.CHAT.of("https://a.example", "x");

        assertThat(snippets.of("python", chat)).doesNotContain("time.", "base64", "Path", "iter_lines");
        assertThat(snippets.of("javascript", chat)).doesNotContain("import", "FormData", "for await");
        assertThat(snippets.of("javascript", chat)).isEqualTo(untyped(snippets.of("typescript", chat)));
        assertThat(WrittenSnippets.languages(GatewayRequests.VIDEO.of("https://a.example", "x")))
                .doesNotContain(Language.PYTHON_OPENAI, Language.JAVASCRIPT_OPENAI);
    }

    private static String untyped(String typeScript) {
        return typeScript
                .replaceFirst("// .*", "// export LLM_STATS_API_KEY=your-key; node example.mjs")
                .replace("(message: string): never", "(message)")
                .replaceFirst("\\(\\((await response.json\\(\\))\\) as \\{.*?} }] }\\)", "($1)");
    }

    private static Request form(Map<String, Object> values, Map<String, String> files) {
        Request request = GatewayRequests.EDIT.of("https://a.example", "x");
        return with(request, new Request.Body("form", values, files), request.headers(), BEARER);
    }

    private static Request asked(Request request, Map<String, String> headers, Request.Authorization authorization) {
        return with(request, request.body(), headers, authorization);
    }

    private static Request with(
            Request request, Request.Body body, Map<String, String> headers, Request.Authorization authorization) {
        return new Request(
                request.method(),
                request.url(),
                request.base(),
                request.keyVariable(),
                headers,
                authorization,
                body,
                request.answer(),
                request.error(),
                request.polling(),
                request.streaming(),
                request.sdk());
    }

    private static Request request(Map<String, Object> body) {
        return SampleRequests.chat("https://a.example/", "KEY", body);
    }
}
