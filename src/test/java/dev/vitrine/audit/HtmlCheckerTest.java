package dev.vitrine.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.fixture.Program;
import dev.vitrine.fixture.SampleCatalog;
import dev.vitrine.fixture.Site;
import dev.vitrine.fixture.TestSite;
import dev.vitrine.fixture.VerifyOnly;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Nu HTML checker over every page of catalogs that have everything. */
@VerifyOnly
class HtmlCheckerTest {
    private static final Path CHECKER = Path.of("target", "nu");

    @Test
    void everyPageIsValidWithoutAWarning() throws IOException, InterruptedException {
        check(SampleCatalog.SITE);
    }

    @Test
    void awkwardRecordsMakeValidPagesToo(@TempDir Path folder) throws IOException, InterruptedException {
        assertThat(TestSite.awkward().build(folder).problems()).isEmpty();

        check(folder.resolve("site"));
    }

    @Test
    void arenasOfBothKindsMakeValidPages(@TempDir Path folder) throws IOException, InterruptedException {
        assertThat(TestSite.arenas().build(folder).problems()).isEmpty();

        check(folder.resolve("site"));
    }

    static void check(Path site) throws IOException, InterruptedException {
        assertThat(CHECKER)
                .as("the checker's jars, which Maven puts there: ./mvnw generate-test-resources")
                .isNotEmptyDirectory();
        List<Path> pages = Site.pages(site);
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xss4m",
                "-cp",
                CHECKER + "/*",
                "nu.validator.client.SimpleCommandLineValidator",
                // It reads pages from the disk, where no address is of the site's own origin, and takes structured data
                // for a script that runs. HeaderlessTest asks a browser whether a page breaks its policy.
                "--filterpattern",
                ".* violates Content Security Policy .*",
                "--stdout",
                "--format",
                "gnu"));
        pages.forEach(page -> command.add(page.toString()));

        Program.Ran ran = Program.run(command);

        assertThat(ran.output()).isEmpty();
        assertThat(ran.code()).isZero();
    }

    /** A check that never complains would pass too. */
    @Test
    void theCheckerComplainsOfABadPage() throws IOException, InterruptedException {
        Path bad = java.nio.file.Files.writeString(Path.of("target", "bad.html"), "<!doctype html><p><div></p>");

        Program.Ran ran = Program.run(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                CHECKER + "/*",
                "nu.validator.client.SimpleCommandLineValidator",
                bad.toString()));

        assertThat(ran.code()).isNotZero();
        assertThat(ran.output()).contains("error");
    }
}
