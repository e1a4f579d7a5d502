package dev.vitrine.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.fixture.RealCatalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** What a model's page of the real catalog costs its reader, by the lesser of the two codings. */
class WeightTest {
    private static final int MOST_BYTES = 30_000;
    private static final int MOST_REQUESTS = 6;

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

    /** What the page loads before anyone touches it. */
    private static Set<String> parts(Document page) {
        Set<String> parts = new LinkedHashSet<>();
        parts.addAll(page.select("link[rel=stylesheet], link[rel=icon], link[rel=modulepreload]")
                .eachAttr("href"));
        parts.addAll(page.select("[src]").eachAttr("src"));
        return parts;
    }

    private static int weight(String address) throws IOException {
        byte[] bytes = Files.readAllBytes(RealCatalog.SITE.resolve(Path.of("/").relativize(Path.of(address))));
        return Gzip.compress(bytes, Compression.GZIP_LEVEL).length;
    }
}
