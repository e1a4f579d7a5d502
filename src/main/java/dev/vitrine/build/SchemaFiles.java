package dev.vitrine.build;

import dev.vitrine.data.FieldMarkdown;
import dev.vitrine.data.RecordKind;
import dev.vitrine.data.Schemas;
import dev.vitrine.problem.Checked;
import dev.vitrine.problem.Location;
import dev.vitrine.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The JSON Schemas beside the records, where editors find them, and what they say in words. */
public final class SchemaFiles {
    private SchemaFiles() {}

    /**
     * Writes {@code schemas/*.json} and {@code schemas/README.md}, the reference of all fields, into a folder of records, over what is there.
     *
     * @param data has to exist: a folder of schemas alone is no catalog
     * @return the files
     * @throws UncheckedIOException if one cannot be written
     */
    public static Checked<List<Path>> write(Path data) {
        if (!Files.isDirectory(data)) {
            return Checked.failed(Problem.of(
                    BuildRules.DATA_MISSING,
                    Location.ofFile(data.toString()),
                    "there is no folder " + data + " for the schemas to lie in",
                    "name the folder of a catalog, or make a new one with: vitrine init DIR"));
        }
        Path folder = data.resolve("schemas");
        List<Path> files = new ArrayList<>();
        try {
            Files.createDirectories(folder);
            for (RecordKind kind : RecordKind.values()) {
                files.add(Files.writeString(folder.resolve(kind.key() + ".json"), Schemas.text(kind)));
            }
            files.add(Files.writeString(folder.resolve("README.md"), FieldMarkdown.text()));
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot write " + folder + ": " + failed.getMessage(), failed);
        }
        return Checked.of(files);
    }
}
