package dev.vitrine.github;

import static dev.vitrine.github.FakeGitHub.SHA;
import static dev.vitrine.github.FakeGitHub.artifact;
import static dev.vitrine.github.FakeGitHub.comment;
import static dev.vitrine.github.FakeGitHub.pull;
import static dev.vitrine.github.FakeGitHub.run;
import static dev.vitrine.github.FakeGitHub.zip;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.fixture.Program;
import dev.vitrine.fixture.VerifyOnly;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gets which comment, and what is refused. */
@DisabledOnOs(OS.WINDOWS)
@VerifyOnly
class CommentTest {
    private static final String BOT = "github-actions[bot]";
    private static final String MARKER = "<!-- vitrine-report -->";
    private static final String CREATED = "POST repos/owner/catalog/issues/7/comments";

    @TempDir
    private Path folder;

    private FakeGitHub github;

    @BeforeEach
    void aPullRequestWithAFinishedRun() throws IOException {
        github = new FakeGitHub(folder);
    }

    @Test
    void theFirstReportCreatesAComment() throws Exception {
        assertThat(github.ended()).isEqualTo(new Program.Ran(0, "Commented on pull request 7.\n"));
        assertThat(github.writes()).containsExactly(CREATED);
        assertThat(github.sent())
                .isEqualTo(MARKER
                        + "\n**Vitrine's report** on `0123456789ab`. The report and a preview of the site are also in"
                        + " the summary and the files of [the run](" + FakeGitHub.RUN + ").\n\nAll is well.\n\n");
    }

    @Test
    void aFailedRunIsReported() throws Exception {
        github.event(run("failure", SHA));

        github.ended();

        assertThat(github.writes()).containsExactly(CREATED);
    }

    @Test
    void aLaterReportReplacesTheFirst() throws Exception {
        github.comments(1, List.of(comment(8, "someone", "User", "Hello"), comment(9, BOT, "Bot", MARKER + "\nOld")));

        github.ended();

        assertThat(github.writes()).containsExactly("PATCH repos/owner/catalog/issues/comments/9");
        assertThat(github.sent()).contains("All is well.");
    }

    @Test
    void theSameReportChangesNothing() throws Exception {
        github.ended();
        github.comments(1, List.of(comment(9, BOT, "Bot", github.sent())));

        github.ended();

        assertThat(github.writes()).containsExactly(CREATED);
    }

    @Test
    void ourCommentIsFoundAmongManyOthers() throws Exception {
        github.comments(1, many());
        github.comments(2, List.of(comment(9, BOT, "Bot", MARKER)));

        github.ended();

        assertThat(github.writes()).containsExactly("PATCH repos/owner/catalog/issues/comments/9");
    }

    private static List<Map<String, Object>> many() {
        return IntStream.range(0, 100)
                .mapToObj(number -> comment(100 + number, "someone", "User", "Hello"))
                .toList();
    }

    @Test
    void anotherUsersCommentWithTheMarkerIsNotChanged() throws Exception {
        github.comments(
                1,
                List.of(
                        comment(1, "stranger", "User", MARKER + "\nMine"),
                        comment(2, "some-other[bot]", "Bot", MARKER + "\nMine"),
                        comment(3, BOT, "User", MARKER + "\nMine"),
                        comment(4, BOT, "Bot", "Another workflow's. " + MARKER)));

        github.ended();

        assertThat(github.writes()).containsExactly(CREATED);
    }

    @Test
    void anOutdatedHeadGetsNoComment() throws Exception {
        github.pulls(List.of(pull(7, "f".repeat(40), 77)));

        assertThat(github.ended())
                .isEqualTo(new Program.Ran(
                        0, "No comment: no open pull request has this head: it has newer commits, or is closed.\n"));
        assertThat(github.writes()).isEmpty();
    }

    @Test
    void aPullRequestFromAnotherRepositoryWithTheSameBranchAndCommitIsIgnored() throws Exception {
        github.pulls(List.of(pull(6, SHA, 78), pull(7, SHA, 77)));

        github.ended();

        assertThat(github.writes()).containsExactly(CREATED);
    }

    @Test
    void ifTwoPullRequestsHaveTheSameHeadNeitherGetsAComment() throws Exception {
        github.pulls(List.of(pull(6, SHA, 77), pull(7, SHA, 77)));

        assertThat(github.ended().output()).isEqualTo("No comment: several pull requests have this head: [6, 7].\n");
        assertThat(github.writes()).isEmpty();
    }

    @Test
    void aRunOfAnotherKindOrRepositoryIsRefused() throws Exception {
        for (Map.Entry<String, Object> foreign : Map.<String, Object>of(
                        "event", "push", "repository", Map.of("full_name", "else/where"))
                .entrySet()) {
            Map<String, Object> run = new HashMap<>(run("success", SHA));
            run.put(foreign.getKey(), foreign.getValue());
            github.event(run);

            assertThat(github.ended())
                    .isEqualTo(new Program.Ran(
                            1, "Refused: the run does not belong to a pull request to this repository.\n"));
        }
        assertThat(github.writes()).isEmpty();
    }

