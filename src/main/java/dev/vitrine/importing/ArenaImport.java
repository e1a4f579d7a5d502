package dev.vitrine.importing;

import dev.vitrine.check.CatalogCheck;
import dev.vitrine.problem.Checked;
import dev.vitrine.problem.Problem;
import dev.vitrine.source.DirectoryTree;
import dev.vitrine.source.OverlayTree;
import dev.vitrine.source.Roots;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** An import of published ratings into the arenas of a catalog: planned as a whole, then written or not. */
public final class ArenaImport {
    /** How many problems are reported: where one number contradicts what is there, all may. */
    private static final int MOST = 20;

    private final ImportTarget target;
    private final SortedMap<String, String> texts;
    private final Map<String, RatingFiles> byArena;
    private final ImportReport report;

    private ArenaImport(
            ImportTarget target,
            SortedMap<String, String> texts,
            Map<String, RatingFiles> byArena,
            ImportReport report) {
        this.target = target;
        this.texts = texts;
        this.byArena = byArena;
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
     * Finds out what an import would bring, and checks the catalog as it would be afterwards; nothing is written yet.
     *
     * @param lists the files to read, each as a person named it
     * @param today what comes after it is in the future
     * @return absent if anything is wrong with a list, with the records or with what would be written: the problem is then at
     *     the row of the list
     * @throws java.io.UncheckedIOException if the disk fails
     */
    public static Checked<ArenaImport> plan(Order order, List<Path> lists, LocalDate today) {
        Checked<ArenaImport> planned = plan(order, lists);
        List<Problem> problems = planned.value().stream()
                .flatMap(plan -> plan.problems(today).stream())
                .toList();
        return problems.isEmpty() ? planned : Checked.failed(limited(problems));
    }

    private List<Problem> problems(LocalDate today) {
        return CatalogCheck.of(new OverlayTree(new DirectoryTree(target.data()), texts), Optional.of(today))
                .about(texts.keySet())
                .stream()
                .filter(Problem::isError)
                .map(this::atItsSource)
                .toList();
    }

    private static Checked<ArenaImport> plan(Order order, List<Path> lists) {
        Checked<ImportTarget> target = ImportTarget.read(order.data(), order.publisher());
        List<Problem> problems = new ArrayList<>(target.problems());
        List<Listed> listed = listed(order, lists, problems);
        return target.value().isEmpty() || !problems.isEmpty()
                ? Checked.failed(limited(problems))
                : merged(target.value().get(), order.source(), listed);
    }

    private static List<Listed> listed(Order order, List<Path> lists, List<Problem> problems) {
        List<Listed> listed = new ArrayList<>();
        for (Path list : lists) {
            String path = list.toString().replace('\\', '/');
            Checked<String> text = ImportFiles.read(list, path);
            problems.addAll(text.problems());
            text.value().map(known -> ListFile.read(path, known, order.day())).ifPresent(read -> {
                problems.addAll(read.problems());
                read.value().ifPresent(listed::addAll);
            });
        }
        return listed;
    }

    private static Checked<ArenaImport> merged(ImportTarget target, String source, List<Listed> listed) {
        Checked<Map<String, RatingFiles>> files = target.files();
        if (!files.problems().isEmpty()) {
            return Checked.failed(limited(files.problems()));
        }
        Map<String, RatingFiles> byArena = files.value().orElseThrow();
        Merge merge = new Merge(target.catalog(), target.publisher(), source, byArena);
        listed.forEach(merge::add);
        if (!merge.problems().isEmpty()) {
            return Checked.failed(limited(merge.problems()));
        }
        SortedMap<String, String> texts = new TreeMap<>();
        byArena.values().forEach(each -> texts.putAll(each.texts()));
        List<Problem> links = texts.keySet().stream()
                .flatMap(path -> Roots.linkTo(target.data(), target.file(path)).stream())
                .toList();
        if (!links.isEmpty()) {
            return Checked.failed(limited(links));
        }
        return Checked.of(new ArenaImport(target, texts, byArena, merge.report()));
    }

    /** The first, by place, and how many more there are. */
    private static List<Problem> limited(List<Problem> problems) {
        List<Problem> sorted = problems.stream().sorted().toList();
        if (sorted.size() <= MOST) {
            return sorted;
        }
        List<Problem> first = new ArrayList<>(sorted.subList(0, MOST));
        Problem next = sorted.get(MOST);
        first.add(Problem.of(
                next.rule(), next.location(), "from here on, there are " + (sorted.size() - MOST) + " more problems"));
        return first;
    }

    /** What it brings, and what it could not use. */
    public ImportReport report() {
        return report;
    }

    /** The files that it changes or makes, by path such as {@code data/arenas/text/2026-03.csv}, with their whole text. */
    public SortedMap<String, String> texts() {
        return Collections.unmodifiableSortedMap(texts);
    }

    /**
     * A problem in such a file, at the row of the list that it came from; one of a row that was there before stays as it is.
     */
    private Problem atItsSource(Problem problem) {
        return byArena.values().stream()
                .flatMap(files -> files.origin(problem.location()).stream())
                .findFirst()
                .map(place -> new Problem(problem.rule(), place, problem.message(), problem.hint(), problem.related()))
                .orElse(problem);
    }

    /**
     * Writes the files, each in one step.
     *
     * @throws java.io.UncheckedIOException if the disk fails; each file is then as it was or as it should be, and the same
     *     import can be made again
     */
    public void write() {
        SortedMap<Path, String> files = new TreeMap<>();
        texts.forEach((path, text) -> files.put(target.file(path), text));
        ImportFiles.write(files);
    }
}
