package dev.vitrine.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.chart.DotChart;
import dev.vitrine.chart.DotDrawing;
import dev.vitrine.chart.LineChart;
import dev.vitrine.chart.LineDrawing;
import dev.vitrine.fixture.Golden;
import dev.vitrine.fixture.TestSite;
import dev.vitrine.pages.site.SitePages;
import dev.vitrine.render.Renderer;
import dev.vitrine.render.Theme;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How lines and dots are drawn. */
class ChartsTest {
    private static final Path EXPECTED = Path.of("src", "test", "resources", "charts");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 19);
    private static final int MOST_BYTES = 6 * 1024;

    @TempDir
    Path folder;

    /** A page of charts alone. */
    public record View(List<LineChart> lines, List<DotChart> dots) {}

    @Test
    void oneLineHasABandAndWhatHappenedIsNumbered() throws IOException {
        LineChart chart = LineDrawing.of(
                "Score of Acme One",
                List.of(line("Acme One", point(0, "1500", "6"), point(13, "1504.5", "5.25"), point(31, "1498", "4"))),
                List.of(
                        new LineChart.Happening(DAY.plusDays(10), "Acme One became cheaper."),
                        new LineChart.Happening(DAY.plusDays(11), "Acme Two was released."),
                        new LineChart.Happening(DAY.plusDays(10), "Hostly stopped offering it."),
                        new LineChart.Happening(DAY.minusDays(1), "Nobody saw it yet."),
                        new LineChart.Happening(DAY.plusDays(32), "Nobody looks any more.")));

        check("one-line", chart);
    }

    @Test
    void severalLinesDifferInMarkersAndAreNamedAtTheirEnds() throws IOException {
        List<LineChart.Line> lines = new ArrayList<>();
        for (String name : List.of("One", "Two", "Three", "Four", "Five", "Six", "Seven")) {
            int at = lines.size();
            lines.add(
                    line(name, point(0, Integer.toString(1490 - at), "3"), point(9, Integer.toString(1490 + at), "3")));
        }

        LineChart chart = LineDrawing.of("Seven models", lines, List.of());

        check("several-lines", chart);
        assertThat(chart.series()).hasSize(6);
        List<BigDecimal> labels = chart.series().stream()
                .map(series -> new BigDecimal(series.end().orElseThrow().y()))
                .sorted()
                .toList();
        for (int at = 1; at < labels.size(); at++) {
            assertThat(labels.get(at).subtract(labels.get(at - 1))).isGreaterThanOrEqualTo(BigDecimal.valueOf(16));
        }
    }

    @Test
    void intervalsThatWouldCoverEachOtherAreNotDrawn() {
        LineChart.Line line = line("One", point(0, "1490", "3"), point(9, "1492", "3"));

        assertThat(LineDrawing.of("Three", Collections.nCopies(3, line), List.of())
                        .series())
                .allMatch(series -> series.interval().isPresent());
        assertThat(LineDrawing.of("Four", Collections.nCopies(4, line), List.of())
                        .series())
                .allMatch(series -> series.interval().isEmpty());
    }

    @Test
    void datesThatWouldMeetLeaveOutTheOneBetween() {
        assertThat(dates("One")).containsExactly("19 March 2026", "3 April 2026", "19 April 2026");
        assertThat(dates("A name that takes half of the drawing")).containsExactly("19 March 2026", "19 April 2026");
    }

    private static List<String> dates(String name) {
        LineChart.Line line = line(name, point(0, "1490", "3"), point(31, "1492", "3"));
        return LineDrawing.of("Two", List.of(line, line), List.of()).xTicks().stream()
                .map(LineChart.Tick::label)
                .toList();
    }

    @Test
    void dotsAreHeldAgainstAReference() throws IOException {
        DotChart chart = DotDrawing.of(
                "Score by category",
                List.of(
                        dot("Math", "1470.25", "10"),
                        dot("Writing, literature and language", "1452", "8"),
                        dot("Law", "1430", "5"),
                        new DotChart.Dot("Unsure", new BigDecimal("1440"), Optional.empty(), Optional.empty())),
                Optional.of(dot("Overall", "1450.5", "3")));

        check("dots", chart);
        assertThat(chart.rows()).extracting(DotChart.Row::side).containsExactly("above", "level", "below", "below");
    }

    @Test
    void aScoreThatNeverMovedIsALevelLine() throws IOException {
        LineChart chart = LineDrawing.of(
                "Level", List.of(new LineChart.Line("One", List.of(plain(0, "-3.5"), plain(1, "-3.5")))), List.of());

        check("level", chart);
    }

    @Test
    void aLineAndItsBandBreakWhereTooManyDaysLieBetweenAndEachPartHasItsEndsMarked() throws IOException {
        LineChart chart = LineDrawing.of(
                "Broken",
                List.of(new LineChart.Line(
                        "One",
                        List.of(
                                point(0, "10", "2"),
                                point(3, "12", "2"),
                                point(7, "11", "2"),
                                point(12, "12", "2"),
                                point(13, "13", "2")),
                        3)),
                List.of());

        check("broken-line", chart);
        LineChart.Series series = chart.series().get(0);
        assertThat(series.path().chars().filter(letter -> letter == 'M')).hasSize(3);
        assertThat(series.interval().orElseThrow().path().chars().filter(letter -> letter == 'z'))
                .hasSize(3);
    }

    @Test
    void ofManyPointsTheFirstAndTheLastAreMarked() {
        LineChart chart = LineDrawing.of(
                "Many",
                List.of(new LineChart.Line(
                        "One",
                        IntStream.range(0, 30)
                                .mapToObj(day -> plain(day, Integer.toString(day)))
                                .toList())),
                List.of());

        assertThat(chart.series().get(0).markers().chars().filter(letter -> letter == 'M'))
                .hasSize(16);
    }

    @Test
    void aLongHistoryWithEveryIntervalStaysLight() throws IOException {
        List<LineChart.Line> lines = new ArrayList<>();
        for (int line = 0; line < LineChart.MOST_LINES; line++) {
            int spread = line;
            lines.add(new LineChart.Line(
                    "Model number " + line,
                    IntStream.range(0, 60)
                            .mapToObj(day ->
                                    point(day * 7, 20 + (day * 37 + spread * 11) % 23 + "." + (10 + day), "2.55"))
                            .toList()));
        }

        assertThat(compressed(rendered(LineDrawing.of("Six", lines, List.of()))))
                .isLessThan(MOST_BYTES);
    }

    @Test
    void everyChartHasATitleAndADescription() throws IOException {
        LineChart chart = LineDrawing.of("A title", List.of(line("One", point(0, "1500", "6"))), List.of());

        Element drawing = rendered(chart).first();
        assertThat(drawing.attr("role")).isEqualTo("img");
        assertThat(drawing.select("> title").text()).isEqualTo("A title");
        assertThat(drawing.select("> desc").text())
                .isEqualTo("One: 1,500 on 19 March 2026. The scale starts at 1,490.");
    }

    private static LineChart.Line line(String name, LineChart.Point... points) {
        return new LineChart.Line(name, List.of(points));
    }

    private static LineChart.Point point(int days, String value, String half) {
        BigDecimal middle = new BigDecimal(value);
        BigDecimal room = new BigDecimal(half);
        return new LineChart.Point(
                DAY.plusDays(days), middle, Optional.of(middle.subtract(room)), Optional.of(middle.add(room)));
    }

    private static LineChart.Point plain(int days, String value) {
        return new LineChart.Point(DAY.plusDays(days), new BigDecimal(value), Optional.empty(), Optional.empty());
    }

    private static DotChart.Dot dot(String label, String value, String half) {
        LineChart.Point point = point(0, value, half);
        return new DotChart.Dot(label, point.value(), point.low(), point.high());
    }

    private void check(String name, Object chart) throws IOException {
        Elements drawings = rendered(chart);
        assertThat(compressed(drawings)).isLessThan(MOST_BYTES);
        Golden.check(
                EXPECTED.resolve(name + ".html"),
                drawings.parents().select("figure").outerHtml() + "\n");
    }

    private Elements rendered(Object chart) throws IOException {
        View view = chart instanceof LineChart lines
                ? new View(List.of(lines), List.of())
                : new View(List.of(), List.of((DotChart) chart));
        Files.createDirectories(folder.resolve("pages"));
        Files.writeString(folder.resolve("pages/charts.ftlh"), """
                <#import "/lib/charts.ftlh" as charts>
                <#list page.lines as chart><@charts.lines chart/></#list>
                <#list page.dots as chart><@charts.dots chart/></#list>
                """);
        SitePages site = new SitePages(TestSite.minimal().catalog(), DAY, URI.create("https://catalog.example/"));
        Renderer renderer = new Renderer(new Theme(Optional.of(folder)), site.site(), name -> name);
        byte[] page = renderer.render(new Page(new Route("/charts/"), "charts", "pages/charts.ftlh", () -> view))
                .value()
                .orElseThrow();
        return Jsoup.parse(new String(page, StandardCharsets.UTF_8)).select("svg");
    }

    private static int compressed(Elements drawings) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(drawings.outerHtml().getBytes(StandardCharsets.UTF_8));
        }
        return bytes.size();
    }
}
