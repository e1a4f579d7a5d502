package dev.vitrine.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.fixture.TestSite;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What records say about calling a model. */
class CallsTest {
    private static final Catalog CATALOG = TestSite.withModel("""
                    name: One
                    type: video
                    api:
                      gateway: gate
                      operation: video-generation
                      id: one
                      parameters:
                        - {name: prompt, type: string, required: true}
                        - {name: style, type: string}
                        - {name: first, type: image, required: true}
                        - {name: last, type: image}
                        - {name: clip, type: video}
                        - {name: music, type: audio}
                    """).and("""
                    -- data/gateways/plain.yaml --
                    name: Plain
                    base: https://plain.example:8443/api/v2
                    key: {variable: PLAIN_KEY}
                    operations:
                      chat:
                        path: /chat
                        body: {zeta: 1, model: "{model}", alpha: "{prompt}"}
                        result: text
                        error: error
                    """).catalog();

    @Test
    void optionalMediaAreTheFilesThatARequestMayLeaveOut() {
        Api api = CATALOG.models().get(ModelId.of("acme/one")).api().orElseThrow();

        assertThat(api.main().optionalMedia()).extracting(Parameter::name).containsExactly("last", "clip", "music");
    }

    @Test
    void theOriginOfAGatewayHasItsPortAndNoPath() {
        assertThat(gateway("plain").origin()).isEqualTo("https://plain.example:8443");
        assertThat(gateway("gate").origin()).isEqualTo("https://gate.example");
    }

    @Test
    void theBodyOfAnOperationKeepsTheOrderOfItsRecord() {
        assertThat(gateway("plain").operations().get(Operation.Kind.CHAT).body().keySet())
                .containsExactly("zeta", "model", "alpha");
    }

    @ParameterizedTest
    @CsvSource({
        "CHAT, text",
        "IMAGE_GENERATION, image",
        "IMAGE_EDITING, image",
        "VIDEO_GENERATION, video",
        "SPEECH, speech",
        "TRANSCRIPTION, text",
        "EMBEDDINGS, embedding",
    })
    void anAnswerIsNamedLikeItsFile(Operation.Kind kind, String noun) {
        assertThat(kind.noun()).isEqualTo(noun);
    }

    @Test
    void onlyImagesVideosAndSoundsAreMedia() {
        assertThat(Stream.of(Parameter.Type.values()).filter(Parameter.Type::isMedia))
                .containsExactly(Parameter.Type.IMAGE, Parameter.Type.VIDEO, Parameter.Type.AUDIO);
    }

    private static Gateway gateway(String id) {
        return CATALOG.gateways().get(new GatewayId(id));
    }
}
