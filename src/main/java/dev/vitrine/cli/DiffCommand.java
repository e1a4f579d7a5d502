package dev.vitrine.cli;

import dev.vitrine.problem.Checked;
import dev.vitrine.problem.Problem;
import dev.vitrine.problem.TextPrinter;
import dev.vitrine.review.Report;
import dev.vitrine.review.Review;
import dev.vitrine.review.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code vitrine diff}. */
@Command(
        name = "diff",
        description = "Summarizes what changed between two states of the records: prices, models, facts, pages.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  vitrine diff HEAD",
            "      uncommitted changes, with untracked files",
            "  vitrine diff main...HEAD",
            "      what this branch changes, ignoring later commits on main",
            "  vitrine diff v1 v2 --format markdown",
            "      between two revisions, for a comment on a pull request",
            "",
            "Items to review come first. Order, comments and formatting are ignored.",
            "Exit codes: 0 compared, 1 not comparable, 2 usage, 70 a bug in Vitrine."
        })
final class DiffCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private DiffOptions options;

    DiffCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        List<Problem> problems = new ArrayList<>();
        Optional<Side> older = taken(options.older(), problems);
        Optional<Side> newer = taken(options.newer(), problems);
        Optional<Report> report = older.flatMap(before ->
                newer.flatMap(after -> taken(Review.of(before, after, options.asOf()), problems)));
        if (options.verbose) {
            Stream.of(older, newer)
                    .flatMap(Optional::stream)
                    .forEach(side -> console.err()
                            .println(side.name()
                                    + side.commit().map(name -> " is " + name).orElse("")));
        }
        // The folder of records by the name that the reader gave it.
        TextPrinter printer = new TextPrinter(
                path -> Optional.empty(),
                path -> path.equals("data") ? options.data.toString() : path,
                console.colour());
        problems.forEach(problem -> console.err().print(printer.print(problem)));
        report.ifPresent(found -> console.out().print(options.written(found, console.colour())));
        return report.isPresent() ? ExitCode.DONE : ExitCode.PROBLEMS;
    }

    private static <T> Optional<T> taken(Checked<T> checked, List<Problem> problems) {
        problems.addAll(checked.problems());
        return checked.value();
    }
}
