package dev.vitrine.hosting;

import static java.net.http.HttpResponse.BodyHandlers.ofByteArray;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.fixture.VerifyOnly;
import dev.vitrine.fixture.WebServer;
import dev.vitrine.fixture.WebServer.Kind;
import dev.vitrine.site.Compression;
import dev.vitrine.site.ContentTypes;
import dev.vitrine.site.Delivery;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Real servers with the generated configurations, before a site below a path of an address that is HTTPS. */
@VerifyOnly
class ServersTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    private static Path folder;

    private static BuiltSite built;
    private static final Map<Kind, WebServer> SERVERS = new EnumMap<>(Kind.class);

    @BeforeAll
    static void start() throws IOException {
        built = BuiltSite.at(folder, URI.create("https://host.example/catalog/"), Compression.FULL);
        for (Kind kind : Kind.values()) {
            SERVERS.put(kind, start(kind, built));
        }
    }

    private static WebServer start(Kind kind, BuiltSite built) throws IOException {
        String configuration = Host.valueOf(kind.name()).configuration(built.site());
        return WebServer.start(kind, Files.createTempDirectory(folder, "server"), built.root(), configuration);
    }

    @AfterAll
    static void stop() {
        SERVERS.values().forEach(WebServer::close);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void everyFileIsSentWithTheHeadersOfItsDelivery(Kind server) {
        for (String file : built.site().files().keySet()) {
            boolean seen = ContentTypes.coding(file).isEmpty() && !file.startsWith("_") && !file.startsWith(".");
            if (!seen || built.site().delivery().redirects().containsKey(file.replaceFirst("index\\.html$", ""))) {
                continue;
            }
            HttpResponse<byte[]> response = get(server, built.address(file));

            assertThat(response.statusCode()).as(file).isEqualTo(200);
            assertThat(response.body()).as(file).isEqualTo(built.site().read(file));
            built.site()
                    .delivery()
                    .headers(file)
                    .forEach((name, value) -> assertThat(response.headers().allValues(name))
                            .as(file + " " + name)
                            .containsExactly(value));
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void thePolicyNamesTheGatewaysThatPagesMayAsk(Kind server) {
        assertThat(get(server, "/catalog/").headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains(
                                "; connect-src 'self' https://gate.example;",
                                "; img-src 'self' data: blob:;",
                                "; media-src 'self' data: blob:;"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    NGINX | gzip, deflate, br, zstd    | br
                    NGINX | gzip, deflate              | gzip
                    NGINX | gzip;q=0, br;q=0           |
                    NGINX | br;q=0, gzip               | gzip
                    NGINX | br;q=0.5                   | br
                    NGINX | identity                   |
                    CADDY | gzip, deflate, br, zstd    | br
                    CADDY | gzip, deflate              | gzip
                    CADDY | gzip;q=0, br;q=0           |
                    CADDY | br;q=0, gzip               | gzip
                    CADDY | identity                   |
                    """)
    void theSiblingThatIsAcceptedIsSent(Kind server, String accepted, String coding) {
        HttpResponse<byte[]> response = get(server, "/catalog/", "Accept-Encoding", accepted);
        String sibling = coding == null ? "" : coding.equals("br") ? ".br" : ".gz";

        assertThat(response.headers().firstValue("Content-Encoding")).isEqualTo(Optional.ofNullable(coding));
        assertThat(response.headers().firstValue("Content-Type")).hasValue("text/html; charset=utf-8");
        assertThat(response.headers().firstValue("Vary")).hasValue("Accept-Encoding");
        assertThat(response.body()).isEqualTo(built.site().read("index.html" + sibling));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void unchangedFilesAreNotSentAgain(Kind server) {
        for (String accepted : new String[] {"identity", "gzip", "br"}) {
            HttpResponse<byte[]> first = get(server, "/catalog/", "Accept-Encoding", accepted);
            String tag = first.headers().firstValue("ETag").orElseThrow();
            String time = first.headers().firstValue("Last-Modified").orElseThrow();

            for (HttpResponse<byte[]> again : List.of(
                    get(server, "/catalog/", "Accept-Encoding", accepted, "If-None-Match", tag),
                    get(server, "/catalog/", "Accept-Encoding", accepted, "If-Modified-Since", time))) {
                assertThat(again.statusCode()).isEqualTo(304);
                assertThat(again.body()).isEmpty();
                assertThat(again.headers().firstValue("Cache-Control")).hasValue(Delivery.REVALIDATED);
                assertThat(again.headers().firstValue("Vary")).hasValue("Accept-Encoding");
            }
            assertThat(get(server, "/catalog/", "Accept-Encoding", accepted, "If-None-Match", "\"other\"")
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void theFormsOfAPageHaveTagsOfTheirOwn(Kind server) {
        assertThat(new String[] {"identity", "gzip", "br"})
                .extracting(accepted -> get(server, "/catalog/", "Accept-Encoding", accepted)
                        .headers()
                        .firstValue("ETag")
                        .orElseThrow())
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void anAddressThatLeadsOnIsPermanent(Kind server) {
        assertThat(location(get(server, "/catalog/models/acme/uno/"))).isEqualTo("301 /catalog/models/acme/one/");
        assertThat(location(get(server, "/catalog/models/acme/"))).isEqualTo("301 /catalog/organizations/acme/");
        assertThat(location(get(server, "/catalog"))).isEqualTo("301 /catalog/");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void anOldAddressWithoutItsSlashTakesOneStepAndTheQueryIsKept(Kind server) {
        assertThat(location(get(server, "/catalog/models/acme/uno"))).isEqualTo("301 /catalog/models/acme/one/");
        assertThat(location(get(server, "/catalog/models/acme/uno?a=b&c=%20d")))
                .isEqualTo("301 /catalog/models/acme/one/?a=b&c=%20d");
        assertThat(location(get(server, "/catalog/models/acme/uno/?a=b")))
                .isEqualTo("301 /catalog/models/acme/one/?a=b");
        assertThat(location(get(server, "/catalog?a=b"))).isEqualTo("301 /catalog/?a=b");
        assertThat(location(get(server, "/catalog/search?q=x"))).endsWith(" /catalog/search/?q=x");
    }

    @ParameterizedTest
    @CsvSource({"NGINX, 301", "CADDY, 308"})
    void aFolderIsSentOnToItsSlash(Kind server, int code) {
        assertThat(location(get(server, "/catalog/models"))).isEqualTo(code + " /catalog/models/");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aMissingAddressGetsTheErrorPageWithItsStatusAndIsNotCached(Kind server) {
        for (String address : new String[] {
            "nothing", "nothing/", "assets/css/vitrine.0000000000.css", "assets/", "api/v1/none.json", "cards/a.png"
        }) {
            HttpResponse<byte[]> response = get(server, "/catalog/" + address);

            assertThat(response.statusCode()).as(address).isEqualTo(404);
            assertThat(response.body()).isEqualTo(built.site().read("404.html"));
            assertThat(response.headers().allValues("Cache-Control")).containsExactly(Delivery.REVALIDATED);
            assertThat(response.headers().firstValue("Content-Type")).hasValue("text/html; charset=utf-8");
            assertThat(response.headers().map()).containsKeys("content-security-policy", "strict-transport-security");
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void filesForHostsAreNotServedToVisitors(Kind server) {
        for (String address : new String[] {"_headers", "_redirects", ".vitrine/manifest.json"}) {
            assertThat(get(server, "/catalog/" + address).statusCode())
                    .as(address)
                    .isEqualTo(404);
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aHeadIsTheSameWithoutTheBody(Kind server) {
        HttpResponse<byte[]> response = send(HttpRequest.newBuilder(address(server, "/catalog/"))
                .method("HEAD", HttpRequest.BodyPublishers.noBody()));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEmpty();
        assertThat(response.headers().firstValueAsLong("Content-Length"))
                .hasValue(built.site().files().get("index.html"));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aPartIsSentToWhoAsksForOne(Kind server) {
        HttpResponse<byte[]> response = get(server, "/catalog/", "Range", "bytes=0-9");

        assertThat(response.statusCode()).isEqualTo(206);
        assertThat(response.body()).asString().isEqualToIgnoringCase("<!doctype ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://host.example/", "https://host.example/deep/down"})
    void aSiteMayLiveAnywhere(String base, @TempDir Path elsewhere) throws IOException {
        BuiltSite other = BuiltSite.at(elsewhere, URI.create(base), Compression.OFF);
        for (Kind kind : Kind.values()) {
            try (WebServer server = start(kind, other)) {
                String home = other.site().delivery().home();
                HttpResponse<byte[]> page = send(HttpRequest.newBuilder(URI.create(server.origin() + home)));
                HttpResponse<byte[]> none = send(HttpRequest.newBuilder(URI.create(server.origin() + home + "none")));
                HttpResponse<byte[]> way =
                        send(HttpRequest.newBuilder(URI.create(server.origin() + home + "models/acme/uno/")));

                assertThat(page.statusCode()).isEqualTo(200);
                assertThat(page.headers().map().containsKey("strict-transport-security"))
                        .isEqualTo(base.startsWith("https"));
                assertThat(none.statusCode()).isEqualTo(404);
                assertThat(none.body()).isEqualTo(other.site().read("404.html"));
                assertThat(location(way)).isEqualTo("301 " + home + "models/acme/one/");
            }
        }
    }

    @Test
    void aMethodThatNginxRefusesHasTheHeadersToo() {
        HttpResponse<byte[]> response = send(HttpRequest.newBuilder(address(Kind.NGINX, "/catalog/"))
                .POST(HttpRequest.BodyPublishers.ofString("x")));

        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(response.headers().map()).containsKeys("content-security-policy", "x-content-type-options");
    }

    private static String location(HttpResponse<byte[]> response) {
        return response.statusCode() + " "
                + response.headers().firstValue("Location").orElse("-");
    }

    private static HttpResponse<byte[]> get(Kind server, String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address(server, path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    private static URI address(Kind server, String path) {
        return URI.create(SERVERS.get(server).origin() + path);
    }

    private static HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), ofByteArray());
        } catch (IOException failed) {
            throw new AssertionError(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }
}
