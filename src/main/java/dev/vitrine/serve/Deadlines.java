package dev.vitrine.serve;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Request;

/**
 * Ends connections of clients that take too long: to send a whole request, however the bytes trickle in, to take the answer, or
 * to ask for something else. A connection costs no thread while it waits, so one that is slow holds up no other.
 */
final class Deadlines implements Connection.Listener {
    private final int limit;
    private final AtomicInteger checks = new AtomicInteger();
    /** By connection, the number of checks when its client's time began. */
    private final Map<EndPoint, Integer> waiting = new ConcurrentHashMap<>();

    /**
     * No connections yet.
     *
     * @param limit how many times {@link #check} may find a client at one and the same step
     */
    Deadlines(int limit) {
        this.limit = limit;
    }

    @Override
    public void onOpened(Connection connection) {
        waiting.put(connection.getEndPoint(), checks.get());
    }

    @Override
    public void onClosed(Connection connection) {
        waiting.remove(connection.getEndPoint());
    }

    /** The whole request is there: from now on the client waits for us. */
    void arrived(Request request) {
        waiting.remove(request.getConnectionMetaData().getConnection().getEndPoint());
    }

    /** The answer is on its way: from now on we wait for the client. */
    void answered(Request request) {
        waiting.put(request.getConnectionMetaData().getConnection().getEndPoint(), checks.get());
    }

    /** Ends the connections whose time is over. Called at regular intervals. */
    void check() {
        int now = checks.incrementAndGet();
        waiting.forEach((connection, since) -> {
            if (now - since > limit && waiting.remove(connection, since)) {
                connection.close();
            }
        });
    }
}
