package dev.vitrine.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.fixture.Site;
import dev.vitrine.fixture.TestSite;
import dev.vitrine.site.AllowedOrigins;
import dev.vitrine.site.PublishedSite;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What pages may reach besides the site: of all, in the site's policy; of each, in its own. */
class ReachTest {
    private static final String GATEWAY = """
            name: %s
            base: %s
            key: {variable: KEY}
            %s
            operations:
              chat:
                path: /chat
                body: {model: "{model}", messages: [{role: user, content: "{prompt}"}]}
                returns: url
                result: choices[0].text
                error: error.message
            """;

    private static final String CALLED = """
            name: %s
            type: text
            api: {gateway: %s, operation: chat, id: one, parameters: [{name: prompt, type: string, required: true}]}
            """;

    @TempDir
    private Path folder;

    private static TestSite gateway(TestSite site, String id, String base, String more) {
        return site.file("data/gateways/" + id + ".yaml", GATEWAY.formatted(id, base, more));
    }

    private static TestSite model(TestSite site, String name, String gateway) {
        return site.file("data/models/acme/" + name + ".yaml", CALLED.formatted(name, gateway));
    }

    private AllowedOrigins built(TestSite site) {
        assertThat(site.build(folder).problems()).isEmpty();
        return PublishedSite.open(folder.resolve("site"))
                .value()
                .orElseThrow()
                .delivery()
                .origins();
    }

    /** The policy of a page that may show things from these sources, and ask these, besides the site. */
    private static String policy(String media, String connect) {
        return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'" + media
                + "; font-src 'self'; media-src 'self'" + media + "; connect-src 'self'" + connect
                + "; manifest-src 'self'; base-uri 'none'; form-action 'self'";
    }

    /** The policy that a page has of its own; empty without. */
    private String policyIn(String page) {
        return Jsoup.parse(Site.files(folder.resolve("site")).get(page))
                .select("meta[http-equiv=Content-Security-Policy]")
                .attr("content");
    }

    @Test
    void aPageReachesTheGatewaysOfItsOwnModel() {
        TestSite site = TestSite.minimal().without("data/gateways/gate.yaml");
        site = gateway(site, "gate", "https://Gate.example:443/v1", "media: [\"https://cdn.example\"]");
        site = gateway(site, "local", "http://127.0.0.1:8080", "");
        site = model(model(site, "one", "gate"), "two", "local");

        assertThat(built(site))
                .isEqualTo(new AllowedOrigins(
                        List.of("http://127.0.0.1:8080", "https://gate.example"),
                        List.of("http://127.0.0.1:8080", "https://cdn.example", "https://gate.example")));
        assertThat(policyIn("models/acme/one/index.html"))
                .isEqualTo(policy(" data: blob: https://cdn.example https://gate.example", " https://gate.example"));
        assertThat(policyIn("models/acme/two/index.html"))
                .isEqualTo(policy(" data: blob: http://127.0.0.1:8080", " http://127.0.0.1:8080"));
    }

    /** Every origin makes the header longer, and text is shown without asking anybody. */
    @Test
    void aGatewayThatAnswersWithTextAloneServesNoPictures() {
        TestSite site = TestSite.minimal()
                .file(
                        "data/gateways/gate.yaml",
                        GATEWAY.formatted("gate", "https://gate.example", "").replace("returns: url", "returns: text"));

        built(model(site, "one", "gate"));

        assertThat(policyIn("models/acme/one/index.html")).isEqualTo(policy(" data: blob:", " https://gate.example"));
    }

    @Test
    void everyOtherPageReachesTheSiteAlone() {
        assertThat(built(model(TestSite.minimal(), "one", "gate"))).isNotEqualTo(AllowedOrigins.NONE);

        Map<String, String> files = Site.files(folder.resolve("site"));
        assertThat(files.keySet())
                .filteredOn(name -> name.endsWith(".html") && !name.equals("models/acme/one/index.html"))
                .hasSizeGreaterThan(10)
                .allSatisfy(name -> assertThat(policyIn(name)).isEqualTo(policy("", "")));
    }

    @Test
    void thePolicyOfEveryPageComesBeforeEverythingItGoverns() {
        built(model(TestSite.minimal(), "one", "gate"));

        Map<String, String> files = new TreeMap<>(Site.files(folder.resolve("site")));
        files.keySet().removeIf(name -> !name.endsWith(".html"));
        assertThat(files).containsKeys("404.html", "models/acme/index.html", "models/acme/one/index.html");
        assertThat(files)
                .allSatisfy((name, text) -> assertThat(text)
                        .matches("(?s)\\s*<!doctype html>\\s*<html lang=\"en\">\\s*<head>\\s*<meta charset=\"utf-8\">"
                                + "\\s*<meta http-equiv=\"Content-Security-Policy\" content=\"[^\"]+\">.*"));
    }

    @Test
    void theGatewayOfAnOfferIsReachedToo() {
        TestSite site = gateway(TestSite.minimal(), "other", "https://other.example", "");
        site = site.file(
                "data/models/acme/one.yaml",
                CALLED.formatted("One", "gate")
                        + "offers: [{provider: hostly, id: hostly-one, gateway: other, prices: [{per: 1M input tokens,"
                        + " usd: 1, source: \"https://hostly.example\", checked: 2026-08-01}]}]\n");

        assertThat(built(site).connect()).containsExactly("https://gate.example", "https://other.example");
        assertThat(policyIn("models/acme/one/index.html"))
                .contains("; connect-src 'self' https://gate.example https://other.example;");
    }

    @Test
    void aGatewayThatNobodyCanAskFromAPageLeavesNoTrace() {
        TestSite site = gateway(TestSite.minimal(), "unused", "https://unused.example", "");
        site = gateway(site, "closed", "https://closed.example", "browser: false");

        assertThat(built(model(site, "one", "closed"))).isEqualTo(AllowedOrigins.NONE);
        Map<String, String> files = new TreeMap<>(Site.files(folder.resolve("site")));
        files.keySet().removeIf(name -> name.startsWith("assets/"));
        assertThat(files).allSatisfy((name, text) -> assertThat(text).doesNotContain("blob:", "connect-src 'self' "));
    }
}
