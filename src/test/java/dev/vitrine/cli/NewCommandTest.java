package dev.vitrine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.fixture.Site;
import dev.vitrine.fixture.TestSite;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Records that are made by options, and by answers. */
class NewCommandTest {
    @TempDir
    private Path folder;

    private Map<String, String> before;

    private record Ran(int code, String out, String err) {}

    @BeforeEach
    void writeCatalog() {
        TestSite.withModel("name: One\ntype: text\naliases: [uno]\n").writeTo(folder);
        before = Site.files(folder);
    }

    @Test
    void optionsMakeAModelWithItsFirstPrice() throws IOException {
        Ran ran = run(
                "model acme/ray-4 --name 1.10 --type video --license acme-terms --provider acme-cloud --released 2026"
                        + " --price 0.20 --per second --resolution 720p --source https://acme.example/pricing"
                        + " --checked 2026-11-22");

        assertThat(ran.err()).isEmpty();
        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .contains("made  " + folder.resolve("data/models/acme/ray-4.yaml"), "next  ./vitrine check " + folder);
        assertThat(text("models/acme/ray-4.yaml").lines())
                .contains(
                        "# yaml-language-server: $schema=../../schemas/model.json",
                        "name: \"1.10\"",
                        "released: \"2026\"",
                        "      - {per: second, resolution: 720p, usd: 0.20, source: https://acme.example/pricing,"
                                + " checked: 2026-11-22}");
        assertThat(TestSite.buildAt(folder, Optional.empty()).problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "organization new --name New | organizations/new.yaml",
                "provider new --name New --kind host | providers/new.yaml",
                "license new --name New --kind proprietary | licenses/new.yaml",
                "gateway new --name New --base https://new.example/v1 --variable NEW_KEY --operation chat --path /chat"
                        + " --body {\"model\":\"{model}\",\"prompt\":\"{prompt}\"} --result a.b --error e | gateways/new.yaml",
            })
    void everyKindCanBeMadeByOptions(String arguments, String file) throws IOException {
        Ran ran = run(arguments);

        assertThat(ran.err()).isEmpty();
        assertThat(ran.code()).isZero();
        assertThat(text(file)).contains("name: New");
    }

    @Test
    void whatIsMissingIsNamedAtOnceWhereNobodyCanBeAsked() {
        Ran ran = run("model acme/two --per second");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err())
                .contains("missing, with nobody to ask: --name, --type, --provider, --price, --source, --checked");
        assertNothingChanged();
    }

    @Test
    void everyWrongOptionIsExplained() {
        Ran ran = run("model acme/two --name Two --type vidoe --released 2025-02-30 --license acme-terms");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err())
                .contains(
                        "--type: \"vidoe\" is not a value that \"type\" can have; did you mean \"video\"?",
                        "--released: \"2025-02-30\" is not");
        assertNothingChanged();
    }

    @Test
    void recordsThatAreMissingAreNamedWithTheCommandsThatMakeThem() {
        Ran ran = run("model zenith/two --name Two --type text --license acme-trems");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err())
                .contains(
                        "there is no organization zenith; make it first: ./vitrine new organization zenith --name Luma",
                        "there is no license acme-trems (did you mean \"acme-terms\"?); make it first:",
                        "Nothing was made.");
        assertNothingChanged();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Acme/two", "two", "acme/two/three", "../two", "acme/Two"})
    void aBadIdIsAUsageError(String id) {
        Ran ran = run("model " + id + " --name Two --type text");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("\"" + id + "\" cannot be the id of a model");
        assertNothingChanged();
    }

    @ParameterizedTest
    @CsvSource({"acme/one, record-exists", "acme/uno, name-taken"})
    void aNameThatIsTakenIsRefusedWithItsPlace(String id, String rule) {
        Ran ran = run("model " + id + " --name Two --type text");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("data/models/acme/one.yaml", rule);
        assertNothingChanged();
    }

    @Test
    void aFolderWithoutRecordsEndsWith1() {
        assertThat(run("organization new --name New " + folder.resolve("nowhere"))
                        .code())
                .isEqualTo(1);
    }

    @Test
    void onATerminalItAsksUntilTheAnswersAreRight() throws IOException {
        Ran ran = ask("model acme/two", "\nTwo\nvidoe\nvideo\n");

        assertThat(ran.code()).isZero();
        assertThat(ran.err())
                .contains(
                        "model acme/two, name: The name that the maker gives the model",
                        "  such as Ray 2 Flash",
                        "  video      It makes or edits video.",
                        "did you mean \"video\"?");
        assertThat(text("models/acme/two.yaml")).contains("name: Two\ntype: video\n");
    }

    @Test
    void onATerminalItOffersToMakeWhatIsMissing() throws IOException {
        Ran ran = ask(
                "model zenith/two --name Two --type text --provider zen --price 1 --per request"
                        + " --source https://zen.example/p --checked 2026-11-22",
                "y\nZenith\ny\nZen\nhost\n");

        assertThat(ran.err()).contains("there is no organization zenith.", "Make it too?", "there is no provider zen.");
        assertThat(ran.code()).isZero();
        assertThat(text("organizations/zenith.yaml")).contains("name: Zenith\n");
        assertThat(text("providers/zen.yaml")).contains("name: Zen\nkind: host\n");
        assertThat(TestSite.buildAt(folder, Optional.empty()).problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Two\n", "Two\ntext\n", "Two\ntext\nn\n", "Two\ntext\ny\n"})
    void whenTheInputEndsOrTheAnswerIsNoNothingIsMade(String answers) {
        Ran ran = ask("model zenith/two", answers);

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).endsWith("Nothing was made." + System.lineSeparator());
        assertNothingChanged();
    }

    @Test
    void withoutAKindTheKindsAreShown() {
        Ran ran = run("");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("organization", "provider", "license", "gateway", "model");
    }

    @Test
    void theHelpOfAKindIsItsSchema() {
        Ran ran = run("model --help");

        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .contains("--released", "When the model could first be used", "Example", "  ./vitrine new model");
    }

    private void assertNothingChanged() {
        assertThat(Site.files(folder)).isEqualTo(before);
    }

    private String text(String file) throws IOException {
        return Files.readString(folder.resolve("data").resolve(file));
    }

    private Ran run(String arguments) {
        return run(arguments, Optional.empty());
    }

    private Ran ask(String arguments, String answers) {
        return run(arguments, Optional.of(new BufferedReader(new StringReader(answers))));
    }

    private Ran run(String arguments, Optional<BufferedReader> in) {
        boolean whole = arguments.isEmpty() || arguments.endsWith("--help") || arguments.endsWith("nowhere");
        String line = ("new " + arguments + (whole ? "" : " " + folder)).strip();
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(
                new Console(
                        new PrintWriter(out, true),
                        new PrintWriter(err, true),
                        false,
                        false,
                        Format.TEXT,
                        "./vitrine",
                        in),
                line.split(" +"));
        return new Ran(code, out.toString(), err.toString());
    }
}
