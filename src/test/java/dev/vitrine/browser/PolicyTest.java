package dev.vitrine.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import dev.vitrine.build.BuildOptions;
import dev.vitrine.build.Progress;
import dev.vitrine.build.SiteBuild;
import dev.vitrine.build.SiteSources;
import dev.vitrine.fixture.RealCatalog;
import dev.vitrine.fixture.WebServer;
import dev.vitrine.hosting.Host;
import dev.vitrine.site.Compression;
import dev.vitrine.site.PublishedSite;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page of each kind in a browser, from nginx with the headers that it is really sent with. */
class PolicyTest {
    private static final String REPORTS = """
            window.reports = [];
            document.addEventListener("securitypolicyviolation",
              (event) => window.reports.push(event.violatedDirective + " " + event.blockedURI + " " + event.sourceFile));
            """;

    @Test
    void noPageDoesWhatThePolicyForbids(@TempDir Path folder) throws IOException {
        Path home = Files.createDirectories(folder.resolve("www/catalog"));
        SiteBuild.run(
                new BuildOptions(
                        new SiteSources(
                                Path.of("data"),
                                Path.of("templates"),
                                Optional.of(URI.create("https://host.example/catalog/")),
                                Optional.empty()),
                        home,
                        Compression.FULL),
                Progress.SILENT);
        String configuration =
                Host.NGINX.configuration(PublishedSite.open(home).value().orElseThrow());
        try (WebServer server = WebServer.start(
                        WebServer.Kind.NGINX,
                        Files.createDirectory(folder.resolve("server")),
                        folder.resolve("www"),
                        configuration);
                Chromium chromium = new Chromium();
                BrowserContext context = chromium.browser().newContext()) {
            context.addInitScript(REPORTS);
            for (String address : onePerKind().values()) {
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

    /** An address for each class that a body has; the longest page of each. */
    private static Map<String, String> onePerKind() {
        Map<String, String> kinds = new TreeMap<>();
        Map<String, Integer> sizes = new TreeMap<>();
        RealCatalog.pages().forEach((address, page) -> {
            String kind = page.body().className();
            int size = page.getAllElements().size();
            if (!RealCatalog.isRedirect(page) && size > sizes.getOrDefault(kind, 0)) {
                sizes.put(kind, size);
                kinds.put(kind, address);
            }
        });
        assertThat(kinds).hasSizeGreaterThan(3);
        return kinds;
    }
}
