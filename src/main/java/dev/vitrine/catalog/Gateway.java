package dev.vitrine.catalog;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * An address that answers requests for models.
 *
 * @param base what every path begins with, without a slash at its end
 * @param documentation where it is documented
 * @param keyHeader the header that carries the reader's key
 * @param keyPrefix what stands before the key in it, such as {@code "Bearer "}
 * @param keyVariable the environment variable that snippets read the key from
 * @param operations what it can do
 */
public record Gateway(
        GatewayId id,
        String name,
        URI base,
        Optional<URI> documentation,
        String keyHeader,
        String keyPrefix,
        String keyVariable,
        Map<Operation.Kind, Operation> operations) {
    public Gateway {
        operations = Map.copyOf(operations);
    }
}
