package dev.vitrine.build;

import dev.vitrine.catalog.Catalog;
import dev.vitrine.data.CatalogReader;
import dev.vitrine.problem.Problem;
import dev.vitrine.rules.Checks;
import dev.vitrine.source.SourceTree;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads a catalog and finds everything that is wrong with it.
 *
 * @param catalog the records that are whole; absent where the catalog's own settings are missing or broken
 * @param records how many files were read as records
 * @param problems errors and warnings, by file and line, each once
 */
public record CatalogCheck(Optional<Catalog> catalog, int records, List<Problem> problems) {
    /** Where no record has a date at all, the day that the catalog speaks for. */
    private static final LocalDate NO_DATE = LocalDate.of(2000, 1, 1);

    public CatalogCheck {
        problems = List.copyOf(problems);
    }

    /**
     * The problems of some files, and those that they have a part in.
     *
     * @param paths files and folders, as {@code data/models/luma}
     */
    public List<Problem> about(Collection<String> paths) {
        return problems.stream()
                .filter(problem -> Stream.concat(Stream.of(problem.location()), problem.related().stream())
                        .anyMatch(location -> paths.stream().anyMatch(path -> holds(path, location.path()))))
                .toList();
    }

    private static boolean holds(String path, String file) {
        return file.equals(path) || file.startsWith(path + "/");
    }

    /**
     * Reads and checks a catalog.
     *
     * @param day "today"; the last day on which a price was checked unless given, so that nothing is in the future
     */
    public static CatalogCheck of(SourceTree tree, Optional<LocalDate> day) {
        CatalogReader.Result read = new CatalogReader().read(tree);
        List<Problem> problems = new ArrayList<>(read.problems());
        problems.addAll(Checks.mentions(read.names(), read.mentions()));
        read.catalog()
                .ifPresent(catalog -> problems.addAll(
                        Checks.run(catalog, day.or(catalog::lastChecked).orElse(NO_DATE))));
        return new CatalogCheck(
                read.catalog(),
                read.records(),
                problems.stream().sorted().distinct().toList());
    }
}
