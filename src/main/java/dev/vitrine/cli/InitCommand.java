package dev.vitrine.cli;

import dev.vitrine.build.Starter;
import dev.vitrine.problem.Checked;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code vitrine init}. */
@Command(
        name = "init",
        description = "Creates a new catalog that is ready to build.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExample:%n",
        footer = {
            "  vitrine init my-catalog",
            "  vitrine build my-catalog",
            "",
            "The new catalog has one invented model; replace it with real ones. Existing files are not changed."
        })
final class InitCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            paramLabel = "DIR",
            description = "The folder to create. It may exist, but must not contain a data folder.")
    private Path folder;

    InitCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Checked<Starter.Made> made = Starter.write(folder, console.commit());
        made.problems().forEach(problem -> console.err().print(console.printer().print(problem)));
        made.value().ifPresent(catalog -> {
            catalog.files().forEach(file -> console.line("made  " + file));
            catalog.note().ifPresent(note -> console.line("note  " + note));
            console.line("next  " + console.command() + " build " + Console.quoted(folder.toString()));
        });
        return made.value().isPresent() ? ExitCode.DONE : ExitCode.PROBLEMS;
    }
}
