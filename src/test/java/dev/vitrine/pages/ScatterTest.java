package dev.vitrine.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.fixture.Golden;
import dev.vitrine.fixture.TestSite;
import dev.vitrine.render.Renderer;
import dev.vitrine.render.Theme;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How models are drawn by price and score. */
class ScatterTest {
    private static final Currency DOLLARS = Currency.getInstance("USD");
    private static final int MOST_BYTES = 6 * 1024;

    @TempDir
    Path folder;

    @Test
    void theBestValueIsALineWithNamesAndAllOthersAreDots() throws IOException {
        ScatterChart chart = chart(
                List.of(dot("Cheap", "0.10", "1300"), dot("Middling", "0.50", "1402.5"), dot("Dear", "15", "1500")),
                List.of(dot("Beaten", "1", "1350"), dot("Dearest", "60", "1400")));

        Golden.check(Path.of("src/test/resources/charts/scatter.html"), rendered(chart) + "\n");
    }

    @Test
    void priceTicksAreRoundAndHoldAllPricesBetweenThem() {
        ScatterChart chart = chart(List.of(dot("Cheap", "0.07", "1"), dot("Dear", "2.1", "2")), List.of());

        assertThat(chart.xTicks())
                .extracting(PriceHistory.Tick::label)
                .containsExactly("$0.05", "$0.10", "$0.20", "$0.50", "$1", "$2", "$5");
    }

    @Test
    void equalFactorsAreEqualSteps() {
        List<BigDecimal> places =
                chart(List.of(dot("Cheap", "1", "1"), dot("Dear", "1000", "2")), List.of()).xTicks().stream()
                        .map(tick -> new BigDecimal(tick.position()))
                        .toList();

        assertThat(places).hasSize(4);
        assertThat(places.get(1).subtract(places.get(0)))
                .isEqualByComparingTo(places.get(2).subtract(places.get(1)));
    }

    @Test
    void modelsOfOnePriceAndOneScoreCanBeDrawn() {
        ScatterChart chart = chart(List.of(dot("One", "3", "7"), dot("Two", "3", "7")), List.of());

        assertThat(chart.dots()).hasSize(2);
        assertThat(chart.xTicks()).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void namesDoNotLieOnOneAnother() {
        List<ScatterDrawing.Dot> line = IntStream.range(0, 6)
                .mapToObj(number -> dot("A model with a long name " + number, "1" + number, "100" + number))
                .toList();

        List<BigDecimal> heights = chart(line, List.of(dot("Far", "500", "800"))).dots().stream()
                .flatMap(dot -> dot.label().stream())
                .map(label -> new BigDecimal(label.y()))
                .toList();

        for (int at = 1; at < heights.size(); at++) {
            assertThat(heights.get(at - 1).subtract(heights.get(at))).isGreaterThanOrEqualTo(BigDecimal.valueOf(15));
        }
        assertThat(heights).allMatch(height -> height.signum() > 0);
    }

    @Test
    void aHundredModelsStayLight() throws IOException {
        List<ScatterDrawing.Dot> many = IntStream.range(0, 100)
                .mapToObj(number -> dot("Model number " + number, "0." + (100 + number * 7), "1" + (200 + number)))
                .toList();

        assertThat(compressed(rendered(chart(many.subList(0, 10), many.subList(10, 100)))))
                .isLessThan(MOST_BYTES);
    }

    private static ScatterDrawing.Dot dot(String name, String price, String score) {
        return new ScatterDrawing.Dot(name, new BigDecimal(price), new BigDecimal(score));
    }

    private static ScatterChart chart(List<ScatterDrawing.Dot> frontier, List<ScatterDrawing.Dot> others) {
        List<ScatterDrawing.Dot> all = new ArrayList<>(others);
        all.addAll(frontier);
        return ScatterDrawing.of(
                new ScatterDrawing.Words("Quality against price", "Price per 1M input tokens", "Score"),
                all,
                frontier,
                DOLLARS);
    }

    private String rendered(ScatterChart chart) throws IOException {
        Files.createDirectories(folder.resolve("pages"));
        Files.writeString(folder.resolve("pages/scatter.ftlh"), """
                <#import "/lib/scatter.ftlh" as scatter>
                <@scatter.chart page/>
                """);
        SitePages site =
                new SitePages(TestSite.minimal().catalog(), Views.AS_OF, URI.create("https://catalog.example/"));
        Renderer renderer = new Renderer(new Theme(Optional.of(folder)), site.site(), name -> name);
        byte[] page = renderer.render(new Page(new Route("/scatter/"), "scatter", "pages/scatter.ftlh", () -> chart))
                .value()
                .orElseThrow();
        return Jsoup.parse(new String(page, StandardCharsets.UTF_8))
                .select("figure")
                .outerHtml();
    }

    private static int compressed(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.size();
    }
}
