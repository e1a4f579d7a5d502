package dev.vitrine.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.fixture.TestSite;
import dev.vitrine.problem.Checked;
import dev.vitrine.problem.Location;
import dev.vitrine.problem.Problem;
import dev.vitrine.source.SourceText;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** YAML as nodes that know their place, and everything of YAML that records do without. */
class YamlReaderTest {
    @Test
    void aScalarKnowsItsSpan() {
        assertThat(scalar("name: Ray 2 Flash\n", "name").location()).hasToString("a.yaml:1:7");
        assertThat(scalar("name: Ray 2 Flash\n", "name").location().length()).isEqualTo(11);
    }

    @Test
    void aQuotedScalarIncludesItsQuotes() {
        assertThat(scalar("name: \"Ray\"\n", "name").location().length()).isEqualTo(5);
    }

    @Test
    void aKeyKnowsItsSpan() {
        assertThat(mapping("a: 1\nlonger: 2\n").fields().get("longer").key())
                .extracting("line", "column", "length")
                .containsExactly(2, 1, 6);
    }

    @Test
    void columnsCountUtf16Units() {
        assertThat(scalar("{a: \"\ud83d\ude00\", b: x}\n", "b").location().column())
                .isEqualTo("{a: \"\ud83d\ude00\", b: x}".indexOf('x') + 1);
    }

    @Test
    void linesCountTheSameWithWindowsLineEnds() {
        assertThat(scalar("a: 1\r\nb: 2\r\nc: x\r\n", "c").location()).hasToString("a.yaml:3:4");
    }

