package dev.vitrine.serve;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.build.BuildOptions;
import dev.vitrine.build.BuildProgress;
import dev.vitrine.build.SiteBuild;
import dev.vitrine.build.SiteSources;
import dev.vitrine.fixture.TestSite;
import dev.vitrine.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The dev server by what it sends over a socket. */
class DevServerTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden/every-type/site.txt");

    private static final Optional<String> BASE = Optional.of("https://catalog.example/");

    @TempDir
    private Path folder;

    private final BlockingQueue<DevServer.Update> updates = new LinkedBlockingQueue<>();
    private final Queue<Error> planted = new ConcurrentLinkedQueue<>();
    private final BlockingQueue<Throwable> failures = new LinkedBlockingQueue<>();
    private final List<String> notices = new ArrayList<>();
    private final List<DevServer> servers = new ArrayList<>();

    /** What a terminal would be told. */
    private final DevServer.Reader reader = new DevServer.Reader() {
        @Override
        public String words(Problem problem) {
            return problem.location() + " " + problem.rule().id() + "\n  " + problem.message() + "\n";
        }

        @Override
        public void updated(DevServer.Update update) {
            Error failure = planted.poll();
            if (failure != null) {
                throw failure;
            }
            updates.add(update);
        }

        @Override
        public void failed(Throwable failure) {
            failures.add(failure);
        }

        @Override
        public void notice(String line) {
            notices.add(line);
        }
    };

    @AfterEach
    void close() throws IOException {
        for (DevServer server : servers) {
            server.close();
        }
        assertThat(failures).isEmpty();
    }

    private DevServer.Options options(Optional<String> baseUrl, int port, DevServer.Watching watching) {
        SiteSources sources = new SiteSources(
                folder.resolve("data"), folder.resolve("templates"), baseUrl.map(URI::create), Optional.empty());
        return new DevServer.Options(sources, Optional.empty(), port, watching);
    }

    private int serve(Optional<String> baseUrl, int port, DevServer.Watching watching) {
        DevServer server = DevServer.start(options(baseUrl, port, watching), reader);
        servers.add(server);
        return URI.create(server.address()).getPort();
    }

    private int serve() {
        return serve(BASE, 0, DevServer.Watching.AUTOMATIC);
    }

    /** Sends this and reads to the end, or for as long as the server keeps quiet. */
    private static String send(int port, String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
        }
    }

    private static String get(int port, String path) throws IOException {
        return send(port, "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nConnection: close\r\n\r\n");
    }

    private static String status(String answer) {
        return answer.substring(answer.indexOf(' ') + 1).substring(0, 3);
    }

    private static String body(String answer) {
        return answer.substring(answer.indexOf("\r\n\r\n") + 4);
    }

    private DevServer.Update update() throws InterruptedException {
        DevServer.Update update = updates.poll(20, TimeUnit.SECONDS);
        assertThat(update).as("the server notices").isNotNull();
        return update;
    }

    @Test
    void theServerContinuesAfterAnInternalFailure() throws Exception {
        Error failure = new StackOverflowError();
        planted.add(failure);
        TestSite.minimal()
                .file("data/models/acme/one.yaml", "name: One\ntype: video\n")
                .writeTo(folder);
        int port = serve();

        assertThat(failures.poll(20, TimeUnit.SECONDS)).isSameAs(failure);
        Files.writeString(folder.resolve("data/models/acme/one.yaml"), "name: Uno\ntype: video\n");

        assertThat(update().edits().everything()).isTrue();
        assertThat(get(port, "/models/acme/one/")).contains("<h1", "Uno");
    }

    @Test
    void everyFileIsThatOfABuildButForTheScript() throws Exception {
        TestSite.of(Files.readString(GOLDEN)).writeTo(folder);
        SiteBuild.run(new BuildOptions(TestSite.sources(folder, BASE), folder.resolve("site")), BuildProgress.SILENT);
        int port = serve();
        Path site = folder.resolve("site");
        List<Path> files;
        try (Stream<Path> all = Files.walk(site)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }

        for (Path file : files) {
            String name = site.relativize(file).toString();
            String built = Files.readString(file, ISO_8859_1);
            if (name.startsWith(".") || built.contains("http-equiv=\"refresh\"") || name.equals("404.html")) {
                continue;
            }
            String answer = get(port, "/" + name.replaceFirst("index\\.html$", ""));
            assertThat(status(answer)).as(name).isEqualTo("200");
            assertThat(body(answer).replaceFirst("<script src=\"/_vitrine/live.js\"[^>]*></script>\n", ""))
                    .as(name)
                    .isEqualTo(built);
        }
        assertThat(files.size()).isGreaterThan(20);
    }

    @Test
    void addressesRedirectAsOnAStaticHost() throws IOException {
        TestSite.of(Files.readString(GOLDEN)).writeTo(folder);
        int port = serve();

        assertThat(get(port, "/models/acme/reel")).startsWith("HTTP/1.1 301").contains("Location: /models/acme/reel/");
        assertThat(get(port, "/models/acme/")).startsWith("HTTP/1.1 301").contains("Location: /organizations/acme/");
        assertThat(get(port, "/nowhere/")).startsWith("HTTP/1.1 404").contains("There is no page at this address.");
        assertThat(get(port, "/")).contains("Cache-Control: no-store").doesNotContainIgnoringCase("transport-security");
    }

    @Test
    void aBasePathIsServedAsInProduction() throws IOException {
        TestSite.of(Files.readString(GOLDEN)).writeTo(folder);
        int port = serve(Optional.of("https://host.example/catalog/"), 0, DevServer.Watching.AUTOMATIC);

        assertThat(get(port, "/")).startsWith("HTTP/1.1 302").contains("Location: /catalog/");
        assertThat(status(get(port, "/catalog/models/"))).isEqualTo("200");
        assertThat(status(get(port, "/models/"))).isEqualTo("404");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../etc/passwd",
                "/models/../../etc/passwd",
                "/%2e%2e/%2e%2e/etc/passwd",
                "/%2E%2E%2Fetc%2Fpasswd",
                "/%252e%252e/etc/passwd",
                "/..%5cetc%5cpasswd",
                "/..\\etc\\passwd",
                "/%00",
                "/index.html%00.png",
                "/%c0%ae%c0%ae/etc/passwd",
                "/%zz",
                "/%",
                "//etc/passwd",
                "/./index.html",
                "/_vitrine/../../etc/passwd",
                "/_vitrine/%2e%2e/rules/circle.md",
                "/_vitrine/nothing",
                "/data/catalog.yaml",
                "/templates/secret.txt",
                "/assets/secret.txt",
                "/assets/img/secret.txt",
            })
    void nothingOutsideTheSiteIsSent(String path) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "top secret root: title:");
        TestSite.of(Files.readString(GOLDEN)).writeTo(folder);
        Path assets = Files.createDirectories(folder.resolve("templates/assets/img"));
        Files.createSymbolicLink(assets.resolve("secret.txt"), secret);
        Files.createSymbolicLink(folder.resolve("templates/secret.txt"), secret);

        String answer = get(serve(), path);

        assertThat(status(answer)).isIn("400", "404", "421");
        assertThat(answer).doesNotContain("top secret").doesNotContain("root:").doesNotContain("title:");
    }

    @Test
    void theQueryIsKept() throws IOException {
        TestSite.of(Files.readString(GOLDEN)).writeTo(folder);
        int port = serve();

        assertThat(get(port, "/search?q=a%20b&c")).contains("Location: /search/?q=a%20b&c\r\n");
        assertThat(get(port, "/models/acme/?q=x")).contains("Location: /organizations/acme/?q=x\r\n");
    }

    @Test
    void anAddressThatBeginsWithTwoSlashesIsNone() throws IOException {
        TestSite.minimal().writeTo(folder);
        int port = serve();

        assertThat(status(get(port, "//etc/passwd"))).isEqualTo("400");
        assertThat(status(get(port, "//127.0.0.1:" + port + "/"))).isEqualTo("400");
        assertThat(status(get(port, "///"))).isIn("400", "404");
    }

    @Test
    void requestsThatAreTooLongAreAnsweredWithAMessage() throws IOException {
        TestSite.minimal().writeTo(folder);
        int port = serve();
        String start = "GET / HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nConnection: close\r\n";
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 300; i++) {
            many.append("X-").append(i).append(": a\r\n");
        }

        assertThat(status(get(port, "/" + "a".repeat(70_000)))).isEqualTo("414");
        assertThat(status(send(port, start + "X-Long: " + "a".repeat(70_000) + "\r\n\r\n")))
                .isEqualTo("431");
        assertThat(status(send(port, start + many + "\r\n"))).isEqualTo("431");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "evil.example:PORT",
                "127.0.0.1",
                "127.0.0.1:1",
                "127.0.0.1:PORT.evil.example",
                "127.0.0.1:PORT@evil.example",
                "localhost:PORT:PORT",
                "localhost.evil.example:PORT",
                "192.168.0.1:PORT",
                "",
            })
    void onlyItsOwnNameIsAnswered(String host) throws IOException {
        TestSite.minimal().writeTo(folder);
        int port = serve();

        String answer = send(
                port,
                "GET / HTTP/1.1\r\nHost: " + host.replace("PORT", Integer.toString(port))
                        + "\r\nConnection: close\r\n\r\n");

        assertThat(status(answer)).isIn("421", "400");
        assertThat(body(answer)).doesNotContain("<html");
    }

    @Test
    void pagesOfOtherSitesAreNotAnswered() throws IOException {
        TestSite.minimal().writeTo(folder);
        int port = serve();
        String request = "GET / HTTP/1.1\r\nHost: localhost:" + port + "\r\nConnection: close\r\nOrigin: ";

        assertThat(status(send(port, request + "https://evil.example\r\n\r\n"))).isEqualTo("403");
        assertThat(status(send(port, request + "null\r\n\r\n"))).isEqualTo("403");
        assertThat(status(send(port, request + "http://localhost:" + port + ".evil.example\r\n\r\n")))
                .isEqualTo("403");
        assertThat(status(send(port, request + "http://localhost:" + port + "\r\n\r\n")))
                .isEqualTo("200");
        assertThat(status(send(port, "GET / HTTP/1.1\r\nConnection: close\r\n\r\n")))
                .isEqualTo("400");
        assertThat(status(send(
                        port,
                        "GET http://evil.example/ HTTP/1.1\r\nHost: localhost:" + port
                                + "\r\nConnection: close\r\n\r\n")))
                .isIn("400", "421");
    }

    @Test
    void onlyGetAndHeadAreAnswered() throws IOException {
        TestSite.minimal().writeTo(folder);
        int port = serve();
        String rest = " / HTTP/1.1\r\nHost: localhost:" + port + "\r\nConnection: close\r\n\r\n";

        assertThat(send(port, "POST" + rest)).startsWith("HTTP/1.1 405").contains("Allow: GET, HEAD");
        assertThat(status(send(port, "DELETE" + rest))).isEqualTo("405");
        String head = send(port, "HEAD" + rest);
        assertThat(status(head)).isEqualTo("200");
        assertThat(body(head)).isEmpty();
        assertThat(head).containsPattern("Content-Length: [1-9]");
    }

    @Test
    void aSlowClientBlocksNoOther() throws Exception {
        TestSite.minimal().writeTo(folder);
        int port = serve();
        List<Socket> slow = new ArrayList<>();
        String page = "GET / HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\n";
        for (String start : List.of("G", "GET / HT", page, page + "X-Slow: a", page + "Content-Length: 9\r\n\r\n1")) {
            for (int i = 0; i < 60; i++) {
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
                socket.getOutputStream().write(start.getBytes(ISO_8859_1));
                slow.add(socket);
            }
        }

        assertThat(status(get(port, "/"))).isEqualTo("200");
        for (Socket socket : slow) {
            assertThat(socket.isClosed()).isFalse();
            socket.close();
        }
    }

    @Test
    void aConnectionThatTakesTooLongIsClosedEvenIfBytesKeepArriving() throws Exception {
        TestSite.minimal().writeTo(folder);
        DevServer server = DevServer.start(options(BASE, 0, DevServer.Watching.AUTOMATIC), reader, 1);
        servers.add(server);
        int port = URI.create(server.address()).getPort();
        for (String start : List.of("", "GET / HTTP/1.1\r\nX-Slow: ")) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                socket.setSoTimeout(20_000);
                socket.getOutputStream().write(start.getBytes(ISO_8859_1));
                Thread trickle = new Thread(() -> trickle(socket));
                trickle.setDaemon(true);
                trickle.start();

                assertThat(ends(socket)).isTrue();
            }
        }
    }

    private static void trickle(Socket socket) {
        try {
            while (true) {
                socket.getOutputStream().write('a');
                Thread.sleep(1);
            }
        } catch (IOException | InterruptedException ended) {
            // As expected.
        }
    }

    /** Whether the server ends a connection, with or without an answer. */
    private static boolean ends(Socket socket) throws IOException {
        try {
            socket.getInputStream().readAllBytes();
            return true;
        } catch (SocketTimeoutException open) {
            return false;
        } catch (IOException reset) {
            return true;
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/%zz",
                "*",
                "http://",
                "/\u0000",
                "/a b",
                "/%00",
                "/%ff%fe",
                "/[",
                "/\u00e9",
                "/..%2f..",
                "/a;b=c",
                "\\",
            })
    void aBrokenRequestGetsALineOfTextThatNamesNothingOfOurs(String target) throws IOException {
        TestSite.minimal().writeTo(folder);
        int port = serve();
        String end = "\r\nHost: 127.0.0.1:" + port + "\r\nConnection: close\r\n\r\n";

        for (String request : List.of(
                "GET " + target + " HTTP/1.1" + end,
                "GET " + target + " HTTP/9.9" + end,
                "G\u0001T " + target + " HTTP/1.1" + end,
                "GET " + target + " HTTP/1.1\r\nContent-Length: x" + end,
                "GET " + target + " HTTP/1.1\r\nTransfer-Encoding: nonsense" + end,
                "GET " + target + " HTTP/1.1\r\n: nameless" + end,
                "GET " + target + end)) {
            String answer = send(port, request);
            assertThat(status(answer)).as(request).isIn("400", "404", "421", "426", "501", "505");
            if (!status(answer).equals("404")) {
                assertThat(answer).as(request).contains("text/plain");
            }
            assertThat(answer)
                    .as(request)
                    .doesNotContain("Exception", "java", "jetty", "Jetty", "<h1>4", "<h2>", "Server:");
        }
    }

    @ParameterizedTest
    @EnumSource(DevServer.Watching.class)
    void anEditIsNoticedHoweverItIsSaved(DevServer.Watching watching) throws Exception {
        TestSite.of(Files.readString(GOLDEN)).writeTo(folder);
        int port = serve(BASE, 0, watching);
        update();
        Path record = folder.resolve("data/models/acme/reel.yaml");
        String text = Files.readString(record);

        Files.writeString(record, text.replaceFirst("name: Reel", "name: Written"));
        update();
        assertThat(get(port, "/models/acme/reel/")).contains("Written");

        Path beside = Files.writeString(
                folder.resolve("data/models/acme/.reel.tmp"), text.replaceFirst("name: Reel", "name: Replaced"));
        Files.move(beside, record, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        update();
        assertThat(get(port, "/models/acme/reel/")).contains("Replaced");

        Files.createDirectories(folder.resolve("templates/pages"));
        Files.writeString(folder.resolve("templates/pages/notice.ftlh"), "Ours: ${page.title}");
        update();
        assertThat(get(port, "/nowhere")).contains("Ours: Page not found");

        Files.createDirectories(folder.resolve("data/organizations"));
        Files.writeString(folder.resolve("data/organizations/newcomer.yaml"), "name: Newcomer\n");
        update();
        assertThat(status(get(port, "/organizations/newcomer/"))).isEqualTo("200");

        Files.delete(folder.resolve("data/organizations/newcomer.yaml"));
        update();
        assertThat(status(get(port, "/organizations/newcomer/"))).isEqualTo("404");
    }

    @Test
    void aCatalogThatIsBrokenFromTheStartIsShownEscapedUntilItIsFixed() throws Exception {
        TestSite.minimal()
                .file("data/catalog.yaml", "title: <script>alert(1)</script>\n")
                .writeTo(folder);
        int port = serve();
        update();

        String answer = get(port, "/");
        assertThat(status(answer)).isEqualTo("500");
        assertThat(answer)
                .contains("data/catalog.yaml")
                .contains("/_vitrine/live.js")
                .doesNotContain("<script>alert");

        TestSite.minimal().writeTo(folder);
        update();
        assertThat(status(get(port, "/"))).isEqualTo("200");
    }

    @Test
    void anErrorKeepsThePagesAndIsShownToViewers() throws Exception {
        TestSite.of(Files.readString(GOLDEN)).writeTo(folder);
        int port = serve();
        update();
        Path record = folder.resolve("data/models/acme/reel.yaml");
        String text = Files.readString(record);
        Files.writeString(record, "nmae: Oops\n" + text);
        assertThat(update().problems()).isNotEmpty();

        assertThat(status(get(port, "/models/acme/reel/"))).isEqualTo("200");
        assertThat(events(port, "reload")).contains("event: reload");
        String edition = get(port, "/").replaceFirst("(?s).*data-edition=\"([^\"]*)\".*", "$1");
        assertThat(events(port, edition)).contains("event: problems").contains("data/models/acme/reel.yaml:1:1");

        Files.writeString(record, text);
        assertThat(update().problems()).isEmpty();
    }

    /** The first event that a page of an edition gets. */
    private static String events(int port, String edition) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write(("GET /_vitrine/events?page=/&edition=" + edition + " HTTP/1.1\r\nHost: localhost:" + port
                                    + "\r\n\r\n")
                            .getBytes(ISO_8859_1));
            InputStream in = socket.getInputStream();
            StringBuilder text = new StringBuilder();
            while (!text.toString().contains("\ndata: ") || !text.toString().endsWith("\n\n")) {
                int next = in.read();
                if (next < 0) {
                    break;
                }
                text.append((char) next);
            }
            return text.toString();
        }
    }

    @Test
    void thePolicyFollowsTheGatewaysOfTheCatalog() throws Exception {
        String record = "name: One\ntype: text\n";
        TestSite.withModel(record).writeTo(folder);
        int port = serve();
        update();
        String before = get(port, "/models/");

        Files.writeString(
                folder.resolve("data/models/acme/one.yaml"),
                record + "api: {gateway: gate, operation: chat, id: one,"
                        + " parameters: [{name: prompt, type: string, required: true}]}\n");
        update();

        assertThat(before).contains("connect-src 'self';").doesNotContain("https://gate.example");
        assertThat(get(port, "/models/"))
                .contains(
                        "img-src 'self' data: blob:;",
                        "connect-src 'self' https://gate.example;",
                        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src 'self';")
                .doesNotContain("upgrade-insecure-requests");
    }

    @Test
    void theNextFreePortIsTaken() {
        TestSite.minimal().writeTo(folder);
        int taken = serve();

        int next = serve(BASE, taken, DevServer.Watching.AUTOMATIC);

        assertThat(next).isGreaterThan(taken);
        assertThat(notices).containsExactly("Port " + taken + " is taken; this is the next free one.");
    }

    @Test
    void thePolicyIsWidenedByWhatTheReloadNeedsAndNoMore() {
        assertThat(DevHeaders.extended(
                        "default-src 'none'; script-src 'self' 'sha256-x'; img-src https:; style-src 'self'"))
                .isEqualTo("default-src 'none'; script-src 'self' 'sha256-x'; img-src https:; style-src 'self';"
                        + " connect-src 'self'");
        assertThat(DevHeaders.extended("default-src 'self'; upgrade-insecure-requests"))
                .isEqualTo("default-src 'self'");
    }
}
