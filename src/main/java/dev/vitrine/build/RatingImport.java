package dev.vitrine.build;

import dev.vitrine.importing.ArenaImport;
import dev.vitrine.problem.Checked;
import dev.vitrine.problem.Problem;
import dev.vitrine.source.DirectoryTree;
import dev.vitrine.source.OverlayTree;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** An import of ratings whose result passes the check of the whole catalog. */
public final class RatingImport {
    private RatingImport() {}

    /**
     * Plans an import, and checks the catalog as it would be afterwards.
     *
     * @param lists the files to read
     * @param today what comes after it is in the future
     * @return absent where anything is wrong with a list, with the records or with what would be written: the problem is then at
     *     the row of the list
     * @throws java.io.UncheckedIOException if the disk fails
     */
    public static Checked<ArenaImport> plan(ArenaImport.Order order, List<Path> lists, LocalDate today) {
        Checked<ArenaImport> planned = ArenaImport.plan(order, lists);
        List<Problem> problems = planned.value().stream()
                .flatMap(plan -> CatalogCheck.of(
                                new OverlayTree(new DirectoryTree(order.data()), plan.texts()), Optional.of(today))
                        .about(plan.texts().keySet())
                        .stream()
                        .filter(Problem::isError)
                        .map(plan::atItsSource))
                .toList();
        return problems.isEmpty() ? planned : Checked.failed(ArenaImport.limited(problems));
    }
}
