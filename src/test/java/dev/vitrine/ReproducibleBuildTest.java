package dev.vitrine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.fixture.VerifyOnly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Builds the program twice from the same sources, in other folders, time zones and languages: the jar and its bill of materials
 * are the same bytes.
 */
@DisabledOnOs(OS.WINDOWS)
@VerifyOnly
class ReproducibleBuildTest {
    private static final List<String> SOURCES =
            List.of("pom.xml", "mvnw", ".mvn", ".vscode", ".github", "src/main", "templates", "LICENSE");
    private static final List<String> PRODUCTS = List.of("vitrine.jar", "vitrine.cdx.json");
    /** In minutes; a build takes half a one on an idle machine. */
    private static final int PATIENCE = 15;

    @TempDir
    private Path temporary;

    @Test
    void twoBuildsMakeTheSameBytes() throws Exception {
        Path one = build("one", Map.of("TZ", "Pacific/Kiritimati", "LC_ALL", "C.UTF-8"), "en", "022");
        Path other = build("the other one", Map.of("TZ", "America/New_York", "LC_ALL", "C"), "tr", "002");

        for (String product : PRODUCTS) {
            assertThat(other.resolve(product)).hasSameBinaryContentAs(one.resolve(product));
        }
    }

    private Path build(String name, Map<String, String> environment, String language, String umask)
            throws IOException, InterruptedException {
        Path checkout = Files.createDirectory(temporary.resolve(name));
        for (String source : SOURCES) {
            copy(Path.of(source), checkout.resolve(source));
        }
        Path log = checkout.resolve("build.log");
        ProcessBuilder builder = new ProcessBuilder(
                        "sh",
                        "-c",
                        "umask " + umask + " && exec sh ./mvnw -B -ntp -q -Dquick -Dcyclonedx.skip=false package")
                .directory(checkout.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        builder.environment().put("MAVEN_OPTS", "-Duser.language=" + language);
        Process process = builder.start();
        process.getOutputStream().close();
        boolean isOver = process.waitFor(PATIENCE, TimeUnit.MINUTES);
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        assertThat(isOver && process.exitValue() == 0).as(Files.readString(log)).isTrue();
        return checkout.resolve("target");
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }
}
