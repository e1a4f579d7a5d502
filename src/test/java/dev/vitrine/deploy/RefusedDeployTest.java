package dev.vitrine.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitrine.deploy.DeployOptions.Limits;
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
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stops a deploy: a lock, a damaged record, a site that lost too much, a target that is none. */
class RefusedDeployTest {
    @TempDir
    private Path temporary;

    private Path target;
    private DeployOptions options;
    private int built;

    @BeforeEach
    void place() throws Exception {
        target = Files.createDirectory(temporary.resolve("target"));
        options = Sites.to(target.toString());
    }

    @Test
    void aSiteThatLosesManyPagesIsNotDeployedUnlessAllowed() {
        String[] models =
                IntStream.range(0, 300).mapToObj(number -> "m" + number).toArray(String[]::new);
        deploy(Sites.models("red", models), options);
        Map<String, String> empty = Sites.models("red");

        Problem problem = problem(empty, options);
        assertThat(problem.rule()).isEqualTo(DeployRules.DELETIONS);
        assertThat(problem.message())
                .isEqualTo(
                        "the site lacks 300 of the 301 deployed pages and documents, and 30 at most may be deleted at once");
        assertThat(problem.hint()).hasValueSatisfying(hint -> assertThat(hint).contains("--max-deletions 300"));
        assertThat(Whole.visible(target)).hasSize(302);

        assertThat(plan(empty, within(options, 300)).retirements()).hasSize(300);
    }

    @Test
    void aSmallSiteIsNotWipedEither() {
        deploy(Sites.models("red", "one", "two", "three"), options);

        assertThat(problem(Map.of("index.html", ""), options).rule()).isEqualTo(DeployRules.DELETIONS);
        assertThat(plan(Sites.models("red", "one"), options).retirements()).hasSize(2);
    }

    @Test
    void renamedAssetsDoNotCountAsDeleted() {
        Map<String, String> red = Sites.models("red", "one");
        Map<String, String> blue = Sites.models("blue", "one");
        for (int card = 0; card < 200; card++) {
            red.put("assets/card." + card + "a.css", "red");
            blue.put("assets/card." + card + "b.css", "blue");
        }
        deploy(red, options);

        assertThat(plan(blue, options).retirements()).hasSize(201);
    }

    @Test
    void aSecondDeployAtTheSameTimeNamesTheOwnerOfTheFirst() {
        Map<String, String> site = Sites.models("red", "one");
        Lock held = Lock.take(Targets.open(options), retries(), Sites.by(options, "alice@desk"));
        DeployOptions meanwhile = Sites.later(options, Duration.ofMinutes(3));

        Problem problem = problem(site, meanwhile);
        assertThat(problem.rule()).isEqualTo(DeployRules.LOCKED);
        assertThat(problem.message())
                .isEqualTo(
                        "a deploy by alice@desk is running: it started 3 min ago and last renewed its lock 3 min ago");
        assertThat(problem.hint())
                .hasValue(
                        "wait until it ends. If it was killed, its lock expires in 7 min; --break-lock breaks it at once");
        assertThat(Whole.visible(target)).isEmpty();

        held.release();
        assertThat(deploy(site, meanwhile).uploaded()).isEqualTo(3);
    }

    @Test
    void theLockOfADeadDeployRunsOutOrIsBroken() {
        Map<String, String> site = Sites.models("red", "one");
        Lock.take(Targets.open(options), retries(), Sites.by(options, "alice@desk"));

        assertThat(deploy(site, Sites.breaking(options)).uploaded()).isEqualTo(3);

        Lock.take(Targets.open(options), retries(), Sites.by(options, "alice@desk"));
        deploy(site, Sites.later(options, Lock.EXPIRY));
    }

    @Test
    void aDeployWhoseLockIsBrokenStopsAtItsNextStep() {
        DeployOptions[] clock = {options};
        DeployOptions moving = Sites.by(options, "alice@desk");
        DeployOptions alice = new DeployOptions(
                moving.target(),
                moving.limits(),
                moving.trust(),
                moving.lock(),
                new DeployOptions.Caller(
                        "alice@desk", () -> clock[0].caller().clock().instant(), Optional.empty()));
        Lock lock = Lock.take(Targets.open(alice), retries(), alice);
        lock.keep();
        clock[0] = Sites.later(options, Duration.ofMinutes(5));
        lock.keep();
        Lock.take(Targets.open(options), retries(), Sites.breaking(Sites.by(clock[0], "bob@desk")));
        clock[0] = Sites.later(options, Duration.ofMinutes(9));

        assertThatThrownBy(lock::keep)
                .isInstanceOfSatisfying(
                        TargetFailure.class,
                        failed -> assertThat(failed.problem().message()).startsWith("a deploy by bob@desk is running"));
    }

    @Test
    void aDamagedRecordStopsTheDeployWithAHint() {
        deploy(Sites.models("red", "one"), options);
        write(target.resolve(Target.MANIFEST), "{}");

        Problem problem = problem(Sites.models("red", "one"), options);
        assertThat(problem.rule()).isEqualTo(DeployRules.RECORD);
        assertThat(problem.location().path()).endsWith("target/.vitrine-deploy/manifest.json");
    }

