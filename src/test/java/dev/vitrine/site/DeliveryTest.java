package dev.vitrine.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeliveryTest {
    private static final URI BASE = URI.create("https://host.example/");
    private static final AllowedOrigins ORIGINS = new AllowedOrigins(
            List.of("https://gate.example", "http://127.0.0.1:8080"),
            List.of("https://cdn.example", "https://gate.example", "http://127.0.0.1:8080"));

    private static String policy(AllowedOrigins origins) {
        return Delivery.of(BASE, new TreeMap<>(), origins).headers("index.html").get("Content-Security-Policy");
    }

    private static Manifest read(String text) {
        return Manifest.read(text.getBytes(UTF_8));
    }

    @Test
    void aSiteWithoutGatewaysReachesNothingButItself() {
        assertThat(policy(AllowedOrigins.NONE))
                .isEqualTo("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self';"
                        + " media-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self';"
                        + " frame-ancestors 'none'; upgrade-insecure-requests");
    }

    @Test
    void aSiteWithGatewaysReachesThoseAndWhatTheyServeFrom() {
        assertThat(policy(ORIGINS))
                .isEqualTo("default-src 'none'; script-src 'self'; style-src 'self';"
                        + " img-src 'self' data: blob: http://127.0.0.1:8080 https://cdn.example https://gate.example;"
                        + " font-src 'self';"
                        + " media-src 'self' data: blob: http://127.0.0.1:8080 https://cdn.example https://gate.example;"
                        + " connect-src 'self' http://127.0.0.1:8080 https://gate.example; manifest-src 'self';"
                        + " base-uri 'none'; form-action 'self'; frame-ancestors 'none'; upgrade-insecure-requests");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://gate.example/v1",
                "https://gate.example; script-src *",
                "https://gate.example\"; return 200",
                "https://*.example",
                "https://a@gate.example",
                "https://GATE.example",
                "https://[::1]:80",
                "https:",
                "'unsafe-inline'",
                "*",
                ""
            })
    void invalidOriginsAreRejected(String text) {
        assertThatThrownBy(() -> new AllowedOrigins(List.of(), List.of(text)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not an origin: " + text);
    }

    @Test
    void theManifestKeepsWhatPagesMayReach() {
        Manifest written = Manifest.of(List.of(), "", Delivery.of(BASE, new TreeMap<>(), ORIGINS));
        String text = new String(written.bytes(), UTF_8);

        assertThat(text)
                .contains(
                        ",\n\"origins\":{\"connect\":[\"http://127.0.0.1:8080\",\"https://gate.example\"],\"media\":[");
        assertThat(read(text).delivery().orElseThrow().headers("index.html"))
                .isEqualTo(written.delivery().orElseThrow().headers("index.html"))
                .containsEntry("Content-Security-Policy", policy(ORIGINS));
    }

    @Test
    void aManifestWithoutOriginsMeansNoOrigins() {
        String text =
                "{\"version\":2,\"base\":\"https://host.example/\",\"compression\":\"\",\"redirects\":{},\n\"files\":[\n\n]}\n";

        assertThat(read(text).delivery().orElseThrow().origins()).isEqualTo(AllowedOrigins.NONE);
        assertThat(new String(
                        Manifest.of(List.of(), "", Delivery.of(BASE, new TreeMap<>()))
                                .bytes(),
                        UTF_8))
                .isEqualTo(text);
    }

    @Test
    void aManifestWhoseOriginsAreNoneIsDamaged() {
        assertThatThrownBy(() -> read("{\"version\":2,\"base\":\"https://host.example/\",\"redirects\":{},"
                        + "\"origins\":{\"connect\":[\"*; script-src *\"]},\"files\":[]}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("its manifest.json is damaged");
    }
}
