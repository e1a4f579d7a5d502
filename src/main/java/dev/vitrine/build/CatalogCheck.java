package dev.vitrine.build;

import dev.vitrine.catalog.Catalog;
import dev.vitrine.catalog.Settings;
import dev.vitrine.problem.Checked;
import dev.vitrine.problem.InternalErrors;
import dev.vitrine.problem.Location;
import dev.vitrine.problem.Problem;
import dev.vitrine.records.CatalogReader;
import dev.vitrine.render.AssetFiles;
import dev.vitrine.render.MarkdownFlaws;
import dev.vitrine.render.MarkdownLinks;
import dev.vitrine.rules.Checks;
import dev.vitrine.rules.Findings;
import dev.vitrine.schema.ProblemLimit;
import dev.vitrine.source.SourceTree;
import dev.vitrine.style.RecordStyle;
import dev.vitrine.style.StyleFinding;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads a catalog and finds everything that is wrong with it.
 *
 * @param catalog the records that are whole; absent where the catalog's own settings are missing or broken
 * @param records how many files were read as records
 * @param problems errors and warnings, by file and line, each once
 */
public record CatalogCheck(Optional<Catalog> catalog, int records, List<Problem> problems) {
    public CatalogCheck {
        problems = List.copyOf(problems);
    }

    /**
     * The same, with the ways in which the records differ from the house's form. A build does not ask for them: they are
     * nothing that a page shows. On a line with an error the form waits: it may be of the same cause.
     */
    public CatalogCheck withForm(SourceTree tree) {
        Set<String> wrong = problems.stream()
                .filter(Problem::isError)
                .map(CatalogCheck::line)
                .collect(Collectors.toSet());
        Stream<Problem> form = tree.paths().value().orElse(List.of()).parallelStream()
                .flatMap(path -> form(tree, path))
                .filter(problem -> !wrong.contains(line(problem)));
        return new CatalogCheck(
                catalog,
                records,
                ProblemLimit.apply(
                        Stream.concat(problems.stream(), form).distinct().toList()));
    }

    /**
     * The same, with what is wrong with files that settings name.
     *
     * @param templates the catalog's own, which need not exist
     */
    public CatalogCheck withFiles(Path templates) {
        Stream<Problem> files = catalog.stream()
                .flatMap(known -> known.settings().logo().stream()
                        .flatMap(logo ->
                                AssetFiles.problem(
                                        templates,
                                        logo,
                                        known.origins().of(Settings.FILE).of("logo"))
                                        .stream()));
        return new CatalogCheck(
                catalog,
                records,
                Stream.concat(problems.stream(), files).sorted().toList());
    }

    private static String line(Problem problem) {
        return problem.location().path() + ":" + problem.location().line();
    }

    private static Stream<Problem> form(SourceTree tree, String path) {
        Checked<List<Problem>> form = InternalErrors.contain(
                Location.ofFile(path),
                () -> tree.read(path).value().stream()
                        .flatMap(text -> RecordStyle.check(path, text).stream())
                        .map(StyleFinding::problem)
                        .toList());
        return form.value().orElse(form.problems()).stream();
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
                                .anyMatch(location -> paths.stream().anyMatch(path -> holds(path, location.path()))))
                .toList();
    }

    /** Whether a file is what a path names, or lies in the folder that it names. */
    public static boolean holds(String path, String file) {
        return file.equals(path) || file.startsWith(path + "/");
    }

    /**
     * Reads and checks a catalog. Of an error and a warning at one place the error is reported: they may be of one cause.
     *
     * @param today what comes after it is in the future, and a price that was checked long before it is stale; absent for
     *     findings that do not depend on the day
     */
    public static CatalogCheck of(SourceTree tree, Optional<LocalDate> today) {
        return of(new CatalogReader(MarkdownFlaws::of, MarkdownLinks::of).read(tree), today, new Findings());
    }

    /**
     * Checks what was read.
     *
     * @param findings of the last time, which are brought up to date
     */
    static CatalogCheck of(CatalogReader.Result read, Optional<LocalDate> today, Findings findings) {
        List<Problem> problems = new ArrayList<>(read.problems());
        problems.addAll(Checks.mentions(read.names(), read.mentions()));
        problems.addAll(Checks.mentions(read.names(), read.tables()));
        read.catalog().ifPresent(catalog -> {
            problems.addAll(Checks.run(catalog, today, findings));
            problems.addAll(new DeadLinks(catalog, problems.stream().noneMatch(Problem::isError)).find(read.links()));
        });
        return new CatalogCheck(read.catalog(), read.records(), told(problems));
    }

    /** By file and line, each once; no warning at the place of an error. */
    static List<Problem> told(List<Problem> problems) {
        Set<Location> wrong = problems.stream()
                .filter(Problem::isError)
                .map(Problem::location)
                .filter(location -> location.line() > 0)
                .collect(Collectors.toSet());
        return ProblemLimit.apply(problems.stream()
                .filter(problem -> problem.isError() || !wrong.contains(problem.location()))
                .distinct()
                .toList());
    }

    /** Whether a build would fail. */
    boolean hasFailed() {
        return problems.stream().anyMatch(Problem::isError);
    }
}
