package dev.vitrine.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SharedNamesTest {
    private static final String RULE = "name-shared";

    @ParameterizedTest
    @ValueSource(strings = {"ray-2", "ray.2"})
    void anAliasMustNotBeTheIdOfAModelOfAnotherOrganization(String alias) {
        assertThat(Marked.check(RULE, models("ray-2", "", "one", "«" + alias + "»"))
                        .get(0)
                        .message())
                .isEqualTo("\"" + alias + "\" is also the id of acme/ray-2");
    }

    @Test
    void anAliasMustNotBeAnAliasOfAModelOfAnotherOrganization() {
        assertThat(Marked.check(RULE, models("one", "old-ray", "two", "«old.ray»"))
                        .get(0)
                        .message())
                .isEqualTo("\"old.ray\" is also the alias \"old-ray\" of acme/one");
    }

    @ParameterizedTest
    @CsvSource({"ray-2, '', one, ray2", "ray-2, '', ray-2, ''", "ray-2, old, ray-3, older", "one, '', ray-2, ray.2"})
    void idsMayBeSharedAndOtherNamesDiffer(String id, String aliases, String otherId, String otherAliases) {
        Marked.check(RULE, models(id, aliases, otherId, otherAliases));
    }

    @Test
    void withinAnOrganizationAnAliasMustNotDifferFromAnIdOnlyInItsDots() {
        Marked.check(RULE, """
                -- data/models/acme/ray-2.yaml --
                name: Ray 2
                type: video
                -- data/models/acme/other.yaml --
                name: Other
                type: video
                aliases: [«ray.2»]
                """);
    }

    private static String models(String id, String aliases, String otherId, String otherAliases) {
        return """
                -- data/organizations/zenith.yaml --
                name: Zenith
                -- data/models/acme/%s.yaml --
                name: A model of Acme
                type: video
                aliases: [%s]
                -- data/models/zenith/%s.yaml --
                name: A model of Zenith
                type: video
                aliases: [%s]
                """.formatted(id, aliases, otherId, otherAliases).replace("aliases: []\n", "");
    }
}