    @Test
    void foreignFilesStopTheDeployBeforeTheFirstWriteAndTheDryRunToo() throws Exception {
        Map<String, String> site = Sites.models("red", "one");
        write(target.resolve("index.html"), "theirs");
        assertRefused(site, "a file that no deploy has put there would be replaced: index.html");

        Files.delete(target.resolve("index.html"));
        Files.createSymbolicLink(target.resolve("index.html"), temporary.resolve("elsewhere"));
        assertRefused(site, "is in the way: index.html");

        Files.delete(target.resolve("index.html"));
        Files.createDirectories(target.resolve("index.html/below"));
        write(target.resolve("index.html/below/notes"), "theirs");
        write(target.resolve("models"), "theirs");
        assertRefused(site, "is in the way: index.html, models");
        assertThat(Deploy.run(publish(site), Sites.overwriting(options), DeployProgress.SILENT)
                        .value())
                .isEmpty();
    }

    private void assertRefused(Map<String, String> site, String message) {
        Map<String, String> before = Whole.visible(target);
        List<Problem> planned =
                Deploy.plan(publish(site), options, DeployProgress.SILENT).problems();

        assertThat(planned).extracting(Problem::rule).containsExactly(DeployRules.FOREIGN);
        assertThat(planned.get(0).message()).endsWith(message);
        assertThat(problem(site, options)).isEqualTo(planned.get(0));
        assertThat(Whole.visible(target)).isEqualTo(before);
        assertThat(target.resolve(".vitrine-deploy")).doesNotExist();
    }

    @Test
    void theDryRunReportsThatAnotherDeployIsRunning() {
        Map<String, String> site = Sites.models("red", "one");
        Lock.take(Targets.open(options), retries(), Sites.by(options, "alice@desk"));

        assertThat(Deploy.plan(publish(site), options, DeployProgress.SILENT).problems())
                .extracting(Problem::rule)
                .containsExactly(DeployRules.LOCKED);
        assertThat(plan(site, Sites.breaking(options)).uploads()).hasSize(3);
    }

    @Test
    void aRecordThatLeadsOutOfTheTargetIsRefused() {
        Path outside = temporary.resolve("outside");
        write(outside, "theirs");
        write(
                target.resolve(Target.MANIFEST),
                "{\"version\":1,\"files\":{\"../outside\":{\"sha256\":\"\",\"size\":1,\"headers\":\"\"}},\"retired\":{}}");

        assertThat(problem(Map.of("index.html", ""), Sites.grace(options, Duration.ZERO))
                        .message())
                .contains("it names \"../outside\", which cannot be a file of a site");
        assertThat(outside).exists();
    }

    @Test
    void aLinkInTheTargetIsNotFollowed() throws Exception {
        Path outside = Files.createDirectory(temporary.resolve("outside"));
        Files.createSymbolicLink(target.resolve("models"), outside);

        Problem problem = problem(Sites.models("red", "one"), options);
        assertThat(problem.rule()).isEqualTo(DeployRules.FOREIGN);
        assertThat(problem.message()).endsWith("is in the way: models");
        assertThat(outside).isEmptyDirectory();
    }

    @Test
    void theOutputFolderOfABuildIsNotATarget() {
        Path site = temporary.resolve("built");
        Sites.publish(site, Map.of("index.html", ""));

        assertThat(problem(
                                Map.of("index.html", ""),
                                Sites.to(site.resolve("below").toString()))
                        .rule())
                .isEqualTo(DeployRules.TARGET);
    }

    @Test
    void aSiteThatChangesMeanwhileIsNotSent() {
        PublishedSite site = Sites.publish(temporary.resolve("changing"), Sites.models("red", "one"));
        Checked<Deployed> done = Deploy.run(site, options, new DeployProgress() {
            @Override
            public void planned(Plan plan) {
                write(temporary.resolve("changing/index.html"), "another build");
            }
        });

        assertThat(done.problems()).extracting(Problem::rule).containsExactly(DeployRules.SITE_CHANGED);
        assertThat(target.resolve("index.html")).doesNotExist();
    }

    private Plan plan(Map<String, String> site, DeployOptions how) {
        return Deploy.plan(publish(site), how, DeployProgress.SILENT).value().orElseThrow();
    }

    private Deployed deploy(Map<String, String> site, DeployOptions how) {
        Checked<Deployed> done = Deploy.run(publish(site), how, DeployProgress.SILENT);
        assertThat(done.problems()).isEmpty();
        return done.value().orElseThrow();
    }

    private Problem problem(Map<String, String> site, DeployOptions how) {
        Checked<Deployed> done = Deploy.run(publish(site), how, DeployProgress.SILENT);
        assertThat(done.value()).isEmpty();
        return done.problems().get(0);
    }

    private PublishedSite publish(Map<String, String> site) {
        built++;
        return Sites.publish(temporary.resolve("site" + built), site);
    }

    private static DeployOptions within(DeployOptions options, int deletions) {
        return within(
                options,
                new Limits(
                        options.limits().grace(),
                        OptionalInt.of(deletions),
                        options.limits().jobs()));
    }

    private static DeployOptions within(DeployOptions options, Limits limits) {
        return Sites.within(options, limits);
    }

    private static Retries retries() {
        return new Retries(Pause.REAL, new SplittableRandom(1));
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
