package dev.vitrine.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import dev.vitrine.build.BuildOptions;
import dev.vitrine.build.BuildProgress;
import dev.vitrine.build.SiteBuild;
import dev.vitrine.fixture.SampleCatalog;
import dev.vitrine.fixture.TestSite;
import dev.vitrine.fixture.VerifyOnly;
import dev.vitrine.fixture.WebServer;
import dev.vitrine.hosting.Host;
import dev.vitrine.site.Compression;
import dev.vitrine.site.PublishedSite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page of each kind in a browser, from nginx with the headers that it is really sent with. */
@VerifyOnly
class PolicyTest {
    static final String REPORTS = """
            window.reports = [];
            document.addEventListener("securitypolicyviolation",
              (event) => window.reports.push(event.violatedDirective + " " + event.blockedURI + " " + event.sourceFile));
            """;

    @Test
    void noPageDoesWhatThePolicyForbids(@TempDir Path folder) throws IOException {
        try (WebServer server = published(Path.of("."), folder);
                Chromium chromium = new Chromium();
                BrowserContext context = chromium.browser().newContext()) {
            context.addInitScript(REPORTS);
            for (String address : SampleCatalog.onePerType()) {
                try (Visit visit = new Visit(context, server.origin(), "/catalog" + address)) {
                    assertThat(visit.complaints()).as(address).isEmpty();
                    assertThat(visit.texts("() => window.reports")).as(address).isEmpty();
                    assertThat(visit.is("() => [...document.styleSheets].some((sheet) => sheet.cssRules.length > 0)"))
                            .as("styled: " + address)
                            .isTrue();
                }
            }
            assertThat(blocked(context, server)).isNotEmpty();
        }
    }

    @Test
    void aPageReachesTheGatewaysOfItsOwnModelAndNothingElse(@TempDir Path folder) throws IOException {
        try (Answering gate = new Answering();
                Answering other = new Answering()) {
            List<String> asked =
                    List.of(gate.origin() + "/v1/chat", other.origin() + "/v1/chat", "https://cdn.example/result");
            List<String> shown = List.of(
                    gate.origin() + "/result",
                    other.origin() + "/result",
                    "https://cdn.example/result",
                    "https://elsewhere.example/result",
                    "data:image/png;base64," + Base64.getEncoder().encodeToString(Answering.PICTURE));
            TestSite.minimal()
                    .file("data/gateways/gate.yaml", gateway(gate) + "media: [\"https://cdn.example\"]\n")
                    .file("data/gateways/other.yaml", gateway(other))
                    .file("data/models/acme/one.yaml", model("One", "gate"))
                    .file("data/models/acme/two.yaml", model("Two", "other"))
                    .file("data/models/acme/three.yaml", "name: Three\ntype: text\n")
                    .writeTo(folder);
            try (WebServer server = published(folder, folder);
                    Chromium chromium = new Chromium();
                    BrowserContext context = chromium.browser().newContext()) {
                context.route("https://*.example/**", Answering::fulfil);
                Reached reached = new Reached(context, server, asked, shown);

                assertThat(reached.from("models/acme/one/")).isEqualTo("+-- +-+-+");
                assertThat(reached.from("models/acme/two/")).isEqualTo("-+- -+--+");
                assertThat(reached.from("models/acme/three/")).isEqualTo("--- -----");
                assertThat(reached.from("models/")).isEqualTo("--- -----");
                assertThat(reached.from("nowhere/")).isEqualTo("--- -----");
            }
        }
    }

    private static String gateway(Answering server) {
        return """
                name: Gate
                base: %s/v1
                key: {variable: KEY}
                operations:
                  chat:
                    path: /chat
                    body: {model: "{model}", messages: [{role: user, content: "{prompt}"}]}
                    returns: url
                    result: choices[0].text
                    error: error.message
                """.formatted(server.origin());
    }

    private static String model(String name, String gateway) {
        return """
                name: %s
                type: text
                api: {gateway: %s, operation: chat, id: one, parameters: [{name: prompt, type: string, required: true}]}
                """.formatted(name, gateway);
    }

    /** What pages can fetch, and show, of some addresses. */
    private record Reached(BrowserContext context, WebServer server, List<String> asked, List<String> shown) {
        private static final String FETCH = "(address) => fetch(address).then(() => \"+\", () => \"-\")";
        private static final String SHOW = """
                (address) => new Promise((resolve) => {
                  const image = new Image();
                  image.onload = () => resolve("+");
                  image.onerror = () => resolve("-");
                  image.src = address;
                })
                """;

        /** A sign for each address, those that are asked first: whether it answers. */
        String from(String page) {
            try (Visit visit = new Visit(context, server.origin(), "/catalog/" + page)) {
                return signs(visit, FETCH, asked) + " " + signs(visit, SHOW, shown);
            }
        }

        private static String signs(Visit visit, String script, List<String> addresses) {
            return addresses.stream()
                    .map(address -> (String) visit.page().evaluate(script, address))
                    .collect(Collectors.joining());
        }
    }

    /** The site of a folder's records, from nginx as it is to be sent from an address that is HTTPS. */
    private static WebServer published(Path sources, Path folder) throws IOException {
        Path home = Files.createDirectories(folder.resolve("www/catalog"));
        SiteBuild.run(
                new BuildOptions(
                        TestSite.sources(sources, Optional.of("https://host.example/catalog/")),
                        home,
                        Compression.FULL),
                BuildProgress.SILENT);
        return WebServer.start(
                WebServer.Kind.NGINX,
                Files.createDirectory(folder.resolve("server")),
                folder.resolve("www"),
                Host.NGINX.configuration(PublishedSite.open(home).value().orElseThrow()));
    }

    /** The test can fail: an inline script is refused and reported. */
    private static List<String> blocked(BrowserContext context, WebServer server) {
        try (Visit visit = new Visit(context, server.origin(), "/catalog/")) {
            visit.page().evaluate("""
                    () => { const script = document.createElement("script"); script.textContent = "1"; document.body.append(script); }
                    """);
            visit.page().waitForFunction("() => window.reports.length > 0");
            return visit.texts("() => window.reports");
        }
    }
}
