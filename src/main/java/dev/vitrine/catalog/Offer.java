package dev.vitrine.catalog;

import dev.vitrine.price.Price;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * One provider's terms for a model.
 *
 * @param provider who sells it
 * @param apiId what the model is called there
 * @param gateway the address to call it at, where that is not the provider's own
 * @param url its page there
 * @param latency how long a request takes there
 * @param prices sorted
 */
public record Offer(
        ProviderId provider,
        Optional<String> apiId,
        Optional<GatewayId> gateway,
        Optional<URI> url,
        Optional<Latency> latency,
        List<Price> prices) {
    public Offer {
        prices = prices.stream().sorted().toList();
    }

    /** What no two offers of a model have in common. */
    public record Key(ProviderId provider, Optional<String> apiId) {}

    /** What tells it from the model's other offers. */
    public Key key() {
        return new Key(provider, apiId);
    }
}
