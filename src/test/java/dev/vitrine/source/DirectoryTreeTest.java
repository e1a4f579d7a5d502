package dev.vitrine.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.fixture.GitRepository;
import dev.vitrine.fixture.TestSite;
import dev.vitrine.fixture.VerifyOnly;
import dev.vitrine.git.ChangedPaths;
import dev.vitrine.git.GitTree;
import dev.vitrine.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What of a folder is read, and that nothing outside it ever is. */
@VerifyOnly
class DirectoryTreeTest {
    @TempDir
    private Path folder;

    @Test
    void pathsBeginWithDataForAnyNameOfTheFolder() throws IOException {
        file("records/models/acme/one.yaml", "name: One\n");

        assertThat(new DirectoryTree(folder.resolve("records")).paths().value().orElseThrow())
                .containsExactly("data/models/acme/one.yaml");
    }

    @Test
    void pathsAreSorted() throws IOException {
        file("data/b.yaml", "");
        file("data/a/c.yaml", "");
        file("data/a.yaml", "");

        assertThat(paths()).containsExactly("data/a.yaml", "data/a/c.yaml", "data/b.yaml");
    }

    @Test
    void hiddenFilesAndFoldersAreIgnored() throws IOException {
        file("data/.git/config.yaml", "");
        file("data/.one.yaml.swp", "");

        assertThat(paths()).isEmpty();
    }

    @Test
    void aMissingFolderIsAProblemWithAHint() {
        List<Problem> problems = tree().paths().problems();

        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.rule().id()).isEqualTo("file-unreadable");
            assertThat(problem.hint().orElseThrow()).contains("vitrine init");
        });
    }

    @Test
    void aLinkLeadingOutsideIsAProblemAndIsNotRead() throws IOException {
        Path secret = file("secret.yaml", "name: Secret\n");
        Files.createDirectories(folder.resolve("data"));
        Files.createSymbolicLink(folder.resolve("data/one.yaml"), secret);

        assertThat(paths()).isEmpty();
        assertThat(found()).containsExactly("one.yaml file-irregular");
    }

    @Test
    void aLinkedFolderIsAProblemAndIsNotWalked() throws IOException {
        file("elsewhere/models/acme/one.yaml", "name: One\n");
        Files.createDirectories(folder.resolve("data"));
        Files.createSymbolicLink(folder.resolve("data/models"), folder.resolve("elsewhere/models"));

        assertThat(paths()).isEmpty();
        assertThat(found()).containsExactly("models file-irregular");
    }

    @Test
    void aFolderWithAFilesNameIsAProblem() throws IOException {
        file("data/models/one.yaml/two.yaml", "name: Two\n");

        assertThat(paths()).isEmpty();
        assertThat(found()).containsExactly("models/one.yaml file-irregular");
    }

    @Test
    void aHugeFileIsAProblemBeforeItIsRead() throws IOException {
        file("data/huge.yaml", "#".repeat(SourceTree.MAXIMUM_BYTES + 1));

        assertThat(tree().read("data/huge.yaml").problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.rule().id()).isEqualTo("file-too-large"));
    }

    @Test
    void theDataFolderItselfMayBeALink() throws IOException {
        file("real/catalog.yaml", "title: T\n");
        Files.createSymbolicLink(folder.resolve("data"), folder.resolve("real"));

        assertThat(tree().paths().problems()).isEmpty();
        assertThat(paths()).containsExactly("data/catalog.yaml");
    }

    @Test
    void aDataFolderThatLeadsOutOfTheCatalogIsRefused(@TempDir Path elsewhere) throws IOException {
        Files.writeString(elsewhere.resolve("catalog.yaml"), "title: T\n");
        Files.createSymbolicLink(folder.resolve("data"), elsewhere);

        assertThat(tree().paths().value()).isEmpty();
        assertThat(tree().exists())
                .extracting(Problem::hint)
                .containsExactly(
                        Optional.of("if you trust its target, use that folder: --data " + elsewhere.toRealPath()));
        assertThat(new DirectoryTree(elsewhere).paths().problems()).isEmpty();
    }

    @Test
    void theCatalogsOwnFolderMayBeALink(@TempDir Path elsewhere) throws IOException {
        file("data/catalog.yaml", "title: T\n");
        Path link = Files.createSymbolicLink(elsewhere.resolve("catalog"), folder);

        assertThat(new DirectoryTree(link.resolve("data")).paths().problems()).isEmpty();
    }

    @Test
    void aLinkInPlaceOfAFileIsNotFollowedAndCountsAsChanged(@TempDir Path elsewhere) throws IOException {
        file("data/one.yaml", "name: One\n");
        GitRepository.in(folder).commit();
        GitTree committed = GitTree.open(folder.resolve("data"), "HEAD").value().orElseThrow();
        Files.delete(folder.resolve("data/one.yaml"));
        Files.createSymbolicLink(
                folder.resolve("data/one.yaml"), Files.writeString(elsewhere.resolve("one.yaml"), "name: One\n"));

        assertThat(tree().read("data/one.yaml").value()).isEmpty();
        assertThat(ChangedPaths.between(committed, tree())).containsExactly("data/one.yaml");
        assertThat(ChangedPaths.between(tree(), tree())).containsExactly("data/one.yaml");
        GitRepository.at(folder).commit();
        GitTree linked = GitTree.open(folder.resolve("data"), "HEAD").value().orElseThrow();
        assertThat(ChangedPaths.between(linked, tree())).containsExactly("data/one.yaml");
    }

    @Test
    void leftoversOfEditorsAreNotListed() throws IOException {
        for (String name : List.of(
                "one.yaml",
                "one.yaml~",
                ".#one.yaml",
                "#one.yaml#",
                ".one.yaml.swp",
                "one.yaml.swx",
                ".DS_Store",
                "Thumbs.db",
                "desktop.ini",
                "~$one.xlsx",
                "one.yaml___jb_tmp___",
                "4913",
                "old~/one.yaml")) {
            file("data/models/acme/" + name, "x");
        }

        assertThat(paths()).containsExactly("data/models/acme/one.yaml");
    }

    private Path file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private DirectoryTree tree() {
        return new DirectoryTree(folder.resolve("data"));
    }

    private List<String> paths() {
        return tree().paths().value().orElseThrow();
    }

    private List<String> found() {
        return tree().paths().problems().stream().map(TestSite::brief).toList();
    }
}
