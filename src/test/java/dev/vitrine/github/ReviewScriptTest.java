package dev.vitrine.github;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.fixture.Program;
import dev.vitrine.fixture.VerifyOnly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The script of the action, with a program that tells how it was called and ends as it is told. */
@DisabledOnOs(OS.WINDOWS)
@VerifyOnly
class ReviewScriptTest {
    private static final String SCRIPT =
            Path.of(".github/scripts/review.sh").toAbsolutePath().toString();

    @TempDir
    private Path folder;

    private Path catalog;
    private FakePrograms programs;

    @BeforeEach
    void aCatalogAndAProgram() throws IOException {
        catalog = Files.createDirectory(folder.resolve("a catalog"));
        programs = new FakePrograms(folder.resolve("bin"))
                .set("RUNNER_TEMP", folder.resolve("tmp"))
                .set("GITHUB_ACTIONS", "true")
                .set("GITHUB_OUTPUT", folder.resolve("output"))
                .set("GITHUB_STEP_SUMMARY", folder.resolve("summary"))
                .set("VITRINE_CATALOG", catalog)
                .set("CALLS", folder.resolve("calls"));
        programs.set("VITRINE", programs.program("vitrine", """
                for argument; do printf '<%s>' "$argument"; done >>"$CALLS"; echo >>"$CALLS"
                case "$1 $*" in
                *' --version') echo Vitrine 1; exit "${VERSION_CODE-0}" ;;
                check*github*) printf '%s' "${ANNOTATIONS-}"; exit "${CHECK_CODE-0}" ;;
                check*text*) printf '%s' "${CHECK-}"; exit "${CHECK_CODE-0}" ;;
                build*) printf '%s' "${BUILD-}" >&2; exit "${BUILD_CODE-0}" ;;
                diff*) printf '%s' "${DIFF-}"; printf '%s' "${DIFF_ERROR-}" >&2; exit "${DIFF_CODE-0}" ;;
                *) exit 64 ;;
                esac
                """));
    }

    @Test
    void theReportNamesBothStates() throws Exception {
        programs.set("VITRINE_BASE", "HEAD^1")
                .set("VITRINE_BASE_NAME", "-x $(touch y) `z`")
                .set("VITRINE_HEAD_NAME", "this pull request");

        assertThat(run().code()).isZero();
        assertThat(calls())
                .contains("<diff><HEAD^1><--data><" + catalog + "/data><--format><markdown>"
                        + "<--base-name=-x $(touch y) `z`><--head-name=this pull request>");
    }

    @Test
    void itChecksBuildsAndCompares() throws Exception {
        programs.set("VITRINE_BASE", "HEAD^1").set("DIFF", "- Luma: $0.20 → $0.24\n");

        assertThat(run().code()).isZero();
        assertThat(calls())
                .containsExactly(
                        "<--version>",
                        "<check><--format><text><" + catalog + ">",
                        "<check><--format><github><" + catalog + ">",
                        "<build><--out><" + site() + "><-q><" + catalog + ">",
                        "<diff><HEAD^1><--data><" + catalog + "/data><--format><markdown>");
        assertThat(report()).isEqualTo("""
                | step | result |
                |---|---|
                | check | no errors |
                | build | the site was built |

                ## Changes

                - Luma: $0.20 → $0.24
                """);
        assertThat(folder.resolve("summary")).hasContent(report());
        assertThat(outputs())
                .containsExactly("report=" + folder.resolve("tmp/vitrine-review/report.md"), "site=" + site());
    }

    @Test
    void theInputsOfTheWorkflowArePassedOn() throws Exception {
        programs.set("VITRINE_STRICT", "true")
                .set("VITRINE_COMPRESS", "false")
                .set("VITRINE_BASE_URL", "https://catalog.example/x; touch y")
                .set("VITRINE_OUT", folder.resolve("an output"));

        assertThat(run().code()).isZero();
        assertThat(calls())
                .contains(
                        "<check><--format><github><--strict><" + catalog + ">",
                        "<build><--out><" + folder.resolve("an output")
                                + "><-q><--base-url><https://catalog.example/x; touch y><--no-compress><" + catalog
                                + ">")
                .noneMatch(call -> call.startsWith("<diff>"));
        assertThat(report()).doesNotContain("Changes");
    }

    @Test
    void theCurrentFolderIsNotPassedSoThatFileNamesMatchThoseOnGitHub() throws Exception {
        programs.set("VITRINE_CATALOG", ".").set("VITRINE_BASE", "main");

        assertThat(run().code()).isZero();
        assertThat(calls())
                .anyMatch(call -> call.startsWith("<check><--format><github>") && !call.contains("<.>"))
                .contains("<diff><main><--data><data><--format><markdown>")
                .contains("<build><--out><" + site() + "><-q>");
    }

    @ParameterizedTest
    @CsvSource({
        "1, 0, **found problems**, the site was built",
        "0, 1, no errors, **the site was not built**",
        "2, 70, **did not run (exit code 2)**, **did not run (exit code 70)**",
    })
    void everyStepRunsAndTheExitCodeReportsFailures(int check, int build, String checked, String built)
            throws Exception {
        programs.set("CHECK_CODE", check)
                .set("BUILD_CODE", build)
                .set("VITRINE_BASE", "main")
                .set("DIFF", "No change.\n");

        assertThat(run().code()).isEqualTo(1);
        assertThat(calls()).hasSize(5);
        assertThat(report()).contains("| check | " + checked + " |\n| build | " + built + " |\n", "No change.\n");
        assertThat(outputs()).hasSize(build == 0 ? 2 : 1);
    }

