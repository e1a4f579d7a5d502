package dev.vitrine.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.pages.Page;
import dev.vitrine.problem.Checked;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every page keeps to, and what the model page says. */
class PagesTest {
    private static final Theme THEME = new Theme(Optional.empty());
    private static final SortedMap<String, byte[]> ASSETS =
            THEME.assets(SampleViews.site(), List.of()).value().orElseThrow();
    private static final Renderer RENDERER = new Renderer(THEME, SampleViews.site(), name -> "/assets/" + name);

    static Stream<Page> pages() {
        return Stream.of(SampleViews.all(), SampleRankings.pages(), SampleArenas.pages())
                .flatMap(List::stream);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageRendersWithoutProblems(Page page) {
        assertThat(RENDERER.render(page).problems()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void nothingStandsInTheWayOfAStrictContentSecurityPolicy(Page page) {
        Document html = html(page);

        assertThat(html.select("style")).isEmpty();
        assertThat(html.select("script:not([src]):not([type=application/ld+json])"))
                .isEmpty();
        for (Element element : html.getAllElements()) {
            for (Attribute attribute : element.attributes()) {
                assertThat(attribute.getKey()).doesNotStartWith("on").isNotEqualTo("style");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyAssetThatAPageNamesIsPublished(Page page) {
        for (Element element : html(page).select("link[rel~=stylesheet|icon], script[src], img[src]")) {
            String address = element.hasAttr("href") ? element.attr("href") : element.attr("src");
            assertThat(ASSETS).containsKey(address.replace("/assets/", ""));
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void idsAreUniqueAndAnchorsLead(Page page) {
        Document html = html(page);
        List<String> ids = html.select("[id]").eachAttr("id");

        assertThat(ids).doesNotHaveDuplicates();
        for (String anchor : html.select("a[href^=#], use[href^=#]").eachAttr("href")) {
            assertThat(ids).contains(anchor.substring(1));
        }
        for (String id : html.select("[aria-labelledby]").eachAttr("aria-labelledby")) {
            assertThat(ids).contains(id);
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void headingsBeginWithOneAndLeaveOutNoLevel(Page page) {
        Document html = html(page);
        if (html.body().hasClass("page-redirect")) {
            return;
        }
        int level = 0;
        for (Element heading : html.select("main h1, main h2, main h3, main h4, main h5, main h6")) {
            int next = heading.normalName().charAt(1) - '0';
            assertThat(next).as(heading.text()).isLessThanOrEqualTo(level + 1);
            level = next;
        }
        assertThat(html.select("h1")).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyTableHasACaptionAndHeadsAndScrollsInALabelledRegion(Page page) {
        for (Element table : html(page).select("table:not(.prose table)")) {
            Element region = table.parent();
            assertThat(table.select("> caption").text()).isNotEmpty();
            assertThat(table.select("thead th:not([scope=col]), tbody th:not([scope=row])"))
                    .isEmpty();
            assertThat(region.attr("role")).isEqualTo("region");
            assertThat(region.attr("tabindex")).isEqualTo("0");
            assertThat(region.attr("aria-label")).isNotEmpty();
            for (Element row : table.select("tr:not(.row-note)")) {
                assertThat(row.childrenSize())
                        .isEqualTo(table.select("thead th").size());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyLinkAndEveryDateCanBeRead(Page page) {
        for (Element link : html(page).select("a")) {
            assertThat(link.text() + link.attr("aria-label"))
                    .as(link.outerHtml())
                    .isNotBlank();
        }
        for (Element time : html(page).select("time")) {
            assertThat(time.attr("datetime")).matches("\\d{4}(-\\d{2}(-\\d{2})?)?");
        }
    }

    @Test
    void aModelPageWeighsAtMostThirtyKilobytesWithAllThatItLoads() {
        Page page = SampleViews.all().get(0);
        int weight = compressed(RENDERER.render(page).value().orElseThrow());
        for (Element element : html(page).select("link[rel=stylesheet], link[rel=icon], script[src]")) {
            String address = element.hasAttr("href") ? element.attr("href") : element.attr("src");
            weight += compressed(ASSETS.get(address.replace("/assets/", "")));
        }

        assertThat(weight).isLessThanOrEqualTo(30 * 1024);
        assertThat(compressed(ASSETS.get("css/vitrine.css"))).isLessThanOrEqualTo(9 * 1024);
    }

    @Test
    void theSectionsOfAModelComeInTheirOrder() {
        assertThat(model().select(".body > section").eachAttr("id"))
                .containsExactly("api", "pricing", "license", "related", "faq");
    }

    @Test
    void aModelOfWhichNothingIsKnownHasNoEmptySections() {
        Document html = html(SampleViews.all().get(3));

        assertThat(html.select("main section, main dl, main nav, main ul")).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void theLowestPriceOfAColumnIsMarkedInWords() {
        Element price = model().selectFirst("#per-second tbody tr td .price");

        assertThat(price.text()).isEqualTo("$0.0375 Lowest");
    }

    @Test
    void pricesThatDisagreeAreShownBothAndMarkedInWords() {
        Element cell = model().select("#per-second tbody tr:nth-child(3) td").get(1);

        assertThat(cell.text()).isEqualTo("$0.20 source 1 $0.0486 source 2 Sources disagree");
    }

    @Test
    void decimalPointsOfAColumnStandInLine() {
        List<String> fillers =
                model().select("#per-second tbody td:nth-child(3) .figure").eachAttr("data-fill");

        assertThat(fillers).containsExactly("0", "00", "00", "00");
    }

    @Test
    void freeIncludedUnpublishedAndUnknownReadDifferently() {
        List<String> cells = model().select("#per-second tbody td.numeric").eachText();

        assertThat(cells).contains("Free", "Included in Pro", "Not published", "– no price");
    }

    @Test
    void whereARowWasReadIsSaidBelowIt() {
        Element sources = model().selectFirst("#per-second .row-note .sources");

        assertThat(sources.text()).isEqualTo("Source: segmind.com checked 22 November 2026");
    }

    @Test
    void aRowOfSeveralSourcesNumbersThem() {
        assertThat(model().select("#per-second .row-note")
                        .get(1)
                        .select("li sup")
                        .eachText())
                .containsExactly("1", "2");
    }

    @Test
    void aNoteOnAllPricesOfARowIsSaidOnceBelowIt() {
        Element note = model().select("#per-second .row-note td").get(2);

        assertThat(note.select("p").last().text()).startsWith("Read for text to video");
        assertThat(note.attr("colspan")).isEqualTo("7");
        assertThat(model().getElementById(note.attr("headers")).text()).isEqualTo("fal Batch · Host");
    }

    @Test
    void inputAndOutputAreAColumnWhereRowsDifferAndOtherwiseSaidOnce() {
        Document text = html(SampleViews.all().get(1));

        assertThat(model().select("#pricing .prices td.flow")).hasSize(5);
        assertThat(model().select("#pricing > .flow")).isEmpty();
        assertThat(text.select("#pricing .prices td.flow")).isEmpty();
        assertThat(text.select("#pricing > .flow").eachText()).containsExactly("Text, image →to text");
    }

    @Test
    void everyPriceCanBeEditedAndItsLinkSaysWhichItIs() {
        assertThat(model().select("#per-megapixel a.edit").first().attr("aria-label"))
                .isEqualTo("Edit this price: Luma Labs, Any resolution USD per megapixel, $0.0022");
        assertThat(model().select("a.edit").eachAttr("aria-label")).doesNotHaveDuplicates();
    }

    @Test
    void jsonLdIsPrintedAsItIs() {
        assertThat(model().select("script[type=application/ld+json]").first().data())
                .isEqualTo(
                        "{\"@context\":\"https://schema.org\",\"@type\":\"WebPage\",\"name\":\"Ray 2 Flash: pricing, API & rankings\"}");
    }

    @Test
    void theNavigationMarksWhereTheReaderIs() {
        assertThat(model().select(".masthead [aria-current]").eachText()).containsExactly("Models");
    }

    @Test
    void breadcrumbsEndWithThePageItself() {
        assertThat(model().select(".breadcrumbs li").eachText())
                .containsExactly("Organizations", "Luma", "Ray 2 Flash");
        assertThat(model().select(".breadcrumbs [aria-current=page]").text()).isEqualTo("Ray 2 Flash");
    }

    @Test
    void aPageWithoutACanonicalAddressIsNotIndexed() {
        assertThat(html(SampleViews.all().get(8)).select("meta[name=robots]").attr("content"))
                .isEqualTo("noindex");
    }

    @Test
    void aRedirectSendsItsReaderOn() {
        Document html = html(SampleViews.all().get(9));

        assertThat(html.select("meta[http-equiv=refresh]").attr("content"))
                .isEqualTo("0; url=/models/luma/ray-2-flash/");
        assertThat(html.select("main a").attr("href")).isEqualTo("/models/luma/ray-2-flash/");
    }

    private static Document model() {
        return html(SampleViews.all().get(0));
    }

    private static Document html(Page page) {
        Checked<byte[]> rendered = RENDERER.render(page);
        return Jsoup.parse(new String(rendered.value().orElseThrow(), StandardCharsets.UTF_8));
    }

    private static int compressed(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.size();
    }
}
