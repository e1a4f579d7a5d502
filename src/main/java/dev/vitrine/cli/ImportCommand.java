package dev.vitrine.cli;

import dev.vitrine.importing.ArenaImport;
import dev.vitrine.problem.Checked;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vitrine import}. */
@Command(
        name = "import",
        description = "Brings ratings that were published elsewhere into the records of arenas.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  vitrine import arena --source daily leaderboards.csv",
            "      the columns date, arena, model, vendor, rank, score, ci, votes",
            "  vitrine import arena --source catalog --date 2025-12-17 categories.csv",
            "      the columns arena, category, model, rating, rating_q025, rating_q975",
            "",
            "Names stand for what data/publishers/PUBLISHER.yaml says; what is not there is",
            "listed, never guessed. Rows that are there stay; where a number differs from",
            "theirs, that is a problem, and nothing is written.",
            "Exit codes: 0 done, 1 problems, 2 usage, 70 a bug in Vitrine."
        })
final class ImportCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            index = "0",
            paramLabel = "PUBLISHER",
            description = "The id of a record in data/publishers/: whose names the files use.")
    private String publisher;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "FILE", description = "The lists, as CSV.")
    private List<Path> files;

    @Option(
            names = "--source",
            paramLabel = "ID",
            required = true,
            description = "Which of the arenas' sources the files come from.")
    private String source;

    @Option(
            names = "--date",
            paramLabel = "DATE",
            converter = SiteOptions.Day.class,
            description = "The day that the ratings are of, as 2025-12-17, where the files do not say it.")
    private LocalDate day;

    @Option(names = "--data", paramLabel = "DIR", description = "The records. Default: data in this folder.")
    private Path data = Path.of("data");

    @Option(
            names = {"-n", "--dry-run"},
            description = "Say what would be done, and do nothing.")
    private boolean dryRun;

    ImportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        ArenaImport.Order order = new ArenaImport.Order(data, publisher, source, Optional.ofNullable(day));
        Checked<ArenaImport> planned = ArenaImport.plan(order, files, SiteOptions.Day.today());
        if (!dryRun) {
            planned.value().ifPresent(ArenaImport::write);
        }
        new ImportPrinter(console, new DataFolder(data)).print(planned, dryRun ? "would write  " : "wrote  ");
        return planned.value().isPresent() ? ExitCode.DONE : ExitCode.PROBLEMS;
    }
}
