package dev.vitrine.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.fixture.Site;
import dev.vitrine.fixture.TestSite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files are written again, and how. */
class RecordMenderTest {
    private static final String SPOILT = "type: text\nname: 1.10  \n";
    private static final String MENDED =
            "# yaml-language-server: $schema=../../schemas/model.json\nname: \"1.10\"\ntype: text\n";

    @TempDir
    private Path folder;

    @Test
    void recordsAreMendedAndASecondRunFindsNothing() throws IOException {
        Path data = write("models/acme/one.yaml", SPOILT);
        write("LICENSE", "trailing  \n\n");

        List<RecordMender.Mended> mended = run(data);

        assertThat(mended).extracting(RecordMender.Mended::path).containsExactly("data/models/acme/one.yaml");
        assertThat(mended.get(0).mended())
                .extracting(problem -> problem.rule().id())
                .containsExactly("style-schema-line", "style-key-order", "style-quotes", "style-trailing-space");
        assertThat(Files.readString(data.resolve("models/acme/one.yaml"))).isEqualTo(MENDED);
        assertThat(Files.readString(data.resolve("LICENSE"))).isEqualTo("trailing  \n\n");
        assertThat(run(data)).isEmpty();
        assertThat(Site.files(data).keySet()).containsExactly("LICENSE", "models/acme/one.yaml");
    }

    @Test
    void onlyWhatIsAskedForIsTouched() throws IOException {
        Path data = write("models/acme/one.yaml", SPOILT);
        write("models/acme/two.yaml", SPOILT);

        RecordMender.run(data, path -> path.equals("data/models/acme/two.yaml"));

        assertThat(Files.readString(data.resolve("models/acme/one.yaml"))).isEqualTo(SPOILT);
        assertThat(Files.readString(data.resolve("models/acme/two.yaml"))).isEqualTo(MENDED);
    }

    @Test
    void whatCannotBeReadIsLeftAlone() throws IOException {
        Path data = write("models/acme/one.yaml", "type: [text  \nname: One\n");
        Files.write(data.resolve("models/acme/two.yaml"), new byte[] {'t', ':', ' ', (byte) 0xff, ' ', '\n'});

        assertThat(run(data)).isEmpty();
        assertThat(Files.readString(data.resolve("models/acme/one.yaml"))).isEqualTo("type: [text  \nname: One\n");
    }

    @Test
    void linksAreNeverWrittenThrough() throws IOException {
        Path data = write("models/acme/one.yaml", SPOILT);
        Path outside = Files.writeString(folder.resolve("outside.yaml"), SPOILT);
        Files.createSymbolicLink(data.resolve("models/acme/link.yaml"), outside);
        Path other = Files.createDirectories(folder.resolve("other"));
        Files.writeString(other.resolve("two.yaml"), SPOILT);
        Files.createSymbolicLink(data.resolve("models/linked"), other);

        run(data);

        assertThat(Files.readString(outside)).isEqualTo(SPOILT);
        assertThat(Files.readString(other.resolve("two.yaml"))).isEqualTo(SPOILT);
        assertThat(data.resolve("models/acme/link.yaml")).isSymbolicLink();
    }

    @Test
    void aFolderThatIsItselfALinkIsMended() throws IOException {
        Path data = write("models/acme/one.yaml", SPOILT);
        Path link = Files.createSymbolicLink(folder.resolve("link"), data);

        assertThat(run(link)).hasSize(1);
        assertThat(Files.readString(data.resolve("models/acme/one.yaml"))).isEqualTo(MENDED);
    }

    @Test
    void permissionsStay() throws IOException {
        Path data = write("models/acme/one.yaml", SPOILT);
        Path file = data.resolve("models/acme/one.yaml");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-r-x"));

        run(data);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-rw-r-x");
    }

    @Test
    void aFolderThatIsNotThereIsAProblem() {
        assertThat(RecordMender.run(folder.resolve("nowhere"), path -> true).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("there is no folder"));
    }

    @Test
    void aByteOrderMarkIsRemoved() throws IOException {
        TestSite.withModel("\ufeffname: One\ntype: text\n").writeTo(folder);
        Path data = folder.resolve("data");

        assertThat(run(data)).isNotEmpty();
        assertThat(Files.readString(data.resolve("models/acme/one.yaml")))
                .startsWith("# yaml-language-server")
                .doesNotContain("\ufeff");
        assertThat(TestSite.buildAt(folder, java.util.Optional.empty()).problems())
                .isEmpty();
    }

    @Test
    void aLinkIsReportedOnce() throws IOException {
        TestSite.withModel("name: One\ntype: text\n").inHouseForm().writeTo(folder);
        Files.createSymbolicLink(
                folder.resolve("data/models/acme/two.yaml"), folder.resolve("data/models/acme/one.yaml"));

        RecordCheck.Result result = RecordCheck.run(new RecordCheck.Order(
                folder.resolve("data"),
                folder.resolve("templates"),
                java.time.LocalDate.of(2026, 11, 22),
                RecordCheck.Fixing.FORMATTING,
                java.util.Optional.empty(),
                java.util.Optional.empty()));

        assertThat(result.problems()).extracting(problem -> problem.rule().id()).containsExactly("file-irregular");
    }

    @Test
    void theMinimalCatalogSaysTheSameAfterwards() {
        TestSite.withModel("type: text\nname: One\n").writeTo(folder);

        assertThat(run(folder.resolve("data"))).hasSize(7);
        assertThat(TestSite.buildAt(folder, java.util.Optional.empty()).problems())
                .isEmpty();
    }

    private Path write(String path, String text) throws IOException {
        Path file = folder.resolve("data").resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return folder.resolve("data");
    }

    private static List<RecordMender.Mended> run(Path data) {
        return RecordMender.run(data, path -> true).value().orElseThrow();
    }
}
