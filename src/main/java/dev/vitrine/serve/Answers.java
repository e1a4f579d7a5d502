package dev.vitrine.serve;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vitrine.build.PreparedSite;
import dev.vitrine.problem.Checked;
import dev.vitrine.problem.Problem;
import dev.vitrine.site.Delivery;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** What each request gets. */
final class Answers extends Handler.Abstract {
    private static final String OURS = "/_vitrine/";
    private static final String NOT_FOUND = "404.html";
    private static final String TEXT = "text/plain; charset=utf-8";

    /** The reload's own files. */
    private static final Map<String, String> CLIENT =
            Map.of("live.js", "text/javascript; charset=utf-8", "live.css", "text/css; charset=utf-8");

    private final Session session;
    private final Viewers viewers;
    private final Admission admission;
    private final Deadlines deadlines;
    private final Function<Problem, String> words;
    private final Consumer<RuntimeException> failures;

    Answers(Session session, Viewers viewers, Admission admission, Deadlines deadlines, DevServer.Reader reader) {
        this.session = session;
        this.viewers = viewers;
        this.admission = admission;
        this.deadlines = deadlines;
        this.words = reader::words;
        this.failures = reader::failed;
    }

    /** A request and the answer to it, which is given once. */
    private final class Exchange {
        private final Request request;
        private final Response response;
        private final Callback end;

        Exchange(Request request, Response response, Callback end) {
            this.request = request;
            this.response = response;
            this.end = end;
        }

        boolean isHead() {
            return request.getMethod().equals("HEAD");
        }

        Exchange set(String header, String value) {
            response.getHeaders().put(header, value);
            return this;
        }

        void send(int status, byte[] body) {
            deadlines.answered(request);
            response.setStatus(status);
            response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.length);
            response.write(true, isHead() ? null : ByteBuffer.wrap(body), end);
        }

        void plain(int status, String line) {
            set("Content-Type", TEXT)
                    .set("Cache-Control", "no-store")
                    .set("X-Content-Type-Options", "nosniff")
                    .send(status, (line + "\n").getBytes(UTF_8));
        }

        String parameter(String name) {
            String query = Optional.ofNullable(request.getHttpURI().getQuery()).orElse("");
            for (String pair : query.split("&")) {
                if (pair.startsWith(name + "=")) {
                    return decoded(pair.substring(name.length() + 1));
                }
            }
            return "";
        }

        private String decoded(String text) {
            try {
                return URLDecoder.decode(text, UTF_8);
            } catch (IllegalArgumentException malformed) {
                return "";
            }
        }
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws IOException {
        deadlines.arrived(request);
        Exchange exchange = new Exchange(request, response, callback);
        try {
            answer(exchange);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            callback.failed(stopped);
        } catch (RuntimeException failed) {
            failures.accept(failed);
            exchange.plain(500, "Vitrine failed on this page. See the terminal for details.");
        }
        return true;
    }

    private void answer(Exchange exchange) throws IOException, InterruptedException {
        if (!exchange.request.getMethod().equals("GET") && !exchange.isHead()) {
            exchange.set("Allow", "GET, HEAD").plain(405, "Only GET and HEAD requests are supported.");
            return;
        }
        Optional<Admission.Refusal> refusal = admission.refuse(exchange.request);
        if (refusal.isPresent()) {
            exchange.plain(refusal.get().status(), refusal.get().words());
            return;
        }
        Optional<String> path = RequestPath.of(exchange.request.getHttpURI().getPath());
        if (path.isEmpty()) {
            exchange.plain(400, "No page can have this address.");
        } else if (path.get().equals(OURS + "events") && !exchange.isHead()) {
            listen(exchange);
        } else if (path.get().startsWith(OURS)) {
            client(exchange, path.get().substring(OURS.length()));
        } else {
            page(exchange, path.get());
        }
    }

    /** The answer goes on until the page is closed. */
    private void listen(Exchange exchange) throws InterruptedException {
        String known = Optional.ofNullable(exchange.request.getHeaders().get("Last-Event-ID"))
                .orElseGet(() -> exchange.parameter("edition"));
        String greeting = LiveMessage.greeting(session.state(), known, words);
        exchange.set("Content-Type", "text/event-stream").set("Cache-Control", "no-store");
        if (!viewers.join(exchange.response, exchange.end, exchange.parameter("page"), greeting)) {
            exchange.plain(503, "Too many pages are open.");
        }
    }

    private static void client(Exchange exchange, String name) throws IOException {
        String type = CLIENT.get(name);
        if (type == null) {
            exchange.plain(404, "There is nothing here.");
            return;
        }
        try (InputStream in = Answers.class.getResourceAsStream("/dev/vitrine/serve/" + name)) {
            exchange.set("Content-Type", type)
                    .set("Cache-Control", "no-store")
                    .set("X-Content-Type-Options", "nosniff")
                    .send(200, in.readAllBytes());
        }
    }

    private void page(Exchange exchange, String path) throws InterruptedException {
        ServedSite state = session.state();
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
            redirect(exchange, 301, exchange.request.getHttpURI().getPath() + "/");
        } else if (path.equals("/")) {
            redirect(exchange, 302, site.get().home());
        } else if (site.get().has(NOT_FOUND)) {
            file(exchange, 404, state, NOT_FOUND);
        } else {
            exchange.plain(404, "There is no page at this address.");
        }
    }

    private void file(Exchange exchange, int status, ServedSite state, String file) {
        Checked<byte[]> bytes = state.render(file);
        if (bytes.value().isEmpty()) {
            broken(exchange, state.with(bytes.problems()));
            return;
        }
        Delivery delivery = state.site().orElseThrow().delivery();
        DevHeaders.of(delivery, file).forEach(exchange::set);
        byte[] body = bytes.value().get();
        exchange.send(status, file.endsWith(".html") ? Injection.into(body, state.edition()) : body);
    }

    private void broken(Exchange exchange, ServedSite state) {
        DevHeaders.of(Delivery.STANDARD, NOT_FOUND).forEach(exchange::set);
        exchange.send(500, ErrorPage.of(state.errors(), state.edition(), words));
    }

    /** What was asked after the path goes along: a search keeps its words. */
    private static void redirect(Exchange exchange, int status, String target) {
        String query = exchange.request.getHttpURI().getQuery();
        String whole = query == null ? target : target + "?" + query;
        exchange.set("Location", whole);
        exchange.plain(status, "The page is at " + whole);
    }
}
