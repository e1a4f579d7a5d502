package dev.vitrine.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.data.RecordKind;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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
