package dev.vitrine.snippets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.catalog.Catalog;
import dev.vitrine.catalog.Parameter;
import dev.vitrine.fixture.TestSite;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnsweredCallTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  parameters: [{name: prompt, type: string}]\n",
                "  parameters: [{name: prompt, type: string, required: true, description: What to answer}]\n",
            })
    void everyRequestForTextHasAPromptThatAPersonCouldSend(String parameters) {
        Parameter prompt = prompt(parameters);

        assertThat(prompt.required()).isTrue();
        assertThat(prompt.example()).contains("Why is the sky blue?");
    }

    @Test
    void thePromptOfTheRecordIsKept() {
        Parameter prompt = prompt(
                "  parameters:\n    - {name: prompt, type: string, example: Say hello, description: The question}\n");

        assertThat(prompt.example()).contains("Say hello");
        assertThat(prompt.description()).contains("The question");
    }

    @Test
    void theDescriptionOfAPromptWithoutAnExampleIsKept() {
        assertThat(prompt("  parameters: [{name: prompt, type: string, required: true, description: The question}]\n")
                        .description())
                .isEqualTo(Optional.of("The question"));
    }

    private static Parameter prompt(String parameters) {
        Catalog catalog = site(parameters).catalog();
        List<AnsweredCall> calls =
                AnsweredCall.of(catalog.models().values().iterator().next(), catalog);
        return calls.get(0).call().parameters().get(0);
    }

    private static TestSite site(String parameters) {
        return TestSite.withModel(
                "name: One\ntype: text\napi:\n  gateway: gate\n  operation: chat\n  id: one\n" + parameters);
    }
}
