package dev.vitrine.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import dev.vitrine.fixture.Debian;
import dev.vitrine.fixture.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The browser that pages are looked at with: the one that {@code VITRINE_CHROMIUM} names, or one on the PATH; else, as root
 * on Debian or Ubuntu, the distribution's, installed now; else Playwright's own, downloaded now. No browser is a failure,
 * never a test left out.
 */
final class Chromium implements AutoCloseable {
    private static final String HOW = """
            The browser tests need Chromium. Do one of these, and run them again:
              - on Debian or Ubuntu:  sudo apt-get install -y chromium
              - with a Chromium or Chrome elsewhere:  export VITRINE_CHROMIUM=/path/to/chrome
              - with access to Playwright's downloads: nothing; it is fetched on the first run
            """;

    private final Playwright playwright;
    private final Browser browser;

    Chromium() {
        Optional<Path> executable = executable();
        Map<String, String> environment = new HashMap<>(System.getenv());
        if (executable.isPresent()) {
            environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        }
        try {
            playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
            BrowserType.LaunchOptions options = new BrowserType.LaunchOptions()
                    .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage", "--force-color-profile=srgb"));
            executable.ifPresent(options::setExecutablePath);
            browser = playwright.chromium().launch(options);
        } catch (PlaywrightException failed) {
            throw new AssertionError(HOW + "\nWhat failed: " + failed.getMessage(), failed);
        }
    }

    Browser browser() {
        return browser;
    }

    private static Optional<Path> executable() {
        String named = System.getenv().getOrDefault("VITRINE_CHROMIUM", "");
        if (!named.isEmpty()) {
            if (!Files.isExecutable(Path.of(named))) {
                throw new AssertionError("VITRINE_CHROMIUM is " + named + ", which cannot be run.\n" + HOW);
            }
            return Optional.of(Path.of(named));
        }
        return installed().or(Chromium::install);
    }

    private static Optional<Path> installed() {
        return Program.find("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    }

    /** Ubuntu's package is a shell that asks for a snap, so what is there afterwards has to run. */
    private static Optional<Path> install() {
        if (!Debian.install("chromium")) {
            return Optional.empty();
        }
        try {
            Optional<Path> found = installed();
            return found.isPresent()
                            && Program.run(List.of(found.get().toString(), "--version"))
                                            .code()
                                    == 0
                    ? found
                    : Optional.empty();
        } catch (IOException failed) {
            return Optional.empty();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
