package dev.vitrine.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.fixture.TestSite;
import dev.vitrine.value.Evidence;
import dev.vitrine.value.PartialDate;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProviderTest {
    @Test
    void aPlatformIsFirstPartyForTheModelsOfItsOwnOrganizationOnly() {
        Provider own = provider("name: P\nkind: cloud\norganization: acme\n");
        Provider host = provider("name: P\nkind: maker\n");

        assertThat(own.isFirstPartyFor(ModelId.of("acme/one"))).isTrue();
        assertThat(own.isFirstPartyFor(ModelId.of("acme-labs/one"))).isFalse();
        assertThat(host.isFirstPartyFor(ModelId.of("acme/one"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "https://p.example/pricing, true",
        "https://www.p.example/, true",
        "https://docs.p.example/, true",
        "https://example/, false",
        "https://xp.example/, false",
    })
    void aProviderPublishesWhatIsOnItsSite(String source, boolean publishes) {
        assertThat(provider("name: P\nkind: host\nwebsite: https://p.example/about\n")
                        .publishes(evidence(source)))
                .isEqualTo(publishes);
    }

    @Test
    void aProviderWithoutASitePublishesNothing() {
        assertThat(provider("name: P\nkind: host\n").publishes(evidence("https://p.example/")))
                .isFalse();
    }

    private static Evidence evidence(String source) {
        return new Evidence(URI.create(source), PartialDate.parse("2026-08-01"));
    }

    private static Provider provider(String record) {
        return TestSite.minimal()
                .file("data/providers/p.yaml", record)
                .catalog()
                .providers()
                .get(new ProviderId("p"));
    }
}
