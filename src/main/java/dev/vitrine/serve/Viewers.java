package dev.vitrine.serve;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.EOFException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** The pages that are open in browsers and wait for news, each over a stream of server-sent events. None of them holds a thread. */
final class Viewers {
    /** Each holds a connection, and most browsers open six at most. */
    private static final int MOST = 100;

    private final List<Viewer> viewers = new CopyOnWriteArrayList<>();

    /** One open page. What it has not taken when this many more events wait for it, it will never take. */
    private final class Viewer {
        private static final int PATIENCE = 20;

        private final Response response;
        private final Callback end;
        private final String path;
        private final Queue<String> waiting = new ArrayDeque<>();
        private boolean writing;

        Viewer(Response response, Callback end, String path) {
            this.response = response;
            this.end = end;
            this.path = path;
        }

        synchronized void send(String event) {
            if (waiting.size() >= PATIENCE) {
                leave(this);
                return;
            }
            waiting.add(event);
            if (!writing) {
                next();
            }
        }

        private synchronized void next() {
            String event = waiting.poll();
            writing = event != null;
            if (writing) {
                response.write(
                        false, ByteBuffer.wrap(event.getBytes(UTF_8)), Callback.from(this::next, gone -> leave(this)));
            }
        }
    }

    /** The paths of the pages that are open, sorted. */
    Set<String> paths() {
        Set<String> paths = new TreeSet<>();
        viewers.forEach(viewer -> paths.add(viewer.path));
        return paths;
    }

    /**
     * Keeps a response open, and sends it what it needs to know first.
     *
     * @param end what ends the response
     * @param path of the page that it is for
     * @return whether there was room for one more
     */
    boolean join(Response response, Callback end, String path, String greeting) {
        if (viewers.size() >= MOST) {
            return false;
        }
        response.setStatus(200);
        Viewer viewer = new Viewer(response, end, path);
        viewers.add(viewer);
        viewer.send(greeting);
        return true;
    }

    /** Tells every page. */
    void tell(String event) {
        viewers.forEach(viewer -> viewer.send(event));
    }

    private void leave(Viewer viewer) {
        if (viewers.remove(viewer)) {
            viewer.end.failed(new EOFException("the page is closed"));
        }
    }
}
