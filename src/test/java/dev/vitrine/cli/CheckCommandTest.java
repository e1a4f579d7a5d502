package dev.vitrine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.fixture.GitRepository;
import dev.vitrine.fixture.TestSite;
import dev.vitrine.fixture.VerifyOnly;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code vitrine check} and {@code vitrine explain}, as they are typed. */
@VerifyOnly
class CheckCommandTest {
    private static final String BROKEN = "name: One, 100%\ntype: txt\nlicense: acme-trems\n";
    private static final String WARNED = "name: One\ntype: text\nstatus: deprecated\n";

    @TempDir
    Path folder;

    @Test
    void aCatalogWithoutProblemsEndsWith0AndSaysWhatWasRead() {
        TestSite.withModel("name: One\ntype: text\n").inHouseForm().writeTo(folder);

        assertThat(check().code()).isZero();
        assertThat(check().out()).isEqualTo("7 records in " + folder.resolve("data") + ": no problems\n");
    }

    @Test
    void everyProblemIsPrintedWithItsLineAndTheCheckEndsWith1() {
        TestSite.withModel(BROKEN).inHouseForm().writeTo(folder);

        Ran ran = check();

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out())
                .containsSubsequence(
                        "one.yaml:3:7 error[unknown-value]\n  3 | type: txt\n",
                        "help: did you mean \"text\"?",
                        "one.yaml:4:10 error[missing-record]",
                        "2 errors\n");
        assertThat(ran.err()).isEmpty();
    }

    @Test
    void warningsFailOnlyAStrictCheck() {
        TestSite.withModel(WARNED).inHouseForm().writeTo(folder);

        assertThat(check().code()).isZero();
        assertThat(check().out()).contains("warning[status-undated]", "1 warning\n");
        assertThat(check("--strict").code()).isEqualTo(1);
    }

    @Test
    void annotationsForGitHubCannotBeForged() {
        TestSite.withModel("name: One\ntype: \"x\\n::error::forged%0A, y\"\n")
                .inHouseForm()
                .writeTo(folder);

        assertThat(check("--format", "github").out().lines())
                .hasSize(2)
                .first()
                .asString()
                .startsWith("::error file=" + folder.toString().replace(":", "%3A")
                        + "/data/models/acme/one.yaml,line=3,col=7,")
                .contains(",title=unknown-value::\"x\\u000a::error::forged%250A, y\"")
                .contains("%0Ahelp: ");
    }

    @Test
    void inAGitHubWorkflowAnnotationsAreTheUsualForm() {
        TestSite.withModel(BROKEN).inHouseForm().writeTo(folder);

        assertThat(run(Format.GITHUB, "check", folder.toString()).out()).startsWith("::error file=");
        assertThat(run(Format.GITHUB, "check", folder.toString(), "--format", "text")
                        .out())
                .contains("error[unknown-value]");
    }

    @Test
    void programsGetJson() {
        TestSite.withModel(BROKEN).inHouseForm().writeTo(folder);

        JsonNode report = new JsonMapper().readTree(check("--format", "json").out());

        assertThat(report.get("errors").asInt()).isEqualTo(2);
        JsonNode problem = report.get("problems").get(1);
        assertThat(problem.get("rule").asString()).isEqualTo("missing-record");
        assertThat(problem.get("severity").asString()).isEqualTo("error");
        assertThat(problem.get("path").asString()).endsWith("data/models/acme/one.yaml");
        assertThat(problem.get("line").asInt()).isEqualTo(4);
        assertThat(problem.get("column").asInt()).isEqualTo(10);
        assertThat(problem.get("length").asInt()).isEqualTo(10);
        assertThat(problem.get("hint").asString()).isEqualTo("did you mean \"acme-terms\"?");
        assertThat(problem.get("related").get(0).get("path").asString()).endsWith("data/licenses/acme-trems.yaml");
        assertThat(problem.get("related").get(0).has("line")).isFalse();
    }

    @Test
    void codeScanningGetsSarif() {
        TestSite.withModel(BROKEN).inHouseForm().writeTo(folder);

        JsonNode report = new JsonMapper().readTree(check("--format", "sarif").out());

        assertThat(report.get("version").asString()).isEqualTo("2.1.0");
        JsonNode run = report.get("runs").get(0);
        JsonNode result = run.get("results").get(0);
        JsonNode rule = run.get("tool")
                .get("driver")
                .get("rules")
                .get(result.get("ruleIndex").asInt());
        assertThat(result.get("ruleId").asString())
                .isEqualTo("unknown-value")
                .isEqualTo(rule.get("id").asString());
        assertThat(rule.get("help").get("markdown").asString()).contains("Right");
        JsonNode place = result.get("locations").get(0).get("physicalLocation");
        assertThat(place.get("artifactLocation").get("uri").asString()).endsWith("/data/models/acme/one.yaml");
        assertThat(place.get("region").get("startLine").asInt()).isEqualTo(3);
        assertThat(place.get("region").get("startColumn").asInt()).isEqualTo(7);
        assertThat(place.get("region").get("endColumn").asInt()).isEqualTo(10);
    }

    @Test
    void withoutProblemsTheFormatsAreWholeDocuments() {
        TestSite.minimal().inHouseForm().writeTo(folder);

        assertThat(new JsonMapper().readTree(check("--format", "json").out()).get("problems"))
                .isEmpty();
        assertThat(new JsonMapper()
                        .readTree(check("--format", "sarif").out())
                        .get("runs")
                        .get(0)
                        .get("results"))
                .isEmpty();
        assertThat(check("--format", "github").out()).endsWith("no problems\n");
    }

    @ParameterizedTest
    @CsvSource({"models/acme/one.yaml,1", "models/acme,1", "models,2", "models/acme/two.yaml,0", "catalog.yaml,0"})
    void onlyWhatIsNamedIsReported(String path, int problems) {
        TestSite.withModel("name: One\ntype: txt\n")
                .file("data/organizations/zeta.yaml", "name: Zeta\n")
                .file("data/models/zeta/one.yaml", "name: One\ntype: txt\n")
                .inHouseForm()
                .writeTo(folder);

        Ran ran = check("--only", folder.resolve("data/" + path).toString());

        assertThat(ran.out().split("error\\[", -1)).hasSize(problems + 1);
        assertThat(ran.code()).isEqualTo(problems == 0 ? 0 : 1);
    }

    @Test
    void aRecordThatWasDeletedIsReportedWhereOthersMentionIt() throws IOException {
        TestSite.withModel("name: One\ntype: text\nlicense: acme-terms\n")
                .inHouseForm()
                .writeTo(folder);
        Path licence = folder.resolve("data/licenses/acme-terms.yaml");
        Files.delete(licence);

        assertThat(check("--only", licence.toString()).out()).contains("one.yaml:4:10 error[missing-record]");
    }

    @Test
    void aPathThatCannotBeARecordsIsNoWayToPass() {
        TestSite.withModel(BROKEN).inHouseForm().writeTo(folder);

        Ran mistyped = check("--only", "models/acme/one.yaml");

        assertThat(mistyped.code()).isEqualTo(2);
        assertThat(mistyped.err()).contains("--only models/acme/one.yaml: there is no such file");
        assertThat(run(Format.TEXT, "check", folder.resolve("no").toString(), "--only", folder.toString())
                        .code())
                .isEqualTo(1);
    }

    @Test
    void theDayCanBeGiven() {
        TestSite.withPrices("video", "per: second, usd: 1, checked: 2026-08-01")
                .inHouseForm()
                .writeTo(folder);

        assertThat(check("--as-of", "2026-08-01").out()).contains("no problems");
        assertThat(check("--as-of", "2026-07-31").out()).contains("error[checked-in-future]");
        assertThat(check("--as-of", "2027-08-01").out()).contains("warning[price-stale]");
    }

    @Test
    void whatIsStillToComeIsFoundWithoutADay() {
        TestSite.withPrices("video", "per: second, usd: 1, checked: 2099-01-01")
                .inHouseForm()
                .writeTo(folder);

        assertThat(check().out()).contains("error[checked-in-future]");
    }

    @Test
    void aFormatThatThereIsNotEndsWith2() {
        Ran ran = check("--format", "xml");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("\"xml\" is none of text, github, json, sarif");
    }

    @Test
    void aFolderThatIsNotThereIsAProblemInEveryFormat() {
        assertThat(run(Format.TEXT, "check", folder.resolve("no").toString()).code())
                .isEqualTo(1);
        assertThat(run(Format.TEXT, "check", folder.resolve("no").toString(), "--format", "json")
                        .out())
                .contains("file-unreadable");
    }

    @Test
    void aRuleIsExplainedWithAnExample() {
        Ran ran = run(Format.TEXT, "explain", "unknown-field");

        assertThat(ran.code()).isZero();
        assertThat(ran.out()).startsWith("error[unknown-field] ").contains("Wrong", "Right");
    }

    @Test
    void explainListsEveryRuleAndSuggestsAMisspeltOne() {
        assertThat(run(Format.TEXT, "explain").out()).contains("unknown-field", "yaml-tag", "price-jump");
        assertThat(run(Format.TEXT, "explain", "unknwon-field").err())
                .contains("there is no rule \"unknwon-field\"; did you mean \"unknown-field\"?");
    }

    @Test
    void theFormIsAWarningAndFixMendsItAndNothingElse() throws IOException {
        TestSite.withModel("# Seen at launch\ntype: text # for words\nname: 1.10\nlicense: acme-trems\n")
                .writeTo(folder);
        Path record = folder.resolve("data/models/acme/one.yaml");

        assertThat(check("--only", record.toString()).out())
                .contains("warning[style-schema-line]", "warning[style-key-order]", "warning[style-quotes]");

        Ran ran = check("--only", record.toString(), "--fix");

        assertThat(ran.err()).contains("fixed   " + record);
        assertThat(ran.out()).contains("error[missing-record]").doesNotContain("style-");
        assertThat(record).content().isEqualTo("""
                # yaml-language-server: $schema=../../schemas/model.json
                name: "1.10"
                # Seen at launch
                type: text # for words
                license: acme-trems
                """);
        assertThat(folder.resolve("data/organizations/acme.yaml")).content().isEqualTo("name: Acme\n");
    }

    @Test
    void whatChangedSinceARevisionIsReportedWithWhatItBreaksElsewhere() throws IOException {
        TestSite.withModel("name: One\ntype: txt\n")
                .file("data/models/acme/two.yaml", "name: Two\ntype: text\nlicense: acme-terms\n")
                .inHouseForm()
                .writeTo(folder);
        GitRepository.in(folder).commit();

        assertThat(check("--since", "HEAD").out()).endsWith("no problems in what differs from HEAD\n");

        Files.delete(folder.resolve("data/licenses/acme-terms.yaml"));
        Files.writeString(folder.resolve("data/models/acme/three.yaml"), "name: Three\ntype: vdeo\n");
        Ran ran = check("--since", "HEAD");

        assertThat(ran.out())
                .contains("three.yaml:2:7 error[unknown-value]", "two.yaml:4:10 error[missing-record]")
                .doesNotContain("one.yaml");
        assertThat(check("--since", "HEAD", "--only", "data").code()).isEqualTo(2);
    }

    @Test
    void aRevisionThatIsNotThereIsAnErrorAndEverythingIsReported() throws IOException {
        TestSite.withModel(BROKEN).inHouseForm().writeTo(folder);
        GitRepository.in(folder).commit();

        assertThat(check("--since", "mian").out()).contains("error[git-revision]", "error[unknown-value]");
    }

    private record Ran(int code, String out, String err) {}

    private Ran check(String... more) {
        String[] arguments = new String[more.length + 2];
        arguments[0] = "check";
        arguments[1] = folder.toString();
        System.arraycopy(more, 0, arguments, 2, more.length);
        return run(Format.TEXT, arguments);
    }

    private static Ran run(Format usual, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(
                new Console(new PrintWriter(out, true), new PrintWriter(err, true), false, false, usual, "vitrine"),
                arguments);
        return new Ran(code, out.toString(), err.toString());
    }
}
