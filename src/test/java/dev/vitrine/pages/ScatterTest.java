package dev.vitrine.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.chart.ChartBox;
import dev.vitrine.chart.ChartText;
import dev.vitrine.chart.PriceHistory;
import dev.vitrine.chart.ScatterChart;
import dev.vitrine.chart.ScatterDrawing;
import dev.vitrine.fixture.Golden;
import dev.vitrine.fixture.TestSite;
import dev.vitrine.pages.site.SitePages;
import dev.vitrine.rating.Frontier;
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
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How models are drawn by price and score. */
class ScatterTest {
    private static final Currency DOLLARS = Currency.getInstance("USD");
    private static final int MOST_BYTES = 6 * 1024;

    /** Of a point with its rim. */
    private static final double RADIUS = 5.2;

    private static final int SEEDS = 6;

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
    void aPointSaysWhatItsPriceDependsOn() {
        ScatterDrawing.Dot silent =
                new ScatterDrawing.Dot("Clips", new BigDecimal("0.50"), BigDecimal.TEN, "without audio");

        assertThat(chart(List.of(silent), List.of()).dots())
                .extracting(ScatterChart.Dot::text)
                .containsExactly("Clips: 10 at $0.50, without audio");
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
    void aNameOfALineOfNamesThatHasNoRoomIsANumberOfTheListBelow() {
        List<ScatterDrawing.Dot> line = IntStream.range(0, 60)
                .mapToObj(number -> dot("A model with a long name " + number, "1." + (100 + number), "100" + number))
                .toList();

        ScatterChart chart = chart(line, List.of(dot("Far", "500", "800")));

        List<String> texts =
                labels(chart).stream().map(ScatterChart.Label::text).toList();
        assertThat(texts).contains("A model with a long name 59");
        assertThat(chart.numbered()).isNotEmpty().doesNotContainAnyElementsOf(texts);
        assertThat(texts)
                .containsAll(IntStream.rangeClosed(1, chart.numbered().size())
                        .mapToObj(Integer::toString)
                        .toList());
    }

    @Test
    void aNameThatIsAwayFromItsPointIsLedTo() {
        ScatterChart chart = chart(
                List.of(
                        dot("A long name beside", "0.39", "1241"),
                        dot("Another", "0.45", "1244"),
                        dot("Dear", "5", "1300")),
                List.of());

        assertThat(chart.numbered()).isEmpty();
        assertThat(labels(chart)).extracting(ScatterChart.Label::lead).anyMatch(lead -> lead.startsWith("M"));
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 12, 40, 90})
    void noNameMeetsAPointAnotherNameTheLineOrTheEdge(int models) {
        for (int seed = 0; seed < SEEDS; seed++) {
            ScatterChart chart = crowd(models, new Random(seed));
            List<ChartBox> taken = new ArrayList<>(steps(chart));
            chart.dots().forEach(dot -> taken.add(ChartBox.around(number(dot.x()), number(dot.y()), RADIUS)));
            for (ScatterChart.Label label : labels(chart)) {
                ChartBox box = box(label);
                assertThat(taken).as("%s of seed %d", label, seed).noneMatch(box::meets);
                assertThat(new ChartBox(0, 0, chart.width(), chart.bottom()).holds(box))
                        .as("%s of seed %d", label, seed)
                        .isTrue();
                taken.add(box);
            }
        }
    }

    @Test
    void aHundredModelsStayLight() throws IOException {
        List<ScatterDrawing.Dot> many = IntStream.range(0, 100)
                .mapToObj(number -> dot("Model number " + number, "0." + (100 + number * 7), "1" + (200 + number)))
                .toList();

        assertThat(compressed(rendered(chart(many.subList(0, 10), many.subList(10, 100)))))
                .isLessThan(MOST_BYTES);
    }

    /** Models at random places, many of them near the line. */
    private static ScatterChart crowd(int models, Random random) {
        List<Frontier.Choice<ScatterDrawing.Dot>> choices = IntStream.range(0, models)
                .mapToObj(number -> {
                    int cents = 5 + random.nextInt(1000);
                    int score = 1200 + cents / 10 + random.nextInt(150);
                    return dot(
                            "Model " + "of some name ".substring(random.nextInt(13)) + number,
                            "0." + cents,
                            "" + score);
                })
                .map(dot -> new Frontier.Choice<>(dot, dot.price(), dot.score()))
                .toList();
        return ScatterDrawing.of(
                new ScatterDrawing.Words("A crowd", "Price", "Score"),
                choices.stream().map(Frontier.Choice::what).toList(),
                Frontier.of(choices).stream().map(Frontier.Choice::what).toList(),
                DOLLARS);
    }

    private static List<ScatterChart.Label> labels(ScatterChart chart) {
        return chart.dots().stream().flatMap(dot -> dot.label().stream()).toList();
    }

    /** The letters of a name, in a font of 13 units that is rather wide. */
    private static ChartBox box(ScatterChart.Label label) {
        double width = ChartText.width(label.text());
        double left = number(label.x()) - (label.anchor().equals("end") ? width : 0);
        return new ChartBox(left, number(label.y()) - 10, left + width, number(label.y()) + 3);
    }

    /** The path of the line, read back from the drawing. */
    private static List<ChartBox> steps(ScatterChart chart) {
        List<ChartBox> steps = new ArrayList<>();
        double x = 0;
        double y = 0;
        for (String step : chart.frontier().split("(?=[MHV])")) {
            double fromX = x;
            double fromY = y;
            String[] at = step.substring(Math.min(1, step.length())).split(" ");
            switch (step.isEmpty() ? ' ' : step.charAt(0)) {
                case 'M' -> {
                    x = number(at[0]);
                    y = number(at[1]);
                }
                case 'H' -> x = number(at[0]);
                case 'V' -> y = number(at[0]);
                default -> {}
            }
            if (!step.startsWith("M")) {
                steps.add(ChartBox.between(fromX, fromY, x, y).wider(1));
            }
        }
        return steps;
    }

    private static double number(String place) {
        return Double.parseDouble(place);
    }

    private static ScatterDrawing.Dot dot(String name, String price, String score) {
        return new ScatterDrawing.Dot(name, new BigDecimal(price), new BigDecimal(score), "");
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
