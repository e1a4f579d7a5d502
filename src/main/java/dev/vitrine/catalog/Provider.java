package dev.vitrine.catalog;

import dev.vitrine.value.Evidence;
import dev.vitrine.value.Keyed;
import java.net.URI;
import java.util.Optional;

/**
 * Who sells access to models.
 *
 * @param kind what it is to models that it did not make
 * @param organization whose own platform it is: its offers of that organization's models are first-party
 * @param website its site; a price read there is first-hand
 * @param pricing where it publishes its prices
 * @param description in Markdown
 * @param gateway its own API: every offer of it that has an id can be called there
 */
public record Provider(
        ProviderId id,
        String name,
        Kind kind,
        Optional<OrganizationId> organization,
        Optional<URI> website,
        Optional<URI> pricing,
        Optional<String> description,
        Optional<GatewayId> gateway) {
    /** How a provider comes by the models that it sells. */
    public enum Kind {
        MAKER("maker", "Maker"),
        CLOUD("cloud", "Cloud"),
        HOST("host", "Host"),
        RESELLER("reseller", "Reseller"),
        GATEWAY("gateway", "Gateway");

        private final String key;
        private final String label;

        Kind(String key, String label) {
            this.key = key;
            this.label = label;
        }

        /** As written in a record. */
        public String key() {
            return key;
        }

        /** As a word: "Host". */
        public String label() {
            return label;
        }

        /** The kind that is written so. */
        public static Optional<Kind> of(String key) {
            return Keyed.find(values(), Kind::key, key);
        }
    }

    /** Whether it is the own platform of who made the model. */
    public boolean isFirstPartyFor(ModelId model) {
        return organization.map(own -> own.equals(model.organization())).orElse(false);
    }

    /** Whether a source is this provider's own site. */
    public boolean publishes(Evidence evidence) {
        return website.map(URI::getHost)
                .map(host -> host.startsWith("www.") ? host.substring(4) : host)
                .filter(host -> isWithin(evidence.source().getHost(), host))
                .isPresent();
    }

    private static boolean isWithin(String host, String domain) {
        return host.equals(domain) || host.endsWith("." + domain);
    }
}
