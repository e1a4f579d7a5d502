package dev.vitrine.style;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitrine.fixture.Golden;
import dev.vitrine.fixture.TestSite;
import dev.vitrine.problem.TextPrinter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What counts as form, where it is pointed at, and how it is fixed. */
class RecordStyleTest {
    private static final Path FOLDER = Path.of("src/test/resources/style");
    private static final String PATH = "data/models/acme/one.yaml";
    private static final String SCHEMA = "# yaml-language-server: $schema=../../schemas/model.json\n";

    static Stream<String> records() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".before.yaml"))
                    .map(name -> name.replace(".before.yaml", ""))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    /** {@code style/<name>.before.yaml} becomes {@code .after.yaml}; {@code .txt} is what an editor is told. */
    @ParameterizedTest
    @MethodSource("records")
    void aRecordIsFixedAsExpected(String name) throws IOException {
        String text = Files.readString(FOLDER.resolve(name + ".before.yaml"));
        TextPrinter printer = new TextPrinter(path -> Optional.of(text.lines().toList()), path -> path, false);

        Golden.check(FOLDER.resolve(name + ".after.yaml"), RecordStyle.mend(PATH, text));
        Golden.check(
                FOLDER.resolve(name + ".txt"),
                RecordStyle.check(PATH, text).stream()
                        .map(StyleFinding::problem)
                        .map(printer::print)
                        .collect(Collectors.joining("\n")));
    }

    @ParameterizedTest
    @MethodSource("records")
    void aFixedRecordHasTheSameContentAndNoFormattingProblems(String name) throws IOException {
        String text = Files.readString(FOLDER.resolve(name + ".before.yaml"));
        String mended = RecordStyle.mend(PATH, text);

        assertThat(RecordStyle.check(PATH, mended)).isEmpty();
        assertThat(RecordStyle.mend(PATH, mended)).isEqualTo(mended);
        assertThat(RecordStyle.saysTheSame(PATH, text, mended)).isTrue();
        assertThat(words(mended)).containsExactlyElementsOf(words(text));
    }

    /** All but the schema line, in no order: nothing is lost and nothing put in. */
    private static List<String> words(String text) {
        return Stream.of(text.replaceAll("(?m)^#.*schema.*\n", "").split("[\\s\",{}\\[\\]]+"))
                .sorted()
                .toList();
    }

    @Test
    void windowsLineBreaksStay() {
        String text = (SCHEMA + "type: text\n# Its name.\nname: 1.10  \n").replace("\n", "\r\n");

        assertThat(RecordStyle.mend(PATH, text))
                .isEqualTo((SCHEMA + "# Its name.\nname: \"1.10\"\ntype: text\n").replace("\n", "\r\n"));
    }

    @Test
    void aMissingSchemaLineTakesTheLineBreakOfTheFile() {
        assertThat(RecordStyle.mend(PATH, "name: One\r\ntype: text\r\n"))
                .isEqualTo(SCHEMA.strip() + "\r\nname: One\r\ntype: text\r\n");
    }

    @ParameterizedTest
    @CsvSource({
        "data/catalog.yaml, schemas/catalog.json, 'title: T\ntagline: x\nurl: https://x.example/\n'",
        "data/organizations/acme.yaml, ../schemas/organization.json, 'name: Acme\n'",
        "data/providers/acme.yaml, ../schemas/provider.json, 'name: Acme\nkind: host\n'",
        "data/licenses/acme.yaml, ../schemas/license.json, 'name: Acme\nkind: proprietary\n'",
        "data/models/acme/one.yaml, ../../schemas/model.json, 'name: One\ntype: text\n'",
    })
    void eachRecordNamesItsOwnSchema(String path, String schema, String text) {
        String line = "# yaml-language-server: $schema=" + schema + "\n";

        assertThat(RecordStyle.mend(path, text)).isEqualTo(line + text);
        assertThat(RecordStyle.check(path, line + text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# yaml-language-server: $schema=../schemas/model.json",
                "# yaml-language-server: $schema=https://catalog.example/schemas/model.json",
                "#yaml-language-server: $schema=../../schemas/model.json",
                "# yaml-language-server: schema=../../schemas/model.json",
                "# yaml-langauge-server: $shcema=../../schemas/model.json",
                "# $schema: ../../schemas/model.json",
                "# schema: model.json",
            })
    void aMisspeltSchemaLineIsReplacedNotRepeated(String line) {
        assertThat(RecordStyle.mend(PATH, line + "\nname: One\ntype: text\n"))
                .isEqualTo(SCHEMA + "name: One\ntype: text\n");
        assertThat(RecordStyle.mend(PATH, "# A remark.\n" + line + "\nname: One\ntype: text\n"))
                .isEqualTo(SCHEMA + "# A remark.\nname: One\ntype: text\n");
    }

    @Test
    void aCommentIsNotASchemaLine() {
        assertThat(RecordStyle.mend(PATH, "# The price: see the pricing page.\nname: One\ntype: text\n"))
                .isEqualTo(SCHEMA + "# The price: see the pricing page.\nname: One\ntype: text\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.10",
                "2025",
                "no",
                "Yes",
                "on",
                "OFF",
                "y",
                "true",
                "16:9",
                "0x1F",
                "017",
                "0o17",
                "1_000",
                "1e3",
                "-1",
                "+1",
                ".5",
                "1.",
                ".inf",
                ".NaN",
                "2025-09-04",
                "2025-09-04T10:00:00Z",
                "190:20:30.15",
                "0b101"
            })
    void textThatIsReadAsSomethingElseIsQuoted(String text) {
        String record = SCHEMA + "name: " + text + "\ntype: text\n";

        assertThat(found(record)).containsExactly("models/acme/one.yaml:2:7+" + text.length() + " style-quotes");
        assertThat(RecordStyle.mend(PATH, record))
                .isEqualTo(record.replace(": " + text + "\n", ": \"" + text + "\"\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ray 2", "2025-09", "1.2.3", "5m", "720p", "nope", "1,000", "gpt-4.1", "v1", "a:b", "null"})
    void otherTextIsNot(String text) {
        assertThat(found(SCHEMA + "name: " + text + "\ntype: text\n")).isEmpty();
    }

    @Test
    void aDayIsQuotedOnlyInFieldsThatAreNotDates() {
        assertThat(found(SCHEMA + "name: 2025-09-04\ntype: text\nreleased: 2025-09-04\nknowledge: 2025-09\n"))
                .containsExactly("models/acme/one.yaml:2:7+10 style-quotes");
    }

    @Test
    void valuesThatAreNotTextAreNotQuoted() {
        assertThat(found(SCHEMA + """
                name: One
                type: video
                context: 1000
                media: {durations: [5], fps: 24, audio: true}
                api:
                  gateway: gate
                  operation: chat
                  id: one
                  parameters:
                    - {name: a, type: number, values: [1, 2.5], default: 1, example: true}
                """)).isEmpty();
    }

    @Test
    void theOrderOfAGatewaysOperationsAndBodiesIsTheEditorsOwn() {
        String text = "# yaml-language-server: $schema=../schemas/gateway.json\n"
                + TestSite.minimal()
                        .text("data/gateways/gate.yaml")
                        .replace("key:\n", "key:\n")
                        .replace("{prompt: \"{prompt}\"}", "{z: 1, a: 2}");

        assertThat(RecordStyle.check("data/gateways/gate.yaml", text)).isEmpty();
    }

    @Test
    void theLastLineEnds() {
        assertThat(found(SCHEMA + "name: One\ntype: text"))
                .hasSize(1)
                .first()
                .asString()
                .contains(":3:");
        assertThat(RecordStyle.mend(PATH, SCHEMA + "name: One\ntype: text"))
                .isEqualTo(SCHEMA + "name: One\ntype: text\n");
    }

    @Test
    void blankLinesAtTheEndStay() {
        assertThat(found(SCHEMA + "name: One\ntype: text\n\n\n")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"|\n  text", "|+\n  text\n\n\n", ">+\n  text\n\n", "|\n  text\n    \n"})
    void trailingSpacesThatAreContentStay(String scalar) {
        String text = SCHEMA + "name: One\ntype: text\ndescription: " + scalar;

        assertThat(found(text)).isEmpty();
    }

    @Test
    void blankLinesThatAreContentDoNotMove() {
        String text = SCHEMA + "name: One\ndescription: |+\n  text\n\ntype: text\n";

        assertThat(found(text)).isEmpty();
        assertThat(RecordStyle.mend(PATH, text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name: *a\ntype: text\n",
                "type: &a text\nname: One\n",
                "type: !!str text\nname: One\n",
                "type: text\nname: One\nname: Two\n",
                "type: text\n<<: {name: One}\n",
                "type: [text\nname: One\n",
                "type: text\n\tname: One\n",
                "type: text\nname: One\n---\nname: Two\n",
                "",
                "# nothing\n",
            })
    void filesThatAreNotPlainYamlAreNotChanged(String text) {
        assertThat(RecordStyle.check(PATH, text)).isEmpty();
        assertThat(RecordStyle.mend(PATH, text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "data/notes.txt",
                "data/nowhere/x.yaml",
                "data/models/one.yaml",
                "data/models/a/b/c.yaml",
                "data/x.yaml"
            })
    void filesThatAreNotRecordsAreNotChecked(String path) {
        assertThat(RecordStyle.check(path, "type: text\nname: One   \n")).isEmpty();
    }

    @Test
    void onlyTheMisplacedFieldIsReported() {
        String text = SCHEMA + "name: One\nreleased: 2025-09\ntype: text\nlicense: acme-terms\n";

        assertThat(RecordStyle.check(PATH, text)).singleElement().satisfies(mending -> {
            assertThat(TestSite.brief(mending.problem())).isEqualTo("models/acme/one.yaml:3:1+8 style-key-order");
            assertThat(mending.problem().hint()).contains("move it after \"type\"");
            assertThat(Edit.apply(text, List.of(mending.edit()))).isEqualTo(RecordStyle.mend(PATH, text));
        });
    }

    @Test
    void anUnknownFieldStaysAfterTheOneThatItFollows() {
        assertThat(RecordStyle.mend(PATH, SCHEMA + "type: text\ncolour: red\nname: One\n"))
                .isEqualTo(SCHEMA + "name: One\ntype: text\ncolour: red\n");
    }

    @Test
    void charactersOfTwoUnitsDoNotShiftWhatFollows() {
        assertThat(RecordStyle.mend(
                        PATH, SCHEMA + "type: text # \ud83d\ude80\nname: \ud83d\ude80 One\nreleased: 2025\n"))
                .isEqualTo(SCHEMA + "name: \ud83d\ude80 One\ntype: text # \ud83d\ude80\nreleased: \"2025\"\n");
    }

    @ParameterizedTest
    @CsvSource({
        "'name: One\ntype: text\n', 'type: text\nname: One\n', true",
        "'name: 1.10\n', 'name: \"1.10\"\n', true",
        "'name: 1.10\n', 'name: \"1.1\"\n', false",
        "'name: \"2\"\n', 'name: 2\n', false",
        "'name: null\n', 'name: \"null\"\n', false",
        "'name: One\ntype: text\n', 'name: One\n', false",
        "'name: [a, b]\n', 'name: [b, a]\n', false",
        "'name: [a, b]\n', 'name: [a]\n', false",
        "'name: One\n', 'name: [One\n', false",
        "'name: One\n', 'name: &a One\n', false",
    })
    void theGuardRecognizesEqualContent(String one, String other, boolean same) {
        assertThat(RecordStyle.saysTheSame(PATH, one, other)).isEqualTo(same);
    }

    @Test
    void editsOfOneSpanAreABug() {
        assertThatThrownBy(() -> Edit.apply("text", List.of(new Edit(0, 2, "a"), new Edit(1, 3, "b"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<String> found(String text) {
        return RecordStyle.check(PATH, text).stream()
                .map(mending -> TestSite.brief(mending.problem()))
                .toList();
    }
}
