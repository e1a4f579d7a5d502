package dev.vitrine.github;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.fixture.Program;
import dev.vitrine.fixture.TestSite;
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

/** The action's script from end to end: the program itself, in a checkout of two commits as GitHub makes it. Needs git. */
@DisabledOnOs(OS.WINDOWS)
@VerifyOnly
class ReviewTest {
    private static final String RECORD = "data/models/acme/one.yaml";
    private static final String SCRIPT =
            Path.of(".github/scripts/review.sh").toAbsolutePath().toString();

    @TempDir
    private Path folder;

    private Path repository;
    private FakePrograms programs;

    @BeforeEach
    void aRepositoryWithACatalog() throws Exception {
        repository = folder.resolve("repository");
        site("0.20").writeTo(repository);
        programs = new FakePrograms(folder.resolve("bin"))
                .set("RUNNER_TEMP", folder.resolve("tmp"))
                .set("GITHUB_ACTIONS", "true")
                .set("GITHUB_OUTPUT", folder.resolve("output"))
                .set("VITRINE_BASE", "HEAD^1")
                .set("VITRINE_BASE_URL", "https://preview.example/catalog")
                .set("GIT_AUTHOR_NAME", "Editor")
                .set("GIT_AUTHOR_EMAIL", "editor@catalog.example")
                .set("GIT_COMMITTER_NAME", "Editor")
                .set("GIT_COMMITTER_EMAIL", "editor@catalog.example");
        programs.set("VITRINE", programs.program("vitrine", """
                exec "%s/bin/java" -cp "%s" dev.vitrine.cli.Main "$@"
                """.formatted(
                        System.getProperty("java.home"), System.getProperty("java.class.path"))));
        git("init", "--quiet", "--initial-branch", "main");
        commit("One costs 20 cents");
        commit("Nothing new");
    }

    private static TestSite site(String price) {
        return TestSite.withPrices("video", "per: second, resolution: 720p, usd: " + price);
    }

    @Test
    void aNewPriceIsReportedWithTheOldOne() throws Exception {
        site("0.24").writeTo(repository);
        commit("One costs 24 cents");

        Program.Ran ran = review();

        assertThat(ran.code()).as(ran.output()).isZero();
        assertThat(ran.output()).doesNotContain("::error");
        assertThat(report())
                .startsWith("| step | result |\n|---|---|\n| check | no errors |\n| build | the site was built |\n")
                .containsPattern("(?s)## Changes.*\\$0\\.20.*\\$0\\.24");
        Path page = folder.resolve("tmp/vitrine-review/site/models/acme/one/index.html");
        assertThat(page).content().contains("$0.24", "https://preview.example/catalog/models/acme/one/");
        assertThat(folder.resolve("output")).content().contains("report=", "site=");
    }

    @Test
    void aBrokenRecordIsAnnotatedAtItsLineAndTheReportIsStillWritten() throws Exception {
        String broken = site("0.20").text(RECORD).replace("per: second", "per: secnd");
        Files.writeString(repository.resolve(RECORD), broken);
        commit("A slip");

        Program.Ran ran = review();

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.output()).contains("::error file=" + RECORD + ",line=6,");
        assertThat(report())
                .contains("| check | **found problems** |\n| build | **the site was not built** |\n", "secnd", "second")
                .contains("## Changes");
        assertThat(folder.resolve("output")).content().doesNotContain("site=");
    }

    /** Reviews the last commit in a clone that holds it and the one before, and no others. */
    private Program.Ran review() throws IOException, InterruptedException {
        Path clone = folder.resolve("clone");
        git("clone", "--quiet", "--depth", "2", repository.toUri().toString(), clone.toString());
        return programs.run("sh", "-c", "cd \"$1\" && exec sh \"$2\"", "sh", clone.toString(), SCRIPT);
    }

    private String report() throws IOException {
        return Files.readString(folder.resolve("tmp/vitrine-review/report.md"));
    }

    private void commit(String message) throws IOException, InterruptedException {
        git("add", "--all");
        git("commit", "--quiet", "--allow-empty", "--message", message);
    }

    private void git(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git", "-C", repository.toString()));
        command.addAll(List.of(arguments));
        Program.Ran ran = programs.run(command.toArray(String[]::new));
        assertThat(ran.code()).as(ran.output()).isZero();
    }
}
