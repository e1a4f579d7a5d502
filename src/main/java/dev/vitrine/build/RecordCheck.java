package dev.vitrine.build;

import dev.vitrine.check.CatalogCheck;
import dev.vitrine.check.ChangedFiles;
import dev.vitrine.check.CheckedCatalog;
import dev.vitrine.git.ChangedPaths;
import dev.vitrine.git.GitTree;
import dev.vitrine.problem.Checked;
import dev.vitrine.problem.Problem;
import dev.vitrine.source.DirectoryTree;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A check of the records in a folder as an editor asks for it: of all of them or about some, and after their formatting is fixed. */
public final class RecordCheck {
    private RecordCheck() {}

    /** Whether the formatting is fixed first. */
    public enum Fixing {
        NONE,
        FORMATTING
    }

    /**
     * What is asked for.
     *
     * @param data the folder of records
     * @param templates the catalog's own, which need not exist
     * @param day what comes after it is in the future
     * @param only the files and folders to report on, as {@code data/models/luma}; absent for all
     * @param since the git revision with which records are compared, to report only on those that differ; absent for all
     */
    public record Order(
            Path data,
            Path templates,
            LocalDate day,
            Fixing fixing,
            Optional<Collection<String>> only,
            Optional<String> since) {}

    /**
     * What a check found.
     *
     * @param records how many files were read as records
     * @param problems those that were asked for
     * @param fixed the records whose formatting was fixed
     */
    public record Result(int records, List<Problem> problems, List<RecordMender.Mended> fixed) {
        public Result {
            problems = List.copyOf(problems);
            fixed = List.copyOf(fixed);
        }
    }

    /**
     * Fixes and checks.
     *
     * @throws java.io.UncheckedIOException if a fixed record cannot be written
     */
    public static Result run(Order order) {
        DirectoryTree tree = new DirectoryTree(order.data());
        Checked<Collection<String>> chosen = chosen(order, tree);
        Checked<List<RecordMender.Mended>> fixed = order.fixing() == Fixing.NONE
                ? Checked.of(List.of())
                : RecordMender.run(
                        order.data(),
                        path -> chosen.value().orElse(List.of("data")).stream()
                                .anyMatch(named -> ChangedFiles.holds(named, path)));
        CheckedCatalog check = CatalogCheck.of(tree, Optional.of(order.day()))
                .withFormatting(tree)
                .withFiles(order.templates());
        List<Problem> problems = Stream.of(
                        chosen.problems(),
                        fixed.problems(),
                        chosen.value().map(check::about).orElse(check.problems()))
                .flatMap(List::stream)
                .distinct()
                .toList();
        return new Result(check.records(), problems, fixed.value().orElse(List.of()));
    }

    /** The files and folders to report on; absent for all, also if a revision cannot be compared with. */
    private static Checked<Collection<String>> chosen(Order order, DirectoryTree tree) {
        if (order.since().isEmpty()) {
            return new Checked<>(order.only(), List.of());
        }
        Checked<GitTree> before = GitTree.open(order.data(), order.since().get());
        return new Checked<>(before.value().map(then -> ChangedPaths.between(then, tree)), before.problems());
    }
}
