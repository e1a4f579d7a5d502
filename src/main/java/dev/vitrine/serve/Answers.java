package dev.vitrine.serve;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.vitrine.build.PreparedSite;
import dev.vitrine.problem.Checked;
import dev.vitrine.problem.Problem;
import dev.vitrine.site.Delivery;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** What each request gets. */
final class Answers implements HttpHandler {
    private static final String OURS = "/_vitrine/";
    private static final String NOT_FOUND = "404.html";
    private static final String TEXT = "text/plain; charset=utf-8";

    /** The reload's own files. */
    private static final Map<String, String> CLIENT =
            Map.of("live.js", "text/javascript; charset=utf-8", "live.css", "text/css; charset=utf-8");

    private final Session session;
    private final Viewers viewers;
    private final Admission admission;
    private final Function<Problem, String> words;
    private final Consumer<RuntimeException> failures;

    Answers(Session session, Viewers viewers, Admission admission, DevServer.Reader reader) {
        this.session = session;
        this.viewers = viewers;
        this.admission = admission;
        this.words = reader::words;
        this.failures = reader::failed;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try {
            if (!answer(exchange)) {
                exchange.close();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            exchange.close();
        } catch (IOException gone) {
            // Whoever asked does not wait for the answer any more.
            exchange.close();
        } catch (RuntimeException failed) {
            failures.accept(failed);
            plain(exchange, 500, "Vitrine failed on this page. The terminal says how.");
            exchange.close();
        }
    }

    /** Answers; whether the answer goes on. */
    private boolean answer(HttpExchange exchange) throws IOException, InterruptedException {
        if (!exchange.getRequestMethod().equals("GET") && !isHead(exchange)) {
            exchange.getResponseHeaders().set("Allow", "GET, HEAD");
            plain(exchange, 405, "Only GET and HEAD are answered here.");
            return false;
        }
        Optional<Admission.Refusal> refusal = admission.refuse(exchange);
        if (refusal.isPresent()) {
            plain(exchange, refusal.get().status(), refusal.get().words());
            return false;
        }
        Optional<String> path = RequestPath.of(exchange.getRequestURI());
        if (path.isEmpty()) {
            plain(exchange, 400, "No page has such an address.");
        } else if (path.get().equals(OURS + "events") && !isHead(exchange)) {
            return listen(exchange);
        } else if (path.get().startsWith(OURS)) {
            client(exchange, path.get().substring(OURS.length()));
        } else {
            page(exchange, path.get());
        }
        return false;
    }

    private boolean listen(HttpExchange exchange) throws IOException, InterruptedException {
        String known = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Last-Event-ID"))
                .orElseGet(() -> parameter(exchange, "edition"));
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        String greeting = LiveMessage.greeting(session.state(), known, words);
        boolean joined = viewers.join(exchange, parameter(exchange, "page"), greeting);
        if (!joined) {
            plain(exchange, 503, "Too many pages are open.");
        }
        return joined;
    }

    private static String parameter(HttpExchange exchange, String name) {
        String query =
                Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
        for (String pair : query.split("&")) {
            if (pair.startsWith(name + "=")) {
                return URLDecoder.decode(pair.substring(name.length() + 1), UTF_8);
            }
        }
        return "";
    }

    private void client(HttpExchange exchange, String name) throws IOException {
        String type = CLIENT.get(name);
        if (type == null) {
            plain(exchange, 404, "There is nothing here.");
            return;
        }
        try (InputStream in = Answers.class.getResourceAsStream("/dev/vitrine/serve/" + name)) {
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
            send(exchange, 200, in.readAllBytes());
        }
    }

    private void page(HttpExchange exchange, String path) throws IOException, InterruptedException {
        State state = session.state();
        Optional<PreparedSite> site = state.site();
        if (site.isEmpty()) {
            broken(exchange, state);
            return;
        }
        Optional<String> file = state.file(path);
        Optional<String> target = file.flatMap(site.get()::redirect);
        if (target.isPresent()) {
            redirect(exchange, 301, target.get());
        } else if (file.isPresent()) {
            file(exchange, 200, state, file.get());
        } else if (state.file(path + "/").isPresent()) {
            redirect(exchange, 301, exchange.getRequestURI().getRawPath() + "/");
        } else if (path.equals("/")) {
            redirect(exchange, 302, site.get().home());
        } else if (site.get().files().contains(NOT_FOUND)) {
            file(exchange, 404, state, NOT_FOUND);
        } else {
            plain(exchange, 404, "There is no page at this address.");
        }
    }

    private void file(HttpExchange exchange, int status, State state, String file) throws IOException {
        Checked<byte[]> bytes = state.render(file);
        if (bytes.value().isEmpty()) {
            broken(exchange, state.with(bytes.problems()));
            return;
        }
        Delivery delivery = state.site().orElseThrow().delivery();
        DevHeaders.of(delivery, file).forEach(exchange.getResponseHeaders()::set);
        byte[] body = bytes.value().get();
        send(exchange, status, file.endsWith(".html") ? Injection.into(body, state.edition()) : body);
    }

    private void broken(HttpExchange exchange, State state) throws IOException {
        DevHeaders.of(Delivery.STANDARD, NOT_FOUND).forEach(exchange.getResponseHeaders()::set);
        send(exchange, 500, ErrorPage.of(state.errors(), state.edition(), words));
    }

    /** What was asked after the path goes along: a search keeps its words. */
    private static void redirect(HttpExchange exchange, int status, String target) throws IOException {
        String query = exchange.getRequestURI().getRawQuery();
        String whole = query == null ? target : target + "?" + query;
        exchange.getResponseHeaders().set("Location", whole);
        plain(exchange, status, "The page is at " + whole);
    }

    private static void plain(HttpExchange exchange, int status, String line) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", TEXT);
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        send(exchange, status, (line + "\n").getBytes(UTF_8));
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        if (isHead(exchange)) {
            exchange.getResponseHeaders().set("Content-Length", Integer.toString(body.length));
            exchange.sendResponseHeaders(status, -1);
        } else {
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static boolean isHead(HttpExchange exchange) {
        return exchange.getRequestMethod().equals("HEAD");
    }
}
