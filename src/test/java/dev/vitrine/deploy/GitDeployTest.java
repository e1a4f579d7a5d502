package dev.vitrine.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.fixture.GitRepository;
import dev.vitrine.fixture.VerifyOnly;
import dev.vitrine.problem.Checked;
import dev.vitrine.problem.Problem;
import dev.vitrine.site.PublishedSite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Deploys to a branch of a bare repository. */
@VerifyOnly
class GitDeployTest {
    private static final String OWN = ".vitrine-deploy/manifest.json";

    @TempDir
    private Path temporary;

    private GitRepository remote;
    private DeployOptions options;
    private int built;

    @BeforeEach
    void makeRemote() throws Exception {
        Path folder = Files.createDirectory(temporary.resolve("remote.git"));
        remote = GitRepository.at(folder);
        remote.git("init", "--quiet", "--bare", "--initial-branch=main");
        options = Sites.to("git:" + folder + "#gh-pages");
    }

    @Test
    void aFirstDeployMakesTheBranchWithOneCommit() {
        Map<String, String> site = Sites.models("red", "one");

        assertThat(deploy(site, options).uploaded()).isEqualTo(3);
        assertThat(commits()).hasSize(1);
        assertThat(files()).containsExactly(OWN, "assets/style.red.css", "index.html", "models/acme/one/index.html");
        assertThat(remote.git("show", "gh-pages:index.html"))
                .isEqualTo(site.get("index.html").strip());
        assertThat(remote.git("log", "-1", "--format=%an <%ae> %cn %cI %s", "gh-pages"))
                .isEqualTo("Editor <editor@catalog.example> Editor 2026-11-22T12:00:00+00:00 Deploy the site");
    }

    @Test
    void theSameSiteMakesNoCommit() {
        Map<String, String> site = Sites.models("red", "one");
        deploy(site, options);

        assertThat(deploy(site, Sites.later(options, Duration.ofDays(3))).uploaded())
                .isZero();
        assertThat(commits()).hasSize(1);
    }

    @Test
    void eachDeployIsACommitAndRemovedFilesAreDeletedAfterTheGracePeriod() {
        deploy(Sites.models("red", "one"), options);
        deploy(Sites.models("blue", "one"), Sites.later(options, Duration.ofHours(1)));
        assertThat(files()).contains("assets/style.red.css", "assets/style.blue.css");

        assertThat(deploy(Sites.models("blue", "one"), Sites.later(options, Duration.ofHours(26)))
                        .deleted())
                .isEqualTo(1);
        assertThat(files()).doesNotContain("assets/style.red.css");
        assertThat(commits()).hasSize(3);
    }

    @Test
    void theBranchOfTheSourcesIsRefusedByTheDryRunToo() {
        GitRepository clone = GitRepository.in(temporary.resolve("clone"));
        write(clone.folder().resolve("shop/data/catalog.yaml"), "title: T");
        clone.commit();
        clone.git("push", "--quiet", remote.folder().toString(), "main:gh-pages");
        String before = remote.git("rev-parse", "gh-pages");

        PublishedSite site = publish(Sites.models("red", "one"));
        List<Problem> planned =
                Deploy.plan(site, options, DeployProgress.SILENT).problems();
        assertThat(planned)
                .extracting(Problem::message)
                .containsExactly("the branch contains the records of a catalog: shop/data/catalog.yaml");
        assertThat(Deploy.run(site, options, DeployProgress.SILENT).problems()).isEqualTo(planned);
        assertThat(remote.git("rev-parse", "gh-pages")).isEqualTo(before);
    }

    @Test
    void filesOfOthersStay() {
        GitRepository clone = GitRepository.in(temporary.resolve("clone"));
        write(clone.folder().resolve("CNAME"), "models.example");
        clone.commit();
        clone.git("push", "--quiet", remote.folder().toString(), "main:gh-pages");

        deploy(Sites.models("red", "one"), options);
        deploy(Sites.models("blue", "one"), Sites.grace(options, Duration.ZERO));
        assertThat(files())
                .containsExactly(OWN, "CNAME", "assets/style.blue.css", "index.html", "models/acme/one/index.html");
    }

    @Test
    void aDeployThatComesSecondIsNotPushed() {
        deploy(Sites.models("red", "one"), options);
        PublishedSite blue = publish(Sites.models("blue", "one"));
        Checked<Deployed> late = Deploy.run(blue, options, new DeployProgress() {
            @Override
            public void planned(Plan plan) {
                deploy(Sites.models("green", "one"), options);
            }
        });

        assertThat(late.problems()).extracting(Problem::rule).containsExactly(DeployRules.LOCKED);
        assertThat(files()).contains("assets/style.green.css").doesNotContain("assets/style.blue.css");
        assertThat(commits()).hasSize(2);
    }

    @Test
    void lookingChangesNothing() {
        Plan plan = Deploy.plan(publish(Sites.models("red", "one")), options, DeployProgress.SILENT)
                .value()
                .orElseThrow();

        assertThat(plan.uploads()).hasSize(3);
        assertThat(remote.git("branch", "--list")).isEmpty();
    }

