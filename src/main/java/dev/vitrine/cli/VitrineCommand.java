package dev.vitrine.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code vitrine} without a command: prints the usage and exits with {@link ExitCode#USAGE}. */
@Command(
        name = "vitrine",
        description = "Builds a static site from a catalog of AI models.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            BuildCommand.class,
            CheckCommand.class,
            DeployCommand.class,
            DiffCommand.class,
            ExplainCommand.class,
            HostingCommand.class,
            ImportCommand.class,
            InitCommand.class,
            NewCommand.class,
            SchemaCommand.class,
            ServeCommand.class
        },
        mixinStandardHelpOptions = true,
        version = "Vitrine 0.1.0",
        footerHeading = "%nExamples:%n",
        footer = {
            "  vitrine serve --open              show ./data in the browser, and reload on each change",
            "  vitrine build                     build ./data into ./site",
            "  vitrine check                     show problems in ./data and how to fix them",
            "  vitrine init my-catalog           create a new catalog",
            "  vitrine new model luma/ray-4      create a record, with prompts for the required fields",
            "  vitrine build my-catalog          build my-catalog/data into my-catalog/site",
            "  vitrine diff main...HEAD          summarize what this branch changes in the records",
            "  vitrine build --help              list the options of a command",
            "",
            "Exit codes: 0 done, 1 problems in the data, 2 usage, 70 a bug in Vitrine."
        })
final class VitrineCommand implements Callable<Integer> {
    private final Console console;

    @Spec
    private CommandSpec spec;

    VitrineCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(console.err());
        return ExitCode.USAGE;
    }
}
