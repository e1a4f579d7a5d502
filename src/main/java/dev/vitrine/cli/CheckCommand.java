package dev.vitrine.cli;

import dev.vitrine.build.CatalogCheck;
import dev.vitrine.build.RecordMender;
import dev.vitrine.build.RuleBook;
import dev.vitrine.git.ChangedPaths;
import dev.vitrine.git.GitTree;
import dev.vitrine.problem.Checked;
import dev.vitrine.problem.GitHubPrinter;
import dev.vitrine.problem.JsonPrinter;
import dev.vitrine.problem.Problem;
import dev.vitrine.problem.SarifPrinter;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

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
    /** Where a day begins first: what is still to come there is still to come everywhere. */
    private static final ZoneOffset EARLIEST = ZoneOffset.ofHours(14);

    private final Console console;

    @Spec
    private CommandSpec spec;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "DIR",
            description = "The catalog's folder. Default: the current folder.")
    private Path folder = Path.of("");

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The folder with the records. Default: data in the catalog's folder.")
    private Path data;

    @Option(
            names = "--templates",
            paramLabel = "DIR",
            description = "The folder with templates and assets that override the built-in ones; the settings are"
                    + " checked against it. Default: templates in the catalog's folder.")
    private Path templates;

    @Option(
            names = "--only",
            paramLabel = "PATH",
            arity = "1..*",
            description =
                    "Report only problems related to these files or folders (they may have been deleted), each in full."
                            + " The whole catalog is still checked.")
    private List<Path> only;

    @Option(
            names = "--since",
            paramLabel = "REVISION",
            description = "Report only problems related to records that have changed since a git revision.")
    private String since;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description =
                    "The output format: ${COMPLETION-CANDIDATES}. Default: text, or github (annotations) in a GitHub"
                            + " workflow.")
    private Format format;

    @Option(
            names = "--fix",
            description =
                    "Fix the formatting of the records first: the order of fields, quotes, trailing spaces, the schema"
                            + " line. Facts and comments are not changed.")
    private boolean fix;

    @Option(
            names = "--all",
            description =
                    "Print each problem in full. Without --all or --only, more than 4 warnings of one rule, or more than"
                            + " 4 identical errors, are summarized: their number and the first 3 places.")
    private boolean all;

    @Option(names = "--strict", description = "Fail if there are warnings, too.")
    private boolean strict;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            converter = SiteOptions.Day.class,
            description = "The as-of date of the check, such as 2026-12-01: later dates count as the future, and prices"
                    + " checked long before it as stale. Default: today.")
    private LocalDate asOf;

    CheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        DataFolder records = new DataFolder(data != null ? data : folder.resolve("data"));
        LocalDate day = asOf != null ? asOf : today();
        Checked<Collection<String>> chosen = chosen(records);
        List<Problem> ofMending = fix ? mend(records, chosen.value().orElse(List.of("data"))) : List.of();
        CatalogCheck check = CatalogCheck.of(records.tree(), Optional.of(day))
                .withForm(records.tree())
                .withFiles(templates != null ? templates : folder.resolve("templates"));
        List<Problem> problems = Stream.concat(
                        Stream.concat(chosen.problems().stream(), ofMending.stream()),
                        chosen.value().map(check::about).orElse(check.problems()).stream())
                .toList();
        Optional<SortedSet<String>> changed = changed(problems, records);
        print(problems, records, changed);
        if (format() == Format.TEXT || format() == Format.GITHUB) {
            console.out().println(summary(check, problems, records, changed));
        }
        boolean failed = problems.stream().anyMatch(problem -> strict || problem.isError());
        return failed ? ExitCode.PROBLEMS : ExitCode.DONE;
    }

    /** What was mended is told where the report is not in the way of a program. */
    private List<Problem> mend(DataFolder records, Collection<String> chosen) {
        Checked<List<RecordMender.Mended>> fixed = RecordMender.run(
                records.path(), path -> chosen.stream().anyMatch(named -> CatalogCheck.holds(named, path)));
        fixed.value()
                .ifPresent(mended -> mended.forEach(record -> console.err()
                        .println("mended  " + records.shown(record.path()) + ": "
                                + Counts.of(record.mended().size(), "place"))));
        return fixed.problems();
    }

    /** The latest day that it is anywhere now. */
    static LocalDate today() {
        return LocalDate.now(Clock.system(EARLIEST));
    }

    /** Whether a day, written as records write it, is still to come everywhere. */
    static boolean isToCome(String day) {
        return day.matches("\\d{4}-\\d{2}-\\d{2}") && day.compareTo(today().toString()) > 0;
    }

    /** The files and folders to report on; absent for all, also where a revision cannot be compared with. */
    private Checked<Collection<String>> chosen(DataFolder records) {
        if (only != null && since != null) {
            throw new ParameterException(spec.commandLine(), "--only and --since cannot both be asked for");
        }
        for (Path path : only == null ? List.<Path>of() : only) {
            if (records.named(path).isEmpty() && !Files.exists(path)) {
                throw new ParameterException(
                        spec.commandLine(),
                        "--only " + path + ": there is no such file, and no record of " + records.path()
                                + " could have had that path; paths are from the folder that you are in");
            }
        }
        if (since == null) {
            return new Checked<>(Optional.ofNullable(only).map(paths -> named(records)), List.of());
        }
        Checked<GitTree> before = GitTree.open(records.path(), since);
        return new Checked<>(before.value().map(tree -> ChangedPaths.between(tree, records.tree())), before.problems());
    }

    private List<String> named(DataFolder records) {
        return only.stream().flatMap(path -> records.named(path).stream()).toList();
    }

    /**
     * The files that the branch changes; absent if nothing is to be told apart by them, or if they cannot be found out, in
     * which case nothing is lost but the order.
     */
    private Optional<SortedSet<String>> changed(List<Problem> problems, DataFolder records) {
        boolean isAsked = format() == Format.TEXT && !problems.isEmpty() && only == null && since == null;
        return isAsked ? ChangedPaths.ofBranch(records.path()) : Optional.empty();
    }

    private void print(List<Problem> problems, DataFolder records, Optional<SortedSet<String>> changed) {
        PrintWriter out = console.out();
        switch (format()) {
            case TEXT -> {
                ProblemList list = new ProblemList(console, records);
                out.print(
                        all || only != null
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
        return own.size() == problems.size() ? "" : "; in what this branch changes: " + Counts.of(own);
    }

    private Format format() {
        return format != null ? format : console.format();
    }

    private String summary(
            CatalogCheck check, List<Problem> problems, DataFolder records, Optional<SortedSet<String>> changed) {
        String where = only != null
                ? " in what --only names"
                : since != null
                        ? " in what differs from " + since
                        : changed.map(files -> inChanges(problems, files)).orElse("");
        return Counts.of(check.records(), "record") + " in " + records.path() + ": " + Counts.of(problems) + where;
    }
}
