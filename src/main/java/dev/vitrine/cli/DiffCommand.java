package dev.vitrine.cli;

import dev.vitrine.git.GitTree;
import dev.vitrine.problem.Checked;
import dev.vitrine.problem.Problem;
import dev.vitrine.problem.TextPrinter;
import dev.vitrine.review.JsonReport;
import dev.vitrine.review.MarkdownReport;
import dev.vitrine.review.Report;
import dev.vitrine.review.Review;
import dev.vitrine.review.Side;
import dev.vitrine.review.TextReport;
import dev.vitrine.source.DirectoryTree;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

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
    private static final String FORK = "...";

    private final Console console;

    @Parameters(
            index = "0",
            paramLabel = "BASE",
            description =
                    "The older state: a git revision, or BASE...HEAD for what HEAD has changed since it branched off"
                            + " from BASE.")
    private String base;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "HEAD",
            description = "The newer state: a git revision. Default: the files as they are now.")
    private String head;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The folder with the records. Default: data in the current folder.")
    private Path data = Path.of("data");

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "The output format: ${COMPLETION-CANDIDATES}. Default: text.")
    private ReportFormat format = ReportFormat.TEXT;

    @Option(
            names = "--base-name",
            paramLabel = "NAME",
            description = "The name of the older state in the report. Default: its revision.")
    private String baseName;

    @Option(
            names = "--head-name",
            paramLabel = "NAME",
            description = "The name of the newer state in the report. Default: its revision, or the working tree.")
    private String headName;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            converter = SiteOptions.Day.class,
            description =
                    "The as-of date of the compared pages, such as 2026-12-01. Default: the last day on which a price"
                            + " was checked.")
    private LocalDate asOf;

    @Option(
            names = {"-v", "--verbose"},
            description = "Print which commits are compared.")
    private boolean verbose;

    /** How the report is written; a name in lower case is what is typed. */
    enum ReportFormat {
        TEXT,
        MARKDOWN,
        JSON;

        /** As it is typed. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    DiffCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        List<Problem> problems = new ArrayList<>();
        Optional<Side> older = taken(older(), problems).map(side -> called(baseName, side));
        Optional<Side> newer = taken(newer(), problems).map(side -> called(headName, side));
        Optional<Report> report = older.flatMap(before ->
                newer.flatMap(after -> taken(Review.of(before, after, Optional.ofNullable(asOf)), problems)));
        if (verbose) {
            Stream.of(older, newer)
                    .flatMap(Optional::stream)
                    .forEach(side -> console.err()
                            .println(side.name()
                                    + side.commit().map(name -> " is " + name).orElse("")));
        }
        TextPrinter printer = new TextPrinter(path -> Optional.empty(), this::shown, console.colour());
        problems.forEach(problem -> console.err().print(printer.print(problem)));
        report.ifPresent(found -> console.out().print(written(found)));
        return report.isPresent() ? ExitCode.DONE : ExitCode.PROBLEMS;
    }

    private static <T> Optional<T> taken(Checked<T> checked, List<Problem> problems) {
        problems.addAll(checked.problems());
        return checked.value();
    }

    /** A side by the name that the reader gave it, if any. The reports take every name for any text at all. */
    private static Side called(String name, Side side) {
        return name == null || name.isBlank() ? side : new Side(name, side.commit(), side.tree());
    }

    private Checked<Side> older() {
        if (!isFork()) {
            return side(base, base);
        }
        String from = base.substring(0, base.indexOf(FORK));
        Checked<String> fork = GitTree.fork(data, from, tip());
        return fork.value().isEmpty()
                ? Checked.failed(fork.problems())
                : side(fork.value().get(), "where it left " + from);
    }

    private Checked<Side> newer() {
        if (isFork()) {
            return side(tip(), tip());
        }
        return head != null
                ? side(head, head)
                : Checked.of(new Side(Side.WORKING_TREE, Optional.empty(), new DirectoryTree(data)));
    }

    private boolean isFork() {
        return head == null && base.contains(FORK);
    }

    /** What stands after the dots; as for git, {@code HEAD} where that is nothing. */
    private String tip() {
        String named = base.substring(base.indexOf(FORK) + FORK.length());
        return named.isEmpty() ? "HEAD" : named;
    }

    private Checked<Side> side(String revision, String name) {
        Checked<GitTree> tree = GitTree.open(data, revision);
        return new Checked<>(
                tree.value().map(read -> new Side(name, Optional.of(read.commit()), read)), tree.problems());
    }

    /** The folder of records by the name that the reader gave it. */
    private String shown(String path) {
        return path.equals("data") ? data.toString() : path;
    }

    private String written(Report report) {
        return switch (format) {
            case TEXT -> console.colour() ? TextReport.coloured(report) : TextReport.plain(report);
            case MARKDOWN -> MarkdownReport.of(report);
            case JSON -> JsonReport.of(report);
        };
    }
}
