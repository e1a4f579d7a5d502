package dev.vitrine.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.fixture.RealCatalog;
import dev.vitrine.fixture.VerifyOnly;
import dev.vitrine.fixture.snippet.SnippetRunner;
import dev.vitrine.snippets.Language;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every snippet of the real catalog is a program of its language, by the word of that language's own tool. */
@VerifyOnly
class RealSnippetsTest {
    /** Fewer would mean that pages have lost their snippets. */
    private static final int LEAST = 50;

    @ParameterizedTest
    @EnumSource(Language.class)
    void everySnippetIsAProgramOfItsLanguage(Language language) throws Exception {
        List<String> snippets = snippets(language);

        assertThat(snippets).hasSizeGreaterThan(LEAST);
        assertThat(SnippetRunner.check(language.id(), snippets)).isEmpty();
    }

    @Test
    void everyModelThatCanBeCalledHasEveryLanguageThatNeedsNoSdk() {
        RealCatalog.pages().values().stream()
                .filter(page -> page.selectFirst("#api") != null)
                .forEach(page -> assertThat(
                                page.select("#api .snippet[id^=code-]").eachAttr("id"))
                        .as(page.title())
                        .contains("code-curl", "code-python", "code-javascript"));
    }

    /** Of all pages, in order of their addresses. */
    private static List<String> snippets(Language language) {
        return RealCatalog.pages().values().stream()
                .flatMap(page -> page.select("#api .snippet").stream())
                .filter(snippet -> snippet.id().endsWith("-" + language.id()))
                .map(snippet -> snippet.select("pre code").first().wholeText())
                .toList();
    }
}
