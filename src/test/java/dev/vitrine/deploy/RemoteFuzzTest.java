package dev.vitrine.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;

/** What a deploy target holds is read whole or refused, and never names a file outside the target. */
class RemoteFuzzTest {
    private static final Path ROOT = Path.of("/site");
    private static final DeployOptions.Caller CALLER =
            new DeployOptions.Caller("someone@machine (process 1)", InstantSource.system(), Optional.empty());

    @FuzzTest
    void aTargetsRecordsAreReadOrRefused(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        read(text, RemoteManifest::read).ifPresent(manifest -> {
            requireInside(manifest.files().keySet());
            requireInside(manifest.retired().keySet());
            assertThat(RemoteManifest.read(manifest.text())).isEqualTo(manifest);
        });
        read(text, Journal::read).ifPresent(journal -> {
            requireInside(journal.written());
            requireInside(journal.deleted());
            assertThat(Journal.read(journal.text())).isEqualTo(journal);
        });
        Lock.Holder.read(text).isGone(CALLER);
        Address.parse(text);
        Address.parse("s3://" + text);
        Address.parse("git:" + text);
    }

    private static <T> Optional<T> read(String text, Function<String, T> reader) {
        try {
            return Optional.of(reader.apply(text));
        } catch (IllegalArgumentException refused) {
            assertThat(refused.getMessage()).isNotBlank();
            return Optional.empty();
        }
    }

    private static void requireInside(Collection<String> paths) {
        for (String path : paths) {
            Path file = ROOT.resolve(path).normalize();
            assertThat(file).startsWithRaw(ROOT).isNotEqualTo(ROOT);
        }
    }
}
