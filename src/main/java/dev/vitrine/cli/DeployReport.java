package dev.vitrine.cli;

import dev.vitrine.deploy.DeployProgress;
import dev.vitrine.deploy.Deployed;
import dev.vitrine.deploy.Plan;
import dev.vitrine.problem.Checked;
import dev.vitrine.problem.JsonPrinter;
import dev.vitrine.problem.Problem;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Prints how far a deploy is, its plan, and what it did. */
final class DeployReport implements DeployProgress {
    private final Console console;
    private final DeployFlags.PlanFormat format;
    private final Detail detail;
    private final PlanPrinter printer;
    private final ProgressLine line;
    private final boolean showsPlan;
    private Optional<Plan> plan = Optional.empty();

    DeployReport(Console console, DeployFlags flags) {
        this.console = console;
        this.format = flags.format;
        this.detail = flags.detail();
        this.printer = new PlanPrinter(detail == Detail.VERBOSE ? PlanPrinter.Names.ALL : PlanPrinter.Names.FIRST);
        this.showsPlan = !flags.dryRun && detail != Detail.QUIET && format == DeployFlags.PlanFormat.TEXT;
        this.line = new ProgressLine(detail == Detail.QUIET ? console.unwatched() : console, false);
    }

    @Override
    public void stage(String name) {
        line.stage(name);
    }

    @Override
    public void planned(Plan made) {
        line.clear();
        plan = Optional.of(made);
        if (showsPlan) {
            console.out().print(printer.text(made));
            console.out().flush();
        }
    }

    @Override
    public void sent(int done, int all) {
        line.step("send", done, all);
    }

    /** A plan that is not carried out; its exit code. */
    int planned(Checked<Plan> made) {
        line.clear();
        made.value()
                .ifPresent(found -> console.out()
                        .print(
                                format == DeployFlags.PlanFormat.JSON
                                        ? printer.json(found, Optional.empty())
                                        : printer.text(found)));
        return made.value().isPresent() ? ExitCode.DONE : failed(made.problems());
    }

    /** What a deploy did; its exit code. */
    int deployed(Checked<Deployed> done) {
        line.clear();
        if (done.value().isEmpty()) {
            return failed(done.problems());
        }
        if (format == DeployFlags.PlanFormat.JSON) {
            console.out().print(printer.json(plan.orElseThrow(), done.value()));
        } else if (detail != Detail.QUIET) {
            console.out().println(printer.done(done.value().get()));
        }
        return ExitCode.DONE;
    }

    /** Why there was no deploy; its exit code. */
    int failed(List<Problem> problems) {
        if (format == DeployFlags.PlanFormat.JSON) {
            console.out().print(new JsonPrinter(UnaryOperator.identity()).print(problems));
        } else {
            problems.forEach(problem -> console.err().println(console.printer().print(problem)));
        }
        return ExitCode.PROBLEMS;
    }
}
