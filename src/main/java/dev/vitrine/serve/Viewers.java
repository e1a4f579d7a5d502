package dev.vitrine.serve;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;

/** The pages that are open in browsers and wait for news, each over a stream of server-sent events. */
final class Viewers {
    /** Each holds a connection, and most browsers open six at most. */
    private static final int MOST = 100;

    private final List<Viewer> viewers = new CopyOnWriteArrayList<>();
    private final Executor threads;

    /**
     * No viewers yet.
     *
     * @param threads that write to them, so that one that does not listen holds up no other
     */
    Viewers(Executor threads) {
        this.threads = threads;
    }

    /** One open page. What it has not taken when so many more events wait for it, it will never take. */
    private static final class Viewer {
        private static final int PATIENCE = 20;

        private final HttpExchange exchange;
        private final String path;
        private final AtomicInteger waiting = new AtomicInteger();

        Viewer(HttpExchange exchange, String path) {
            this.exchange = exchange;
            this.path = path;
        }

        synchronized void write(String event) throws IOException {
            OutputStream out = exchange.getResponseBody();
            out.write(event.getBytes(UTF_8));
            out.flush();
        }
    }

    /** The paths of the pages that are open, sorted. */
    Set<String> paths() {
        Set<String> paths = new TreeSet<>();
        viewers.forEach(viewer -> paths.add(viewer.path));
        return paths;
    }

    /**
     * Keeps a stream open, and sends it what it needs to know first.
     *
     * @param path of the page that it is for
     * @return whether there was room for one more
     */
    boolean join(HttpExchange exchange, String path, String greeting) throws IOException {
        if (viewers.size() >= MOST) {
            return false;
        }
        exchange.sendResponseHeaders(200, 0);
        Viewer viewer = new Viewer(exchange, path);
        viewers.add(viewer);
        send(viewer, greeting);
        return true;
    }

    /** Tells every page. */
    void tell(String event) {
        viewers.forEach(viewer -> send(viewer, event));
    }

    private void send(Viewer viewer, String event) {
        if (viewer.waiting.incrementAndGet() > Viewer.PATIENCE) {
            leave(viewer);
            return;
        }
        threads.execute(() -> {
            try {
                viewer.write(event);
                viewer.waiting.decrementAndGet();
            } catch (IOException gone) {
                leave(viewer);
            }
        });
    }

    private void leave(Viewer viewer) {
        if (viewers.remove(viewer)) {
            threads.execute(viewer.exchange::close);
        }
    }
}
