package dev.vitrine.build;

import dev.vitrine.problem.Checked;
import dev.vitrine.problem.IoReason;
import dev.vitrine.problem.Location;
import dev.vitrine.problem.Problem;
import dev.vitrine.schema.FieldMarkdown;
import dev.vitrine.schema.RecordKind;
import dev.vitrine.schema.Schemas;
import dev.vitrine.source.Roots;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The JSON Schemas next to the records, where editors find them, and what they say in words. */
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
                    "there is no folder " + data + " for the schemas",
                    "name the folder of a catalog, or make a new one with: vitrine init DIR"));
        }
        Path folder = data.resolve("schemas");
        Optional<Problem> link = Roots.leadsOut(data, data.toString(), "").or(() -> Roots.linkTo(data, folder));
        if (link.isPresent()) {
            return Checked.failed(link.get());
        }
        SortedMap<Path, String> texts = texts(data);
        try {
            Files.createDirectories(folder);
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot write " + folder + ": " + IoReason.of(failed), failed);
        }
        texts.forEach(NewFiles::replace);
        return Checked.of(List.copyOf(texts.keySet()));
    }

    /** What each of the files holds. */
    static SortedMap<Path, String> texts(Path data) {
        SortedMap<Path, String> texts = new TreeMap<>();
        for (RecordKind kind : RecordKind.values()) {
            texts.put(data.resolve("schemas").resolve(kind.key() + ".json"), Schemas.text(kind));
        }
        texts.put(data.resolve("schemas").resolve("README.md"), FieldMarkdown.text());
        return texts;
    }
}
