package dev.vitrine.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code vitrine} by itself: shows what there is, and that a command is wanted. */
@Command(
        name = "vitrine",
        description = "Makes a static site from a catalog of AI models.",
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
            "  vitrine serve --open              show ./data in the browser, and follow each change",
            "  vitrine build                     build ./data into ./site",
            "  vitrine check                     say what is wrong in ./data, and how to mend it",
            "  vitrine init my-catalog           make a new catalog",
            "  vitrine new model luma/ray-4      make a record, and be asked for what it needs",
            "  vitrine build my-catalog          build it, into my-catalog/site",
            "  vitrine diff main...HEAD          say what this branch changes in the records",
            "  vitrine build --help              all that a build can be asked for",
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
