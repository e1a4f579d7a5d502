package dev.vitrine.serve;

import com.sun.net.httpserver.HttpServer;
import dev.vitrine.build.Edits;
import dev.vitrine.build.LiveSite;
import dev.vitrine.build.SiteSources;
import dev.vitrine.problem.Problem;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Serves a site while it is edited. It listens at once, reads the records meanwhile, and renders a page when somebody asks for
 * it; a change of a file reaches the open pages by itself.
 */
public final class DevServer implements Closeable {
    /** After a port that is taken, how many more are tried. */
    private static final int MORE_PORTS = 20;
    /** A request that is read slowly holds one of these; all others go on. */
    private static final int THREADS = 200;

    private static final int BACKLOG = 200;
    private static final int PULSE_SECONDS = 10;

    private final HttpServer http;
    private final String authority;
    private final ThreadPoolExecutor threads;
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
    public record Update(Edits edits, int records, List<Problem> problems, Duration took) {
        public Update {
            problems = problems.stream().sorted().distinct().toList();
        }
    }

    /** Whoever follows the server at a terminal; told by any thread. */
    public interface Reader {
        /** The words of a problem, without colours, over several lines. */
        String words(Problem problem);

        /** Something was read, for the first time or after a change. */
        void updated(Update update);

        /** A disk failed, or there is a bug of ours; the server goes on with what it has. */
        void failed(Throwable failure);

        /** Something that is not as usual, in a line. */
        void notice(String line);
    }

    private DevServer(Options options, Reader reader) throws IOException {
        limits();
        WatchedFolders folders = new WatchedFolders(new TreeMap<>(Map.<String, Path>of(
                "data", options.sources().data(), "templates", options.sources().templates())));
        this.http = bound(options, reader);
        this.watch = watch(folders, options.watching(), reader);
        int port = http.getAddress().getPort();
        this.authority = options.host().map(Admission::authority).orElse("127.0.0.1") + ":" + port;
        this.threads = new ThreadPoolExecutor(
                THREADS, THREADS, 20, TimeUnit.SECONDS, new LinkedBlockingQueue<>(THREADS), daemons("request"));
        threads.allowCoreThreadTimeOut(true);
        Viewers viewers = new Viewers(threads);
        Session session = new Session(new LiveSite(options.sources()), viewers, reader::words);
        http.createContext("/", new Answers(session, viewers, new Admission(port, options.host()), reader));
        http.setExecutor(threads);
        this.pulse = Executors.newSingleThreadScheduledExecutor(daemons("pulse"));
        this.updates = daemons("updates").newThread(() -> follow(session, reader));
        ScheduledFuture<?> unused = pulse.scheduleAtFixedRate(
                () -> viewers.tell(LiveMessage.PULSE), PULSE_SECONDS, PULSE_SECONDS, TimeUnit.SECONDS);
    }

    /**
     * Starts to serve.
     *
     * @throws UncheckedIOException where nobody can listen at the host, or no port is free; the message says which
     */
    public static DevServer start(Options options, Reader reader) {
        try {
            DevServer server = new DevServer(options, reader);
            server.updates.start();
            server.http.start();
            return server;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed.getMessage(), failed);
        }
    }

    /** Where the server is, such as {@code http://127.0.0.1:4321/}. */
    public String address() {
        return "http://" + authority + "/";
    }

    /**
     * The JDK reads these before its first server: without "nodelay" each answer on a kept connection takes 40 ms longer. Past
     * its limits it closes the connection without an answer, so they lie beyond those that {@link Admission} refuses in words.
     * What is no address ({@code /%zz}, {@code *}, a zero byte) the JDK answers by itself, in HTML, before any code of ours.
     */
    private static void limits() {
        Map.of(
                        "sun.net.httpserver.nodelay", "true",
                        "sun.net.httpserver.maxReqTime", "10",
                        "sun.net.httpserver.maxReqHeaders", "1000",
                        "sun.net.httpserver.maxReqHeaderSize", "393216",
                        "sun.net.httpserver.maxIdleConnections", "100",
                        "sun.net.httpserver.idleInterval", "30",
                        "jdk.httpserver.maxConnections", "1000")
                .forEach((name, value) -> {
                    if (System.getProperty(name) == null) {
                        System.setProperty(name, value);
                    }
                });
    }

    private static HttpServer bound(Options options, Reader reader) throws IOException {
        InetAddress address = options.host().isPresent()
                ? InetAddress.getByName(options.host().get())
                : InetAddress.getByAddress("127.0.0.1", new byte[] {127, 0, 0, 1});
        for (int port = options.port(); ; port++) {
            try {
                HttpServer server = HttpServer.create(new InetSocketAddress(address, port), BACKLOG);
                if (port != options.port()) {
                    reader.notice("Port " + options.port() + " is taken; this is the next free one.");
                }
                return server;
            } catch (BindException taken) {
                if (options.port() == 0 || port == Math.min(65_535, options.port() + MORE_PORTS)) {
                    throw new IOException(
                            "cannot listen at " + options.host().orElse("127.0.0.1") + ", ports " + options.port()
                                    + " to " + port + ": " + taken.getMessage(),
                            taken);
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
            reader.notice("The system tells of no changes (" + full.getMessage()
                    + "); the dates of the files are looked at instead.");
            return new FolderPolls(folders);
        }
    }

    private void follow(Session session, Reader reader) {
        Edits edits = Edits.EVERYTHING;
        while (!Thread.currentThread().isInterrupted()) {
            try {
                reader.updated(session.update(edits));
                edits = watch.next();
            } catch (InterruptedException | ClosedWatchServiceException | RejectedExecutionException closed) {
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

    /** After a failure everything is read anew with the next change: what the failure left half done is not built upon. */
    private Edits patience() {
        try {
            watch.next();
        } catch (InterruptedException | ClosedWatchServiceException stopped) {
            Thread.currentThread().interrupt();
        }
        return Edits.EVERYTHING;
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
        http.stop(0);
        threads.shutdownNow();
    }
}
