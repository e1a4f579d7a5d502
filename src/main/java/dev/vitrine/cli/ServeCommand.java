package dev.vitrine.cli;

import dev.vitrine.build.SiteSources;
import dev.vitrine.problem.Problem;
import dev.vitrine.serve.DevServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

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
    private static final int PORT = 4321;
    private static final int LAST_PORT = 65_535;

    private final Console console;

    @Spec
    private CommandSpec spec;

    @Mixin
    private SiteOptions site;

    @Option(names = "--open", description = "Open the site in the browser.")
    private boolean open;

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "The port to listen on; if it is taken, the next free one. Default: " + PORT + ".")
    private int port = PORT;

    @Option(
            names = "--host",
            paramLabel = "NAME",
            description = "The name or address to listen on. Default: 127.0.0.1, which only this machine can reach.")
    private String host;

    @Option(
            names = "--poll",
            description =
                    "Poll the files for changes instead of waiting for notifications. Use this for network folders and"
                            + " containers.")
    private boolean poll;

    ServeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (port < 0 || port > LAST_PORT) {
            throw new ParameterException(spec.commandLine(), "--port wants a number from 0 to " + LAST_PORT);
        }
        SiteSources sources = site.sources();
        DataFolder records = new DataFolder(sources.data());
        List<Problem> problems = records.tree().exists();
        if (!problems.isEmpty()) {
            problems.forEach(
                    problem -> console.err().println(records.printer(console).print(problem)));
            return ExitCode.PROBLEMS;
        }
        DevServer.Options options = new DevServer.Options(
                sources,
                Optional.ofNullable(host),
                port,
                poll ? DevServer.Watching.DATES : DevServer.Watching.AUTOMATIC);
        try (DevServer server = DevServer.start(options, new ServeReport(console, records))) {
            console.out().println("serving   " + server.address() + " (Ctrl-C ends it)");
            if (open) {
                open(server.address());
            }
            Thread.currentThread().join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return ExitCode.DONE;
    }

    private void open(String address) {
        try {
            Desktop.open(address);
        } catch (UncheckedIOException none) {
            console.err()
                    .println("No browser can be opened from here (" + none.getMessage() + "): open " + address
                            + " yourself.");
        }
    }
}
