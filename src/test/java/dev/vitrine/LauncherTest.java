package dev.vitrine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.fixture.VerifyOnly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs ./vitrine in a checkout of nothing, with a Java and a Maven that only tell what they were asked to do. */
@DisabledOnOs(OS.WINDOWS)
@VerifyOnly
class LauncherTest {
    private static final Path LAUNCHER = Path.of("vitrine").toAbsolutePath();

    @TempDir
    private Path temporary;

    private final Map<String, String> variables = new HashMap<>();
    private Path checkout;
    private Path jdk;

    @BeforeEach
    void aCheckoutAndAJdk() throws IOException {
        checkout = Files.createDirectory(temporary.resolve("a checkout"));
        Files.copy(LAUNCHER, checkout.resolve("vitrine"));
        given("target/vitrine.jar", "");
        jdk = temporary.resolve("a jdk");
        givenJava("17.0.15");
    }

    @Test
    void itPassesTheArgumentsOnUntouched() throws Exception {
        assertThat(run("check", "two words", "*", "", "$HOME").arguments())
                .endsWith("-jar", checkout + "/target/vitrine.jar", "check", "two words", "*", "", "$HOME");
    }

    @Test
    void itIsFoundThroughLinksFromAnyFolder() throws Exception {
        Path bin = Files.createDirectory(temporary.resolve("bin"));
        Files.createSymbolicLink(bin.resolve("relative"), Path.of("../a checkout/vitrine"));
        Files.createSymbolicLink(bin.resolve("link"), bin.resolve("relative"));

        assertThat(start(bin.resolve("link")).arguments()).contains(checkout + "/target/vitrine.jar");
    }

    @ParameterizedTest
    @CsvSource({"C, C.UTF-8", "POSIX, C.UTF-8", "'', C.UTF-8", "de_DE.UTF-8, de_DE.UTF-8"})
    void namesOfFilesAreUnicodeUnlessAnotherLocaleIsAskedFor(String locale, String used) throws Exception {
        givenJava("17.0.15", "echo \"LC_ALL=$LC_ALL\"");
        variables.put("LC_ALL", locale);
        variables.put("LC_CTYPE", "");
        variables.put("LANG", "");

        assertThat(run("check").arguments()).endsWith("LC_ALL=" + used);
    }

