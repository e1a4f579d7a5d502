package dev.vitrine.records;

import dev.vitrine.catalog.Arena;
import dev.vitrine.catalog.Benchmark;
import dev.vitrine.catalog.Catalog;
import dev.vitrine.catalog.Gateway;
import dev.vitrine.catalog.License;
import dev.vitrine.catalog.Model;
import dev.vitrine.catalog.Organization;
import dev.vitrine.catalog.Origins;
import dev.vitrine.catalog.Provider;
import dev.vitrine.catalog.Publisher;
import dev.vitrine.catalog.Settings;
import dev.vitrine.problem.Checked;
import dev.vitrine.problem.Excerpt;
import dev.vitrine.problem.Flaw;
import dev.vitrine.problem.InternalErrors;
import dev.vitrine.problem.Location;
import dev.vitrine.problem.Mention;
import dev.vitrine.problem.Problem;
import dev.vitrine.schema.DataRules;
import dev.vitrine.schema.RecordKind;
import dev.vitrine.source.SourceTree;
import dev.vitrine.tables.ArenaTables;
import dev.vitrine.validation.RecordPath;
import dev.vitrine.validation.TablePath;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads a whole catalog, file by file on all cores. One bad record never hides what is wrong with another. */
public final class CatalogReader {
    private final RecordReader reader;

    /** A reader that takes texts as they are. */
    public CatalogReader() {
        this(text -> List.of(), text -> List.of());
    }

    /**
     * A reader that looks into texts too.
     *
     * @param flaws what is wrong within a text in Markdown; called by many threads at once
     * @param links where the links of a text in Markdown lead; called by many threads at once
     */
    public CatalogReader(Function<String, List<Flaw>> flaws, Function<String, List<Excerpt>> links) {
        this.reader = new RecordReader(flaws, links);
    }

    /**
     * What was read.
     *
     * @param catalog the records that are whole; absent only where the catalog's own settings are missing or broken
     * @param records how many files were read as records
     * @param names of all records that exist, whole or broken, by ids such as {@code model:luma/ray-2}; empty where a broken
     *     record does not say its name
     * @param mentions the records that these mention, whole or broken, by such ids
     * @param tables the models that rows of tables mention, once for each file, with how many more of its rows do
     * @param links where links in texts lead, as they are typed
     */
    public record Result(
            Optional<Catalog> catalog,
            int records,
            Map<String, String> names,
            List<Mention> mentions,
            Map<Mention, Integer> tables,
            List<Mention> links,
            List<Problem> problems) {
        public Result {
            names = Map.copyOf(names);
            mentions = List.copyOf(mentions);
            tables = Map.copyOf(tables);
            links = List.copyOf(links);
            problems = List.copyOf(problems);
        }
    }

    /** What came of a file: a record, or why it is none. */
    record Read(Optional<RecordReader.Result> result, List<Problem> problems) {}

    /** Reads every record of a tree. */
    public Result read(SourceTree tree) {
        return read(tree, new KnownFiles(), path -> true);
    }

    /**
     * Reads a tree that was read before. The result is that of {@link #read(SourceTree)}; a record whose text is as it was is
     * the very object that it was.
     *
     * @param known what was read the last time, which is brought up to date
     * @param suspect whether the text of a file may be another than the last time; it is not asked of new files
     */
    public Result read(SourceTree tree, KnownFiles known, Predicate<String> suspect) {
        Checked<List<String>> paths = tree.paths();
        List<String> ours = paths.value().orElse(List.of()).stream()
                .filter(path -> known.of(path).isPresent() || RecordPath.isOurs(path))
                .toList();
        RecordPath placement = new RecordPath(Set.copyOf(ours));
        List<KnownFiles.Entry> entries = ours.parallelStream()
                .map(path -> known.of(path)
                        .filter(entry -> !suspect.test(path))
                        .orElseGet(() -> read(tree, placement, known, path)))
                .toList();
        known.keep(paths.value().orElse(List.of()), entries);
        List<Read> files = entries.stream().map(KnownFiles.Entry::read).toList();
        Map<String, String> names = known.names();
        List<Problem> problems = new ArrayList<>(paths.problems());
        problems.addAll(problems(files, new MentionHints(names)));
        problems.addAll(PathNames.check(paths.value().orElse(List.of()), misplaced(entries)));
        List<Object> records = records(files);
        List<ArenaTables.Filled> arenas = new TableFiles(tree, known, suspect)
                .fill(all(records, Arena.class), paths.value().orElse(List.of()));
        arenas.forEach(arena -> problems.addAll(arena.problems()));
        problems.addAll(ArenaTables.astray(paths.value().orElse(List.of()), known.ids(RecordKind.ARENA)));
        Optional<Catalog> catalog = catalog(records, arenas, origins(files, arenas));
        boolean isExpected = paths.value().isPresent() && ours.stream().noneMatch(RecordPath::isCatalog);
        if (catalog.isEmpty() && isExpected) {
            problems.add(Problem.of(
                    DataRules.NO_CATALOG,
                    Location.ofFile("data/catalog.yaml"),
                    "there is no catalog.yaml",
                    "add one with title, tagline and url"));
        }
        Map<Mention, Integer> tables = new HashMap<>();
        arenas.forEach(arena -> tables.putAll(arena.mentions()));
        return new Result(catalog, files.size(), names, mentions(files), tables, links(files), problems);
    }

