package dev.vitrine.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A site's manifest is read whole or refused, and no path that is accepted leaves the site. */
class ManifestFuzzTest {
    private static final Path ROOT = Path.of("/site");

    @FuzzTest
    void aManifestIsReadOrRefused(byte[] input) {
        try {
            Manifest manifest = Manifest.read(input);
            manifest.sizes().keySet().forEach(ManifestFuzzTest::requireInside);
            assertThat(Manifest.read(manifest.bytes())).isEqualTo(manifest);
        } catch (IllegalArgumentException refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
        String path = new String(input, StandardCharsets.UTF_8);
        if (SitePaths.isSafe(path)) {
            requireInside(path);
        }
    }

    private static void requireInside(String path) {
        Path file = ROOT.resolve(path).normalize();
        assertThat(file).startsWithRaw(ROOT).isNotEqualTo(ROOT);
        assertThat(file.startsWith(ROOT.resolve(Ledger.FOLDER))).isFalse();
    }
}
