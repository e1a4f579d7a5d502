package dev.vitrine.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.check.ChangedFiles;
import dev.vitrine.fixture.TestSite;
import dev.vitrine.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A site never goes where it is made from. */
class OutputGuardTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "data,the site would be written over the data folder",
        "templates,the site would be written over the templates folder",
        "x/../data,the site would be written over the data folder",
        "data/site,the site would lie in the data folder",
        "templates/new/site,the site would lie in the templates folder",
        ".,the data folder",
    })
    void aFolderThatOverlapsIsRefused(String out, String message) {
        assertThat(check(folder.resolve(out)).orElseThrow().message()).startsWith(message);
    }

    @Test
    void aRootIsRefused() {
        assertThat(check(folder.getRoot()).orElseThrow().message())
                .isEqualTo("the site would fill the whole file system");
    }

    @Test
    void aLinkIsSeenThrough() throws IOException {
        Files.createDirectories(folder.resolve("data"));
        Files.createSymbolicLink(folder.resolve("link"), folder.resolve("data"));

        assertThat(check(folder.resolve("link/site"))).isPresent();
    }

    @Test
    void aRootThatIsALinkOutOfTheCatalogIsRefused(@TempDir Path elsewhere) throws IOException {
        TestSite.minimal().writeTo(folder);
        Files.createSymbolicLink(folder.resolve("site"), elsewhere);
        assertThat(check(folder.resolve("site")).orElseThrow().hint())
                .contains("if you trust its target, use that folder: --out " + elsewhere.toRealPath());
        assertThat(check(elsewhere)).isEmpty();

        Files.createSymbolicLink(folder.resolve("templates"), elsewhere);
        assertThat(SiteBuild.run(options(folder.resolve("out")), BuildProgress.SILENT)
                        .problems())
                .extracting(Problem::message)
                .containsExactly(folder.resolve("templates") + " is a link that leads out of the catalog");
        assertThat(new LiveSite(options(folder).sources())
                        .update(ChangedFiles.EVERYTHING)
                        .errors())
                .extracting(problem -> problem.location().path())
                .containsExactly("templates");
    }

    @Test
    void schemasAreNotWrittenThroughALink(@TempDir Path elsewhere) throws IOException {
        TestSite.minimal().writeTo(folder);
        Files.createSymbolicLink(folder.resolve("data/schemas"), elsewhere);

        assertThat(SchemaFiles.write(folder.resolve("data")).problems()).hasSize(1);
        assertThat(elsewhere).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"site", "data-site", "new/site"})
    void aFolderOfItsOwnIsTaken(String out) {
        assertThat(check(folder.resolve(out))).isEmpty();
    }

    @Test
    void aBuildIsRefusedBeforeItReads() {
        BuildReport report = SiteBuild.run(options(folder), BuildProgress.SILENT);

        assertThat(report.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.rule().id()).isEqualTo("output-unsafe"));
    }

    private Optional<Problem> check(Path out) {
        return OutputGuard.check(options(out));
    }

    private BuildOptions options(Path out) {
        return new BuildOptions(TestSite.sources(folder, Optional.empty()), out);
    }
}