    @ParameterizedTest
    @CsvSource({"0, Changes, Check", "1, Check, Changes"})
    void errorsComeFirstAndWarningsLast(int check, String first, String second) throws Exception {
        programs.set("CHECK_CODE", check)
                .set("CHECK", "something\n")
                .set("VITRINE_BASE", "main")
                .set("DIFF", "No change.\n");

        run();

        assertThat(report()).containsSubsequence("## " + first + "\n", "## " + second + "\n");
    }

    @Test
    void theOutputOfTheCheckCannotLeaveItsBlock() throws Exception {
        programs.set("CHECK_CODE", 1).set("CHECK", "data/a.yaml:1:1 error[x]\n```\n# Approved\n<b>\n");

        run();

        assertThat(report()).contains("## Check\n\n    data/a.yaml:1:1 error[x]\n    ```\n    # Approved\n    <b>\n\n");
    }

    @Test
    void manyProblemsAreCutInTheReportButCompleteInTheLog() throws Exception {
        programs.set("CHECK_CODE", 1).set("CHECK", "a problem\n".repeat(100));

        Program.Ran ran = run();

        assertThat(report().split("    a problem\n", -1)).hasSize(81);
        assertThat(report()).contains("These are the last 80 of 100 lines; the log has all of them.\n");
        assertThat(ran.output().split("a problem\n", -1)).hasSize(101);
    }

    @Test
    void annotationsReachGitHubAndQuotedTextIsNotACommand() throws Exception {
        programs.set("ANNOTATIONS", "::error file=data/a.yaml,line=1::wrong\n")
                .set("BUILD", "::add-mask::everything\n")
                .set("CHECK", "::warning::from the text\n");

        assertThat(commands(run().output())).containsExactly("::error file=data/a.yaml,line=1::wrong");
    }

    /** The lines that GitHub takes for commands. */
    private static List<String> commands(String log) {
        String stopped = null;
        List<String> commands = new ArrayList<>();
        for (String line : log.split("\n", -1)) {
            if (stopped != null) {
                stopped = line.equals("::" + stopped + "::") ? null : stopped;
            } else if (line.startsWith("::stop-commands::")) {
                stopped = line.substring("::stop-commands::".length());
                assertThat(stopped).matches("[0-9a-f]{32}");
            } else if (line.startsWith("::")) {
                commands.add(line);
            }
        }
        assertThat(stopped).isNull();
        return commands;
    }

    @Test
    void aFailedComparisonIsReportedButDoesNotFailTheReview() throws Exception {
        programs.set("VITRINE_BASE", "gone")
                .set("DIFF_CODE", 1)
                .set("DIFF", "half a report")
                .set("DIFF_ERROR", "fetch it: git fetch\n");

        assertThat(run().code()).isZero();
        assertThat(report())
                .contains("The two states could not be compared.\n\n    fetch it: git fetch\n")
                .doesNotContain("half a report");
    }

    @Test
    void aProgramThatDoesNotStartIsNotAFailedCheck() throws Exception {
        programs.set("VERSION_CODE", 2);

        Program.Ran ran = run();

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.output()).contains("review: Vitrine does not start");
        assertThat(calls()).containsExactly("<--version>");
    }

    @ParameterizedTest
    @CsvSource({
        "VITRINE_STRICT, yes, 'strict must be true or false, not \"yes\"'",
        "VITRINE_COMPRESS, 9, 'compress must be true or false, not \"9\"'",
        "VITRINE_CATALOG, nowhere, 'there is no folder \"nowhere\"'",
        "VITRINE_BASE, --output=x, 'the revision must not begin with a dash: \"--output=x\"'",
    })
    void invalidInputsAreReportedBeforeAnythingRuns(String variable, String value, String message) throws Exception {
        programs.set(variable, value);

        Program.Ran ran = run();

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.output()).isEqualTo("review: " + message + "\n");
        assertThat(folder.resolve("calls")).doesNotExist();
    }

    @Test
    void aLongSummaryIsCutAtALine() throws Exception {
        programs.program("vitrine", """
                [ "$1" != diff ] || yes 'a line of the report' | head -n 60000
                """);
        programs.set("VITRINE_BASE", "main");

        run();

        assertThat(Files.size(folder.resolve("tmp/vitrine-review/report.md"))).isGreaterThan(1_200_000);
        assertThat(Files.size(folder.resolve("summary"))).isBetween(890_000L, 910_000L);
        assertThat(Files.readString(folder.resolve("summary")))
                .endsWith(
                        "a line of the report\n\nThe report is cut off here; the artifact of this run has the whole report.\n");
    }

    @Test
    void itAlsoRunsOutsideOfGitHub() throws Exception {
        FakePrograms here = new FakePrograms(folder.resolve("bin"))
                .set("TMPDIR", folder.resolve("tmp"))
                .set("VITRINE", folder.resolve("bin/vitrine"))
                .set("VITRINE_CATALOG", catalog)
                .set("CALLS", folder.resolve("calls"))
                .set("CHECK", "data/a.yaml: a warning\n");

        Program.Ran ran = here.run("sh", SCRIPT);

        assertThat(ran.code()).isZero();
        assertThat(ran.output()).doesNotContain("::").contains("a warning", "the report is ");
    }

    private Program.Ran run() throws IOException, InterruptedException {
        return programs.run("sh", SCRIPT);
    }

    private List<String> calls() throws IOException {
        return Files.readAllLines(folder.resolve("calls"));
    }

    private String report() throws IOException {
        return Files.readString(folder.resolve("tmp/vitrine-review/report.md"));
    }

    private List<String> outputs() throws IOException {
        return Files.readAllLines(folder.resolve("output"));
    }

    private Path site() {
        return folder.resolve("tmp/vitrine-review/site");
    }
}