    @ParameterizedTest
    @CsvSource({
        "1.10,NUMBER",
        "017,TEXT",
        "1_000,TEXT",
        "no,TEXT",
        "off,TEXT",
        "true,BOOLEAN",
        "0x1F,TEXT",
        "1e3,NUMBER"
    })
    void aScalarKeepsItsTextWhateverYamlTakesItFor(String written, String reading) {
        Node.Scalar scalar = scalar("a: " + written + "\n", "a");

        assertThat(scalar.text()).isEqualTo(written);
        assertThat(scalar.reading()).hasToString(reading);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a:", "a: null", "a: ~"})
    void nothingIsRead(String written) {
        Node.Scalar scalar = scalar(written + "\n", "a");

        assertThat(scalar.text()).isIn("", "~");
    }

    /** The parser reads in parts of some thousand characters, and threw where one ended within an emoji. */
    @Test
    void anEmojiMayStandAnywhere() {
        for (int before = 1000; before < 1050; before++) {
            assertThat(scalar("a: " + "x".repeat(before) + "\ud83d\ude80".repeat(2000) + "\n", "a")
                            .text())
                    .endsWith("\ud83d\ude80");
        }
    }

    @Test
    void aMendLetsTheRestBeReadAndKeepsItsPlaces() {
        Checked<Node> read =
                YamlReader.read("a.yaml", "a: b: c\nd: {e: f: g, h: 1}\n", Set.of("a", "d", "e", "h"), root -> 0);
        Node.Mapping group = (Node.Mapping)
                ((Node.Mapping) read.value().orElseThrow()).fields().get("d").value();

        assertThat(briefs(read.problems())).containsExactly("a.yaml:1:5+1 yaml-syntax", "a.yaml:2:9+1 yaml-syntax");
        assertThat(group.fields().get("h").value().location()).isEqualTo(new Location("a.yaml", 2, 17, 1));
        assertThat(((Node.Scalar) group.fields().get("e").value()).text()).isEqualTo("f: g");
    }

    @Test
    void whatFollowsAHiddenCharacterKeepsItsPlace() {
        assertThat(scalar("a\u200b: x\n", "a").location()).isEqualTo(new Location("a.yaml", 1, 5, 1));
    }

    @Test
    void anAnchorIsAProblem() {
        assertThat(found("a: &x 1\nb: 2\n")).containsExactly("a.yaml:1:4+2 yaml-anchor");
    }

    @Test
    void anAnchorOnAMappingIsAProblem() {
        assertThat(rules("a: &x {b: 1}\n")).containsExactly("yaml-anchor");
    }

    @Test
    void anAliasIsAProblem() {
        assertThat(rules("a: &x 1\nb: *x\n")).containsExactly("yaml-anchor", "yaml-anchor");
    }

    @Test
    void aMergeKeyIsAProblem() {
        assertThat(found("a: 1\n<<: {b: 2}\n")).containsExactly("a.yaml:2:1+2 yaml-anchor");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a: !!str 1\n", "a: !java.net.URL x\n", "a: !!binary aGk=\n"})
    void aTagIsAProblem(String text) {
        assertThat(rules(text)).containsExactly("yaml-tag");
    }

    @Test
    void aSecondDocumentIsAProblemWhereItBegins() {
        assertThat(found("a: 1\n---\nb: 2\n")).containsExactly("a.yaml:2:1+3 yaml-documents");
    }

    @Test
    void aDocumentMarkAtTheTopIsNone() {
        assertThat(found("---\na: 1\n")).isEmpty();
    }

    @Test
    void aTabIsExplained() {
        Checked<Node> read = read("a:\n\tb: 1\n");

        assertThat(read.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("tab"));
        assertThat(briefs(read.problems())).containsExactly("a.yaml:2:1+1 yaml-syntax");
    }

    @Test
    void aNameThatStandsTwiceIsAProblemAtTheSecond() {
        assertThat(found("a: 1\nb: 2\na: 3\n")).containsExactly("a.yaml:3:1+1 duplicate-field");
    }

    @Test
    void aNameThatStandsTwiceInAListsEntryIsAProblem() {
        assertThat(found("l:\n  - {a: 1, a: 2}\n")).containsExactly("a.yaml:2:12+1 duplicate-field");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "# only a comment\n", "---\n", "null\n", "~\n"})
    void anEmptyFileIsAProblem(String text) {
        assertThat(found(text)).containsExactly("a.yaml yaml-empty");
    }

    @Test
    void whatIsNotYamlIsAProblemAtItsPlace() {
        assertThat(found("a: [1, 2\nb: 3\n")).singleElement().asString().isEqualTo("a.yaml:1:4+1 yaml-syntax");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{a: ", "- "})
    void deepNestingIsAProblemAndNoCrash(String opening) {
        assertThat(rules(opening.repeat(5000))).containsExactly("yaml-syntax");
    }

    @Test
    void aHugeNumberIsKeptAsTextWithoutReckoning() {
        assertThat(scalar("a: 1e999999999\n", "a").text()).isEqualTo("1e999999999");
    }

    @Test
    void aLongStringIsAProblem() {
        assertThat(rules("a: \"" + "x".repeat(300_000) + "\"\n")).containsExactly("yaml-syntax");
    }

    @Test
    void bytesThatAreNotUtf8AreAProblemOnTheirLine() {
        byte[] latin = "a: 1\nb: caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(briefs(SourceText.decode("a.yaml", latin).problems())).containsExactly("a.yaml:2:7+1 file-encoding");
    }

    @Test
    void aByteOrderMarkIsAProblem() {
        assertThat(decoded("\ufeffa: 1\n")).containsExactly("a.yaml:1:1+1 file-encoding");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "\u0001", "\u001b", "\u007f", "\u0085", "\u202e", "\u2066", "\u2028", "\ufeff"})
    void aHiddenCharacterIsAProblemAtItsPlace(String hidden) {
        assertThat(decoded("a: 1\nb: x" + hidden + "y\n")).containsExactly("a.yaml:2:5+1 character-hidden");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\\u0001", "\\0", "\\a", "\\e", "\\x7f", "\\N", "\\u202e", "\\u200b", "\\ud800", "\\U000e0041"})
    void anEscapeDoesNotBringInAHiddenCharacter(String escape) {
        assertThat(found("a: 1\nb: \"x" + escape + "y\"\n"))
                .containsExactly("a.yaml:2:4+" + (escape.length() + 4) + " character-hidden");
        assertThat(found("\"b" + escape + "\": 1\n"))
                .containsExactly("a.yaml:1:1+" + (escape.length() + 3) + " character-hidden");
        assertThat(scalar("b: [\"x" + escape + "y\"]\nc: \"x" + escape + "y\"\n", "c")
                        .text())
                .isEqualTo("xy");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"x\\ty\\r\\nz\"",
                "|\n  x\ty\n  z",
                "\"\\u05e9\\u05dc\"",
                "\"\\ud83d\\ude80\"",
                "'\\u0001'",
                "\\u0001"
            })
    void breaksTabsAndLettersMayBeEscaped(String text) {
        assertThat(found("a: " + text + "\n")).isEmpty();
    }

    @Test
    void everyHiddenCharacterIsReported() {
        assertThat(decoded("a: \u0000\nb: \u202e\n")).hasSize(2);
    }

    @Test
    void emojiAndRightToLeftTextAreAllowed() {
        assertThat(decoded("a: \ud83d\ude80 \u05e9\u05dc\u05d5\u05dd\n")).isEmpty();
    }

    @Test
    void twelveMegabytesOfCommentsAreRefusedUnread() {
        byte[] comments = "# x\n".repeat(3_000_000).getBytes(StandardCharsets.UTF_8);

        assertThat(briefs(SourceText.decode("a.yaml", comments).problems())).containsExactly("a.yaml file-too-large");
    }

    private static Checked<Node> read(String text) {
        return YamlReader.read("a.yaml", text);
    }

    private static Node.Mapping mapping(String text) {
        return (Node.Mapping) read(text).value().orElseThrow();
    }

    private static Node.Scalar scalar(String text, String field) {
        return (Node.Scalar) mapping(text).fields().get(field).value();
    }

    private static List<String> found(String text) {
        return briefs(read(text).problems());
    }

    private static List<String> decoded(String text) {
        return briefs(SourceText.decode("a.yaml", text.getBytes(StandardCharsets.UTF_8))
                .problems());
    }

    private static List<String> briefs(List<Problem> problems) {
        return problems.stream().map(TestSite::brief).toList();
    }

    private static List<String> rules(String text) {
        return read(text).problems().stream()
                .map(problem -> problem.rule().id())
                .toList();
    }
}
