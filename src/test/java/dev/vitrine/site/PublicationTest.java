package dev.vitrine.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitrine.problem.Checked;
import dev.vitrine.problem.Problem;
import dev.vitrine.problem.Rule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicationTest {
    private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000_000L);

    @TempDir
    private Path folder;

    @Test
    void aSiteIsWrittenWithItsFolders() {
        Published published = publish(Map.of("index.html", "home", "models/luma/ray-2/index.html", "ray"));

        assertThat(published).isEqualTo(new Published(2, 0, 0, 7));
        assertThat(site()).isEqualTo(Map.of("index.html", "home", "models/luma/ray-2/index.html", "ray"));
    }

    @Test
    void aMissingFolderIsCreated() {
        folder = folder.resolve("deep/down/site");
        publish(Map.of("index.html", "home"));

        assertThat(site()).containsOnlyKeys("index.html");
    }

    @Test
    void aFileThatHasNotChangedKeepsItsTime() throws IOException {
        publish(Map.of("a", "same", "b", "old", "c", "long"));
        for (String file : List.of("a", "b", "c")) {
            Files.setLastModifiedTime(folder.resolve(file), LONG_AGO);
        }

        assertThat(publish(Map.of("a", "same", "b", "new", "c", "longer"))).isEqualTo(new Published(2, 1, 0, 13));
        assertThat(Files.getLastModifiedTime(folder.resolve("a"))).isEqualTo(LONG_AGO);
        assertThat(Files.getLastModifiedTime(folder.resolve("b"))).isNotEqualTo(LONG_AGO);
    }

    @Test
    void onlyWhatAFinishedBuildLeftIsKept() throws IOException {
        publish(Map.of("a", "same", "b", "gone", "c", "long"));
        Files.delete(folder.resolve("b"));
        Files.writeString(folder.resolve("c"), "longer");

        try (Publication publication = Publication.open(
                        folder, List.of("a", "b", "c", "d"), Compression.OFF, path -> Optional.of(path.getBytes(UTF_8)))
                .value()
                .orElseThrow()) {
            assertThat(publication.keep("a")).isTrue();
            for (String file : List.of("b", "c", "d")) {
                assertThat(publication.keep(file)).as(file).isFalse();
                publication.put(file, file.getBytes(UTF_8));
            }
            assertThatThrownBy(() -> publication.keep("a")).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> publication.keep("e")).isInstanceOf(IllegalArgumentException.class);
            assertThat(publication.finish(Delivery.STANDARD).value()).contains(new Published(3, 1, 0, 7));
        }
        assertThat(site()).isEqualTo(Map.of("a", "same", "b", "b", "c", "c", "d", "d"));
    }

    @Test
    void theManifestKeepsItsTimeIfNothingHasChanged() throws IOException {
        publish(Map.of("a", "same"));
        Files.setLastModifiedTime(folder.resolve(".vitrine/manifest.json"), LONG_AGO);
        publish(Map.of("a", "same"));

        assertThat(Files.getLastModifiedTime(folder.resolve(".vitrine/manifest.json")))
                .isEqualTo(LONG_AGO);
    }

    @Test
    void filesThatAreNoLongerPartOfTheSiteAreDeletedWithTheirFolders() {
        publish(Map.of("a/b/c", "1", "a/d", "2", "e", "3"));

        assertThat(publish(Map.of("a/d", "2"))).isEqualTo(new Published(0, 1, 2, 1));
        assertThat(folder.resolve("a/b")).doesNotExist();
        assertThat(site()).containsOnlyKeys("a/d");
    }

    @Test
    void anEmptySiteIsASite() {
        assertThat(publish(Map.of())).isEqualTo(new Published(0, 0, 0, 0));
        assertThat(publish(Map.of("a", "a"))).isEqualTo(new Published(1, 0, 0, 1));
        assertThat(publish(Map.of())).isEqualTo(new Published(0, 0, 1, 0));
    }

    @Test
    void theManifestListsExactlyTheFilesOfTheSite() throws IOException {
        publish(Map.of("b.html", "b", "a.html", "a"));

        assertThat(folder.resolve(".vitrine/manifest.json")).hasContent("""
                        {"version":2,"base":"http://localhost/","compression":"","redirects":{},
                        "files":[
                        {"path":"a.html","size":1},
                        {"path":"b.html","size":1}
                        ]}
                        """);
        try (var files = Files.list(folder.resolve(".vitrine"))) {
            assertThat(files)
                    .extracting(file -> file.getFileName().toString())
                    .containsExactlyInAnyOrder("lock", "manifest.json", "tmp");
        }
    }

    @Test
    void filesOfOthersStay() throws IOException {
        given(".gitignore", "*");
        given("models/notes.txt", "mine");
        publish(Map.of("models/a", "a"));
        publish(Map.of("b", "b"));

        assertThat(site()).isEqualTo(Map.of(".gitignore", "*", "models/notes.txt", "mine", "b", "b"));
    }

    @Test
    void aFileOfOthersIsNotOverwritten() throws IOException {
        given("CNAME", "mine");
        Checked<Published> outcome = attempt(Map.of("CNAME", "ours", "index.html", "home"));

        assertThat(outcome.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.rule()).isEqualTo(SiteRules.FOREIGN_FILE);
            assertThat(problem.location().path()).isEqualTo(folder + "/CNAME");
            assertThat(problem.message()).startsWith("a file that Vitrine did not write");
            assertThat(problem.hint()).isPresent();
        });
        assertThat(Tree.of(folder)).isEqualTo(Map.of("/", "", "CNAME", "mine"));
        publish(Map.of("index.html", "home"));
        assertThat(site()).containsEntry("CNAME", "mine");
    }

    @Test
    void nothingIsWrittenIfAnythingIsInTheWay(@TempDir Path elsewhere) throws IOException {
        publish(Map.of("a", "former", "b/c", "former", "index.html", "former"));
        given("models/notes", "mine");
        given("new", "mine");
        Files.delete(folder.resolve("index.html"));
        Files.createSymbolicLink(folder.resolve("index.html"), Files.writeString(elsewhere.resolve("page"), "theirs"));
        Map<String, String> before = Tree.of(folder);

        assertThat(attempt(Map.of("a", "next", "b", "next", "models", "next", "new", "next", "index.html", "next"))
                        .problems())
                .extracting(problem ->
                        folder.relativize(Path.of(problem.location().path())).toString())
                .containsExactly("index.html", "models", "new");
        assertThat(Tree.of(folder)).isEqualTo(before);
    }

    @Test
    void aFileOfOthersThatIsTheSameIsAdopted() throws IOException {
        given("a", "same");
        publish(Map.of("a", "same"));
        publish(Map.of("a", "changed"));

        assertThat(site()).isEqualTo(Map.of("a", "changed"));
    }

    @Test
    void anUnchangedFolderWithoutItsRecordIsAdopted() throws IOException {
        publish(pages(50, "x"));
        forget();
        assertThat(attempt(pages(50, "x")).problems()).isEmpty();
        forget();

        List<Problem> problems = attempt(pages(50, "y")).problems();
        assertThat(problems).hasSize(11);
        assertThat(problems.get(10).message()).contains("40 more files");
    }

    @Test
    void aForeignFileInTheWayOfAFolderIsReported() throws IOException {
        given("models", "mine");
        Checked<Published> outcome = attempt(Map.of("models/a", "a", "models/b", "b"));

        assertThat(outcome.problems())
                .singleElement()
                .extracting(problem -> problem.location().path())
                .isEqualTo(folder + "/models");
        assertThat(site()).isEqualTo(Map.of("models", "mine"));
    }

    @Test
    void aForeignFolderInTheWayOfAFileIsReported() throws IOException {
        given("models/notes.txt", "mine");

        assertThat(attempt(Map.of("models", "a")).problems())
                .singleElement()
                .extracting(Problem::message)
                .asString()
                .startsWith("a folder");
        assertThat(site()).isEqualTo(Map.of("models/notes.txt", "mine"));
    }

    @Test
    void aFileBecomesAFolderAndAFolderAFile() {
        publish(Map.of("a", "file", "b/c/d", "deep"));
        publish(Map.of("a/x", "deep", "b", "file"));

        assertThat(site()).isEqualTo(Map.of("a/x", "deep", "b", "file"));
    }

    @Test
    void aChangeOfCaseLeavesOneFile() {
        publish(Map.of("Models/GPT", "1"));
        publish(Map.of("Models/gpt", "2"));

        assertThat(site()).isEqualTo(Map.of("Models/gpt", "2"));
    }

    @Test
    void aLinkIsNeitherFollowedNorReplaced(@TempDir Path elsewhere) throws IOException {
        Files.writeString(elsewhere.resolve("file"), "theirs");
        Files.createSymbolicLink(folder.resolve("models"), elsewhere);
        Files.createSymbolicLink(folder.resolve("file"), elsewhere.resolve("file"));

        assertThat(attempt(Map.of("models/a", "a", "file", "theirs")).problems())
                .extracting(Problem::message)
                .allMatch(message -> message.startsWith("a symbolic link"))
                .hasSize(2);
        assertThat(elsewhere.resolve("file")).hasContent("theirs");
        assertThat(elsewhere.resolve("a")).doesNotExist();
    }

    @Test
    void nothingIsDeletedThroughALink(@TempDir Path elsewhere) throws IOException {
        publish(Map.of("models/a", "a", "index.html", "home"));
        Files.delete(folder.resolve("models/a"));
        Files.delete(folder.resolve("models"));
        Files.writeString(elsewhere.resolve("a"), "theirs");
        Files.createSymbolicLink(folder.resolve("models"), elsewhere);
        publish(Map.of("index.html", "home"));

        assertThat(elsewhere.resolve("a")).hasContent("theirs");
        assertThat(folder.resolve("models")).isSymbolicLink();
    }

    @Test
    void theFolderItselfMayBeALink(@TempDir Path elsewhere) throws IOException {
        folder = Files.createSymbolicLink(folder.resolve("site"), elsewhere);
        publish(Map.of("index.html", "home"));

        assertThat(elsewhere.resolve("index.html")).hasContent("home");
    }

    @Test
    void aManifestThatLeadsOutsideDeletesNothing() throws IOException {
        Path outside = folder.resolve("outside");
        given("outside", "theirs");
        folder = folder.resolve("site");
        publish(Map.of("a", "a"));
        given(".vitrine/manifest.json", "{\"version\":1,\"files\":[{\"path\":\"../outside\",\"size\":1}]}");

        assertThat(refusal(Map.of("b", "b"))).isEqualTo(SiteRules.OUTPUT_RECORD);
        given(".vitrine/manifest.json", "{\"version\":1,\"files\":[]}");
        given(".vitrine/journal", "../outside\n");
        assertThat(refusal(Map.of("b", "b"))).isEqualTo(SiteRules.OUTPUT_RECORD);
        assertThat(outside).hasContent("theirs");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "null",
                "[]",
                "{\"version\":3,\"files\":[]}",
                "{\"version\":1}",
                "{\"version\":1,\"files\":[null]}"
            })
    void aManifestThatCannotBeReadIsAProblem(String manifest) throws IOException {
        given(".vitrine/manifest.json", manifest);

        assertThat(refusal(Map.of("a", "a"))).isEqualTo(SiteRules.OUTPUT_RECORD);
    }

    @Test
    void aFileInPlaceOfTheFolderIsAProblem() throws IOException {
        given("site", "a file");
        folder = folder.resolve("site");
        assertThat(refusal(Map.of("a", "a"))).isEqualTo(SiteRules.OUTPUT_FOLDER);

        folder = folder.resolve("below");
        assertThat(refusal(Map.of("a", "a"))).isEqualTo(SiteRules.OUTPUT_FOLDER);
    }

    @Test
    void pathsThatCollideTouchNothing() {
        assertThat(refusal(Map.of("a", "1", "A", "2"))).isEqualTo(SiteRules.PATH_COLLISION);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aSecondBuildAtTheSameTimeIsRejected() {
        try (Publication first = open(Map.of("a", "a"))) {
            assertThat(refusal(Map.of("a", "b"))).isEqualTo(SiteRules.OUTPUT_LOCKED);
            first.put("a", "a".getBytes(UTF_8));
            first.finish(Delivery.STANDARD);
        }
        assertThat(publish(Map.of("a", "b")).written()).isEqualTo(1);
    }

    @Test
    void aFullDiskIsReportedWithThePath() {
        Disk full = new Disk() {
            @Override
            void write(Path file, byte[] bytes) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        try (Publication publication = Publication.open(
                        new PublicationPlan(folder, List.of("a/b"), Compression.OFF, path -> Optional.empty(), full))
                .value()
                .orElseThrow()) {
            assertThatThrownBy(() -> publication.put("a/b", new byte[1]))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessage("cannot write " + folder.resolve("a/b") + ": No space left on device");
            assertThatThrownBy(() -> publication.finish(Delivery.STANDARD)).isInstanceOf(IllegalStateException.class);
        }
        assertThat(publish(Map.of("c", "c"))).isEqualTo(new Published(1, 0, 0, 1));
        assertThat(folder.resolve("a")).doesNotExist();
    }

    @Test
    void manyThreadsPutAtOnce() {
        Map<String, String> pages = pages(2000, "x");
        try (Publication publication = open(pages)) {
            pages.entrySet().parallelStream()
                    .forEach(page ->
                            publication.put(page.getKey(), page.getValue().getBytes(UTF_8)));
            assertThat(publication
                            .finish(Delivery.STANDARD)
                            .value()
                            .orElseThrow()
                            .written())
                    .isEqualTo(2000);
        }
        assertThat(site()).isEqualTo(pages);
    }

    @Test
    void theCallerKeepsItsPlan() {
        try (Publication publication = open(Map.of("a", "", "b", ""))) {
            publication.put("a", new byte[0]);

            assertThatThrownBy(() -> publication.put("a", new byte[0])).hasMessage("put twice: a");
            assertThatThrownBy(() -> publication.put("c", new byte[0])).hasMessage("not planned: c");
            assertThatThrownBy(() -> publication.finish(Delivery.STANDARD)).hasMessage("planned and never put: b");
        }
    }

    private static Map<String, String> pages(int count, String content) {
        return IntStream.range(0, count)
                .boxed()
                .collect(
                        Collectors.toMap(i -> "m/" + i % 7 + "/" + i % 11 + "/" + i + "/index.html", i -> content + i));
    }

    private void given(String path, String content) throws IOException {
        Files.createDirectories(folder.resolve(path).getParent());
        Files.writeString(folder.resolve(path), content);
    }

    private void forget() throws IOException {
        Files.delete(folder.resolve(".vitrine/manifest.json"));
    }

    private Publication open(Map<String, String> site) {
        return opened(site).value().orElseThrow();
    }

    private Checked<Publication> opened(Map<String, String> site) {
        return Publication.open(
                folder,
                site.keySet(),
                Compression.OFF,
                path -> Optional.of(site.get(path).getBytes(UTF_8)));
    }

    private Rule refusal(Map<String, String> site) {
        Checked<Publication> refused = opened(site);
        assertThat(refused.value()).isEmpty();
        return refused.problems().get(0).rule();
    }

    private Checked<Published> attempt(Map<String, String> site) {
        Checked<Publication> opened = opened(site);
        if (opened.value().isEmpty()) {
            return Checked.failed(opened.problems());
        }
        try (Publication publication = opened.value().get()) {
            site.forEach((path, content) -> publication.put(path, content.getBytes(UTF_8)));
            return publication.finish(Delivery.STANDARD);
        }
    }

    private Published publish(Map<String, String> site) {
        Checked<Published> outcome = attempt(site);
        assertThat(outcome.problems()).isEmpty();
        return outcome.value().orElseThrow();
    }

    /** Every file of the folder that is not Vitrine's own. */
    private Map<String, String> site() {
        Map<String, String> files = new TreeMap<>(Tree.of(folder));
        files.keySet().removeIf(path -> path.startsWith(".vitrine/") || path.endsWith("/"));
        return files;
    }
}
