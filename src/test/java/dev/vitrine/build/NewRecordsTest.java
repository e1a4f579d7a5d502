package dev.vitrine.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.fixture.Site;
import dev.vitrine.fixture.TestSite;
import dev.vitrine.problem.Checked;
import dev.vitrine.records.draft.RecordDraft;
import dev.vitrine.schema.RecordKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Records that are put into a catalog: whole, or not at all. */
class NewRecordsTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

    @TempDir
    private Path folder;

    @BeforeEach
    void writeCatalog() {
        TestSite.withModel("name: One\ntype: text\naliases: [uno]\n").writeTo(folder);
    }

    @Test
    void aModelIsWrittenWithTheOrganizationThatItNeeds() throws IOException {
        RecordDraft organization = new RecordDraft(RecordKind.ORGANIZATION, "zenith", Map.of("name", "Zenith"));
        RecordDraft model = model("zenith/two");

        assertThat(records().missing(model, List.of()))
                .containsExactly(new NewRecords.Missing(RecordKind.ORGANIZATION, "zenith"));
        assertThat(records().missing(model, List.of(organization))).isEmpty();
        Checked<List<Path>> made = records().write(List.of(organization, model), TODAY);

        assertThat(made.problems()).isEmpty();
        assertThat(Files.readString(folder.resolve("data/models/zenith/two.yaml")))
                .isEqualTo(model.text());
        assertThat(TestSite.buildAt(folder, java.util.Optional.empty()).problems())
                .isEmpty();
        assertThat(RecordMender.run(folder.resolve("data"), path -> path.contains("zenith"))
                        .value()
                        .orElseThrow())
                .isEmpty();
    }

    @Test
    void aModelWithoutItsOrganizationIsNotWritten() {
        assertThat(found(model("zenith/two"))).containsExactly("models/zenith/two.yaml missing-record");
    }

    @Test
    void aRecordThatIsThereStaysAsItIs() {
        assertThat(found(model("acme/one"))).containsExactly("models/acme/one.yaml record-exists");
    }

    @Test
    void anAliasOfAnotherModelIsTaken() {
        assertThat(found(model("acme/uno"))).containsExactly("models/acme/one.yaml:3:11+3 name-taken");
    }

    @Test
    void whatIsWrongElsewhereDoesNotStandInTheWay() throws IOException {
        Files.writeString(folder.resolve("data/models/acme/one.yaml"), "name: One\n");

        assertThat(records().write(List.of(model("acme/two")), TODAY).value()).isPresent();
    }

    @Test
    void nothingIsWrittenThroughALinkNorToANameThatWindowsKeeps(@TempDir Path elsewhere) throws IOException {
        Files.createSymbolicLink(folder.resolve("data/benchmarks"), elsewhere);
        RecordDraft linked = new RecordDraft(
                RecordKind.BENCHMARK, "quiz", Map.of("name", "Quiz", "measures", "Answers", "metric", "answers"));

        assertThat(records().write(List.of(linked), TODAY).value()).isEmpty();
        assertThat(elsewhere).isEmptyDirectory();
        assertThat(found(model("acme/con"))).containsExactly("models/acme/con.yaml name-not-portable");
    }

    @Test
    void aFolderThatIsNotThereIsAProblem() {
        assertThat(NewRecords.in(folder.resolve("nowhere")).problems()).hasSize(1);
    }

    private List<String> found(RecordDraft draft) {
        Map<String, String> before = Site.files(folder);
        Checked<List<Path>> made = records().write(List.of(draft), TODAY);

        assertThat(made.value()).isEmpty();
        assertThat(Site.files(folder)).isEqualTo(before);
        return made.problems().stream().map(TestSite::brief).toList();
    }

    private NewRecords records() {
        return NewRecords.in(folder.resolve("data")).value().orElseThrow();
    }

    private static RecordDraft model(String id) {
        return new RecordDraft(RecordKind.MODEL, id, Map.of("name", "Two", "type", "text"));
    }
}
