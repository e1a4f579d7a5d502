package dev.vitrine.catalog;

import dev.vitrine.price.Price;
import dev.vitrine.problem.Location;
import dev.vitrine.value.Reference;
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
 * @param location the line of the record
 */
public record Offer(
        Reference<ProviderId> provider,
        Optional<String> apiId,
        Optional<Reference<GatewayId>> gateway,
        Optional<URI> url,
        Optional<Latency> latency,
        List<Price> prices,
        Location location) {
    public Offer {
        prices = prices.stream().sorted().toList();
    }
}
