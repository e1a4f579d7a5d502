package dev.vitrine.cli;

import dev.vitrine.build.SiteSources;
import dev.vitrine.serve.DevServer;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options of {@code vitrine serve} besides what the site is made from. */
final class ServeFlags {
    private static final int PORT = 4321;
    private static final int LAST_PORT = 65_535;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

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

    /** Whether the site is to be shown in the browser. */
    boolean opens() {
        return open;
    }

    /** What was asked for. */
    DevServer.Options options(SiteSources sources) {
        if (port < 0 || port > LAST_PORT) {
            throw new ParameterException(spec.commandLine(), "--port wants a number from 0 to " + LAST_PORT);
        }
        return new DevServer.Options(
                sources,
                Optional.ofNullable(host),
                port,
                poll ? DevServer.Watching.DATES : DevServer.Watching.AUTOMATIC);
    }
}
