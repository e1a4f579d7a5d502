package dev.vitrine.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.fixture.VerifyOnly;
import dev.vitrine.problem.Problem;
import dev.vitrine.site.PublishedSite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a folder and a built site have to be before anything is sent, and who else may be at work there. */
@VerifyOnly
class TargetSafetyTest {
    @TempDir
    private Path temporary;

    private PublishedSite site;
    private Path target;

    @BeforeEach
    void build() throws Exception {
        Path catalog = Files.createDirectories(temporary.resolve("catalog/data"));
        Files.writeString(catalog.resolve("catalog.yaml"), "title: Test\n");
        site = Sites.publish(temporary.resolve("built/site"), Sites.models("red", "one"));
        target = temporary.resolve("target");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "catalog",
                "catalog/data",
                "catalog/data/models/new",
                "catalog/templates",
                "built",
                "built/site",
                "built/site/below",
                ".",
                "built/../catalog/data"
            })
    void sourcesAndOutputFoldersAreNotTargets(String folder) {
        Problem problem = planned(temporary.resolve(folder));

        assertThat(problem.rule()).isEqualTo(DeployRules.TARGET);
    }

    @Test
    void aLinkToTheCatalogIsTheCatalog() throws Exception {
        Path link = Files.createSymbolicLink(temporary.resolve("link"), temporary.resolve("catalog/data"));

        assertThat(planned(link).message()).contains("is read from");
    }

    @ParameterizedTest
    @ValueSource(strings = {"catalog/public", "built/public", "new/and/deep"})
    void aFolderNextToThemIsATarget(String folder) {
        DeployOptions options = Sites.to(temporary.resolve(folder).toString());

        assertThat(Deploy.plan(site, options, DeployProgress.SILENT).problems()).isEmpty();
    }

    @Test
    void aDryRunReportsAFileInTheWay() throws Exception {
        Path file = Files.writeString(temporary.resolve("file"), "theirs");

        for (Path place : List.of(file, file.resolve("below"))) {
            Problem problem = planned(place);
            assertThat(problem.rule()).isEqualTo(DeployRules.REFUSED);
            assertThat(problem.message()).endsWith("file exists and is not a folder");
        }
    }

    @Test
    void aSiteThatWasChangedAfterItsBuildIsNotSent() throws Exception {
        Files.writeString(site.folder().resolve("index.html"), "longer than it was ".repeat(100));
        Problem problem = planned(target);
        assertThat(problem.rule()).isEqualTo(DeployRules.SITE_CHANGED);
        assertThat(problem.location().path()).endsWith("index.html");
        assertThat(problem.message()).isEqualTo("the file was changed or deleted after the site was built");

        Files.delete(site.folder().resolve("assets/style.red.css"));
        problem = planned(target);
        assertThat(problem.location().path()).endsWith("assets/style.red.css");
        assertThat(problem.message()).endsWith("after the site was built, and so were 1 more");
        assertThat(problem.hint().orElseThrow()).contains("vitrine build");
    }

    @Test
    void onlyTheSitesOwnPathsAreLookedAt() throws Exception {
        Path outside = Files.createDirectory(temporary.resolve("outside"));
        Files.createDirectories(target);
        Files.writeString(target.resolve("theirs.txt"), "theirs");
        Files.writeString(target.resolve("index.html"), "theirs");
        Target opened = Targets.open(Sites.to(target.toString()));
        assertThat(opened.among(site.files().keySet())).containsExactly("index.html");

        Files.createSymbolicLink(target.resolve("models"), outside);
        assertThat(planned(target).message()).endsWith("is in the way: models");
    }

    @Test
    void temporaryFilesOfADeployThatTakesTheLockNextAreKept() throws Exception {
        DeployOptions options = Sites.to(target.toString());
        Path drafts = Files.createDirectories(target.resolve(Target.HOME).resolve("tmp"));
        Path left = Files.writeString(drafts.resolve("1-1"), "of a deploy that was killed");
        Path next = drafts.resolve("1-2");
        MortalTarget looked = new MortalTarget(Targets.open(options), Integer.MAX_VALUE, () -> {
            if (!Files.exists(target.resolve(Target.LOCK))) {
                writeDraft(next);
            }
        });

        Deploy.run(site, looked, options, DeployProgress.SILENT);
        assertThat(left).doesNotExist();
        assertThat(next).exists();
    }

    @Test
    void theLockOfAProcessOfThisMachineEndsWithIt() throws Exception {
        DeployOptions options = Sites.to(target.toString());
        long dead = dead();
        hold(options, "alice@desk (process " + dead + ")");
        assertThat(rules(Sites.by(options, "bob@laptop (process 1)"))).containsExactly(DeployRules.LOCKED);
        assertThat(rules(Sites.by(options, "bob@desk (process 1)"))).isEmpty();

        hold(options, "alice@desk (process " + ProcessHandle.current().pid() + ")");
        assertThat(rules(Sites.by(options, "bob@desk (process 1)"))).containsExactly(DeployRules.LOCKED);
    }

    private static long dead() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-version")
                .redirectErrorStream(true)
                .start();
        process.getInputStream().readAllBytes();
        process.waitFor();
        return process.pid();
    }

    private static void hold(DeployOptions options, String who) {
        Lock.take(Targets.open(options), new Retries(Pause.REAL, new SplittableRandom(1)), Sites.by(options, who));
    }

    private List<Object> rules(DeployOptions options) {
        DeployOptions later = Sites.later(options, Duration.ofMinutes(1));
        return Deploy.run(site, later, DeployProgress.SILENT).problems().stream()
                .<Object>map(Problem::rule)
                .toList();
    }

    private Problem planned(Path folder) {
        return Deploy.plan(site, Sites.to(folder.toString()), DeployProgress.SILENT)
                .problems()
                .get(0);
    }

    private static void writeDraft(Path draft) {
        try {
            Files.writeString(draft, "of the next deploy");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
