package dev.vitrine.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.fixture.TestSite;
import dev.vitrine.fixture.VerifyOnly;
import dev.vitrine.site.Published;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The pictures of a site's links: drawn once, and again only when they say something else. */
@VerifyOnly
class CardsTest {
    private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));

    @TempDir
    private Path folder;

    @Test
    void aCardThatIsThereIsNotDrawnAgain() throws IOException {
        build(site("0.20"));
        Path card = card();
        Files.setLastModifiedTime(card, LONG_AGO);
        // A file of this size is taken for the card: were it drawn again, these bytes would be replaced.
        byte[] other = new byte[(int) Files.size(card)];
        Files.write(card, other);

        Published published = build(site("0.20"));

        assertThat(published.written()).isZero();
        assertThat(Files.readAllBytes(card)).isEqualTo(other);
    }

    @Test
    void aCardThatIsNotWholeIsDrawnAgain() throws IOException {
        build(site("0.20"));
        byte[] whole = Files.readAllBytes(card());
        Files.write(card(), new byte[] {1});

        build(site("0.20"));

        assertThat(Files.readAllBytes(card())).isEqualTo(whole);
    }

    @Test
    void aNewPriceIsANewCardAndTheOldOneGoes() throws IOException {
        build(site("0.20"));
        Path before = card();
        build(site("0.21"));

        assertThat(card()).isNotEqualTo(before);
        assertThat(before).doesNotExist();
    }

    @Test
    void aBuildOverAnotherLeavesTheTreeOfACleanOne() throws IOException {
        build(site("0.20"));
        build(site("0.21"));
        Map<String, Integer> kept = tree(folder.resolve("site"));
        Path clean = Files.createDirectory(folder.resolve("clean"));
        site("0.21").writeTo(clean);
        SiteBuild.run(options(clean), BuildProgress.SILENT);

        assertThat(kept).isEqualTo(tree(clean.resolve("site")));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aMachineWithoutFontconfigBuildsWithoutCardsAndSaysSo() throws Exception {
        site("0.20").writeTo(folder);
        // What the loader takes for the library, and cannot load.
        Path broken = Files.createDirectory(folder.resolve("broken"));
        for (String name : List.of("libfontconfig.so.1", "libfontconfig.so")) {
            Files.write(broken.resolve(name), new byte[] {0x7f, 'E', 'L', 'F'});
        }
        Path output = folder.resolve("output.txt");
        ProcessBuilder build = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.vitrine.cli.Main",
                "build",
                folder.toString());
        build.environment().put("LD_LIBRARY_PATH", broken.toString());
        Process process =
                build.redirectErrorStream(true).redirectOutput(output.toFile()).start();

        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(Files.readString(output)).contains("warning[cards-undrawn]", "libfontconfig1", "--no-cards");
        assertThat(process.exitValue()).isZero();
        assertThat(folder.resolve("site/cards")).doesNotExist();
        assertThat(folder.resolve("site/models/acme/one/index.html"))
                .content()
                .doesNotContain("og:image")
                .contains("\"summary\"");
    }

    private Published build(TestSite site) {
        site.writeTo(folder);
        BuildReport report = SiteBuild.run(options(folder), BuildProgress.SILENT);
        assertThat(report.problems()).isEmpty();
        return report.published().orElseThrow();
    }

    private static BuildOptions options(Path folder) {
        return new BuildOptions(TestSite.sources(folder, Optional.empty()), folder.resolve("site"));
    }

    private static TestSite site(String price) {
        return TestSite.withPrices("video", "per: second, resolution: 720p, usd: " + price);
    }

    /** The one card of a model. */
    private Path card() throws IOException {
        try (Stream<Path> cards = Files.list(folder.resolve("site/cards/acme"))) {
            List<Path> all = cards.toList();
            assertThat(all).hasSize(1);
            return all.get(0);
        }
    }

    private static Map<String, Integer> tree(Path site) throws IOException {
        Map<String, Integer> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(site)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(
                        site.relativize(file).toString().replace('\\', '/'), Arrays.hashCode(Files.readAllBytes(file)));
            }
        }
        return files;
    }
}
