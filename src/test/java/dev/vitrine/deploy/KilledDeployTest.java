package dev.vitrine.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.fixture.VerifyOnly;
import dev.vitrine.site.PublishedSite;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Dies after every number of changes, looks at the target after each of them, and at what the next deploy makes of it. */
@VerifyOnly
class KilledDeployTest {
    private static final Map<String, String> RED = Sites.models("red", "one", "two", "old");
    private static final Map<String, String> BLUE = Sites.models("blue", "one", "two", "new");
    private static final Map<String, String> GREEN = Sites.models("green", "two", "newest");

    @TempDir
    private Path folder;

    private final Map<Map<String, String>, PublishedSite> sites = new HashMap<>();

    @BeforeEach
    void build() {
        for (Map<String, String> site : List.of(RED, BLUE, GREEN)) {
            sites.put(site, Sites.publish(folder.resolve("site" + sites.size()), site));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 24})
    void aDeployThatDiesAnywhereIsFinishedByTheNext(int graceHours) throws Exception {
        int changes = 0;
        while (diesAfter(changes, Duration.ofHours(graceHours), BLUE)) {
            changes++;
        }
        assertThat(changes).isBetween(8, 40);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 24})
    void aDeployThatIsKilledAnywhereIsRepairedByTheDeployOfAnotherSite(int graceHours) throws Exception {
        int changes = 0;
        while (diesAfter(changes, Duration.ofHours(graceHours), GREEN)) {
            changes++;
        }
        assertThat(changes).isBetween(8, 40);
    }

    /** Deploys that die one after the other, each of some site, at some time, with some grace, before one that does not. */
    @Test
    void severalKillsInARowAreRepaired() throws Exception {
        Random random = new Random(20261122);
        List<Map<String, String>> all = List.of(RED, BLUE, GREEN);
        for (int round = 0; round < 150; round++) {
            Path target = Files.createDirectory(folder.resolve("round" + round));
            Files.writeString(target.resolve("theirs.txt"), "not ours");
            DeployOptions options = Sites.to(target.toString());
            for (int deaths = random.nextInt(6); deaths >= 0; deaths--) {
                options = Sites.grace(Sites.later(options, Duration.ofHours(1 + random.nextInt(30))), hours(random));
                deploy(all.get(random.nextInt(3)), options, random.nextInt(20));
            }
            Map<String, String> last = all.get(random.nextInt(3));
            options = Sites.grace(Sites.later(options, Duration.ofHours(1)), Duration.ofHours(24));
            deploy(last, options, Integer.MAX_VALUE);
            assertThat(Whole.visible(target)).containsAllEntriesOf(last);

            deploy(last, Sites.later(options, Duration.ofHours(25)), Integer.MAX_VALUE);
            Map<String, String> expected = new HashMap<>(last);
            expected.put("theirs.txt", "not ours");
            assertThat(Whole.visible(target)).as("round %s", round).isEqualTo(expected);
        }
    }

    private static Duration hours(Random random) {
        return Duration.ofHours(random.nextBoolean() ? 0 : 24);
    }

    /** @return whether the deploy died before its end */
    private boolean diesAfter(int changes, Duration grace, Map<String, String> next) throws Exception {
        Path target = Files.createDirectory(folder.resolve(grace.toHours() + "-" + changes + "-" + next.size()));
        DeployOptions options = Sites.grace(Sites.to(target.toString()), grace);
        deploy(RED, options, Integer.MAX_VALUE);
        boolean died = deploy(BLUE, Sites.later(options, Duration.ofHours(1)), changes);

        deploy(next, Sites.later(options, Duration.ofHours(2)), Integer.MAX_VALUE);
        assertThat(Whole.visible(target)).containsAllEntriesOf(next);

        deploy(next, Sites.later(options, Duration.ofHours(27)), Integer.MAX_VALUE);
        assertThat(Whole.visible(target)).isEqualTo(next);
        List<String> again = new ArrayList<>();
        run(next, Sites.later(options, Duration.ofHours(28)), Integer.MAX_VALUE, again);
        assertThat(again).containsExactly("swap " + Target.LOCK, "delete " + Target.LOCK);
        return died;
    }

    private boolean deploy(Map<String, String> site, DeployOptions options, int changes) {
        return run(site, options, changes, new ArrayList<>());
    }

    private boolean run(Map<String, String> site, DeployOptions options, int changes, List<String> done) {
        Path target = ((Address.Folder) options.target()).path();
        MortalTarget mortal =
                new MortalTarget(Targets.open(options), changes, () -> Whole.assertWhole(Whole.visible(target)));
        try {
            Deploy.run(sites.get(site), mortal, options, DeployProgress.SILENT);
        } catch (MortalTarget.Death expected) {
            // As a process that is gone: its lock stays, and runs out before the next deploy, an hour later.
        }
        done.addAll(mortal.changes());
        return mortal.isDead();
    }
}
