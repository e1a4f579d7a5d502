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

/** The order in which {@code vitrine check} and {@code vitrine build} print problems, and what they print of many. */
@VerifyOnly
class ProblemListTest {
    private static final String WARNED = "name: Old\ntype: text\nstatus: deprecated\n";
    private static final String BROKEN = "name: New\ntype: txt\n";

    @TempDir
    Path folder;

    /** A catalog with as many warnings of one rule, and a record that others change. */
    private TestSite site(int warnings) {
        TestSite site = TestSite.withModel("name: One\ntype: text\n");
        for (int i = 1; i <= warnings; i++) {
            site = site.file("data/models/acme/old-" + i + ".yaml", WARNED.replace("Old", "Old " + i));
        }
        return site.inHouseForm();
    }

    private void write(String path, String text) throws IOException {
        Files.writeString(folder.resolve(path), "# yaml-language-server: $schema=../../schemas/model.json\n" + text);
    }

    @Test
    void errorsComeAfterWarnings() {
        site(2).file("data/models/acme/a.yaml", BROKEN).inHouseForm().writeTo(folder);

        assertThat(check())
                .containsSubsequence(
                        "old-1.yaml:4:9 warning[status-undated]",
                        "old-2.yaml:4:9 warning[status-undated]",
                        "a.yaml:3:7 error[unknown-value]",
                        "1 error, 2 warnings\n");
    }

    @Test
    void manyWarningsOfOneRuleAreOneParagraph() {
        site(5).writeTo(folder);

        assertThat(check()).isEqualTo("""
                5 warnings [status-undated]
                  it is deprecated, and the record does not say since when
                  F/data/models/acme/old-1.yaml:4:9
                  F/data/models/acme/old-2.yaml:4:9
                  F/data/models/acme/old-3.yaml:4:9
                  and 2 more; to see each: vitrine check F --all

                12 records in F/data: 5 warnings
                """.replace("F/", folder + "/").replace("F --all", folder + " --all"));
        assertThat(check("--all").split("warning\\[status-undated]", -1)).hasSize(6);
        assertThat(check("--only", folder.resolve("data").toString()).split("warning\\[status-undated]", -1))
                .hasSize(6);
    }

    @Test
    void aFewWarningsAreShownInFull() {
        site(4).writeTo(folder);

        assertThat(check().split("warning\\[status-undated]", -1)).hasSize(5);
    }

    @Test
    void errorsAreCountedOnlyIfTheySayTheSame() throws IOException {
        site(0).writeTo(folder);
        for (int i = 1; i <= 5; i++) {
            write("data/models/acme/a-" + i + ".yaml", "name: New\ntype: text\nlicense: gone\n");
            write("data/models/acme/b-" + i + ".yaml", "name: New\ntype: typ" + i + "\n");
        }

        assertThat(check()).contains("5 errors [missing-record]\n  there is no license \"gone\"\n");
        assertThat(check().split("error\\[unknown-value]", -1)).hasSize(6);
    }

    @Test
    void whatABranchChangesComesLast() throws IOException {
        site(5).file("data/models/acme/a.yaml", BROKEN).inHouseForm().writeTo(folder);
        GitRepository repository = GitRepository.in(folder).commit();
        repository.git("switch", "--quiet", "--create", "mine");
        write("data/models/acme/a-committed.yaml", BROKEN);
        repository.commit();
        write("data/models/acme/b-uncommitted.yaml", WARNED);

        assertThat(check())
                .containsSubsequence(
                        "In files that this branch does not change: 1 error, 5 warnings\n\n5 warnings [status-undated]\n",
                        "/a.yaml:3:7 error",
                        "In what this branch changes: 1 error, 1 warning\n\n",
                        "b-uncommitted.yaml:4:9 warning",
                        "a-committed.yaml:3:7 error",
                        "2 errors, 6 warnings; in what this branch changes: 1 error, 1 warning\n");
    }

    @Test
    void onTheDefaultBranchWhatIsNotCommittedComesLast() throws IOException {
        site(0).file("data/models/acme/a.yaml", BROKEN).inHouseForm().writeTo(folder);
        GitRepository.in(folder).commit();

        assertThat(check()).doesNotContain("In what this branch changes").endsWith("changes: no problems\n");

        Files.delete(folder.resolve("data/licenses/acme-terms.yaml"));
        write("data/models/acme/one.yaml", "name: One\ntype: text\nlicense: acme-terms\n");

        assertThat(check())
                .containsSubsequence("/a.yaml:3:7 error", "In what this branch changes: 1 error\n\n", "/one.yaml:4:10");
    }

    @Test
    void aCommitOutsideOfTheCatalogIsNotNeeded() {
        site(0).file("data/models/acme/a.yaml", BROKEN).inHouseForm().writeTo(folder);
        GitRepository.in(folder);

        assertThat(check()).contains("/a.yaml:3:7 error").endsWith(": 1 error\n");
    }

    @Test
    void annotationsForGitHubBeginWithErrorsAndLeaveNothingOut() {
        site(12).file("data/models/acme/z.yaml", BROKEN).inHouseForm().writeTo(folder);

        String printed = check("--format", "github");

        assertThat(printed).startsWith("::error file=");
        assertThat(printed.split("::warning file=", -1)).hasSize(13);
        assertThat(check("--format", "json").split("\"rule\" : \"status-undated\"", -1))
                .hasSize(13);
        assertThat(check("--format", "sarif").split("\"ruleId\" : \"status-undated\"", -1))
                .hasSize(13);
    }

    @Test
    void aBuildPrintsErrorsLastToo() {
        site(5).file("data/models/acme/a.yaml", BROKEN).inHouseForm().writeTo(folder);

        assertThat(run("build", folder.toString(), "--quiet", "--no-cards"))
                .containsSubsequence(
                        "5 warnings [status-undated]", "/a.yaml:3:7 error", "1 error; nothing was written");
    }

    private String check(String... more) {
        String[] arguments = new String[more.length + 2];
        arguments[0] = "check";
        arguments[1] = folder.toString();
        System.arraycopy(more, 0, arguments, 2, more.length);
        return run(arguments);
    }

    private static String run(String... arguments) {
        StringWriter out = new StringWriter();
        Main.run(
                new Console(
                        new PrintWriter(out, true), new PrintWriter(out, true), false, false, Format.TEXT, "vitrine"),
                arguments);
        return out.toString();
    }
}
