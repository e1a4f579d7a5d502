package dev.vitrine.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.catalog.Catalog;
import dev.vitrine.fixture.RealCatalog;
import dev.vitrine.fixture.VerifyOnly;
import dev.vitrine.fixture.snippet.SnippetRunner;
import dev.vitrine.render.WrittenSnippets;
import dev.vitrine.snippets.Language;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every snippet of the real catalog is a program of its language, by the word of that language's own tool. */
@VerifyOnly
class RealSnippetsTest {
    /** Fewer would mean that pages have lost their snippets. */
    private static final int LEAST = 50;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Language.class)
    void everySnippetIsAProgramOfItsLanguage(Language language) throws Exception {
        List<String> snippets = snippets(language);

        assertThat(snippets).hasSizeGreaterThan(LEAST);
        assertThat(SnippetRunner.check(language.id(), snippets)).isEmpty();
    }

    @Test
    void aModelsPageHasThreeLanguagesAndThePageWithItsCodeHasAll() {
        Map<String, Document> pages = RealCatalog.pages();
        pages.forEach((address, page) -> {
            if (page.selectFirst("section#api") != null) {
                assertThat(page.select("#api .snippet").eachAttr("id"))
                        .as(address)
                        .hasSize(3)
                        .contains("code-curl");
                assertThat(pages.get(address + "code/").select(".snippet").eachAttr("id"))
                        .as(address)
                        .containsAll(page.select("#api .snippet").eachAttr("id"))
                        .contains(
                                "code-python",
                                "code-javascript",
                                "code-typescript",
                                "code-java",
                                "code-go",
                                "code-php");
            }
        });
    }

    /** Of all models, in order of their ids, in every way to ask. */
    private List<String> snippets(Language language) {
        WrittenSnippets written = new WrittenSnippets(folder);
        Catalog catalog = RealCatalog.catalog();
        return catalog.models().values().stream()
                .flatMap(model -> written.of(language, catalog, model).stream())
                .toList();
    }
}
