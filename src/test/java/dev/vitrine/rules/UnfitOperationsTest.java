package dev.vitrine.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnfitOperationsTest {
    private static final String RULE = "operation-type";

    @ParameterizedTest
    @CsvSource({
        "text, video-generation, write chat",
        "image, video-generation, write image-generation",
        "audio, video-generation, correct the model's type",
        "video, chat, write video-generation",
        "embedding, chat, write embeddings",
    })
    void anOperationThatMakesSomethingElseIsMarked(String type, String operation, String hint) {
        assertThat(Marked.check(RULE, model(type, "«" + operation + "»", ""))
                        .get(0)
                        .hint()
                        .orElseThrow())
                .startsWith(hint);
    }

    @ParameterizedTest
    @CsvSource({
        "text, chat",
        "image, chat",
        "audio, chat",
        "video, video-generation",
        "audio, transcription",
        "text, transcription"
    })
    void anOperationThatMakesWhatTheModelMakesFits(String type, String operation) {
        Marked.check(RULE, model(type, operation, ""));
    }

    @ParameterizedTest
    @CsvSource({"text, video-generation, 'text, video'", "video, chat, 'video, text'"})
    void anOperationFitsAnyOutputOfTheModel(String type, String operation, String output) {
        Marked.check(RULE, model(type, operation, "output: [" + output + "]\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"speech", "embeddings"})
    void anOperationThatTheGatewayLacksIsFoundMissingInstead(String operation) {
        Marked.check("missing-record", model("video", "«" + operation + "»", ""));
    }

    @Test
    void theOperationOfAnUnknownGatewayIsNotJudged() {
        Marked.check("missing-record", model("video", "chat", "").replace("gateway: gate,", "gateway: «gaet»,"));
    }

    private static String model(String type, String operation, String more) {
        return """
                -- data/gateways/gate.yaml --
                name: Gate
                base: https://gate.example/v1
                key: {variable: GATE_KEY}
                operations:
                  chat: {path: /chat, body: {model: "{model}", input: "{prompt}"}, result: text, error: error}
                  video-generation: {path: /video, body: {model: "{model}", input: "{prompt}"}, result: url, error: error}
                  transcription: {path: /text, body: {model: "{model}", input: "{prompt}"}, result: text, error: error}
                -- data/models/acme/one.yaml --
                name: One
                type: %s
                %sapi: {gateway: gate, operation: %s, id: one}
                """.formatted(type, more, operation);
    }
}
