package dev.vitrine.browser;

import com.microsoft.playwright.Route;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Base64;
import java.util.Map;

/** A server on the loopback that answers pages of every site, whatever they ask, with a picture of one pixel. */
final class Answering implements AutoCloseable {
    static final byte[] PICTURE = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private final HttpServer server;

    Answering() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.createContext("/", Answering::answer);
        server.start();
    }

    /** Such as {@code http://127.0.0.1:40000}. */
    String origin() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private static void answer(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Access-Control-Allow-Origin", "*");
        exchange.getResponseHeaders().set("Content-Type", "image/png");
        exchange.sendResponseHeaders(200, PICTURE.length);
        try (var out = exchange.getResponseBody()) {
            out.write(PICTURE);
        }
    }

    /** The same answer of a host that there is none of, to what the browser lets a page ask. */
    static void fulfil(Route route) {
        route.fulfill(new Route.FulfillOptions()
                .setStatus(200)
                .setHeaders(Map.of("Access-Control-Allow-Origin", "*", "Content-Type", "image/png"))
                .setBodyBytes(PICTURE));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
