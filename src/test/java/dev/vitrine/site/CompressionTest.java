package dev.vitrine.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.decoder.BrotliInputStream;
import dev.vitrine.problem.Checked;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The siblings of a published folder. */
class CompressionTest {
    private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000_000L);
    private static final String PAGE = "<p>the same words again and again</p>\n".repeat(100);
    private static final String OTHER = PAGE.replace("same", "very");

    @TempDir
    private Path folder;

    @Test
    void theCopiesHaveTheContentOfTheFile() throws IOException {
        publish(Map.of("a/index.html", PAGE), Compression.FULL);

        assertThat(gzip("a/index.html")).isEqualTo(PAGE);
        assertThat(brotli("a/index.html")).isEqualTo(PAGE);
    }

    @Test
    void binaryFilesAndFilesThatWouldSaveTooLittleHaveNoCopies() {
        publish(Map.of("a.png", PAGE, "b.txt", "short", "c.html", "", ".nojekyll", ""), Compression.FULL);

        assertThat(files()).containsExactlyInAnyOrder("a.png", "b.txt", "c.html", ".nojekyll");
    }

    @Test
    void gzipFilesContainNoTimeAndNoSystem() throws IOException {
        publish(Map.of("a.html", PAGE), Compression.GZIP);

        assertThat(Files.readAllBytes(folder.resolve("a.html.gz"))).startsWith(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255);
        assertThat(files()).containsExactlyInAnyOrder("a.html", "a.html.gz");
    }

    @Test
    void unchangedFilesAreNotCompressedAgain() throws IOException {
        publish(Map.of("a.html", PAGE, "b.html", PAGE), Compression.FULL);
        for (String file : files()) {
            Files.setLastModifiedTime(folder.resolve(file), LONG_AGO);
        }
        Published second = publish(Map.of("a.html", PAGE, "b.html", OTHER), Compression.FULL);

        assertThat(second.written()).isEqualTo(3);
        assertThat(second.unchanged()).isEqualTo(3);
        assertThat(Files.getLastModifiedTime(folder.resolve("a.html.br"))).isEqualTo(LONG_AGO);
        assertThat(gzip("b.html")).isEqualTo(OTHER);
        assertThat(brotli("b.html")).isEqualTo(OTHER);
    }

    @Test
    void withoutCompressionFormerSiblingsAreDeleted() {
        publish(Map.of("a.html", PAGE), Compression.FULL);

        assertThat(publish(Map.of("a.html", PAGE), Compression.OFF).deleted()).isEqualTo(2);
        assertThat(files()).containsExactly("a.html");
    }

    @Test
    void otherSettingsMakeTheCopiesAgain() {
        publish(Map.of("a.html", PAGE), Compression.FULL);
        publish(Map.of("a.html", PAGE), Compression.GZIP);
        assertThat(files()).containsExactlyInAnyOrder("a.html", "a.html.gz");

        publish(Map.of("a.html", PAGE), Compression.FULL);
        assertThat(files()).containsExactlyInAnyOrder("a.html", "a.html.gz", "a.html.br");
    }

    @Test
    void siblingsOfOtherSettingsAreNotTaken() throws IOException {
        publish(Map.of("a.html", PAGE), Compression.GZIP);
        Path manifest = folder.resolve(".vitrine/manifest.json");
        Files.writeString(manifest, Files.readString(manifest).replaceFirst("gzip \\d", "gzip 1"));
        Files.writeString(folder.resolve("a.html.gz"), "made otherwise");
        publish(Map.of("a.html", PAGE), Compression.GZIP);

        assertThat(gzip("a.html")).isEqualTo(PAGE);
    }

    @Test
    void aMissingOrTruncatedCopyIsMadeAgain() throws IOException {
        publish(Map.of("a.html", PAGE, "b.html", PAGE), Compression.FULL);
        Files.delete(folder.resolve("a.html.gz"));
        Files.writeString(folder.resolve("b.html.br"), "cut");
        publish(Map.of("a.html", PAGE, "b.html", PAGE), Compression.FULL);

        assertThat(gzip("a.html")).isEqualTo(PAGE);
        assertThat(brotli("b.html")).isEqualTo(PAGE);
    }

    @Test
    void aSiblingThatNoLongerHelpsIsDeleted() {
        publish(Map.of("a.html", PAGE), Compression.FULL);
        publish(Map.of("a.html", "short"), Compression.FULL);

        assertThat(files()).containsExactly("a.html");
    }

    @Test
    void aFileOfOthersInASiblingsPlaceStaysAndIsNamed() throws IOException {
        Files.writeString(folder.resolve("a.html.gz"), "theirs");
        for (int build = 0; build < 2; build++) {
            try (Publication publication = open(Set.of("a.html"), Compression.FULL)) {
                publication.put("a.html", PAGE.getBytes(UTF_8));
                assertThat(publication.finish(Delivery.STANDARD).problems())
                        .singleElement()
                        .satisfies(problem -> assertThat(problem.rule()).isEqualTo(SiteRules.FOREIGN_FILE));
            }
        }
        publish(Map.of(), Compression.FULL);

        assertThat(folder.resolve("a.html.gz")).hasContent("theirs");
    }

    @Test
    void aPageAtThePathOfACompressedCopyIsACollision() {
        Checked<Publication> refused =
                Publication.open(folder, Set.of("a.html", "a.html.gz"), Compression.FULL, path -> Optional.empty());

        assertThat(refused.problems()).extracting(problem -> problem.rule()).containsExactly(SiteRules.PATH_COLLISION);
    }

    @Test
    void thisMachineHasBrotli() {
        assertThat(Compression.available()).isEqualTo(Compression.FULL);
    }

    private Publication open(Set<String> planned, Compression compression) {
        return Publication.open(folder, planned, compression, path -> Optional.empty())
                .value()
                .orElseThrow();
    }

    private Published publish(Map<String, String> site, Compression compression) {
        try (Publication publication = open(site.keySet(), compression)) {
            site.forEach((path, content) -> publication.put(path, content.getBytes(UTF_8)));
            Checked<Published> published = publication.finish(Delivery.STANDARD);
            assertThat(published.problems()).isEmpty();
            return published.value().orElseThrow();
        }
    }

    private String gzip(String file) throws IOException {
        byte[] bytes = Files.readAllBytes(folder.resolve(file + ".gz"));
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }

    private String brotli(String file) throws IOException {
        Brotli4jLoader.ensureAvailability();
        byte[] bytes = Files.readAllBytes(folder.resolve(file + ".br"));
        try (BrotliInputStream in = new BrotliInputStream(new ByteArrayInputStream(bytes))) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }

    private Set<String> files() {
        Set<String> files = new TreeSet<>();
        try (var all = Files.walk(folder)) {
            all.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .filter(file -> !file.startsWith(".vitrine"))
                    .forEach(files::add);
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
        return files;
    }
}
