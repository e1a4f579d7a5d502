package dev.vitrine.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.vitrine.fixture.TestSite;
import dev.vitrine.rules.Checks;
import dev.vitrine.source.DirectoryTree;
import dev.vitrine.source.WatchedTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The one pipeline: once, and again after an edit. */
class CatalogCheckTest {
    private static final String ONE = "data/models/acme/one.yaml";

    @TempDir
    private Path folder;

    private CatalogCheck check;

    @BeforeEach
    void readOnce() {
        TestSite.withModel("name: One\ntype: video\ntagline: Clips\n")
                .file("data/models/acme/two.yaml", "name: Two\ntype: video\ndescription: See [it](nowhere).\n")
                .writeTo(folder);
        check = new CatalogCheck(new WatchedTree(folder.resolve("data"), disk()), Optional.empty());
        assertThat(check.update(ChangedFiles.EVERYTHING).hasFailed()).isFalse();
    }

    private DirectoryTree disk() {
        return new DirectoryTree(folder.resolve("data"));
    }

    @ParameterizedTest
    @CsvSource({
        "tagline: Clips,tagline: Short clips,FACTS",
        "tagline: Clips,'description: See [it](/models/acme/gone/).',FACTS",
        "tagline: Clips,license: gone,FACTS",
        "tagline: Clips,aliases: [two],ANYTHING",
        "name: One,name: Two,ANYTHING",
        "name: One,nmae: One,FACTS",
    })
    void anEditIsCheckedAsIfAllWereReadAgain(String before, String after, CheckedCatalog.Extent extent)
            throws IOException {
        Path file = folder.resolve(ONE);
        Files.writeString(file, Files.readString(file).replace(before, after));

        CheckedCatalog again = check.update(ChangedFiles.of(Set.of(ONE)));

        assertThat(again.problems())
                .isEqualTo(CatalogCheck.of(disk(), Optional.empty()).problems());
        assertThat(again.extent()).isEqualTo(extent);
    }

    @Test
    void onlyThisPipelineRunsTheChecks() {
        assertThat(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("dev.vitrine")
                        .get(Checks.class)
                        .getMethodCallsToSelf())
                .filteredOn(call -> call.getTarget().getName().equals("run"))
                .extracting(call -> call.getOriginOwner().getName())
                .containsOnly(CatalogCheck.class.getName());
    }
}
