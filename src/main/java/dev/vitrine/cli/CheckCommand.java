package dev.vitrine.cli;

import dev.vitrine.build.RecordCheck;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code vitrine check}. */
@Command(
        name = "check",
        description = "Checks the records of a catalog, and shows each problem and how to fix it.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  vitrine check",
            "      check all of ./data",
            "  vitrine check --only data/models/luma",
            "      show only problems related to these records",
            "  vitrine check --since main",
            "      show only problems related to the records that this branch changes",
            "  vitrine check --all",
            "      show every problem in full, even if many are alike",
            "  vitrine check --fix",
            "      fix the formatting of the records first",
            "  vitrine check --format sarif > problems.sarif",
            "      write a SARIF file for code scanning",
            "  vitrine explain unknown-field",
            "      explain a rule, with an example",
            "",
            "Errors are printed last, next to the totals. In a git repository, problems in",
            "the files that your branch changes (committed or not) come after all others.",
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
