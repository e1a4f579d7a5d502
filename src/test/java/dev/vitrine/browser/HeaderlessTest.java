package dev.vitrine.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Route;
import dev.vitrine.fixture.SampleCatalog;
import dev.vitrine.fixture.Site;
import dev.vitrine.fixture.VerifyOnly;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A page of each kind in a browser, from a host that sets no headers: its own policy has to do. */
@VerifyOnly
class HeaderlessTest {
    /** What an attacker might get into a page; each part that works adds a word to {@code window.owned}. */
    private static final String HOSTILE_HEAD = """
            <base href="https://evil.example/">
            <script>(window.owned ??= []).push("inline")</script>
            <script src="https://evil.example/foreign.js"></script>
            <script type="module" src="https://evil.example/module.js"></script>
            <link rel="stylesheet" href="https://evil.example/foreign.css">
            <style>:root { --owned: 1 }</style>
            """;

    private static final String HOSTILE_BODY = """
            <img src="https://evil.example/pixel.png" alt="" onerror="(window.owned ??= []).push('handler')">
            <object data="https://evil.example/frame"></object>
            <iframe src="https://evil.example/frame"></iframe>
            <iframe srcdoc="<script>(parent.owned ??= []).push('frame')</script>"></iframe>
            <iframe name="sink"></iframe>
            <form id="sent" target="sink" action="https://evil.example/form"></form>
            <a id="scripted" href="javascript:void (window.owned ??= []).push('address')">go</a>
            """;

    private static final String USED = """
            () => {
              addEventListener("message", (event) => window.owned.push(event.data));
              document.querySelector("#scripted").click();
              document.querySelector("#sent").submit();
            }
            """;

    private static final String OWNED = """
            () => [
              ...(window.owned ?? []),
              ...(document.baseURI.startsWith("https://evil.example/") ? ["base"] : []),
              ...(getComputedStyle(document.documentElement).getPropertyValue("--owned") ? ["style"] : []),
            ]
            """;

    private static SiteServer server;
    private static Chromium chromium;

    @BeforeAll
    static void open() {
        server = SiteServer.withoutHeaders(SampleCatalog.SITE);
        chromium = new Chromium();
    }

    @AfterAll
    static void close() {
        if (chromium != null) {
            chromium.close();
        }
        if (server != null) {
            server.close();
        }
    }

    /** An address for each kind of page, and one that only leads to another page. */
    private static Collection<String> pages() {
        List<String> pages = new ArrayList<>(SampleCatalog.onePerType());
        pages.add(redirect());
        assertThat(pages).contains("/404.html");
        return pages;
    }

    private static String redirect() {
        return SampleCatalog.pages().entrySet().stream()
                .filter(page -> Site.isRedirect(page.getValue()))
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    @Test
    void everyPageWorksUnderItsOwnPolicy() {
        try (BrowserContext context = chromium.browser().newContext()) {
            context.addInitScript(PolicyTest.REPORTS);
            for (String address : pages()) {
                try (Visit visit = new Visit(context, server.origin(), address)) {
                    if (address.equals(redirect())) {
                        visit.page().waitForURL(url -> !url.endsWith(address));
                    }
                    assertThat(visit.complaints()).as(address).isEmpty();
                    assertThat(visit.texts("() => window.reports")).as(address).isEmpty();
                    assertThat(visit.is("() => [...document.styleSheets].some((sheet) => sheet.cssRules.length > 0)"))
                            .as("styled: " + address)
                            .isTrue();
                }
            }
        }
    }

    @Test
    void nothingThatIsPutIntoAPageWorks() {
        try (BrowserContext context = chromium.browser().newContext()) {
            context.addInitScript(PolicyTest.REPORTS);
            context.route("**/*", route -> attacked(route, page -> page));
            for (String address : pages()) {
                try (Visit visit = new Visit(context, server.origin(), address)) {
                    visit.page().evaluate(USED);
                    visit.page()
                            .waitForFunction("() => window.reports.some((report) => report.startsWith('form-action'))");
                    assertThat(visit.texts(OWNED)).as(address).isEmpty();
                    assertThat(visit.texts("() => window.reports.map((report) => report.split(' ')[0])"))
                            .as(address)
                            .contains("base-uri", "script-src-elem", "script-src-attr", "style-src-elem", "img-src")
                            .contains("frame-src", "object-src");
                }
            }
        }
    }

    /** The test can fail: all of it works in a page without its policy. */
    @Test
    void everythingWouldWorkWithoutThePolicy() {
        try (BrowserContext context = chromium.browser().newContext()) {
            context.addInitScript(PolicyTest.REPORTS);
            context.route(
                    "**/*",
                    route -> attacked(
                            route, page -> page.replace("http-equiv=\"Content-Security-Policy\"", "name=\"x\"")));
            try (Visit visit = new Visit(context, server.origin(), "/models/")) {
                visit.page().evaluate(USED);
                visit.page().waitForFunction("() => window.owned.includes('address') && window.owned.includes('form')");
                assertThat(visit.texts(OWNED))
                        .contains("inline", "foreign", "module", "handler", "frame", "base", "style");
            }
        }
    }

    /** Answers for a page with the page and what an attacker got into it. */
    private static void attacked(Route route, UnaryOperator<String> change) {
        if (route.request().url().startsWith("https://evil.example/")) {
            evil(route, route.request().url());
            return;
        }
        APIResponse answer = route.fetch();
        Route.FulfillOptions options = new Route.FulfillOptions().setResponse(answer);
        if (route.request().resourceType().equals("document")) {
            options.setBody(change.apply(answer.text())
                    .replace("http-equiv=\"refresh\"", "name=\"refresh\"")
                    .replace("<title>", HOSTILE_HEAD + "<title>")
                    .replace("</body>", HOSTILE_BODY + "</body>"));
        }
        route.fulfill(options);
    }

    private static void evil(Route route, String address) {
        boolean style = address.endsWith(".css");
        boolean page = address.contains("form");
        String script = "(window.owned ??= []).push('" + (address.contains("module") ? "module" : "foreign") + "')";
        route.fulfill(new Route.FulfillOptions()
                .setHeaders(Map.of("Access-Control-Allow-Origin", "*"))
                .setContentType(style ? "text/css" : page ? "text/html" : "text/javascript")
                .setBody(style ? "" : page ? "<script>parent.postMessage('form', '*')</script>" : script));
    }
}
