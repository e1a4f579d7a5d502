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
        description = "Imports published ratings into the records of arenas.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  vitrine import arena --source daily leaderboards.csv",
            "      a file with the columns date, arena, model, vendor, rank, score, ci, votes",
            "  vitrine import arena --source catalog --date 2025-12-17 categories.csv",
            "      a file with the columns arena, category, model, rating, rating_q025, rating_q975",
            "",
            "data/publishers/PUBLISHER.yaml maps the publisher's names to models. Names that",
            "it does not map are listed, never guessed. An import is all or nothing:",
            "existing rows are kept, and a row that conflicts with one of them aborts it.",
            "Exit codes: 0 done, 1 problems, 2 usage, 70 a bug in Vitrine."
        })
final class ImportCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "PUBLISHER", description = "The id of a record in data/publishers/.")
    private String publisher;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "FILE", description = "The CSV files to import.")
    private List<Path> files;

    @Option(
            names = "--source",
            paramLabel = "ID",
            required = true,
            description = "The source of the files: an id from the sources of the arenas.")
    private String source;

    @Option(
            names = "--date",
            paramLabel = "DATE",
            converter = SiteOptions.Day.class,
            description = "The date of the ratings, such as 2025-12-17, if the files do not contain it.")
    private LocalDate day;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The folder with the records. Default: data in the current folder.")
    private Path data = Path.of("data");

    @Option(
            names = {"-n", "--dry-run"},
            description = "Print what would change without changing anything.")
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
