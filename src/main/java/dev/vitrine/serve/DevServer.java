package dev.vitrine.serve;

import dev.vitrine.build.LiveSite;
import dev.vitrine.build.SiteSources;
import dev.vitrine.check.ChangedFiles;
import dev.vitrine.problem.Problem;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * Serves a site while it is edited. It listens at once, reads the records meanwhile, and renders a page when somebody asks for
 * it; a change of a file reaches the open pages by itself.
 */
public final class DevServer implements Closeable {
    /** After a port that is taken, how many more are tried. */
    private static final int MORE_PORTS = 20;
    /** For pages that are rendered or wait for the first reading; a request that is still arriving holds none. */
    private static final int THREADS = 64;

    private static final int CONNECTIONS = 1_000;

    private static final int BACKLOG = 200;
    /** In bytes, with the address. */
    private static final int LONGEST_HEAD = 65_536;

    private static final int PULSE_SECONDS = 10;

    /** In seconds: how long a client may take to send a request, to take the answer, and between two requests. */
    private static final int PATIENCE = 30;

    private final Server http;
    private final String authority;
    private final ScheduledExecutorService pulse;
    private final Thread updates;
    private final Watch watch;

    /** How changes are noticed. */
    public enum Watching {
        /** The system tells of them; where it does so late or not at all, the dates of files do. */
        AUTOMATIC,
        /** By the dates of files: for folders of a network or of a container, of whose changes the system does not tell. */
        DATES
    }

    /**
     * What is served, and where.
     *
     * @param host the name or address to listen on; the loopback unless given
     * @param port the next free one is taken if it is not free; 0 for any
     */
    public record Options(SiteSources sources, Optional<String> host, int port, Watching watching) {}

    /**
     * What became of a change.
     *
     * @param edits what changed; everything, the first time
     * @param records how many files were read as records
     * @param problems everything found; errors leave the site as it was
     * @param took how long it took from the change to the site
     */
    public record Update(ChangedFiles edits, int records, List<Problem> problems, Duration took) {
        public Update {
            problems = problems.stream().sorted().distinct().toList();
        }
    }

    /** Whoever follows the server at a terminal; told by any thread. */
    public interface Reader {
        /** The words of a problem, without colors, over several lines. */
        String words(Problem problem);

        /** Something was read, for the first time or after a change. */
        void updated(Update update);

        /** A disk failed, or there is a bug of ours; the server goes on with what it has. */
        void failed(Throwable failure);

        /** Something that is not as usual, in a line. */
        void notice(String line);
    }

    private DevServer(Options options, Reader reader, int patience) throws IOException {
        QueuedThreadPool threads = new QueuedThreadPool(THREADS);
        threads.setDaemon(true);
        threads.setName("serve request");
        this.http = new Server(threads);
        Deadlines deadlines = new Deadlines(patience);
        ServerConnector connector = connector(deadlines);
        open(connector, options, reader);
        WatchedFolders folders = new WatchedFolders(new TreeMap<>(Map.<String, Path>of(
                "data", options.sources().data(), "templates", options.sources().templates())));
        this.watch = watch(folders, options.watching(), reader);
        int port = connector.getLocalPort();
        this.authority = options.host().map(Admission::authority).orElse("127.0.0.1") + ":" + port;
        Viewers viewers = new Viewers();
        Session session = new Session(new LiveSite(options.sources()), viewers, reader::words);
        http.setHandler(new Answers(session, viewers, new Admission(port, options.host()), deadlines, reader));
        http.setErrorHandler(new PlainErrors());
        this.pulse = Executors.newSingleThreadScheduledExecutor(daemons("pulse"));
        this.updates = daemons("updates").newThread(() -> follow(session, reader));
        ScheduledFuture<?> unused = pulse.scheduleAtFixedRate(
                () -> viewers.tell(LiveMessage.PULSE), PULSE_SECONDS, PULSE_SECONDS, TimeUnit.SECONDS);
        ScheduledFuture<?> unusedToo = pulse.scheduleAtFixedRate(deadlines::check, 1, 1, TimeUnit.SECONDS);
    }

