package dev.vitrine.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.deploy.DeployOptions.Limits;
import dev.vitrine.deploy.DeployOptions.Trust;
import dev.vitrine.problem.Checked;
import dev.vitrine.site.PublishedSite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a deploy plans and does, at a folder: the target whose every state a test can see. */
class DeployTest {
    private static final Duration DAY = Duration.ofDays(1);

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
    void aFirstDeploySendsEverythingAsNew() {
        Map<String, String> site = Sites.models("red", "one");

        assertThat(reasons(plan(site, options)))
                .containsExactly("assets/style.red.css NEW", "models/acme/one/index.html NEW", "index.html NEW");
        assertThat(Whole.visible(target)).isEmpty();

        deploy(site, options);
        assertThat(Whole.visible(target)).isEqualTo(site);
    }

    @Test
    void onlyDifferencesAreUploadedAndRemovedFilesAreKeptForTheGracePeriod() {
        deploy(Sites.models("red", "one", "two"), options);
        Map<String, String> next = Sites.models("red", "one");
        DeployOptions later = Sites.later(options, Duration.ofHours(1));

        Plan plan = plan(next, later);
        assertThat(reasons(plan)).containsExactly("index.html CHANGED");
        assertThat(paths(plan.retirements())).containsExactly("models/acme/two/index.html");
        assertThat(plan.deletions()).isEmpty();
        assertThat(plan.unchanged()).isEqualTo(2);

        deploy(next, later);
        assertThat(Whole.visible(target)).containsKey("models/acme/two/index.html");

        Plan waiting = plan(next, Sites.later(later, DAY.minusSeconds(1)));
        assertThat(waiting.isEmpty()).isTrue();
        assertThat(paths(waiting.waiting())).containsExactly("models/acme/two/index.html");

        assertThat(deploy(next, Sites.later(later, DAY)).deleted()).isEqualTo(1);
        assertThat(Whole.visible(target)).isEqualTo(next);
        assertThat(target.resolve("models/acme/two")).doesNotExist();
    }

    @Test
    void aFileThatComesBackIsNotDeleted() {
        Map<String, String> both = Sites.models("red", "one", "two");
        deploy(both, options);
        deploy(Sites.models("red", "one"), Sites.later(options, Duration.ofHours(1)));
        Plan plan = plan(both, Sites.later(options, Duration.ofHours(2)));
        assertThat(reasons(plan)).containsExactly("index.html CHANGED");

        deploy(both, Sites.later(options, Duration.ofHours(2)));
        deploy(both, Sites.later(options, Duration.ofDays(9)));
        assertThat(Whole.visible(target)).isEqualTo(both);
    }

    @Test
    void withoutAGracePeriodRemovedFilesAreDeletedInTheSameDeploy() {
        DeployOptions atOnce = Sites.grace(options, Duration.ZERO);
        deploy(Sites.models("red", "one", "two"), atOnce);
        Map<String, String> next = Sites.models("blue", "one");

        assertThat(changes(next, atOnce))
                .containsExactly(
                        "swap " + Target.LOCK,
                        "put " + Target.JOURNAL,
                        "put assets/style.blue.css",
                        "put models/acme/one/index.html",
                        "put index.html",
                        "swap " + Target.MANIFEST,
                        "delete models/acme/two/index.html",
                        "delete assets/style.red.css",
                        "swap " + Target.MANIFEST,
                        "delete " + Target.JOURNAL,
                        "delete " + Target.LOCK);
        assertThat(Whole.visible(target)).isEqualTo(next);
    }

    @Test
    void aDeployWithoutChangesChangesNothing() {
        Map<String, String> site = Sites.models("red", "one");
        deploy(site, options);

        assertThat(changes(site, Sites.later(options, DAY)))
                .containsExactly("swap " + Target.LOCK, "delete " + Target.LOCK);
    }

