package dev.vitrine.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import dev.vitrine.fixture.TestSite;
import dev.vitrine.fixture.gateway.Field;
import dev.vitrine.fixture.gateway.ServedModel;
import dev.vitrine.fixture.gateway.Service;
import dev.vitrine.fixture.gateway.TestGateway;
import dev.vitrine.site.PublishedSite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The playground of a model of a small catalog, open in the browser, and the gateway that it asks. */
abstract class OpenPlayground {
    static final String KEY = "test-key";

    static TestGateway gateway;
    static Chromium chromium;
    static SiteServer server;

    final List<Request> requests = new CopyOnWriteArrayList<>();
    BrowserContext context;
    Page page;

    @TempDir
    static Path folder;

    @BeforeAll
    static void open() throws IOException {
        gateway = TestGateway.start(
                ServedModel.of(
                        "talk",
                        Service.CHAT,
                        Field.number("temperature").between(0, 2),
                        Field.integer("max_tokens").between(1, 4096),
                        Field.text("effort").oneOf("low", "medium", "high"),
                        Field.flag("logprobs")),
                ServedModel.of(
                        "film",
                        Service.JOBS,
                        Field.address("start_frame"),
                        Field.text("resolution").oneOf("540p", "720p"),
                        Field.integer("duration").between(5, 9)),
                ServedModel.of("paint", Service.IMAGES),
                ServedModel.of("paint", Service.EDITS).answering(ServedModel.MediaForm.BASE64),
                ServedModel.of("voice", Service.SPEECH),
                ServedModel.of("voice", Service.TRANSCRIPTIONS),
                ServedModel.of("vector", Service.EMBEDDINGS));
        String records = Files.readString(Path.of("src/test/resources/playground-site.txt"));
        assertThat(TestSite.of(records.replace("GATEWAY", gateway.origin()))
                        .build(folder)
                        .problems())
                .isEmpty();
        Path site = folder.resolve("site");
        String policy = PublishedSite.open(site)
                .value()
                .orElseThrow()
                .delivery()
                .headers("index.html")
                .get("Content-Security-Policy");
        server = new SiteServer(site, policy);
        chromium = new Chromium();
    }

    @AfterAll
    static void close() {
        chromium.close();
        server.close();
        gateway.close();
    }

    @BeforeEach
    void start() {
        gateway.mend();
        gateway.forget();
        context = chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(1280, 900));
    }

    @AfterEach
    void end() {
        context.close();
    }

    void visit(String model) {
        page = context.newPage();
        requests.clear();
        page.onRequest(requests::add);
        page.navigate(server.origin() + "/models/acme/" + model + "/");
        assertThat(requests).noneMatch(request -> request.url().matches(".*(playground|calls[.]json).*"));
        button("Open the playground").click();
        assertThat(page.locator(".play")).isVisible();
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator field(String label) {
        return page.locator(".play").getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
    }

    void run() {
        field("Your key for Gate").fill(KEY);
        button("Run").click();
    }

    void ends(String status) {
        assertThat(page.locator(".outcome [role=status]")).hasText(status);
    }

    String code() {
        return page.locator(".play-code code").textContent();
    }
}