    private static Set<String> misplaced(List<KnownFiles.Entry> entries) {
        return entries.stream()
                .filter(entry -> entry.text().isEmpty())
                .map(KnownFiles.Entry::path)
                .collect(Collectors.toSet());
    }

    /**
     * Models that were read again.
     *
     * @param models those that are whole
     * @param read what was read, with the catalog that has these models in the place of the former ones
     */
    public record Rereading(List<Model> models, Result read) {
        public Rereading {
            models = List.copyOf(models);
        }
    }

    /**
     * Reads models again, and nothing else.
     *
     * @param before the catalog that was read the last time, without errors
     * @param known what was read the last time, which is brought up to date
     * @param paths of files that may say something else now; those that are no records are passed over
     * @return absent where a record came or went, or one may have changed that is no model: then all has to be looked at
     */
    public Optional<Rereading> reread(SourceTree tree, Catalog before, KnownFiles known, Collection<String> paths) {
        Checked<List<String>> listed = tree.paths();
        if (!listed.problems().isEmpty() || !known.isOf(listed.value().orElse(List.of()))) {
            return Optional.empty();
        }
        List<String> records = paths.stream()
                .filter(path -> path.startsWith("data/") && (known.of(path).isPresent() || RecordPath.isOurs(path)))
                .toList();
        boolean areModels = records.stream()
                .allMatch(path ->
                        known.of(path).isPresent() && RecordKind.at(path).equals(Optional.of(RecordKind.MODEL)));
        return areModels && paths.stream().noneMatch(TablePath::isTable)
                ? Optional.of(reread(tree, before, records, known))
                : Optional.empty();
    }

    private Rereading reread(SourceTree tree, Catalog before, List<String> paths, KnownFiles known) {
        // A file that was read lies well, whatever is next to it.
        RecordPath placement = new RecordPath(Set.of());
        List<Read> files = paths.stream()
                .map(path -> read(tree, placement, known, path))
                .peek(known::replace)
                .map(KnownFiles.Entry::read)
                .toList();
        List<Model> models = new ArrayList<>();
        Catalog now = before;
        for (RecordReader.Result read : results(files).toList()) {
            if (read.record().value().isPresent()) {
                Model model = (Model) read.record().value().get();
                models.add(model);
                now = now.with(model, read.origin());
            }
        }
        return new Rereading(
                models,
                new Result(
                        Optional.of(now),
                        files.size(),
                        known.names(),
                        mentions(files),
                        Map.of(),
                        links(files),
                        problems(files, new MentionHints(known.names()))));
    }

    private static List<Mention> mentions(List<Read> files) {
        return results(files).flatMap(read -> read.mentions().stream()).toList();
    }

    private static List<Mention> links(List<Read> files) {
        return results(files).flatMap(read -> read.links().stream()).toList();
    }

    private static Stream<RecordReader.Result> results(List<Read> files) {
        return files.stream().flatMap(file -> file.result().stream());
    }

