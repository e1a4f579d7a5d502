package dev.vitrine.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitrine.schema.RecordKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a new catalog holds for editors. */
class StarterTest {
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"extensions.json", "settings.json"})
    void aNewCatalogHasTheSettingsOfThisOne(String name) throws IOException {
        assertThat(Starter.write(folder, Optional.empty()).problems()).isEmpty();

        assertThat(Files.readString(folder.resolve(".vscode").resolve(name)))
                .isEqualTo(Files.readString(Path.of(".vscode").resolve(name)));
    }

    @Test
    void itsWorkflowsUseTheCommitThatMadeThem() throws IOException {
        String commit = "0123456789abcdef0123456789abcdef01234567";

        Starter.write(folder, Optional.of(commit));

        assertThat(folder.resolve(".github/workflows/catalog.yml"))
                .content()
                .contains("uses: vitrine-catalog/vitrine@" + commit + " # main")
                .doesNotContain("@main");
        assertThat(folder.resolve(".github/workflows/comment.yml"))
                .content()
                .contains("uses: vitrine-catalog/vitrine/.github/actions/comment@" + commit + " # main");
        assertThat(folder.resolve(".github/ISSUE_TEMPLATE/correct-a-price.yml"))
                .hasSameTextualContentAs(Path.of(".github/ISSUE_TEMPLATE/correct-a-price.yml"));
    }

    @Test
    void withoutACommitItsWorkflowsUseTheNewest() throws IOException {
        Starter.write(folder, Optional.empty());

        assertThat(folder.resolve(".github/workflows/catalog.yml"))
                .content()
                .contains("uses: vitrine-catalog/vitrine@main\n");
    }

    @Test
    void inAFolderOfARepositoryTheWorkflowsGoToItsTop() throws IOException {
        Path top = Files.createDirectories(folder.resolve("repository"));
        Files.createDirectories(top.resolve(".git"));
        Path catalog = top.resolve("docs/catalog");

        Starter.Made made = Starter.write(catalog, Optional.empty()).value().orElseThrow();

        assertThat(catalog.resolve(".github")).doesNotExist();
        assertThat(top.resolve(".github/ISSUE_TEMPLATE/config.yml")).exists();
        assertThat(Files.readString(top.resolve(".github/workflows/catalog.yml")))
                .containsPattern("with:\n +catalog: docs/catalog\n +base: HEAD")
                .containsPattern("with:\n +catalog: docs/catalog\n +base-url: ");
        assertThat(Files.readString(catalog.resolve("data/catalog.yaml"))).contains("\nfolder: docs/catalog\n");
        assertThat(made.note()).hasValueSatisfying(note -> assertThat(note).contains("for the folder docs/catalog"));
        assertThat(RecordMender.run(catalog.resolve("data"), path -> true).value())
                .contains(List.of());
    }

    @Test
    void whatTheRepositoryHasForGitHubIsNotTouched() throws IOException {
        Path top = Files.createDirectories(folder.resolve("repository"));
        Files.writeString(top.resolve(".git"), "gitdir: elsewhere");
        Path own = Files.createDirectories(top.resolve(".github")).resolve("dependabot.yml");
        Files.writeString(own, "own");

        Starter.Made made =
                Starter.write(top.resolve("catalog"), Optional.empty()).value().orElseThrow();

        try (Stream<Path> files = Files.walk(top.resolve(".github"))) {
            assertThat(files.filter(Files::isRegularFile)).containsExactly(own);
        }
        assertThat(own).hasContent("own");
        assertThat(made.note())
                .hasValueSatisfying(
                        note -> assertThat(note).contains(".github/dependabot.yml already", "\"catalog: catalog\""));
    }

    @Test
    void aFolderThatWorkflowsCannotNameGetsNone() throws IOException {
        Files.createDirectories(folder.resolve(".git"));

        Starter.Made made = Starter.write(folder.resolve("my models"), Optional.empty())
                .value()
                .orElseThrow();

        assertThat(folder.resolve(".github")).doesNotExist();
        assertThat(Files.readString(folder.resolve("my models/data/catalog.yaml")))
                .doesNotContain("folder:");
        assertThat(made.note()).isPresent();
    }

    @Test
    void aLinkOrAFileInTheWayLeavesNothingBehind(@TempDir Path elsewhere) throws IOException {
        Files.createSymbolicLink(folder.resolve(".github"), elsewhere);
        assertThat(Starter.write(folder, Optional.empty()).problems())
                .extracting(problem -> problem.location().path())
                .containsExactly(folder.resolve(".github").toString());
        assertThat(elsewhere).isEmptyDirectory();

        Files.delete(folder.resolve(".github"));
        Files.writeString(folder.resolve(".vscode"), "a file");
        assertThatThrownBy(() -> Starter.write(folder, Optional.empty()))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(".vscode");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(folder.resolve(".vscode"));
        }
    }

    @Test
    void aNewCatalogHasNothingToMend() {
        Starter.write(folder, Optional.empty());

        assertThat(RecordMender.run(folder.resolve("data"), path -> true)
                        .value()
                        .orElseThrow())
                .isEmpty();
    }

    @Test
    void everyKindOfRecordFindsItsSchema() throws IOException {
        JsonNode schemas = JSON.readTree(Files.readString(Path.of(".vscode/settings.json")))
                .get("yaml.schemas");

        for (RecordKind kind : RecordKind.values()) {
            String schema = "./data/schemas/" + kind.key() + ".json";
            String example = switch (kind) {
                case CATALOG -> "data/catalog.yaml";
                case MODEL -> "data/models/acme/one.yaml";
                default -> "data/" + kind.place() + "acme.yaml";
            };
            List<String> matching = schemas.propertyStream()
                    .filter(entry -> FileSystems.getDefault()
                            .getPathMatcher("glob:" + entry.getValue().stringValue())
                            .matches(Path.of(example)))
                    .map(java.util.Map.Entry::getKey)
                    .toList();

            assertThat(matching).containsExactly(schema);
            assertThat(Path.of(schema)).exists();
        }
    }
}
