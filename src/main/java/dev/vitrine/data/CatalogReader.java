package dev.vitrine.data;

import dev.vitrine.catalog.Catalog;
import dev.vitrine.catalog.Gateway;
import dev.vitrine.catalog.License;
import dev.vitrine.catalog.Model;
import dev.vitrine.catalog.Organization;
import dev.vitrine.catalog.Provider;
import dev.vitrine.catalog.Reference;
import dev.vitrine.catalog.Settings;
import dev.vitrine.problem.Checked;
import dev.vitrine.problem.Flaw;
import dev.vitrine.problem.Location;
import dev.vitrine.problem.Problem;
import dev.vitrine.source.SourceTree;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Reads a whole catalog, file by file on all cores. One bad record never hides what is wrong with another. */
public final class CatalogReader {
    private final RecordReader reader;

    /** A reader that takes texts as they are. */
    public CatalogReader() {
        this(text -> List.of());
    }

    /**
     * A reader that looks into texts too.
     *
     * @param markdown what is wrong within a text in Markdown; called by many threads at once
     */
    public CatalogReader(Function<String, List<Flaw>> markdown) {
        this.reader = new RecordReader(markdown);
    }

    /**
     * What was read.
     *
     * @param catalog the records that are whole; absent only where the catalog's own settings are missing or broken
     * @param records how many files were read as records
     * @param ids of all records that exist, whole or broken, as {@code model:luma/ray-2}
     * @param mentions the records that these mention, whole or broken, by such ids
     */
    public record Result(
            Optional<Catalog> catalog,
            int records,
            Set<String> ids,
            List<Reference<String>> mentions,
            List<Problem> problems) {
        public Result {
            ids = Set.copyOf(ids);
            mentions = List.copyOf(mentions);
            problems = List.copyOf(problems);
        }
    }

    /** Reads every record of a tree. */
    public Result read(SourceTree tree) {
        Checked<List<String>> paths = tree.paths();
        List<Problem> problems = new ArrayList<>(paths.problems());
        List<Checked<RecordReader.Result>> results = paths.value().orElse(List.of()).parallelStream()
                .filter(RecordReader::isRecord)
                .map(path -> read(tree, path))
                .toList();
        List<Object> records = new ArrayList<>();
        Set<String> ids = new TreeSet<>();
        List<Reference<String>> mentions = new ArrayList<>();
        for (Checked<RecordReader.Result> result : results) {
            problems.addAll(result.problems());
            result.value().ifPresent(read -> {
                problems.addAll(read.record().problems());
                read.record().value().ifPresent(records::add);
                ids.add(read.kind().key() + ":" + read.id());
                mentions.addAll(read.mentions());
            });
        }
        return new Result(catalog(records, ids, paths, problems), results.size(), ids, mentions, problems);
    }

    /** Reads a file; a bug that this meets is handed on with the file's path. */
    private Checked<RecordReader.Result> read(SourceTree tree, String path) {
        try {
            return reader.read(tree, path);
        } catch (UncheckedIOException failed) {
            throw failed;
        } catch (RuntimeException bug) {
            throw new IllegalStateException("while reading " + path, bug);
        }
    }

    private static Optional<Catalog> catalog(
            List<Object> records, Set<String> ids, Checked<List<String>> paths, List<Problem> problems) {
        Optional<Settings> settings = all(records, Settings.class).stream().findFirst();
        if (settings.isEmpty() && paths.value().isPresent() && !ids.contains("catalog:")) {
            problems.add(Problem.of(
                    DataRules.NO_CATALOG,
                    Location.ofFile("data/catalog.yaml"),
                    "there is no catalog.yaml",
                    "add one with title, tagline and url"));
        }
        return settings.map(known -> new Catalog(
                known,
                all(records, Model.class),
                all(records, Organization.class),
                all(records, Provider.class),
                all(records, License.class),
                all(records, Gateway.class)));
    }

    private static <T> List<T> all(List<Object> records, Class<T> kind) {
        return records.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
