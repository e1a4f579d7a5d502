package dev.vitrine.importing;

import dev.vitrine.catalog.Arena;
import dev.vitrine.catalog.Catalog;
import dev.vitrine.catalog.Publisher;
import dev.vitrine.check.CatalogCheck;
import dev.vitrine.check.CheckedCatalog;
import dev.vitrine.problem.Checked;
import dev.vitrine.problem.Location;
import dev.vitrine.problem.Problem;
import dev.vitrine.records.CatalogReader;
import dev.vitrine.source.DirectoryTree;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What ratings are imported into: records without errors, and the names that the ratings go by.
 *
 * @param data the folder of records
 * @param paths of all that is in it
 */
record ImportTarget(Path data, List<String> paths, Catalog catalog, Publisher publisher) {
    ImportTarget {
        paths = List.copyOf(paths);
    }

    /**
     * Reads the records.
     *
     * @param publisher the id of the record that says what the names stand for
     */
    static Checked<ImportTarget> read(Path data, String publisher) {
        DirectoryTree tree = new DirectoryTree(data);
        List<String> paths = tree.paths().value().orElse(List.of());
        CheckedCatalog records = CatalogCheck.of(tree, Optional.empty());
        List<Problem> problems = new ArrayList<>(
                records.within().stream().filter(Problem::isError).toList());
        String path = "data/publishers/" + publisher + ".yaml";
        if (tree.exists().isEmpty() && !paths.contains(path)) {
            problems.add(Problem.of(
                    ImportRules.TARGET,
                    Location.ofFile(path),
                    "there is no record that maps the names in the lists to models",
                    "create it: vitrine new publisher " + publisher));
        }
        if (!problems.isEmpty() || records.catalog().isEmpty()) {
            return Checked.failed(problems);
        }
        Optional<Publisher> names = tree.read(path).value().flatMap(text -> new CatalogReader().publisher(path, text));
        names.ifPresent(known ->
                problems.addAll(strangers(path, known, records.catalog().get())));
        return names.isEmpty() || !problems.isEmpty()
                ? Checked.failed(problems)
                : Checked.of(new ImportTarget(data, paths, records.catalog().get(), names.get()));
    }

    /** Names of models that are not there. */
    private static List<Problem> strangers(String path, Publisher publisher, Catalog catalog) {
        List<Problem> problems = new ArrayList<>();
        publisher.entrants().forEach((name, entrant) -> {
            if (!catalog.models().containsKey(entrant.model())) {
                problems.add(Problem.of(
                        ImportRules.TARGET,
                        Location.ofFile(path),
                        "\"" + name + "\" is mapped to " + entrant.model() + ", but this model does not exist",
                        "create its record, or delete the name"));
            }
        });
        return problems;
    }

    /** The files of every arena that takes ratings, as they are, by the arena's id. */
    Checked<Map<String, RatingFiles>> files() {
        List<Problem> problems = new ArrayList<>();
        Map<String, RatingFiles> files = new TreeMap<>();
        for (Arena arena : catalog.arenas().values()) {
            String folder = "data/arenas/" + arena.id() + "/";
            RatingFiles mine = new RatingFiles(folder);
            files.put(arena.id().value(), mine);
            paths.stream()
                    .filter(path ->
                            arena.scores() instanceof Arena.Ratings && path.startsWith(folder) && path.endsWith(".csv"))
                    .forEach(path -> {
                        Checked<String> text = ImportFiles.read(file(path), path);
                        problems.addAll(text.problems());
                        text.value().ifPresent(known -> mine.read(path, known, problems::add));
                    });
        }
        return Checked.of(files, problems);
    }

    /** Where a file such as {@code data/arenas/text/2026-03.csv} is. */
    Path file(String path) {
        return data.resolve(path.substring("data/".length()));
    }
}
