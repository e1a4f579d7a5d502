package dev.vitrine.cli;

import dev.vitrine.build.RecordCheck;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code vitrine check}. */
@Command(
        name = "check",
        description = "Checks the records of a catalog, and shows what is wrong and how to fix it.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  vitrine check",
            "      all of ./data",
            "  vitrine check --only data/models/luma",
            "      what has to do with these records",
            "  vitrine check --since main",
            "      what has to do with the records that this branch changes",
            "  vitrine check --all",
            "      each problem in full, where many are alike",
            "  vitrine check --fix",
            "      fix their formatting first",
            "  vitrine check --format sarif > problems.sarif",
            "      for code scanning",
            "  vitrine explain unknown-field",
            "      what a rule is for, with an example",
            "",
            "Errors come last, next to the totals. In a git repository, problems in what",
            "your branch changes (committed since it left the default branch, or not yet",
            "committed) come after all others.",
            "",
            "Exit codes: 0 no errors, 1 errors (with --strict, warnings too), 2 usage, 70 a bug in Vitrine."
        })
final class CheckCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private CheckFlags flags;

    CheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        RecordCheck.Result result = RecordCheck.run(flags.order());
        new CheckPrinter(console, flags).print(result);
        boolean failed = result.problems().stream().anyMatch(problem -> flags.strict || problem.isError());
        return failed ? ExitCode.PROBLEMS : ExitCode.DONE;
    }
}
