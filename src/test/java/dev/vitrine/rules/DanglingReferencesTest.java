package dev.vitrine.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.problem.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DanglingReferencesTest {
    private static final String RULE = "missing-record";

    private static final String DUEL = """
            -- data/models/acme/one.yaml --
            name: One
            type: text
            -- data/arenas/duel.yaml --
            name: Duel
            type: text
            compares: Two answers.
            scores: votes
            -- data/arenas/duel/1.csv --
            time,a,b,outcome
            """;

    @ParameterizedTest
    @CsvSource({
        "acme-trems, 'did you mean \"acme-terms\"?'",
        "zzz, add data/licenses/zzz.yaml",
    })
    void theHintIsASimilarRecordOrTheFileToAdd(String license, String hint) {
        assertThat(Marked.check(RULE, """
                        -- data/models/acme/one.yaml --
                        name: One
                        type: text
                        license: «%s»
                        """.formatted(license)))
                .extracting(Problem::hint)
                .allSatisfy(found -> assertThat(found).contains(hint));
    }

    @Test
    void aModelThatManyRowsNameIsFoundAtTheFirstOfThem() {
        List<Problem> problems = Marked.check(RULE, DUEL + """
                2026-03-18,acme/one,«acme/oen»,a
                2026-03-19,acme/oen,acme/one,a
                2026-03-20,acme/one,acme/oen,a
                2026-03-21,acme/one,«acme/tow»,a
                2026-03-22,acme/tow,acme/one,a
                2026-03-23,acme/one,«acme/four»,a
                """);

        assertThat(problems)
                .extracting(Problem::message)
                .containsExactlyInAnyOrder(
                        "there is no model \"acme/oen\"; 2 more rows of this file name it",
                        "there is no model \"acme/tow\"; one more row of this file names it",
                        "there is no model \"acme/four\"");
    }
}
