package dev.vitrine.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.check.ChangedFiles;
import dev.vitrine.fixture.TestSite;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is found again from what did not change is what would be found again. */
class LiveSiteTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden/every-type/site.txt");
    private static final String REEL = "data/models/acme/reel.yaml";

    /** Edits of a line: facts, dates, currencies, mentions, mistakes. */
    private static final List<String> LINES = List.of(
            "tagline: Edited",
            "description: See [a](/models/acme/nobody/), [b](/models/acme/reel/) and [c](reel.yaml).",
            "type: image",
            "replaced_by: acme/paint",
            "name: Renamed",
            "license: nobody",
            "released: 2026-03",
            "nmae: Oops",
            "aliases: [other]",
            "currency: EUR",
            "title: Another title");

    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        TestSite.of(Files.readString(GOLDEN)).writeTo(folder);
    }

    private LiveSite site() {
        return new LiveSite(new SiteSources(
                folder.resolve("data"), folder.resolve("templates"), Optional.empty(), Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void afterAnyEditsItIsWhatAFullReadingFinds(long seed) throws IOException {
        Random random = new Random(seed);
        LiveSite live = site();
        live.update(ChangedFiles.EVERYTHING);

        for (int step = 0; step < 20; step++) {
            Set<String> edited = edit(random);
            LiveSite.Edition incremental = live.update(ChangedFiles.of(edited));
            LiveSite.Edition full = site().update(ChangedFiles.EVERYTHING);

            assertThat(incremental.problems()).as("step %s, %s", step, edited).isEqualTo(full.problems());
            assertThat(incremental.records()).isEqualTo(full.records());
            assertThat(incremental.site().map(LiveSiteTest::files))
                    .as("step %s, %s", step, edited)
                    .isEqualTo(full.site().map(LiveSiteTest::files));
        }
    }

    /** Changes, moves, adds, deletes or restores some records on the disk; the names of those that it touched. */
    private Set<String> edit(Random random) throws IOException {
        Map<String, String> original = TestSite.of(Files.readString(GOLDEN)).files();
        List<String> paths = original.keySet().stream().sorted().toList();
        String path = paths.get(random.nextInt(paths.size()));
        Path file = folder.resolve(path);
        switch (random.nextInt(7)) {
            case 0 -> Files.deleteIfExists(file);
            case 1 -> {
                String copy = path.replace(".yaml", "-copy.yaml");
                Files.writeString(folder.resolve(copy), original.get(path));
                return Set.of(copy);
            }
            case 2, 3 -> Files.writeString(file, original.get(path));
            case 4 -> Files.writeString(file, "# Moved down\n" + original.get(path));
            default -> {
                String line = LINES.get(random.nextInt(LINES.size()));
                String key = line.substring(0, line.indexOf(':') + 1);
                String text = original.get(path);
                Files.writeString(
                        file,
                        text.contains(key)
                                ? text.replaceFirst("(?m)^" + key + ".*$", line)
                                : text.stripTrailing() + "\n" + line + "\n");
            }
        }
        return Set.of(path);
    }

    /** Its files, each rendered as it is when nobody has asked for any other. */
    private static Map<String, String> alone(LiveSite live, Set<String> files) {
        Map<String, String> texts = new TreeMap<>();
        for (String file : files) {
            PreparedSite site =
                    live.update(ChangedFiles.of(Set.of(REEL))).site().orElseThrow();
            assertThat(site.has(file)).as(file).isTrue();
            byte[] bytes = site.render(file).value().orElseThrow();
            texts.put(file, new String(bytes, StandardCharsets.ISO_8859_1));
        }
        return texts;
    }

    @Test
    void aPageThatIsLaidOutAloneIsThatOfTheWholeSite() throws IOException {
        LiveSite live = site();
        live.update(ChangedFiles.EVERYTHING);
        Path file = folder.resolve(REEL);
        Files.writeString(file, Files.readString(file).replaceFirst("(?m)^name: .*$", "name: Renamed"));

        Map<String, String> whole =
                files(site().update(ChangedFiles.EVERYTHING).site().orElseThrow());

        assertThat(alone(live, whole.keySet())).isEqualTo(whole);
        assertThat(whole.get("models/acme/reel/index.html")).contains("Renamed");
        PreparedSite now = live.update(ChangedFiles.of(Set.of(REEL))).site().orElseThrow();
        assertThat(now.has("models/acme/nobody/index.html")).isFalse();
        assertThat(now.has("models/page/2/index.html")).isFalse();
        assertThat(now.has("models//index.html")).isFalse();
    }

    @Test
    void aMistakeThatIsMendedLeavesTheSiteOfTheFilesOnTheDisk() throws IOException {
        LiveSite live = site();
        live.update(ChangedFiles.EVERYTHING);
        Path reel = folder.resolve(REEL);
        String text = Files.readString(reel);
        Files.writeString(reel, text.replaceFirst("(?m)^name: .*$", "name: Renamed\nnmae: Oops"));

        assertThat(live.update(ChangedFiles.of(Set.of(REEL))).errors())
                .singleElement()
                .satisfies(problem -> assertThat(problem.location().path()).isEqualTo(REEL));
        Files.writeString(reel, text.replaceFirst("(?m)^name: .*$", "name: Mended"));
        LiveSite.Edition mended = live.update(ChangedFiles.of(Set.of(REEL)));

        assertThat(mended.errors()).isEmpty();
        assertThat(files(mended.site().orElseThrow()))
                .isEqualTo(files(site().update(ChangedFiles.EVERYTHING).site().orElseThrow()));
    }

    private static Map<String, String> files(PreparedSite site) {
        Map<String, String> files = new TreeMap<>();
        for (String file : site.files()) {
            byte[] bytes = site.render(file).value().orElseThrow();
            files.put(file, new String(bytes, StandardCharsets.ISO_8859_1));
        }
        return files;
    }

    @Test
    void aTemplateThatFailsIsFoundAndASiteThatIsThereKeepsItsLook() throws IOException {
        LiveSite live = site();
        PreparedSite before = live.update(ChangedFiles.EVERYTHING).site().orElseThrow();
        Path template = folder.resolve("templates/pages/notice.ftlh");
        Files.createDirectories(template.getParent());
        Files.writeString(template, "${page.nothing}");

        LiveSite.Edition broken = live.update(ChangedFiles.of(Set.of("templates/pages/notice.ftlh")));

        assertThat(broken.site()).isEmpty();
        assertThat(broken.errors())
                .extracting(problem -> problem.location().path())
                .contains("templates/pages/notice.ftlh");
        assertThat(before.render("404.html").problems()).isEmpty();
    }

    @Test
    void aFolderThatGoesTakesItsRecordsAlong() throws IOException {
        LiveSite live = site();
        int records = live.update(ChangedFiles.EVERYTHING).records();
        List<Path> models;
        try (Stream<Path> files = Files.list(folder.resolve("data/models/acme"))) {
            models = files.toList();
        }
        Files.move(folder.resolve("data/models/acme"), folder.resolve("elsewhere"));

        LiveSite.Edition after = live.update(ChangedFiles.of(Set.of("data/models/acme")));

        assertThat(models).contains(folder.resolve(REEL));
        assertThat(after.records()).isEqualTo(records - models.size());
    }
}