    @Test
    void aRunWithoutAReportGetsNoComment() throws Exception {
        github.artifacts(List.of(artifact(6, "site-preview", 10)));

        assertThat(github.ended().code()).isZero();
        assertThat(github.writes()).isEmpty();
    }

    @Test
    void theNewestReportOfARerunIsUsed() throws Exception {
        github.artifacts(List.of(artifact(5, "vitrine-report", 10), artifact(6, "vitrine-report", 10)));
        github.archive(6, zip("report.md", "The second.".getBytes(UTF_8)));

        github.ended();

        assertThat(github.sent()).contains("The second.").doesNotContain("All is well.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../report.md", "/report.md", "report.md/", "a/report.md", "REPORT.MD", "number.txt"})
    void anArtifactWithAnotherFileIsRefused(String name) throws Exception {
        github.archive(5, zip(name, name.endsWith("/") ? new byte[0] : "x".getBytes(UTF_8)));

        refused("the artifact contains something other than one report.md");
    }

    @Test
    void anArtifactWithMoreFilesIsRefused() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("report.md"));
            zip.putNextEntry(new ZipEntry("number.txt"));
        }
        github.archive(5, bytes.toByteArray());

        refused("the artifact contains something other than one report.md");
    }

    @Test
    void aSymbolicLinkIsRefused() throws Exception {
        github.archive(5, patched(zip("report.md", "/etc/passwd".getBytes(UTF_8)), 38, 0xA1FF0000));

        refused("report.md is not a regular file");
    }

    @Test
    void anEncryptedFileIsRefused() throws Exception {
        github.archive(5, patched(zip("report.md", "x".getBytes(UTF_8)), 6, 0x00010014));

        refused("report.md is packed in a way that upload-artifact does not use");
    }

    @Test
    void aFileWithAWrongSizeIsRefused() throws Exception {
        byte[] bomb = zip("report.md", new byte[50_000_000]);
        assertThat(bomb).hasSizeLessThan(100_000);
        github.archive(5, bomb);
        refused("report.md has more than 2000000 bytes");

        github.archive(5, patched(bomb, 24, 10));
        assertThat(github.ended().code()).isEqualTo(1);
        assertThat(github.writes()).isEmpty();
    }

    @Test
    void anInvalidArchiveOrTextIsRefused() throws Exception {
        github.archive(5, "<html>".getBytes(UTF_8));
        refused("the artifact is not a readable archive (BadZipFile)");

        github.archive(5, zip("report.md", new byte[] {'a', (byte) 0xC3, '('}));
        refused("report.md is not UTF-8");
    }

    @Test
    void anArtifactThatIsTooLargeIsNotDownloaded() throws Exception {
        github.artifacts(List.of(artifact(5, "vitrine-report", 1_000_001)));

        refused("the artifact has 1000001 bytes, more than 1000000");
        assertThat(github.calls()).noneMatch(call -> call.endsWith("/zip"));
    }

    @Test
    void aDownloadThatIsLongerThanAnnouncedIsStopped() throws Exception {
        github.archive(5, new byte[3_000_000]);

        refused("the artifact has more than 1000000 bytes");
    }

    @Test
    void aLongReportIsCutAtALineAndLinksToTheRest() throws Exception {
        github.report("A line with @names and <tags>.\n".repeat(9_000));

        github.ended();

        assertThat(github.sent().length()).isBetween(55_000, 65_000);
        assertThat(github.sent())
                .contains(
                        "This is the beginning; the whole report and the site are in the summary and the files of [the run](")
                .endsWith("and &lt;tags>.\n");
    }

    @Test
    void aReportOfOneLongLineIsCut() throws Exception {
        github.report("\ud83d\ude80".repeat(200_000));

        github.ended();

        assertThat(github.sent().codePointCount(0, github.sent().length())).isBetween(55_000, 65_000);
    }

    @Test
    void aFailureOfGitHubIsReportedInOneLine() throws Exception {
        github.comments(1, many());

        Program.Ran ran = github.ended();

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.output()).isEqualTo("gh: HTTP 404\nThe request to GitHub failed: gh exited with 1.\n");
    }

    private void refused(String reason) throws Exception {
        Program.Ran ran = github.ended();

        assertThat(ran).isEqualTo(new Program.Ran(1, "Refused: " + reason + ".\n"));
        assertThat(github.writes()).isEmpty();
    }

    /** Four bytes of the archive's directory entry in place of others: those of a link, a flag, a size. */
    private static byte[] patched(byte[] archive, int offset, int value) {
        ByteBuffer bytes = ByteBuffer.wrap(archive.clone()).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = archive.length - 4; at >= 0; at--) {
            if (bytes.getInt(at) == 0x02014b50) {
                return bytes.putInt(at + offset, value).array();
            }
        }
        throw new AssertionError("no directory in the archive");
    }
}
