package dev.vitrine.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.fixture.Golden;
import dev.vitrine.fixture.Site;
import dev.vitrine.fixture.TestSite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whole sites, byte for byte: {@code golden/<name>/site.txt} is a catalog of invented records, and {@code expected/} next to
 * it every page that becomes of it. An asset's fingerprint is written as {@code *}, so that a change of style does not
 * change every page. To accept a change: {@code ./mvnw test -Dtest=GoldenSiteTest -Dgolden.update=true}, then read the
 * difference.
 */
class GoldenSiteTest {
    private static final Path FOLDER = Path.of("src/test/resources/golden");
    private static final Pattern FINGERPRINT = Pattern.compile("(/assets/[\\w/-]+)\\.[0-9a-f]{8,}\\.");

    @TempDir
    private Path folder;

    static Stream<Path> sites() throws IOException {
        try (Stream<Path> sites = Files.list(FOLDER)) {
            return sites.map(Path::getFileName).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("sites")
    void theSiteIsAsExpected(Path name) throws IOException {
        Path expected = FOLDER.resolve(name).resolve("expected");
        TestSite site = TestSite.of(Files.readString(FOLDER.resolve(name).resolve("site.txt")));
        assertThat(site.build(folder).problems()).isEmpty();
        Map<String, String> made = pages(folder.resolve("site"));
        if (Golden.UPDATE) {
            delete(expected);
        }

        for (Map.Entry<String, String> file : made.entrySet()) {
            Golden.check(expected.resolve(file.getKey()), file.getValue());
        }
        assertThat(Site.files(expected).keySet())
                .as("files that are expected and not made")
                .isEqualTo(made.keySet());
    }

    @Test
    void thereAreGoldenSites() throws IOException {
        assertThat(sites()).isNotEmpty();
    }

    /** The pages and feeds; assets, schemas and documents have tests of their own, and the manifest holds hashes only. */
    private static Map<String, String> pages(Path site) {
        Map<String, String> pages = new TreeMap<>();
        Site.files(site).forEach((name, text) -> {
            if (!name.startsWith("assets/") && !name.startsWith(".") && !name.matches("schemas/.*[.]json|api/v1/.*")) {
                pages.put(name, FINGERPRINT.matcher(text).replaceAll("$1.*."));
            }
        });
        return pages;
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
