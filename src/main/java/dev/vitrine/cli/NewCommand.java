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
        description = "Makes a record: asks for what it needs, or takes options.",
        synopsisSubcommandLabel = "KIND",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  vitrine new model luma/ray-4",
            "      asks for what is required",
            "  vitrine new organization luma --name Luma",
            "      asks nothing",
            "  vitrine new model --help",
            "      all that a model can be given at once",
            "",
            "The record holds an example of everything else that it may say, in comments. No file that exists is touched."
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
