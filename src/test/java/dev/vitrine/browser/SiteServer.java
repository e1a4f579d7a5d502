package dev.vitrine.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Serves a folder on the loopback as a static host does, under the strictest policy that such a host may set. */
final class SiteServer implements AutoCloseable {
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' https: data:;"
                    + " media-src https:; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none';"
                    + " manifest-src 'self'";
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml",
            "xml", "application/xml",
            "json", "application/json",
            "txt", "text/plain; charset=utf-8");

    private final Path site;
    private final Optional<String> policy;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(4);

    SiteServer(Path site) {
        this(site, POLICY);
    }

    /** Under a policy of its own. */
    SiteServer(Path site, String policy) {
        this(site, Optional.of(policy));
    }

    /** As a host on which no header can be set, such as GitHub Pages. */
    static SiteServer withoutHeaders(Path site) {
        return new SiteServer(site, Optional.empty());
    }

    private SiteServer(Path site, Optional<String> policy) {
        // Before the first server: without it each answer on a kept connection takes 40 ms longer.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        this.site = site;
        this.policy = policy;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    /** Such as {@code http://127.0.0.1:40000}. */
    String origin() {
        return "http://" + server.getAddress().getAddress().getHostAddress() + ":"
                + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        Path file = site.resolve((path + (path.endsWith("/") ? "index.html" : "")).substring(1))
                .normalize();
        boolean found = file.startsWith(site) && Files.isRegularFile(file);
        byte[] body = Files.readAllBytes(found ? file : site.resolve("404.html"));
        String name = found ? file.getFileName().toString() : "404.html";
        String type = TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
        exchange.getResponseHeaders().set("Content-Type", type);
        policy.ifPresent(text -> {
            exchange.getResponseHeaders().set("Content-Security-Policy", text);
            exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        });
        exchange.sendResponseHeaders(found ? 200 : 404, body.length == 0 ? -1 : body.length);
        try (var out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdown();
    }
}
