package dev.vitrine.importing;

import dev.vitrine.catalog.Arena;
import dev.vitrine.catalog.Catalog;
import dev.vitrine.catalog.Publisher;
import dev.vitrine.data.CatalogReader;
import dev.vitrine.problem.Checked;
import dev.vitrine.problem.Location;
import dev.vitrine.problem.Problem;
import dev.vitrine.source.DirectoryTree;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** An import of published ratings into the arenas of a catalog: planned as a whole, then written or not. */
public final class ArenaImport {
    /** How many problems are reported: where one number contradicts what is there, all may. */
    private static final int MOST = 20;

    private final Path data;
    private final SortedMap<String, String> texts;
    private final ImportReport report;

    private ArenaImport(Path data, SortedMap<String, String> texts, ImportReport report) {
        this.data = data;
        this.texts = texts;
        this.report = report;
    }

    /**
     * What is to be imported, and how it is to be read.
     *
     * @param data the folder of records
     * @param publisher the id of the record in {@code data/publishers/} that says what the names stand for
     * @param source the id of the arenas' source that the lists come from
     * @param day that the ratings are of, where their file does not say so
     */
    public record Order(Path data, String publisher, String source, Optional<LocalDate> day) {}

    /**
     * Finds out what an import would bring; nothing is written yet.
     *
     * @param lists the files to read, each as a person named it
     * @return absent where anything is wrong with a list, with the records or between the two
     * @throws java.io.UncheckedIOException if the disk fails
     */
    public static Checked<ArenaImport> plan(Order order, List<Path> lists) {
        DirectoryTree tree = new DirectoryTree(order.data());
        List<Problem> problems = new ArrayList<>(tree.exists());
        if (!problems.isEmpty()) {
            return Checked.failed(problems);
        }
        CatalogReader.Result records = new CatalogReader().read(tree);
        Optional<Publisher> publisher = publisher(order, tree, problems);
        List<Listed> listed = listed(order, lists, problems);
        if (records.catalog().isEmpty()) {
            problems.addAll(records.problems().stream().filter(Problem::isError).toList());
        }
        if (!problems.isEmpty() || publisher.isEmpty() || records.catalog().isEmpty()) {
            return Checked.failed(limited(problems));
        }
        Catalog catalog = records.catalog().get();
        Map<String, RatingFiles> files = files(order, catalog, tree, problems);
        Merge merge = new Merge(catalog, publisher.get(), order.source(), files);
        listed.forEach(merge::add);
        problems.addAll(merge.problems());
        if (!problems.isEmpty()) {
            return Checked.failed(limited(problems));
        }
        SortedMap<String, String> texts = new TreeMap<>();
        files.values().forEach(each -> texts.putAll(each.texts()));
        return Checked.of(new ArenaImport(order.data(), texts, merge.report()));
    }

    private static Optional<Publisher> publisher(Order order, DirectoryTree tree, List<Problem> problems) {
        String path = "data/publishers/" + order.publisher() + ".yaml";
        boolean isThere = tree.paths().value().orElse(List.of()).contains(path);
        Optional<Publisher> publisher = isThere
                ? tree.read(path).value().flatMap(text -> new CatalogReader().publisher(path, text))
                : Optional.empty();
        if (publisher.isEmpty()) {
            problems.add(Problem.of(
                    ImportRules.TARGET,
                    Location.ofFile(path),
                    isThere
                            ? "what the names of the lists stand for cannot be read"
                            : "there is no record that says what the names of the lists stand for",
                    isThere
                            ? "see what is wrong with it: vitrine check"
                            : "make it: vitrine new publisher " + order.publisher()));
        }
        return publisher;
    }

    private static List<Listed> listed(Order order, List<Path> lists, List<Problem> problems) {
        List<Listed> listed = new ArrayList<>();
        for (Path list : lists) {
            String path = list.toString().replace('\\', '/');
            Checked<String> text = ImportFiles.read(list, path);
            problems.addAll(text.problems());
            Checked<List<Listed>> read = text.value()
                    .map(known -> ListFile.read(path, known, order.day()))
                    .orElse(Checked.failed(List.of()));
            problems.addAll(read.problems());
            read.value().ifPresent(listed::addAll);
        }
        return listed;
    }

    /** The files of every arena that takes ratings, as they are. */
    private static Map<String, RatingFiles> files(
            Order order, Catalog catalog, DirectoryTree tree, List<Problem> problems) {
        List<String> paths = tree.paths().value().orElse(List.of());
        Map<String, RatingFiles> files = new TreeMap<>();
        for (Arena arena : catalog.arenas().values()) {
            String folder = "data/arenas/" + arena.id() + "/";
            RatingFiles mine = new RatingFiles(folder);
            files.put(arena.id().value(), mine);
            if (arena.scores() instanceof Arena.Ratings) {
                paths.stream()
                        .filter(path -> path.startsWith(folder) && path.endsWith(".csv"))
                        .forEach(path -> {
                            Checked<String> text = ImportFiles.read(file(order.data(), path), path);
                            problems.addAll(text.problems());
                            text.value().ifPresent(known -> mine.read(path, known, problems::add));
                        });
            }
        }
        return files;
    }

    private static Path file(Path data, String path) {
        return data.resolve(path.substring("data/".length()));
    }

    private static List<Problem> limited(List<Problem> problems) {
        List<Problem> sorted = problems.stream().sorted().toList();
        if (sorted.size() <= MOST) {
            return sorted;
        }
        List<Problem> first = new ArrayList<>(sorted.subList(0, MOST));
        Problem next = sorted.get(MOST);
        first.add(Problem.of(
                next.rule(), next.location(), "from here on there are " + (sorted.size() - MOST) + " more problems"));
        return first;
    }

    /** What it brings, and what it could not use. */
    public ImportReport report() {
        return report;
    }

    /** The files that it changes or makes, such as {@code data/arenas/text/2026-03.csv}. */
    public List<String> paths() {
        return List.copyOf(texts.keySet());
    }

    /**
     * Writes the files, each in one step.
     *
     * @throws java.io.UncheckedIOException if the disk fails; each file is then as it was or as it should be, and the same import
     *     can be made again
     */
    public void write() {
        SortedMap<Path, String> files = new TreeMap<>();
        texts.forEach((path, text) -> files.put(file(data, path), text));
        ImportFiles.write(files);
    }
}
