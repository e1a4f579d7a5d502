package dev.vitrine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.fixture.Site;
import dev.vitrine.fixture.TestSite;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code vitrine deploy} prints, and how it ends. */
class DeployCommandTest {
    @TempDir
    private Path folder;

    private Path target;

    private record Ran(int code, String out, String err) {}

    @BeforeEach
    void build() {
        TestSite.withModel("name: One\ntype: text\n").build(folder);
        target = folder.resolve("target");
    }

    @Test
    void aDryRunPrintsThePlanAndChangesNothing() {
        Ran ran = deploy("--dry-run");

        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .startsWith("target     " + target + "\nupload     ")
                .contains(" new\n", "\nunchanged  0 files\n");
        assertThat(target).doesNotExist();
    }

    @Test
    void aDeployPrintsThePlanAndWhatItDid() {
        Ran ran = deploy();

        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("upload     ", "\ndone       ").contains("0 files deleted\n");
        Map<String, String> built = Site.files(folder.resolve("site"));
        built.keySet().removeIf(path -> path.startsWith(".vitrine"));
        Map<String, String> there = Site.files(target);
        there.keySet().removeIf(path -> path.startsWith(".vitrine"));
        assertThat(there).isEqualTo(built);
        assertThat(deploy().out()).contains("upload     0 files\n");
    }

    @Test
    void programsGetThePlanAsJson() {
        JsonNode planned = new JsonMapper()
                .readTree(deploy("--dry-run", "--format", "json").out());
        assertThat(planned.get("uploads").get(0).get("turn").asString()).isEqualTo("assets");
        assertThat(planned.has("done")).isFalse();

        JsonNode done = new JsonMapper().readTree(deploy("--format", "json").out());
        assertThat(done.get("done").get("uploaded").asInt())
                .isEqualTo(planned.get("uploads").size());
    }

    @Test
    void whatIsNotBuiltIsNotDeployed() {
        Ran ran = run(
                "deploy", target.toString(), "--site", folder.resolve("data").toString());

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("error[site-unfinished]", "vitrine build");
    }

    @Test
    void aTargetThatIsNoneEndsWith1() {
        Ran ran = run(
                "deploy", "ftp://host.example", "--site", folder.resolve("site").toString());

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("error[deploy-target]", "\"ftp\" is none of");
    }

    @Test
    void wrongUseEndsWith2() {
        assertThat(deploy("--grace", "soon").err()).contains("\"soon\" is not a time such as 30m");
        assertThat(deploy("--jobs", "0").code()).isEqualTo(2);
        assertThat(deploy("--endpoint", "https://s3.example").err()).contains("--endpoint is for a bucket");
        assertThat(run("deploy").code()).isEqualTo(2);
    }

    @Test
    void aQuietDeployPrintsNothing() {
        Ran ran = deploy("--quiet");

        assertThat(ran.code()).isZero();
        assertThat(ran.out() + ran.err()).isEmpty();
        assertThat(target.resolve("index.html")).exists();
    }

    @Test
    void theCatalogItselfIsNoTarget() {
        for (String source : new String[] {".", "data", "templates/new", "site", "site/below"}) {
            Ran ran = run(
                    "deploy",
                    folder.resolve(source).toString(),
                    "-n",
                    "--site",
                    folder.resolve("site").toString());

            assertThat(ran.code()).as(source).isEqualTo(1);
            assertThat(ran.err()).as(source).contains("error[deploy-target]", "a separate folder");
        }
    }

    @Test
    void theHelpFitsATerminal() {
        for (String[] words : new String[][] {{"--help"}, {"deploy", "--help"}}) {
            assertThat(run(words).out().lines())
                    .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
        }
        assertThat(run("deploy", "--help").out())
                .contains("bucket after ten minutes, when its lock expires, or with --break-lock.\n");
        assertThat(run("--help").out()).containsPattern("\n  vitrine serve --open\n {6}show \\./data in the browser");
    }

    @Test
    void graceOfZeroDeletesInTheSameDeploy() throws Exception {
        deploy();
        TestSite.withModel("name: One\ntype: text\n").and("""
                -- data/models/acme/two.yaml --
                name: Two
                type: text
                """).build(folder);
        deploy();
        Files.delete(folder.resolve("data/models/acme/two.yaml"));
        TestSite.buildAt(folder, Optional.empty());

        assertThat(deploy("--grace", "0", "-q").out()).isEmpty();
        assertThat(target.resolve("models/acme/two")).doesNotExist();
        assertThat(target.resolve("models/acme/one/index.html")).exists();
    }

    private Ran deploy(String... options) {
        String[] words = new String[options.length + 4];
        words[0] = "deploy";
        words[1] = target.toString();
        words[2] = "--site";
        words[3] = folder.resolve("site").toString();
        System.arraycopy(options, 0, words, 4, options.length);
        return run(words);
    }

    private static Ran run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Console console = new Console(
                new PrintWriter(out, true), new PrintWriter(err, true), false, false, Format.TEXT, "vitrine");
        int code = Main.run(console, arguments);
        return new Ran(code, out.toString(), err.toString());
    }
}
