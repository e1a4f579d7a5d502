package dev.vitrine.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.vitrine.problem.Flaw;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/** No Markdown of a record makes a page unsafe, or stops the page or the check. */
class MarkdownFuzzTest {
    private static final Set<String> ATTRIBUTES = Set.of("href", "rel", "start", "class");
    private static final MarkdownHtml MARKDOWN = new MarkdownHtml();

    @FuzzTest
    void markdownStaysWithinWhatIsAllowed(byte[] input) {
        String markdown = new String(input, StandardCharsets.UTF_8);
        Jsoup.parse(MARKDOWN.render(markdown, 2).html()).getAllElements().forEach(MarkdownFuzzTest::requireAllowed);
        MarkdownSource.of(markdown, "https://catalog.example", 2);
        for (Flaw flaw : MarkdownFlaws.of(markdown)) {
            assertThat(flaw.offset()).isBetween(0, markdown.length());
        }
    }

    private static void requireAllowed(Element element) {
        if (element.parent() == null) {
            return;
        }
        assertThat(element.normalName()).isIn(MarkdownHtmlTest.KNOWN);
        for (Attribute attribute : element.attributes()) {
            assertThat(attribute.getKey()).isIn(ATTRIBUTES);
            if (attribute.getKey().equals("href")) {
                requireSafe(attribute.getValue());
            }
        }
    }

    /** What a browser makes of an address: it drops line breaks and tabs, and reads a backslash as a slash. */
    private static void requireSafe(String href) {
        String seen = href.replaceAll("[\\x00-\\x20]", "").replace('\\', '/').toLowerCase(Locale.ROOT);
        assertThat(seen).doesNotStartWith("//");
        int colon = seen.indexOf(':');
        int end = seen.replaceAll("[/?#].*", "").length();
        if (colon >= 0 && colon < end) {
            assertThat(seen.substring(0, colon)).isIn("https", "mailto");
        }
    }
}