    private ServerConnector connector(Deadlines deadlines) {
        HttpConfiguration settings = new HttpConfiguration();
        settings.setSendServerVersion(false);
        settings.setRequestHeaderSize(LONGEST_HEAD);
        // Addresses are judged by RequestPath alone, and answered in its words.
        settings.setUriCompliance(UriCompliance.UNSAFE);
        ServerConnector connector = new ServerConnector(http, 1, 1, new HttpConnectionFactory(settings));
        connector.setIdleTimeout(PATIENCE * 1_000L);
        connector.setAcceptQueueSize(BACKLOG);
        connector.addBean(deadlines);
        http.addConnector(connector);
        http.addBean(new NetworkConnectionLimit(CONNECTIONS, connector));
        return connector;
    }

    /**
     * Starts to serve.
     *
     * @throws UncheckedIOException where nobody can listen at the host, or no port is free; the message says which
     */
    public static DevServer start(Options options, Reader reader) {
        return start(options, reader, PATIENCE);
    }

    /** @param patience how long a client may take for each step, in seconds */
    static DevServer start(Options options, Reader reader, int patience) {
        try {
            DevServer server = new DevServer(options, reader, patience);
            server.updates.start();
            server.begin();
            return server;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed.getMessage(), failed);
        }
    }

    private void begin() throws IOException {
        try {
            http.start();
        } catch (Exception failed) {
            throw new IOException("cannot start the server: " + failed.getMessage(), failed);
        }
    }

    /** Where the server is, such as {@code http://127.0.0.1:4321/}. */
    public String address() {
        return "http://" + authority + "/";
    }

    /** Takes the port, or the next free one. */
    private static void open(ServerConnector connector, Options options, Reader reader) throws IOException {
        String host = options.host().orElse("127.0.0.1");
        connector.setHost(host);
        for (int port = options.port(); ; port++) {
            connector.setPort(port);
            try {
                connector.open();
                if (port != options.port()) {
                    reader.notice("Port " + options.port() + " is taken; this is the next free one.");
                }
                return;
            } catch (IOException failed) {
                boolean isTaken = failed.getCause() instanceof BindException;
                if (!isTaken || options.port() == 0 || port == Math.min(65_535, options.port() + MORE_PORTS)) {
                    throw new IOException(
                            "cannot listen at " + host + ", ports " + options.port() + " to " + port + ": "
                                    + Optional.ofNullable(failed.getCause())
                                            .orElse(failed)
                                            .getMessage(),
                            failed);
                }
            }
        }
    }

    private static Watch watch(WatchedFolders folders, Watching watching, Reader reader) {
        boolean isMac =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("mac");
        if (watching == Watching.DATES || isMac) {
            return new FolderPolls(folders);
        }
        try {
            return new FolderEvents(folders);
        } catch (IOException full) {
            reader.notice("The system does not report changes (" + full.getMessage()
                    + "); the dates of the files are looked at instead.");
            return new FolderPolls(folders);
        }
    }

    private void follow(Session session, Reader reader) {
        ChangedFiles edits = ChangedFiles.EVERYTHING;
        while (!Thread.currentThread().isInterrupted()) {
            try {
                reader.updated(session.update(edits));
                edits = watch.next();
            } catch (InterruptedException | ClosedWatchServiceException closed) {
                return;
            } catch (RuntimeException | Error failed) {
                if (Thread.currentThread().isInterrupted()) {
                    return;
                }
                reader.failed(failed);
                edits = patience();
            }
        }
    }

    /** After a failure everything is read again with the next change: what the failure left half done is not built upon. */
    private ChangedFiles patience() {
        try {
            watch.next();
        } catch (InterruptedException | ClosedWatchServiceException stopped) {
            Thread.currentThread().interrupt();
        }
        return ChangedFiles.EVERYTHING;
    }

    private static ThreadFactory daemons(String name) {
        return work -> {
            Thread thread = new Thread(work, "serve " + name);
            thread.setDaemon(true);
            return thread;
        };
    }

    /** Ends every connection, and stops to watch. */
    @Override
    public void close() throws IOException {
        updates.interrupt();
        pulse.shutdownNow();
        watch.close();
        try {
            http.stop();
        } catch (Exception failed) {
            throw new IOException("cannot stop the server: " + failed.getMessage(), failed);
        }
    }
}
