package dev.vitrine.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.fixture.RealCatalog;
import dev.vitrine.fixture.VerifyOnly;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** What a model's page of the real catalog costs its reader, by the lesser of the two codings. */
@VerifyOnly
class RealWeightTest {
    private static final int MOST_BYTES = 30_000;
    private static final int MOST_REQUESTS = 6;
    private static final int MOST_OF_PLAYGROUND = 12_500;

    @Test
    void aModelPageIsLight() throws IOException {
        Map<String, Integer> heavy = new LinkedHashMap<>();
        int pages = 0;
        for (Map.Entry<String, Document> page : RealCatalog.pages().entrySet()) {
            if (page.getKey().matches("/models/[^/]+/[^/]+/")) {
                pages++;
                int weight = weight(page.getKey() + "index.html");
                for (String part : parts(page.getValue())) {
                    weight += part.endsWith(".svg") ? 0 : weight(part);
                }
                if (weight > MOST_BYTES) {
                    heavy.put(page.getKey(), weight);
                }
            }
        }

        assertThat(pages).isGreaterThan(100);
        assertThat(heavy).isEmpty();
    }

    @Test
    void aModelPageNeedsFewRequests() {
        RealCatalog.pages()
                .forEach((address, page) ->
                        assertThat(1 + parts(page).size()).as(address).isLessThanOrEqualTo(MOST_REQUESTS));
    }

    /** The playground is asked for by a reader, and so weighs on no page. */
    @Test
    void thePlaygroundIsLight() throws IOException {
        try (Stream<Path> files = Files.list(RealCatalog.SITE.resolve("assets/playground"))) {
            List<Path> scripts =
                    files.filter(file -> file.toString().endsWith(".js")).toList();

            assertThat(scripts).hasSize(1);
            String script = "/" + RealCatalog.SITE.relativize(scripts.get(0));
            assertThat(weight(script)).isLessThanOrEqualTo(MOST_OF_PLAYGROUND);
            assertThat(read(script)).doesNotContain("import(", " from \"");
        }
    }

    /** What a script would fetch is not to be seen in its page, and so is not counted; three things are fetched when a reader asks for them. */
    @Test
    void noScriptOfAModelPageFetchesAnything() {
        Set<String> scripts = new LinkedHashSet<>();
        RealCatalog.pages().forEach((address, page) -> {
            if (address.matches("/models/[^/]+/[^/]+/")) {
                scripts.addAll(parts(page));
            }
        });
        scripts.removeIf(part -> !part.endsWith(".js"));

        assertThat(scripts).isNotEmpty();
        for (String script : scripts) {
            // The page with the code, for a language that a reader selects.
            assertThat(read(script).replaceFirst("const loaded = fetch\\(address\\)", ""))
                    .as(script)
                    .doesNotContain("fetch(", "XMLHttpRequest", "EventSource");
            assertThat(read(script).replaceAll("import\\(section[.]dataset[.](playground|routes)\\)", ""))
                    .doesNotContain("import(");
        }
    }

    /** What a page of search loads shows that imports are found. */
    @Test
    void theImportsOfAModuleArePartOfItsPage() {
        assertThat(parts(RealCatalog.pages().get("/search/")))
                .anyMatch(part -> part.matches("/assets/js/search[.].+"))
                .anyMatch(part -> part.matches("/assets/js/vendor/ufuzzy[.].+"));
    }

    /** What the page loads before anyone touches it: what it names, and what that names in turn. */
    private static Set<String> parts(Document page) {
        Set<String> parts = new LinkedHashSet<>();
        named(page).forEach(part -> collect(part, parts));
        return parts;
    }

    private static void collect(String part, Set<String> parts) {
        if (!parts.add(part) || !AssetReferences.possibleIn(part)) {
            return;
        }
        for (AssetReferences.Reference reference : AssetReferences.in(part, read(part))) {
            reference.target(part.substring(1)).ifPresent(target -> collect("/" + target, parts));
        }
    }

    private static Set<String> named(Document page) {
        Set<String> parts = new LinkedHashSet<>();
        parts.addAll(page.select("link[rel=stylesheet], link[rel=icon], link[rel=modulepreload]")
                .eachAttr("href"));
        parts.addAll(page.select("[src]").eachAttr("src"));
        return parts;
    }

    private static String read(String address) {
        try {
            return Files.readString(file(address));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Path file(String address) {
        return RealCatalog.SITE.resolve(address.substring(1));
    }

    private static int weight(String address) throws IOException {
        byte[] bytes = Files.readAllBytes(file(address));
        return Gzip.compress(bytes, Compression.GZIP_LEVEL).length;
    }
}