    @Test
    void foreignFilesAreNeverDeletedAndReplacedOnlyOnRequest() throws Exception {
        Files.writeString(target.resolve("robots-of-others.txt"), "theirs");
        Files.writeString(target.resolve("index.html"), "theirs");
        Map<String, String> site = Sites.models("red", "one");
        DeployOptions replacing = Sites.overwriting(options);
        assertThat(reasons(plan(site, replacing))).contains("index.html REPLACED");

        deploy(site, replacing);
        deploy(Map.of("index.html", "empty"), within(Sites.grace(options, Duration.ZERO), 100));
        assertThat(Whole.visible(target)).containsOnlyKeys("index.html", "robots-of-others.txt");
    }

    @Test
    void aSiteThatIsThereAlreadyIsRecognised() {
        Map<String, String> site = Sites.models("red", "one");
        site.forEach((path, text) -> write(target.resolve(path), text));

        assertThat(plan(site, options).unchanged()).isEqualTo(3);
        assertThat(deploy(site, options).uploaded()).isZero();
        assertThat(target.resolve(Target.MANIFEST)).exists();
    }

    @Test
    void missingAndChangedFilesAtTheTargetAreFoundByVerifying() throws Exception {
        Map<String, String> site = Sites.models("red", "one");
        deploy(site, options);
        Files.delete(target.resolve("assets/style.red.css"));
        Files.writeString(target.resolve("index.html"), "defaced");
        assertThat(plan(site, options).isEmpty()).isTrue();

        DeployOptions wary = Sites.trusting(options, Trust.NOTHING);
        assertThat(reasons(plan(site, wary))).containsExactly("assets/style.red.css MISSING", "index.html CHANGED");
        deploy(site, wary);
        assertThat(Whole.visible(target)).isEqualTo(site);
    }

    @Test
    void aFileInThePlaceOfAFolderMakesWay() {
        deploy(Map.of("index.html", "home", "a/b", "deep", "c", "flat"), options);
        Map<String, String> next = Map.of("index.html", "home", "a", "flat", "c/d", "deep");

        deploy(next, within(options, 9));
        assertThat(Whole.visible(target)).isEqualTo(next);
    }

    @Test
    void manyAtATimeEndAsOneAtATime() {
        String[] models =
                IntStream.range(0, 120).mapToObj(number -> "m" + number).toArray(String[]::new);
        Map<String, String> site = Sites.models("red", models);

        deploy(site, within(options, new Limits(DAY, OptionalInt.empty(), 16)));
        assertThat(Whole.visible(target)).isEqualTo(site);
    }

    @Test
    void hostileNamesArriveAsTheyAre() {
        Map<String, String> site = new TreeMap<>(Map.of(
                "index.html", "home",
                "models/a b/#1/index.html", "hash",
                "models/100%25/index.html", "percent",
                "models/a+b&c=d/index.html", "plus",
                "models/é漢字\ud83d\ude80/index.html", "letters",
                "models/'quote/$(x)/index.html", "shell"));

        deploy(site, options);
        assertThat(Whole.visible(target)).isEqualTo(site);
    }

    private Plan plan(Map<String, String> site, DeployOptions how) {
        return Deploy.plan(publish(site), how, DeployProgress.SILENT).value().orElseThrow();
    }

    private Deployed deploy(Map<String, String> site, DeployOptions how) {
        Checked<Deployed> done = Deploy.run(publish(site), how, DeployProgress.SILENT);
        assertThat(done.problems()).isEmpty();
        return done.value().orElseThrow();
    }

    private List<String> changes(Map<String, String> site, DeployOptions how) {
        MortalTarget noting = new MortalTarget(Targets.open(how), Integer.MAX_VALUE, () -> {});
        Deploy.run(publish(site), noting, how, DeployProgress.SILENT);
        return noting.changes();
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

    private static List<String> reasons(Plan plan) {
        return plan.uploads().stream()
                .map(upload -> upload.path() + " " + upload.reason().name())
                .toList();
    }

    private static List<String> paths(List<Plan.Leaving> files) {
        return files.stream().map(Plan.Leaving::path).toList();
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