    private static List<Problem> problems(List<Read> files, MentionHints hints) {
        List<Problem> problems = new ArrayList<>();
        for (Read file : files) {
            List<Mention> malformed =
                    file.result().map(RecordReader.Result::malformed).orElse(List.of());
            problems.addAll(improved(file.problems(), malformed, hints));
        }
        return problems;
    }

    private static List<Problem> improved(List<Problem> problems, List<Mention> malformed, MentionHints hints) {
        if (malformed.isEmpty()) {
            return problems;
        }
        Checked<List<Problem>> improved =
                InternalErrors.contain(malformed.get(0).location(), () -> hints.improve(problems, malformed));
        return improved.value()
                .orElseGet(() -> Stream.concat(problems.stream(), improved.problems().stream())
                        .toList());
    }

    /**
     * The model that a file's text is the record of; absent where it is broken, or the file is none of a model.
     *
     * @param path of the file, as {@code data/models/luma/ray-2.yaml}
     */
    public Optional<Model> model(String path, String text) {
        return RecordPath.of(path)
                .filter(place -> place.kind() == RecordKind.MODEL && place.isWellNamed())
                .flatMap(place -> read(place, text))
                .map(Model.class::cast);
    }

    /** The names that the file of a publisher holds; absent where it is broken, or the file is none of a publisher. */
    public Optional<Publisher> publisher(String path, String text) {
        return RecordPath.of(path)
                .filter(place -> place.kind() == RecordKind.PUBLISHER && place.isWellNamed())
                .flatMap(place -> read(place, text))
                .map(Publisher.class::cast);
    }

    private Optional<Object> read(RecordPath.Place place, String text) {
        return InternalErrors.contain(Location.ofFile(place.path()), () -> reader.read(place, Checked.of(text)))
                .value()
                .flatMap(result -> result.record().value());
    }

    /** Reads a file, unless it says what it said the last time. */
    private KnownFiles.Entry read(SourceTree tree, RecordPath placement, KnownFiles known, String path) {
        Optional<Problem> misplaced = placement.problem(path);
        Optional<RecordPath.Place> place = RecordPath.of(path);
        if (place.isEmpty() || misplaced.isPresent()) {
            List<Problem> problems = misplaced.stream().toList();
            return KnownFiles.Entry.unread(
                    path, place.map(at -> unread(at, problems)).orElseGet(() -> new Read(Optional.empty(), problems)));
        }
        Checked<KnownFiles.Entry> entry = InternalErrors.contain(Location.ofFile(path), () -> {
            Checked<String> text = tree.read(path);
            return known.of(path)
                    .filter(before -> before.text().equals(Optional.of(text)))
                    .orElseGet(() -> new KnownFiles.Entry(path, Optional.of(text), read(place.get(), text)));
        });
        return entry.value().orElseGet(() -> KnownFiles.Entry.unread(path, unread(place.get(), entry.problems())));
    }

    private Read read(RecordPath.Place place, Checked<String> text) {
        RecordReader.Result result = reader.read(place, text);
        return new Read(Optional.of(result), result.record().problems());
    }

    /** A record that there is, and of which nothing else is known. */
    private static Read unread(RecordPath.Place place, List<Problem> problems) {
        return new Read(Optional.of(RecordReader.Result.broken(place, problems, List.of())), problems);
    }

    private static List<Object> records(List<Read> files) {
        return results(files).flatMap(read -> read.record().value().stream()).toList();
    }

    private static Optional<Catalog> catalog(List<Object> records, List<ArenaTables.Filled> arenas, Origins origins) {
        Optional<Settings> settings = all(records, Settings.class).stream().findFirst();
        return settings.map(known -> new Catalog(
                known,
                all(records, Model.class),
                all(records, Organization.class),
                all(records, Provider.class),
                all(records, License.class),
                all(records, Gateway.class),
                all(records, Benchmark.class),
                arenas.stream().flatMap(arena -> arena.arena().stream()).toList(),
                origins));
    }

    private static Origins origins(List<Read> files, List<ArenaTables.Filled> arenas) {
        return Origins.of(
                results(files).map(RecordReader.Result::origin).toList(),
                arenas.stream().collect(Collectors.toMap(arena -> arena.record().id(), ArenaTables.Filled::origin)));
    }

    private static <T> List<T> all(List<Object> records, Class<T> kind) {
        return records.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
