package dev.vitrine.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** No path of a request leaves the site, whatever it is encoded with. */
class RequestFuzzTest {
    @FuzzTest
    void aPathStaysInTheSite(byte[] input) {
        String raw = new String(input, StandardCharsets.ISO_8859_1);
        RequestPath.decoded("/" + raw).ifPresent(RequestFuzzTest::requireInside);
        target(raw).map(URI::getRawPath).flatMap(RequestPath::of).ifPresent(RequestFuzzTest::requireInside);
    }

    private static Optional<URI> target(String raw) {
        try {
            return Optional.of(new URI(raw));
        } catch (URISyntaxException unreadable) {
            return Optional.empty();
        }
    }

    private static void requireInside(String path) {
        assertThat(path).startsWith("/").doesNotContain("\\", "\0");
        assertThat(List.of(path.split("/", -1))).doesNotContain("..", ".");
    }
}
