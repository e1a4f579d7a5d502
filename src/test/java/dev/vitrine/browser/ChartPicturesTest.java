package dev.vitrine.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import dev.vitrine.fixture.ArenaCatalog;
import dev.vitrine.fixture.TestSite;
import dev.vitrine.fixture.VerifyOnly;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The charts of a model's page as they are seen. */
@VerifyOnly
class ChartPicturesTest {
    /** What text in a drawing measures on the screen, whatever the drawing's own units are. */
    private static final String SMALL_TEXT = """
            () => [...document.querySelectorAll("svg.chart text")].filter((text) => {
              const drawing = text.ownerSVGElement;
              const scale = drawing.getBoundingClientRect().width / drawing.viewBox.baseVal.width;
              return scale * parseFloat(getComputedStyle(text).fontSize) < 11;
            }).map((text) => text.textContent)
            """;

    /** Text that reaches beyond its drawing is cut off. */
    private static final String CUT_TEXT = """
            () => [...document.querySelectorAll("svg.chart text")].filter((text) => {
              const drawing = text.ownerSVGElement.getBoundingClientRect();
              const box = text.getBoundingClientRect();
              return box.left < drawing.left - 1 || box.right > drawing.right + 1 || box.bottom > drawing.bottom + 1;
            }).map((text) => text.textContent)
            """;

    @TempDir
    static Path folder;

    private static Chromium chromium;
    private static SiteServer server;
    private static String axe;

    @BeforeAll
    static void open() throws IOException {
        try (InputStream in = ChartPicturesTest.class.getResourceAsStream("/axe.min.js")) {
            axe = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        ArenaCatalog.site().writeTo(folder);
        assertThat(TestSite.buildAt(folder, Optional.empty()).problems()).isEmpty();
        server = new SiteServer(folder.resolve("site"));
        chromium = new Chromium();
    }

    @AfterAll
    static void close() {
        if (chromium != null) {
            chromium.close();
        }
        if (server != null) {
            server.close();
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"320, LIGHT", "320, DARK", "700, LIGHT", "1280, DARK"})
    void chartsAreDrawnLegibleAndWhole(int width, ColorScheme scheme) throws IOException {
        try (BrowserContext context = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, 800)
                        .setColorScheme(scheme))) {
            context.addInitScript(axe);
            try (Visit visit = new Visit(context, server.origin(), "/models/acme/one/")) {
                assertThat(visit.texts(BrowserTest.OVERFLOW)).isEmpty();
                assertThat(visit.texts(SMALL_TEXT)).isEmpty();
                assertThat(visit.texts(CUT_TEXT)).isEmpty();
                assertThat(visit.texts(BrowserTest.VIOLATIONS)).isEmpty();
                Locator charts = visit.page().locator("svg.chart");
                assertThat(charts.count()).isGreaterThanOrEqualTo(5);
                for (int chart = 0; chart < charts.count(); chart++) {
                    double inked = inked(charts.nth(chart).screenshot());
                    assertThat(inked).as("inked part of chart " + chart).isBetween(0.01, 0.6);
                }
            }
        }
    }

    /** How much of a picture is unlike its most frequent color, from 0 to 1. */
    private static double inked(byte[] png) throws IOException {
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png));
        Map<Integer, Integer> colours = new HashMap<>();
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                colours.merge(picture.getRGB(x, y), 1, Integer::sum);
            }
        }
        double all = (double) picture.getWidth() * picture.getHeight();
        return 1 - Collections.max(colours.values()) / all;
    }
}