    @Test
    void itSaysHowItWasCalled() throws Exception {
        assertThat(run("check").option("-Dvitrine.command"))
                .isEqualTo("-Dvitrine.command=" + checkout.resolve("vitrine"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.8.0_392", "11.0.2", "16"})
    void anOldJavaIsRefused(String version) throws Exception {
        givenJava(version);
        Outcome outcome = run("check");

        assertThat(outcome.status).isEqualTo(2);
        assertThat(outcome.errors)
                .startsWith("vitrine: needs Java 17 or newer, and " + jdk + "/bin/java is Java ")
                .endsWith("; set JAVA_HOME\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"17", "21-ea", "25.0.1", "100.1"})
    void aNewerJavaIsTaken(String version) throws Exception {
        givenJava(version);

        assertThat(run("check").status).isZero();
    }

    @ParameterizedTest
    @CsvSource({"11.0.2, 2", "17.0.15, 0"})
    void aJavaWithoutAReleaseFileIsAsked(String version, int status) throws Exception {
        givenJava(version);
        Files.delete(jdk.resolve("release"));

        assertThat(run("check").status).isEqualTo(status);
    }

    @Test
    void aJavaHomeWithoutJavaIsNamed() throws Exception {
        Files.delete(jdk.resolve("bin/java"));

        assertThat(run("check").errors)
                .isEqualTo("vitrine: JAVA_HOME is " + jdk + ", and there is no bin/java in it\n");
    }

    @Test
    void theStatusOfTheCommandIsItsOwn() throws Exception {
        givenJava("17.0.15", "exit 3");

        assertThat(run("check").status).isEqualTo(3);
        assertThat(run("check").status).isEqualTo(3);
    }

    @Test
    void aBuildKeepsItsClassesForAllThatFollows() throws Exception {
        assertThat(run("build").option("-XX:ArchiveClassesAtExit")).contains("/target/startup/17-");
        assertThat(run("build").option("-XX:SharedArchiveFile")).contains("/target/startup/17-");
        assertThat(run("check").option("-XX:SharedArchiveFile")).contains("/target/startup/17-");
    }

    @Test
    void anotherJdkOrJarHasItsOwnArchive() throws Exception {
        run("build");
        givenJava("17.0.16");
        assertThat(run("build").option("-XX:ArchiveClassesAtExit")).isNotEmpty();

        change("target/vitrine.jar", 10);
        assertThat(run("build").option("-XX:ArchiveClassesAtExit")).isNotEmpty();
    }

    @Test
    void whatHasLoadedNextToNothingKeepsNothing() throws Exception {
        run("check");
        run("build", "--help");
        givenJava("17.0.15", "exit 1");
        run("build");

        assertThat(checkout.resolve("target/startup")).isEmptyDirectory();
    }

    @Test
    void noCommandWaitsForTheOptimisingCompiler() throws Exception {
        assertThat(run("build").arguments()).contains("-XX:TieredStopAtLevel=1");
        assertThat(run("serve").arguments()).contains("-XX:TieredStopAtLevel=1");
    }

    @Test
    void itBuildsOnceAndAgainWhenASourceHasChanged() throws Exception {
        Files.delete(checkout.resolve("target/vitrine.jar"));
        givenSources("touch target/vitrine.jar");

        assertThat(run("check").errors).isEqualTo("Building Vitrine (first run, about a minute)…\n");
        assertThat(run("check").errors).isEmpty();
        change("templates/page.ftlh", 20);
        assertThat(run("check").errors).isEqualTo("Building Vitrine (its sources have changed)…\n");
    }

    @Test
    void whatIsEditedDuringABuildIsBuiltNextTime() throws Exception {
        givenSources("sleep 0.05; touch src/main/Main.java; sleep 0.05; touch target/vitrine.jar");
        change("target/vitrine.jar", -20);
        run("check");
        givenSources("touch target/vitrine.jar");

        assertThat(run("check").errors).startsWith("Building Vitrine");
        assertThat(run("check").errors).isEmpty();
    }

    @Test
    void aBuildThatFailsShowsWhatMavenSaid() throws Exception {
        givenSources("echo '[ERROR] no such thing'; exit 1");
        change("pom.xml", 20);
        Outcome outcome = run("check");

        assertThat(outcome.status).isEqualTo(2);
        assertThat(outcome.output).isEmpty();
        assertThat(outcome.errors).contains("[ERROR] no such thing").contains(checkout + "/target/launcher.log");
    }

    private void given(String path, String content) throws IOException {
        Files.createDirectories(checkout.resolve(path).getParent());
        Files.writeString(checkout.resolve(path), content);
    }

    /** The sources, all older than the jar, and what Maven does. */
    private void givenSources(String maven) throws IOException {
        for (String source : List.of("pom.xml", "src/main/Main.java", "templates/page.ftlh")) {
            if (!Files.exists(checkout.resolve(source))) {
                given(source, "");
                change(source, -10);
            }
        }
        script(checkout.resolve("mvnw"), maven);
    }

    private void change(String path, int seconds) throws IOException {
        Files.setLastModifiedTime(
                checkout.resolve(path),
                FileTime.from(Files.getLastModifiedTime(checkout.resolve(path))
                        .toInstant()
                        .plusSeconds(seconds)));
    }

    private void givenJava(String version) throws IOException {
        givenJava(version, "exit 0");
    }

    /** A Java that prints its arguments, one a line, and makes the archive that it is asked for. */
    private void givenJava(String version, String end) throws IOException {
        Files.createDirectories(jdk.resolve("bin"));
        Files.writeString(jdk.resolve("release"), "IMPLEMENTOR=\"Nobody\"\nJAVA_VERSION=\"" + version + "\"\n");
        script(jdk.resolve("bin/java"), """
                [ "$1" = -version ] && { echo 'openjdk version "VERSION" 2026-01-01' >&2; exit; }
                for argument; do
                  printf '%s\\n' "$argument"
                  case $argument in -XX:ArchiveClassesAtExit=*) : >"${argument#*=}" ;; esac
                done
                """.replace("VERSION", version) + end);
    }

    private static void script(Path path, String content) throws IOException {
        Files.writeString(path, "#!/bin/sh\n" + content + "\n");
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Outcome run(String... arguments) throws Exception {
        return start(checkout.resolve("vitrine"), arguments);
    }

    private Outcome start(Path launcher, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(arguments));
        Path output = temporary.resolve("output");
        Path errors = temporary.resolve("errors");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(temporary.toFile())
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile());
        builder.environment().put("JAVA_HOME", jdk.toString());
        builder.environment().putAll(variables);
        Process process = builder.start();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return new Outcome(process.exitValue(), Files.readString(output), Files.readString(errors));
    }

    private record Outcome(int status, String output, String errors) {
        List<String> arguments() {
            return output.lines().toList();
        }

        String option(String name) {
            return arguments().stream()
                    .filter(argument -> argument.startsWith(name + "="))
                    .findFirst()
                    .orElse("");
        }
    }
}
