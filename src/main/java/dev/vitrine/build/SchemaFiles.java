package dev.vitrine.build;

import dev.vitrine.data.RecordKind;
import dev.vitrine.data.Schemas;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The JSON Schemas beside the records, where editors find them. */
public final class SchemaFiles {
    private SchemaFiles() {}

    /**
     * Writes {@code schemas/*.json} into a folder of records, over what is there.
     *
     * @return the files
     * @throws UncheckedIOException if one cannot be written
     */
    public static List<Path> write(Path data) {
        Path folder = data.resolve("schemas");
        List<Path> files = new ArrayList<>();
        try {
            Files.createDirectories(folder);
            for (RecordKind kind : RecordKind.values()) {
                files.add(Files.writeString(folder.resolve(kind.key() + ".json"), Schemas.text(kind)));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot write " + folder + ": " + failed.getMessage(), failed);
        }
        return files;
    }
}
