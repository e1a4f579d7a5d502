package dev.vitrine.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.catalog.Model;
import dev.vitrine.catalog.ModelId;
import dev.vitrine.fixture.TestSite;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which edits of a model can change what is found in other records. */
class TiesTest {
    private static final String RECORD = """
            name: One
            type: text
            tagline: A model
            output: [text]
            replaced_by: acme/two
            aliases: [uno]
            offers:
              - provider: hostly
                id: one-fast
                prices:
                  - {per: 1M input tokens, usd: 1, source: https://hostly.example, checked: 2026-08-01}
            """;

    @ParameterizedTest
    @CsvSource({
        "name: One, name: Two",
        "type: text, type: image",
        "output: [text], 'output: [text, image]'",
        "replaced_by: acme/two, replaced_by: acme/three",
        "replaced_by: acme/two, ''",
        "aliases: [uno], 'aliases: [uno, eins]'",
        "id: one-fast, id: one-slow",
        "provider: hostly, provider: acme-cloud",
    })
    void anEditOfAComparedFieldCanChangeFindingsElsewhere(String part, String edited) {
        assertThat(tieAlike(part, edited)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "tagline: A model, tagline: Another",
        "tagline: A model, 'description: A model\nlicense: acme-terms'",
        "usd: 1, usd: 2",
        "checked: 2026-08-01, checked: 2026-08-02",
    })
    void otherEditsDoNotChangeFindingsElsewhere(String part, String edited) {
        assertThat(tieAlike(part, edited)).isTrue();
    }

    private static boolean tieAlike(String part, String edited) {
        assertThat(RECORD).contains(part);
        return Checks.tieAlike(model(RECORD), model(RECORD.replace(part, edited)));
    }

    private static Model model(String record) {
        return TestSite.withModel(record)
                .file("data/models/acme/two.yaml", "name: 2\ntype: text\n")
                .file("data/models/acme/three.yaml", "name: 3\ntype: text\n")
                .read()
                .catalog()
                .orElseThrow()
                .models()
                .get(ModelId.of("acme/one"));
    }
}
