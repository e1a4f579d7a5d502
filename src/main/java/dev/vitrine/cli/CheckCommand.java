package dev.vitrine.cli;

import dev.vitrine.build.CatalogCheck;
import dev.vitrine.build.RuleBook;
import dev.vitrine.problem.GitHubPrinter;
import dev.vitrine.problem.JsonPrinter;
import dev.vitrine.problem.Problem;
import dev.vitrine.problem.SarifPrinter;
import dev.vitrine.problem.TextPrinter;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vitrine check}. */
@Command(
        name = "check",
        description = "Reads the records of a catalog and says what is wrong with them, and how to mend it.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  vitrine check",
            "      all of ./data",
            "  vitrine check --only data/models/luma",
            "      what has to do with these records",
            "  vitrine check --format sarif > problems.sarif",
            "      for code scanning",
            "  vitrine explain unknown-field",
            "      what a rule is for, with an example",
            "",
            "Exit codes: 0 no errors, 1 errors (with --strict, warnings too), 2 usage, 70 a bug in Vitrine."
        })
final class CheckCommand implements Callable<Integer> {
    /** Where a day begins first: what is still to come there is still to come everywhere. */
    private static final ZoneOffset EARLIEST = ZoneOffset.ofHours(14);

    private final Console console;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "DIR",
            description = "The catalog's folder. Default: this folder.")
    private Path folder = Path.of("");

    @Option(names = "--data", paramLabel = "DIR", description = "The records. Default: data in the catalog's folder.")
    private Path data;

    @Option(
            names = "--only",
            paramLabel = "PATH",
            arity = "1..*",
            description = "Report only what has to do with these files or folders, which may be deleted ones;"
                    + " the whole catalog is read all the same.")
    private List<Path> only;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = Format.Converter.class,
            description = "text, github (annotations), json or sarif. Default: text; in a GitHub workflow, github.")
    private Format format;

    @Option(names = "--strict", description = "Let warnings fail the check too.")
    private boolean strict;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            converter = BuildCommand.Day.class,
            description = "The day to check for, as 2026-12-01: what is later is in the future, and a price that was"
                    + " checked long before it is stale. Default: today.")
    private LocalDate asOf;

    CheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        DataFolder records = new DataFolder(data != null ? data : folder.resolve("data"));
        LocalDate day = asOf != null ? asOf : LocalDate.now(Clock.system(EARLIEST));
        CatalogCheck check = CatalogCheck.of(records.tree(), Optional.of(day));
        List<Problem> problems = only == null ? check.problems() : check.about(named(records));
        print(problems, records);
        if (format() == Format.TEXT || format() == Format.GITHUB) {
            console.out().println(summary(check, problems, records));
        }
        boolean failed = problems.stream().anyMatch(problem -> strict || problem.isError());
        return failed ? ExitCode.PROBLEMS : ExitCode.DONE;
    }

    private List<String> named(DataFolder records) {
        return only.stream().flatMap(path -> records.named(path).stream()).toList();
    }

    private void print(List<Problem> problems, DataFolder records) {
        PrintWriter out = console.out();
        switch (format()) {
            case TEXT -> {
                TextPrinter printer = records.printer(console);
                problems.forEach(problem -> out.println(printer.print(problem)));
            }
            case GITHUB -> {
                GitHubPrinter printer = new GitHubPrinter(records::shown);
                problems.forEach(problem -> out.print(printer.print(problem)));
            }
            case JSON -> out.print(new JsonPrinter(records::shown).print(problems));
            case SARIF -> out.print(new SarifPrinter(records::shown, RuleBook::explanation).print(problems));
        }
    }

    private Format format() {
        return format != null ? format : console.format();
    }

    private String summary(CatalogCheck check, List<Problem> problems, DataFolder records) {
        String where = only == null ? "" : " in what --only names";
        return Counts.of(check.records(), "record") + " in " + records.path() + ": " + Counts.of(problems) + where;
    }
}
