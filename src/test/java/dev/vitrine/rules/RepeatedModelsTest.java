package dev.vitrine.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RepeatedModelsTest {
    private static final String RULE = "model-repeated";

    @ParameterizedTest
    @ValueSource(strings = {"Ray 2", "ray-2", "RAY  2", "Ｒay 2"})
    void twoModelsOfAnOrganizationMustNotHaveOneName(String name) {
        assertThat(Marked.check(RULE, """
                        -- data/models/acme/ray-2.yaml --
                        name: Ray 2
                        type: video
                        -- data/models/acme/ray-two.yaml --
                        name: «%s»
                        type: video
                        """.formatted(name)).get(0).message()).contains("acme/ray-2");
    }

    @ParameterizedTest
    @CsvSource({"acme/ray-2-fast, Ray 2 Fast", "acme/ray2, Ray2", "zenith/ray-2, Ray 2"})
    void anotherNameOrOrganizationIsAnotherModel(String id, String name) {
        Marked.check(RULE, """
                -- data/organizations/zenith.yaml --
                name: Zenith
                -- data/models/acme/ray-2.yaml --
                name: Ray 2
                type: video
                -- data/models/%s.yaml --
                name: %s
                type: video
                """.formatted(id, name));
    }

    @Test
    void aProviderMustNotSellTwoModelsUnderOneId() {
        Marked.check(RULE, sold("hostly", "ray", "«hostly»", "ray"));
    }

    @ParameterizedTest
    @CsvSource({"hostly, ray-fast", "acme-cloud, ray"})
    void anotherIdOrProviderIsAnotherModel(String provider, String id) {
        Marked.check(RULE, sold("hostly", "ray", provider, id));
    }

    @Test
    void twoModelsThatShareTheirNameAndTheirIdAreFoundOnce() {
        Marked.check(RULE, sold("hostly", "ray", "hostly", "ray").replace("name: Two", "name: «One»"));
    }

    private static String sold(String provider, String id, String otherProvider, String otherId) {
        return """
                -- data/models/acme/one.yaml --
                name: One
                type: video
                offers:
                  - provider: %s
                    id: %s
                -- data/models/acme/two.yaml --
                name: Two
                type: video
                offers:
                  - provider: %s
                    id: %s
                """.formatted(provider, id, otherProvider, otherId);
    }
}
