package dev.vitrine.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.vitrine.build.SiteSources;
import dev.vitrine.fixture.TestSite;
import dev.vitrine.fixture.VerifyOnly;
import dev.vitrine.problem.Problem;
import dev.vitrine.serve.DevServer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An editor on one side, a browser on the other. */
@VerifyOnly
class ServeBrowserTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden/every-type/site.txt");

    @TempDir
    private Path folder;

    private Chromium chromium;
    private DevServer server;
    private Page page;
    private Path record;
    private String text;
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    private static final class Silent implements DevServer.Reader {
        @Override
        public String words(Problem problem) {
            return problem.location() + " " + problem.message() + "\n";
        }

        @Override
        public void updated(DevServer.Update update) {}

        @Override
        public void failed(Throwable failure) {
            throw new AssertionError(failure);
        }

        @Override
        public void notice(String line) {}
    }

    @BeforeEach
    void open() throws IOException {
        TestSite.of(Files.readString(GOLDEN)).writeTo(folder);
        record = folder.resolve("data/models/acme/reel.yaml");
        text = Files.readString(record);
        SiteSources sources = new SiteSources(
                folder.resolve("data"),
                folder.resolve("templates"),
                Optional.of(URI.create("https://catalog.example/")),
                Optional.empty());
        server = DevServer.start(
                new DevServer.Options(sources, Optional.empty(), 0, DevServer.Watching.AUTOMATIC), new Silent());
        chromium = new Chromium();
        BrowserContext context = chromium.browser().newContext();
        page = context.newPage();
        page.setDefaultTimeout(20_000);
        page.onConsoleMessage(message -> complaints.add(message.text()));
        page.onPageError(complaints::add);
        page.setViewportSize(800, 500);
        page.navigate(server.address() + "models/acme/reel/");
        page.waitForFunction("() => performance.getEntriesByType('resource').length > 0");
    }

    @AfterEach
    void close() throws IOException {
        chromium.close();
        server.close();
    }

    private Locator heading() {
        return page.locator("main h1");
    }

    @Test
    void aSavedRecordShowsWhereTheReaderWas() throws IOException {
        page.evaluate("() => scrollTo(0, 700)");
        page.waitForFunction("() => Math.round(scrollY) === 700");

        Files.writeString(record, text.replaceFirst("name: Reel", "name: Edited"));
        assertThat(heading()).containsText("Edited");
        page.waitForFunction("() => Math.round(scrollY) === 700");

        String longer = text.replaceFirst("name: Reel", "name: Longer")
                .replaceFirst("(?m)^tagline: .*$", "tagline: Words" + " that take more lines".repeat(8));
        Files.writeString(record, longer);
        assertThat(heading()).containsText("Longer");
        page.waitForFunction("() => scrollY > 600 && scrollY < 800");
        assertThat(complaints).isEmpty();
    }

    @Test
    void anErrorLiesOverTheLastGoodPageUntilItIsMended() throws IOException {
        Files.writeString(record, text.replaceFirst("name: Reel", "nmae: <b>Reel</b>"));
        Locator overlay = page.locator("vitrine-problems section");
        assertThat(overlay).isVisible();
        assertThat(overlay).containsText("data/models/acme/reel.yaml:");
        assertThat(heading()).containsText("Reel");

        page.reload();
        assertThat(overlay).isVisible();

        Files.writeString(record, text);
        assertThat(overlay).hasCount(0);
        assertThat(heading()).containsText("Reel");
        assertThat(complaints).isEmpty();
    }

    @Test
    void templatesAndStylesShowTooAndAStyleWithoutALoad() throws IOException {
        Path template = folder.resolve("templates/layout/page.ftlh");
        Files.createDirectories(template.getParent());
        String original = Files.readString(Path.of("templates/layout/page.ftlh"));
        Files.writeString(template, original.replace("Skip to content", "Skip it"));
        assertThat(page.locator("a.skip")).hasText("Skip it");

        Files.writeString(template, original.replace("Skip to content", "${nothing}"));
        assertThat(page.locator("vitrine-problems section")).containsText("templates/layout/page.ftlh:");
        Files.writeString(template, original);
        assertThat(page.locator("a.skip")).hasText("Skip to content");
        assertThat(page.locator("vitrine-problems")).hasCount(0);

        Path style = folder.resolve("templates/assets/css/zz-own.css");
        Files.createDirectories(style.getParent());
        Files.writeString(style, "h1 { letter-spacing: 3px }");
        page.waitForFunction("() => getComputedStyle(document.querySelector('main h1')).letterSpacing === '3px'");
        page.evaluate("() => { window.stays = true }");
        Files.writeString(style, "h1 { letter-spacing: 5px }");
        page.waitForFunction("() => getComputedStyle(document.querySelector('main h1')).letterSpacing === '5px'");
        assertThat(page.evaluate("() => window.stays")).isEqualTo(true);
        assertThat(complaints).isEmpty();
    }
}
