package dev.vitrine.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnsentParametersTest {
    private static final String RULE = "parameter-missing";

    @Test
    void aRequestWithoutAnyParameterOfTheModelSaysNothing() {
        assertThat(hint("{input: '{input}'}", "")).contains("- {name: input, type: string, required: true");
    }

    @Test
    void aRequiredParameterNeedsAPlaceInTheBody() {
        assertThat(hint("{input: '{prompt}'}", "    - {name: voice, type: string, required: true, example: alloy}\n"))
                .contains("\"{voice}\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{input: '{input}'} | {name: input, type: string, required: true, example: Noon}",
                "{input: '{prompt}'} | {name: voice, type: string}",
                "{input: {'{parameters}': true}} | {name: input, type: string, required: true, example: Noon}",
                "{input: '{parameters}'} | {name: input, type: string, required: true, example: Noon}",
                "{input: ['{input}']} | {name: input, type: string, required: true, example: Noon}",
            })
    void aRequestThatCarriesItsParametersIsComplete(String body, String parameter) {
        Marked.check(RULE, model("embeddings", body, "    - " + parameter + "\n"));
    }

    @Test
    void aPromptNeedsNoParameter() {
        Marked.check(RULE, model("embeddings", "{input: '{prompt}'}", ""));
    }

    private static String hint(String body, String parameters) {
        return Marked.check(RULE, model("«embeddings»", body, parameters))
                .get(0)
                .hint()
                .orElseThrow();
    }

    private static String model(String operation, String body, String parameters) {
        return """
                -- data/gateways/other.yaml --
                name: Other
                base: https://other.example/v1
                key:
                  variable: OTHER_KEY
                operations:
                  embeddings:
                    path: /embeddings
                    body: {model: "{model}", ask: %s}
                    result: data[0].embedding
                    error: error.message
                -- data/models/acme/one.yaml --
                name: One
                type: embedding
                api:
                  gateway: other
                  operation: %s
                  id: one
                %s""".formatted(body, operation, parameters.isEmpty() ? "" : "  parameters:\n" + parameters);
    }
}
