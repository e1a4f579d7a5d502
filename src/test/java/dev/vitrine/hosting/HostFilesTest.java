package dev.vitrine.hosting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.site.AllowedOrigins;
import dev.vitrine.site.Compression;
import dev.vitrine.site.ContentTypes;
import dev.vitrine.site.Delivery;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code _headers} and {@code _redirects}, read as Netlify and Cloudflare Pages read them. */
class HostFilesTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"https://host.example/", "https://host.example/catalog/", "http://host.example/"})
    void theHeadersThatAHostReadsAreThoseOfTheDelivery(String base) {
        BuiltSite built = BuiltSite.at(folder, URI.create(base), Compression.OFF);
        Map<String, List<String[]>> rules = rules(text(built, HostFiles.HEADERS));
        List<String> more =
                List.of("cards/acme/one.0123456789.png", "models/a/b/prices.atom", "x.ics", "models/a/b/index.md");
        List<String> files = new ArrayList<>(built.site().files().keySet());
        Map<String, List<String[]>> wider = rules(HeadersFile.text(built.site().delivery(), more));

        files.forEach(file -> assertThat(sent(rules, built, file))
                .as(file)
                .isEqualTo(built.site().delivery().headers(file)));
        more.forEach(file -> assertThat(sent(wider, built, file))
                .as(file)
                .isEqualTo(built.site().delivery().headers(file)));
    }

    @Test
    void theHeadersFitTheLimitsOfCloudflarePages() {
        BuiltSite built = BuiltSite.at(folder, URI.create("https://host.example/"), Compression.OFF);
        List<String> all = ContentTypes.byEnding().keySet().stream()
                .flatMap(ending -> List.of("x." + ending, "assets/x." + ending, "cards/x." + ending).stream())
                .toList();
        String text = HeadersFile.text(built.site().delivery(), all);

        assertThat(rules(text)).hasSizeLessThanOrEqualTo(100);
        assertThat(text.lines()).allMatch(line -> line.length() <= 2000);
        assertThat(rules(text).keySet())
                .allMatch(pattern -> pattern.chars().filter(c -> c == '*').count() <= 1);
    }

    @Test
    void theRedirectsAreOfTheFormThatBothHostsRead() {
        BuiltSite built = BuiltSite.at(folder, URI.create("https://host.example/catalog/"), Compression.OFF);

        assertThat(text(built, HostFiles.REDIRECTS).lines().filter(line -> !line.startsWith("#")))
                .containsExactly(
                        "/catalog/models/acme/uno/ /catalog/models/acme/one/ 301",
                        "/catalog/models/acme/ /catalog/organizations/acme/ 301");
        assertThat(Host.NETLIFY.configuration(built.site()))
                .contains("from = \"/catalog/models/acme/uno/\"\n  to = \"/catalog/models/acme/one/\"")
                .contains("force = true");
    }

    @Test
    void moreRedirectsThanAHostTakesAreAWarningAndFormerAddressesGoFirst() {
        SortedMap<String, String> ways = new TreeMap<>();
        IntStream.range(0, 1500).forEach(i -> ways.put("models/a" + i + "/", "organizations/a" + i + "/"));
        IntStream.range(0, 1500).forEach(i -> ways.put("models/z/old" + i + "/", "models/z/new/"));
        Delivery delivery = Delivery.of(URI.create("https://host.example/"), ways);
        List<String> lines = new String(HostFiles.of(delivery, List.of()).get(HostFiles.REDIRECTS), UTF_8)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .toList();

        assertThat(HostFiles.problems(delivery)).singleElement().satisfies(problem -> {
            assertThat(problem.rule()).isEqualTo(HostingRules.REDIRECTS_MANY);
            assertThat(problem.isError()).isFalse();
        });
        assertThat(lines).hasSize(2000);
        assertThat(lines.stream().filter(line -> line.startsWith("/models/z/"))).hasSize(1500);
    }

    @Test
    void aPolicyThatAHostWouldIgnoreIsReported() {
        List<String> ten = IntStream.range(10, 20)
                .mapToObj(i -> "https://gateway-" + i + ".example.com")
                .toList();
        List<String> forty = IntStream.range(10, 50)
                .mapToObj(i -> "https://gateway-" + i + ".example.com")
                .toList();

        assertThat(HostFiles.problems(delivery(ten))).isEmpty();
        assertThat(longestLine(delivery(ten))).isBetween(1200, 1300);
        assertThat(HostFiles.problems(delivery(forty))).singleElement().satisfies(problem -> {
            assertThat(problem.rule()).isEqualTo(HostingRules.HEADER_LONG);
            assertThat(problem.isError()).isFalse();
            assertThat(problem.message())
                    .startsWith("the header Content-Security-Policy has " + longestLine(delivery(forty)));
        });
    }

    private static Delivery delivery(List<String> origins) {
        return Delivery.of(URI.create("https://host.example/"), new TreeMap<>(), new AllowedOrigins(origins, origins));
    }

    private static int longestLine(Delivery delivery) {
        return new String(HostFiles.of(delivery, List.of("index.html")).get(HostFiles.HEADERS), UTF_8)
                .lines()
                .mapToInt(String::length)
                .max()
                .orElseThrow();
    }

    @Test
    void gitHubPagesIsConfiguredToServeAllFiles() {
        assertThat(BuiltSite.at(folder, URI.create("https://host.example/"), Compression.OFF)
                        .site()
                        .files())
                .containsEntry(".nojekyll", 0L);
    }

    private static String text(BuiltSite built, String file) {
        return new String(built.site().read(file), UTF_8);
    }

    private static Map<String, List<String[]>> rules(String text) {
        Map<String, List<String[]>> rules = new LinkedHashMap<>();
        String pattern = "";
        for (String line : text.lines().toList()) {
            if (line.startsWith("/")) {
                pattern = line;
                assertThat(rules.put(pattern, new ArrayList<>()))
                        .as("said once: " + line)
                        .isNull();
            } else if (line.startsWith("  ")) {
                rules.get(pattern).add(line.strip().split(": ", 2));
            } else {
                assertThat(line).startsWith("#");
            }
        }
        return rules;
    }

    /** What both send unasked, and what the rules say; a header that two rules name is joined with a comma. */
    private static SortedMap<String, String> sent(Map<String, List<String[]>> rules, BuiltSite built, String file) {
        String address = built.address(file);
        SortedMap<String, String> said = new TreeMap<>();
        rules.forEach((pattern, headers) -> {
            String regex = Pattern.quote(pattern).replace("*", "\\E.*\\Q");
            if (address.matches(regex)) {
                headers.forEach(header -> said.merge(header[0], header[1], (a, b) -> a + ", " + b));
            }
        });
        said.putIfAbsent("Cache-Control", "public, max-age=0, must-revalidate");
        said.putIfAbsent(
                "Content-Type", file.endsWith(".html") ? "text/html; charset=utf-8" : "application/octet-stream");
        return said;
    }
}
