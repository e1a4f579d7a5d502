package dev.vitrine.check;

import dev.vitrine.catalog.Catalog;
import dev.vitrine.catalog.Settings;
import dev.vitrine.problem.Checked;
import dev.vitrine.problem.InternalErrors;
import dev.vitrine.problem.Location;
import dev.vitrine.problem.Problem;
import dev.vitrine.render.AssetFiles;
import dev.vitrine.render.OwnTheme;
import dev.vitrine.schema.ProblemLimit;
import dev.vitrine.source.SourceTree;
import dev.vitrine.style.RecordStyle;
import dev.vitrine.style.StyleFinding;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A catalog that was read and checked.
 *
 * @param catalog the records that are whole; absent if the catalog's own settings are missing or broken
 * @param records how many files were read as records
 * @param within all problems of single files, as they were found
 * @param between all problems between records, as they were found
 * @param problems the errors and warnings to report, by file and line, each once; of an error and a warning at one place only
 *     the error, because they may be of one cause
 * @param extent how much may differ from the check before
 */
public record CheckedCatalog(
        Optional<Catalog> catalog,
        int records,
        List<Problem> within,
        List<Problem> between,
        List<Problem> problems,
        Extent extent) {
    public CheckedCatalog {
        within = List.copyOf(within);
        between = List.copyOf(between);
        problems = List.copyOf(problems);
    }

    /** How much may have changed. */
    public enum Extent {
        /** What models say, but neither which there are nor their other names: each address is as it was. */
        FACTS,
        /** Anything. */
        ANYTHING
    }

    static CheckedCatalog of(
            Optional<Catalog> catalog, int records, List<Problem> within, List<Problem> between, Extent extent) {
        List<Problem> all = Stream.concat(within.stream(), between.stream()).toList();
        Set<Location> wrong = all.stream()
                .filter(Problem::isError)
                .map(Problem::location)
                .filter(location -> location.line() > 0)
                .collect(Collectors.toSet());
        List<Problem> reported = ProblemLimit.apply(all.stream()
                .filter(problem -> problem.isError() || !wrong.contains(problem.location()))
                .distinct()
                .toList());
        return new CheckedCatalog(catalog, records, within, between, reported, extent);
    }

    private CheckedCatalog reporting(List<Problem> reported) {
        return new CheckedCatalog(catalog, records, within, between, reported, extent);
    }

    /** Whether a build would fail. */
    public boolean hasFailed() {
        return problems.stream().anyMatch(Problem::isError);
    }

    /**
     * The same, with the ways in which the formatting of the records differs from the house's. A build does not ask for them,
     * since no page shows them. A line with an error is left out: the formatting may be wrong for the same reason.
     */
    public CheckedCatalog withFormatting(SourceTree tree) {
        Set<String> wrong = problems.stream()
                .filter(Problem::isError)
                .map(CheckedCatalog::line)
                .collect(Collectors.toSet());
        Stream<Problem> found = tree.paths().value().orElse(List.of()).parallelStream()
                .flatMap(path -> formatting(tree, path))
                .filter(problem -> !wrong.contains(line(problem)));
        return reporting(ProblemLimit.apply(
                Stream.concat(problems.stream(), found).distinct().toList()));
    }

    private static String line(Problem problem) {
        return problem.location().path() + ":" + problem.location().line();
    }

    private static Stream<Problem> formatting(SourceTree tree, String path) {
        Checked<List<Problem>> found = InternalErrors.contain(
                Location.ofFile(path),
                () -> tree.read(path).value().stream()
                        .flatMap(text -> RecordStyle.check(path, text).stream())
                        .map(StyleFinding::problem)
                        .toList());
        return found.value().orElse(found.problems()).stream();
    }

    /**
     * With the problems of the files that settings name and of the catalog's own templates.
     *
     * @param templates the catalog's own, which need not exist
     */
    public CheckedCatalog withFiles(Path templates) {
        Stream<Problem> files = catalog.stream()
                .flatMap(known -> known.settings().logo().stream()
                        .flatMap(logo ->
                                AssetFiles.problem(
                                        templates,
                                        logo,
                                        known.origins().of(Settings.FILE).of("logo"))
                                        .stream()));
        return reporting(Stream.of(problems.stream(), files, OwnTheme.problems(templates).stream())
                .flatMap(found -> found)
                .sorted()
                .toList());
    }

    /**
     * The problems of some files, those that they have a part in, and those of the whole folder.
     *
     * @param paths files and folders, as {@code data/models/luma}
     */
    public List<Problem> about(Collection<String> paths) {
        return problems.stream()
                .filter(problem -> problem.location().path().equals("data")
                        || Stream.concat(Stream.of(problem.location()), problem.related().stream())
                                .anyMatch(location ->
                                        paths.stream().anyMatch(path -> ChangedFiles.holds(path, location.path()))))
                .toList();
    }
}
