package dev.vitrine.records;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.fixture.TestSite;
import dev.vitrine.problem.Problem;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is proposed for a word that is not one of a record's: the same meaning written in another way, and never another one. */
class NearMissesTest {
    private static final TestSite SITE = TestSite.minimal().and("""
            -- data/organizations/anthropic.yaml --
            name: Anthropic
            -- data/organizations/meta.yaml --
            name: Meta
            -- data/organizations/openai.yaml --
            name: OpenAI
            -- data/providers/openai.yaml --
            name: OpenAI
            kind: maker
            organization: openai
            -- data/providers/elevenlabs.yaml --
            name: ElevenLabs
            kind: host
            -- data/providers/together.yaml --
            name: Together AI
            kind: host
            -- data/providers/amazon-bedrock.yaml --
            name: Amazon Bedrock
            kind: cloud
            -- data/licenses/apache-2.0.yaml --
            name: Apache License 2.0
            kind: open-source
            -- data/licenses/mit.yaml --
            name: MIT License
            kind: open-source
            -- data/licenses/gpl-3.0.yaml --
            name: GNU General Public License v3.0
            kind: open-source
            -- data/licenses/cc-by-4.0.yaml --
            name: Creative Commons Attribution
            kind: open-source
            -- data/licenses/llama-3.1-community.yaml --
            name: Llama
            kind: open-weights
            -- data/models/anthropic/claude-sonnet-4.yaml --
            name: Claude Sonnet 4
            type: text
            -- data/models/anthropic/claude-opus-4.yaml --
            name: Claude Opus 4
            type: text
            -- data/models/meta/llama-3.yaml --
            name: Llama 3
            type: text
            -- data/models/openai/gpt-5-mini.yaml --
            name: GPT-5 mini
            type: text
            """);

    private static List<Problem> problems(String record) {
        return SITE.file("data/models/acme/one.yaml", record).problems();
    }

    private static String hint(String record) {
        List<Problem> problems = problems(record);
        assertThat(problems).hasSize(1);
        return problems.get(0).hint().orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            apache2                       | apache-2.0
            Apache 2                      | apache-2.0
            'Apache License, Version 2.0' | apache-2.0
            apache-2.O                    | apache-2.0
            аpache-2.0                    | apache-2.0
            mit license                   | mit
            The MIT License               | mit
            mlt                           | mit
            GPLv3                         | gpl-3.0
            cc by 4.0                     | cc-by-4.0
            ccby4.0                       | cc-by-4.0
            llama 3.1 community license   | llama-3.1-community
            """)
    void aLicenseIsKnownByItsOtherSpellings(String written, String meant) {
        assertThat(hint("name: One\ntype: text\nlicense: " + written + "\n"))
                .contains(meant)
                .matches(edit(meant));
    }

    @ParameterizedTest
    @CsvSource({
        "gpl-2.0, gpl-3.0",
        "gplv2, gpl-3.0",
        "apache-3.0, apache-2.0",
        "cc-by-nc-4.0, cc-by-4.0",
        "llama-3.1, llama"
    })
    void aVersionOrTermThatDiffersIsAnotherLicense(String written, String other) {
        assertThat(hint("name: One\ntype: text\nlicense: " + written + "\n")).doesNotMatch(edit(other + ".*"));
    }

    @ParameterizedTest
    @CsvSource({
        "claude sonnet 4, anthropic/claude-sonnet-4",
        "claude-4-sonnet, anthropic/claude-sonnet-4",
        "anthropic/claude-sonnet4, anthropic/claude-sonnet-4",
        "antropic/claude-opus-4, anthropic/claude-opus-4",
        "llama3, meta/llama-3",
        "gpt5 mini, openai/gpt-5-mini",
    })
    void aModelIsKnownByItsOtherSpellings(String written, String meant) {
        assertThat(hint("name: One\ntype: text\nreplaced_by: " + written + "\n"))
                .matches(edit(meant));
    }

    @ParameterizedTest
    @CsvSource({
        "claude-sonnet-4.5, claude-sonnet-4",
        "anthropic/claude-sonnet-5, anthropic/claude-sonnet-4",
        "anthropic/claude-haiku-4, anthropic/claude-opus-4",
        "gpt-5, openai/gpt-5-mini",
        "openai/gpt-5-nano, openai/gpt-5-mini",
    })
    void anotherVersionOrSizeIsAnotherModel(String written, String other) {
        assertThat(hint("name: One\ntype: text\nreplaced_by: " + written + "\n"))
                .doesNotMatch(edit(other));
    }

    @ParameterizedTest
    @CsvSource({
        "OpenAI, openai",
        "Open AI, openai",
        "opnai, openai",
        "eleven labs, elevenlabs",
        "together.ai, together",
        "Together AI, together",
        "https://www.together.ai/pricing, together",
        "bedrock, amazon-bedrock",
    })
    void aProviderIsKnownByItsOtherNames(String written, String meant) {
        assertThat(hint("name: One\ntype: text\noffers:\n  - provider: " + written + "\n"))
                .matches(edit(meant));
    }

    @ParameterizedTest
    @CsvSource({
        "images, image",
        "per image, image",
        "img, image",
        "secs, second",
        "1M imput tokens, 1M input tokens",
        "1M cached tokens, 1M cached input tokens",
        "1M thinking tokens, 1M reasoning tokens",
        "1M chars, 1M characters",
    })
    void aUnitIsKnownByItsOtherNames(String written, String meant) {
        assertThat(hint(price("per: " + written))).matches(edit(meant));
    }

    @ParameterizedTest
    @CsvSource({"1M training tokens", "1M cache storage tokens", "GPU second", "audio second", "song"})
    void forAnotherUnitTheUnitsAreListed(String written) {
        assertThat(hint(price("per: " + written))).startsWith("the values are 1M input tokens, ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            max_input: 272000
            max_input_tokens: 272000
            training_tokens: 5
            training_cost: 5
            hosts: x
            languge: de
            """)
    void aFieldOfAnotherMeaningIsNotSuggested(String field) {
        assertThat(hint("name: One\ntype: text\nmax_output: 128000\n" + field + "\n"))
                .doesNotStartWith("did you mean")
                .doesNotStartWith("write ")
                .doesNotContain("already here");
    }

    @ParameterizedTest
    @CsvSource({"output_above: 200", "input_above: 200", "resolution_above: 5", "time: \"01:00\"", "hours: 01:00-09:00"
    })
    void aConditionOfAnotherMeaningIsNotSuggested(String field) {
        assertThat(hint(price("per: image, " + field))).startsWith("delete it, or use one of per, resolution, ");
    }

    @ParameterizedTest
    @CsvSource({"max_outptu, max_output", "cntext, context", "Lícense, license", "knowlege, knowledge"})
    void aSlipInAFieldIsFound(String written, String meant) {
        String value = meant.equals("license") ? "mit" : meant.equals("knowledge") ? "2025-01" : "4";

        assertThat(hint("name: One\ntype: text\n" + written + ": " + value + "\n"))
                .matches("did you mean \"" + meant + "\"\\?|write " + meant + ": " + value);
    }

    @ParameterizedTest
    @CsvSource({"текст", "例"})
    void anIdIsNeverMadeByLeavingOutLetters(String written) {
        assertThat(hint("name: One\ntype: text\nlicense: " + written + "-2.0\n"))
                .doesNotContain("2.0");
    }

    private static String price(String fields) {
        return TestSite.withPrices("text", fields + ", usd: 1").text("data/models/acme/one.yaml");
    }

    private static String edit(String meant) {
        return "(?:did you mean \"|write )" + meant + "(?:\"\\?)?";
    }
}
