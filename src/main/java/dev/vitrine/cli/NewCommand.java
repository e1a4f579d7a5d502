package dev.vitrine.cli;

import dev.vitrine.schema.RecordKind;
import java.util.Arrays;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code vitrine new}: a command for each kind of record, whose options are what its schema says. */
@Command(
        name = "new",
        description = "Creates a record. Prompts for required fields that are not given as options.",
        synopsisSubcommandLabel = "KIND",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  vitrine new model luma/ray-4",
            "      prompt for the required fields",
            "  vitrine new organization luma --name Luma",
            "      no prompts: all required fields are given",
            "  vitrine new model --help",
            "      list the options for models",
            "",
            "The record has commented examples of all optional fields. Existing files are not changed."
        })
final class NewCommand implements Callable<Integer> {
    private final Console console;
    private CommandSpec spec;

    NewCommand(Console console) {
        this.console = console;
    }

    /** Adds the kinds: their options come from the schemas, so that no annotation can name them. */
    @Spec
    void addKinds(CommandSpec own) {
        this.spec = own;
        Arrays.stream(RecordKind.values())
                .filter(kind -> kind != RecordKind.CATALOG)
                .forEach(kind -> own.addSubcommand(kind.key(), new NewRecordCommand(console, kind).commandLine()));
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(console.err());
        return ExitCode.USAGE;
    }
}
