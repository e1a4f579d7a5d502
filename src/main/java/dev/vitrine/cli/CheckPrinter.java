package dev.vitrine.cli;

import dev.vitrine.build.RecordCheck;
import dev.vitrine.build.RuleBook;
import dev.vitrine.git.ChangedPaths;
import dev.vitrine.problem.GitHubPrinter;
import dev.vitrine.problem.JsonPrinter;
import dev.vitrine.problem.Problem;
import dev.vitrine.problem.SarifPrinter;
import dev.vitrine.wording.Words;
import java.io.PrintWriter;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/** Prints what a check found. */
final class CheckPrinter {
    private final Console console;
    private final CheckFlags flags;
    private final DataFolder records;
    private final Format format;

    CheckPrinter(Console console, CheckFlags flags) {
        this.console = console;
        this.flags = flags;
        this.records = flags.records();
        this.format = flags.format(console);
    }

    void print(RecordCheck.Result result) {
        // Not where the report is, which a program may read.
        result.fixed()
                .forEach(record -> console.errorLine("fixed   " + records.shown(record.path()) + ": "
                        + Words.count(record.mended().size(), "place")));
        Optional<SortedSet<String>> changed = changed(result.problems());
        print(result.problems(), changed);
        if (format == Format.TEXT || format == Format.GITHUB) {
            String scope = flags.isPartial()
                    ? flags.scope()
                    : changed.map(files -> inChanges(result.problems(), files)).orElse("");
            console.line(Words.count(result.records(), "record") + " in " + records.path() + ": "
                    + ProblemList.counts(result.problems()) + scope);
        }
    }

    /**
     * The files that the branch changes; absent if the report is not sorted by them, or if they cannot be found out, in
     * which case nothing is lost but the order.
     */
    private Optional<SortedSet<String>> changed(List<Problem> problems) {
        boolean isAsked = format == Format.TEXT && !problems.isEmpty() && !flags.isPartial();
        return isAsked ? ChangedPaths.ofBranch(records.path()) : Optional.empty();
    }

    private void print(List<Problem> problems, Optional<SortedSet<String>> changed) {
        PrintWriter out = console.out();
        switch (format) {
            case TEXT -> {
                ProblemList list = new ProblemList(console, records);
                out.print(
                        flags.isInFull()
                                ? list.all(problems)
                                : changed.map(files -> list.brief(problems, files))
                                        .orElseGet(() -> list.brief(problems)));
                out.print(problems.isEmpty() ? "" : "\n");
            }
            case GITHUB -> {
                // GitHub shows the first ten of a step.
                GitHubPrinter printer = new GitHubPrinter(records::shown);
                problems.stream()
                        .sorted(Comparator.comparing(problem -> problem.rule().severity()))
                        .forEach(problem -> out.print(printer.print(problem)));
            }
            case JSON -> out.print(new JsonPrinter(records::shown).print(problems));
            case SARIF -> out.print(new SarifPrinter(records::shown, RuleBook::explanation).print(problems));
        }
    }

    private static String inChanges(List<Problem> problems, Collection<String> files) {
        List<Problem> own = problems.stream()
                .filter(problem -> ProblemList.concerns(problem, files))
                .toList();
        return own.size() == problems.size() ? "" : "; in what this branch changes: " + ProblemList.counts(own);
    }
}
