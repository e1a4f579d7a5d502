package dev.vitrine.snippets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.fixture.VerifyOnly;
import dev.vitrine.fixture.snippet.SnippetRunner;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

/** What is quoted is data in every language, whatever it says: the languages themselves read it back. */
@VerifyOnly
class QuotingTest {
    private static final String HOSTILE =
            "\"\"\" ' \\ \\\\ \\u0041 \\b \n\r\t\b\f $(x) `x` ${HOME} {$x} $x #{x} %s ?> </script>"
                    + " <!-- \u2028\u2029 \u202e \ufeff \u0000 \u001a \u007f \uD83D\uDE00 é '''";

    private static final String HALF = "\ud800";

    /** Programs that print what a literal of a plain text holds, as hexadecimal digits of its UTF-8. */
    private static final Map<String, String> PLAIN = Map.of(
            "python", "print(%s.encode().hex())\n",
            "javascript", "console.log(Buffer.from(%s).toString('hex'));\n",
            "java", """
                    public class Example {
                        public static void main(String[] args) {
                            byte[] text = %s.getBytes(java.nio.charset.StandardCharsets.UTF_8);
                            System.out.println(java.util.HexFormat.of().formatHex(text));
                        }
                    }
                    """,
            "go", "package main\n\nimport \"fmt\"\n\nfunc main() {\n\tfmt.Printf(\"%%x\\n\", %s)\n}\n",
            "php", "<?php\necho bin2hex(%s), \"\\n\";\n");

    @ParameterizedTest
    @CsvSource({"python, JSON", "javascript, JAVASCRIPT", "java, JAVA", "go, GO", "php, PHP"})
    void aLanguageReadsBackWhatWasQuoted(String language, Quoting quoting) {
        String code = String.format(PLAIN.get(language), quoting.literal(HOSTILE));

        assertThat(SnippetRunner.run(language, code, Map.of()).out()).isEqualTo(hex(HOSTILE) + "\n");
    }

    @ParameterizedTest
    @CsvSource({"go, GO", "php, PHP"})
    void anUnpairedSurrogateIsSentAsAReplacementCharacter(String language, Quoting quoting) {
        String code = String.format(PLAIN.get(language), quoting.literal("a" + HALF + "\\ud800"));

        assertThat(SnippetRunner.run(language, code, Map.of()).out()).isEqualTo(hex("a\ufffd\\ud800") + "\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "java | JAVA_JSON | \"\"\"%n[%s]\"\"\"",
                "go | GO_JSON | `[%s]`",
                "curl | SHELL_JSON | printf %%s '[%s]'"
            })
    void jsonInALiteralIsStillTheSameJson(String language, Quoting quoting, String literal) {
        String json = String.format(literal, quoting.literal(HOSTILE));
        String code = "curl".equals(language) ? json : String.format(PLAIN.get(language), json);
        String out = SnippetRunner.run(language, code, Map.of()).out().strip();
        String read = "curl".equals(language) ? out : new String(HexFormat.of().parseHex(out), StandardCharsets.UTF_8);

        assertThat(JsonMapper.shared().readValue(read, String[].class)).containsExactly(HOSTILE);
    }

    @ParameterizedTest
    @EnumSource
    void invisibleCharactersAreEscaped(Quoting quoting) {
        assertThat(quoting.inside("\u202e\u2066\u200f\u2028\ufeff\u0000\u007f"))
                .matches("[\\x21-\\x7e]*")
                .containsIgnoringCase("202e")
                .containsIgnoringCase("feff");
    }

    @ParameterizedTest
    @EnumSource(names = {"JAVA", "JAVA_JSON"})
    void sourceOfJavaIsAscii(Quoting quoting) {
        assertThat(quoting.inside("é \uD83D\uDE00 שלום")).matches("[\\x20-\\x7e]*");
    }

    @Test
    void aBodyIsWrittenAsEachLanguageWritesIt() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("a`b", List.of(true, new BigDecimal("0.50")));
        body.put("none", Map.of());

        assertThat(new Literals(Notation.JAVA).value(body, 4, 110))
                .isEqualTo("{\n      \"a`b\": [true, 0.50],\n      \"none\": {}\n    }");
        assertThat(new Literals(Notation.GO).value(body, 0, 80))
                .isEqualTo("{\n  \"a\\u0060b\": [true, 0.50],\n  \"none\": {}\n}");
        assertThat(new Literals(Notation.PHP).value(body, 0, 80))
                .isEqualTo("[\n    \"a`b\" => [true, 0.50],\n    \"none\" => new stdClass(),\n]");
    }

    @Test
    void aValueIsOnOneLineIfTheLineIsShortEnough() {
        Literals javaScript = new Literals(Notation.JAVASCRIPT);
        Map<String, Object> body = Map.of("list", List.of("a", Map.of("b", BigDecimal.ONE), Map.of()));
        String line = "{ list: [\"a\", { b: 1 }, {}] }";

        assertThat(javaScript.value(body, 0, 80 - line.length())).isEqualTo(line);
        assertThat(javaScript.value(body, 2, 81 - line.length())).isEqualTo("{\n    list: [\"a\", { b: 1 }, {}],\n  }");
        assertThat(javaScript.value(Map.of("text", "a".repeat(30)), 0, 38)).doesNotContain("\n");
        assertThat(javaScript.value(Map.of("text", "a".repeat(300)), 0, 38)).doesNotContain("\n");
        assertThat(javaScript.value(Map.of("text", "a".repeat(30)), 0, 39)).contains("\n");
    }

    @Test
    void aPartOfAFormIsPlainText() {
        Map<String, Object> form = Map.of("a", "\\ ` $x é");

        assertThat(new Literals(Notation.JAVA).fields(form, 0)).isEqualTo("field(\"a\", \"\\\\ ` $x \\u00e9\"),");
        assertThat(new Literals(Notation.GO).fields(form, 0)).isEqualTo("\tform.WriteField(\"a\", \"\\\\ ` $x é\")");
        assertThat(new Literals(Notation.PHP).fields(form, 0)).isEqualTo("\"a\" => \"\\\\ ` \\$x é\",");
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }
}