    @Test
    void hostileNamesArriveAsTheyAre() {
        Map<String, String> site = new TreeMap<>(Map.of(
                "index.html", "home",
                "models/a b/#1/index.html", "hash",
                "models/é漢字\ud83d\ude80/index.html", "letters",
                "models/'quote/$(x)/index.html", "shell",
                "_private/index.html", "underscore"));

        deploy(site, options);
        assertThat(files()).containsAll(site.keySet());
        assertThat(Deploy.plan(
                                publish(site),
                                Sites.trusting(options, DeployOptions.Trust.NOTHING),
                                DeployProgress.SILENT)
                        .value()
                        .orElseThrow()
                        .isEmpty())
                .isTrue();
    }

    @Test
    void foreignFilesStopTheDeployAndTheBranchIsNotChanged() throws Exception {
        GitRepository clone = GitRepository.in(temporary.resolve("clone"));
        write(clone.folder().resolve("index.html"), "theirs");
        write(clone.folder().resolve("models"), "theirs");
        Files.createSymbolicLink(clone.folder().resolve("assets"), Path.of("elsewhere"));
        clone.commit();
        clone.git("push", "--quiet", remote.folder().toString(), "main:gh-pages");
        PublishedSite site = publish(Sites.models("red", "one"));

        Checked<Deployed> done = Deploy.run(site, Sites.overwriting(options), DeployProgress.SILENT);
        assertThat(done.problems()).extracting(Problem::rule).containsExactly(DeployRules.FOREIGN);
        assertThat(done.problems().get(0).message()).endsWith("is in the way: assets, models");
        assertThat(files()).containsExactly("assets", "index.html", "models");
    }

    @Test
    void aBranchBelowAnotherIsRefusedByTheDryRunToo() {
        deploy(Sites.models("red", "one"), options);
        DeployOptions below = Sites.to("git:" + remote.folder() + "#gh-pages/preview");
        PublishedSite site = publish(Sites.models("red", "one"));

        List<Problem> planned = Deploy.plan(site, below, DeployProgress.SILENT).problems();
        assertThat(planned).extracting(Problem::rule).containsExactly(DeployRules.TARGET);
        assertThat(Deploy.run(site, below, DeployProgress.SILENT).problems()).isEqualTo(planned);
    }

    @Test
    void copiesAreCommittedToABranchOnlyOnRequest() {
        Map<String, String> site = new TreeMap<>(Sites.models("red", "one"));
        site.put("index.html.gz", "packed");
        site.put("index.html.br", "packed");
        site.put("archive.gz", "a download");
        PublishedSite published = publish(site);

        Plan plan =
                Deploy.plan(published, options, DeployProgress.SILENT).value().orElseThrow();
        assertThat(plan.leftOut()).isEqualTo(2);
        Deploy.run(published, options, DeployProgress.SILENT);
        assertThat(files()).contains("archive.gz", "index.html").doesNotContain("index.html.gz", "index.html.br");

        DeployOptions all = new DeployOptions(
                options.target(),
                options.limits(),
                options.trust(),
                options.lock(),
                options.caller(),
                new DeployOptions.Files(DeployOptions.Foreign.KEEP, DeployOptions.Copies.ALWAYS));
        Deploy.run(published, all, DeployProgress.SILENT);
        assertThat(files()).contains("index.html.gz", "index.html.br");
        Plan back =
                Deploy.plan(published, options, DeployProgress.SILENT).value().orElseThrow();
        assertThat(back.retirements()).hasSize(2);
    }

    @Test
    void aMissingRemoteIsReported() {
        Checked<Deployed> done = Deploy.run(
                publish(Sites.models("red", "one")),
                Sites.to("git:" + temporary.resolve("nowhere.git") + "#gh-pages"),
                DeployProgress.SILENT);

        assertThat(done.problems()).extracting(Problem::rule).containsExactly(DeployRules.REFUSED);
        assertThat(done.problems().get(0).message()).contains("nowhere.git");
    }

    @Test
    void aFileInThePlaceOfAFolderMakesWay() {
        deploy(Map.of("index.html", "home", "a/b", "deep", "c", "flat"), options);
        deploy(Map.of("index.html", "home", "a", "flat", "c/d", "deep"), options);

        assertThat(files()).containsExactly(OWN, "a", "c/d", "index.html");
    }

    @Test
    void authorsAreWrittenAsGitWritesThem() {
        DeployOptions odd = new DeployOptions(
                options.target(),
                options.limits(),
                options.trust(),
                options.lock(),
                new DeployOptions.Caller("editor", options.caller().clock(), Optional.of("no mail")));

        Checked<Deployed> done = Deploy.run(publish(Sites.models("red", "one")), odd, DeployProgress.SILENT);
        assertThat(done.problems()).extracting(Problem::message).containsExactly("\"no mail\" is not an author");
    }

    private Deployed deploy(Map<String, String> site, DeployOptions how) {
        Checked<Deployed> done = Deploy.run(publish(site), how, DeployProgress.SILENT);
        assertThat(done.problems()).isEmpty();
        return done.value().orElseThrow();
    }

    private PublishedSite publish(Map<String, String> site) {
        built++;
        return Sites.publish(temporary.resolve("site" + built), site);
    }

    private List<String> files() {
        return List.of(
                remote.git("ls-tree", "-r", "-z", "--name-only", "gh-pages").split("\0"));
    }

    private List<String> commits() {
        return remote.git("rev-list", "gh-pages").lines().toList();
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
