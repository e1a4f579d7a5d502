package dev.vitrine.cli;

import dev.vitrine.build.SchemaFiles;
import dev.vitrine.problem.Checked;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code vitrine schema}. */
@Command(
        name = "schema",
        description = "Writes the JSON Schemas of the records, with which editors complete and check them.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExample:%n",
        footer = "  vitrine schema          writes data/schemas/*.json")
final class SchemaCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(arity = "0..1", paramLabel = "DIR", description = "The catalog's folder. Default: the current folder.")
    private Path folder = Path.of("");

    SchemaCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Checked<List<Path>> written = SchemaFiles.write(folder.resolve("data"));
        written.problems()
                .forEach(problem -> console.err().print(console.printer().print(problem)));
        written.value().ifPresent(files -> files.forEach(file -> console.line("wrote  " + file)));
        return written.value().isPresent() ? ExitCode.DONE : ExitCode.PROBLEMS;
    }
}
