package dev.vitrine.cli;

import dev.vitrine.problem.Problem;
import dev.vitrine.serve.DevServer;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code vitrine serve}. */
@Command(
        name = "serve",
        description =
                "Serves the site while you edit it: pages are rendered on request, and the browser reloads when you"
                        + " save a file.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  vitrine serve --open",
            "      serve ./data and open it in the browser",
            "  vitrine serve my-catalog --port 8080",
            "      serve my-catalog/data at http://127.0.0.1:8080/",
            "  vitrine serve --host 0.0.0.0",
            "      let other machines connect, at the address of this one",
            "",
            "Ctrl-C ends it. An error in a record or a template is shown over the last page that was whole.",
            "Exit codes: 1 problems, 2 usage, 70 a bug in Vitrine."
        })
final class ServeCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private SiteOptions site;

    @Mixin
    private ServeFlags flags;

    ServeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        DevServer.Options options = flags.options(site.sources());
        DataFolder records = new DataFolder(options.sources().data());
        List<Problem> problems = records.tree().exists();
        if (!problems.isEmpty()) {
            problems.forEach(
                    problem -> console.err().println(records.printer(console).print(problem)));
            return ExitCode.PROBLEMS;
        }
        try (DevServer server = DevServer.start(options, new ServeReport(console, records))) {
            console.out().println("serving   " + server.address() + " (Ctrl-C ends it)");
            if (flags.opens()) {
                Desktop.open(server.address(), console);
            }
            Thread.currentThread().join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return ExitCode.DONE;
    }
}
