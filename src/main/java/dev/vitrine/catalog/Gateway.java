package dev.vitrine.catalog;

import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An address that answers requests for models.
 *
 * @param base what every path begins with, without a slash at its end
 * @param documentation where it is documented
 * @param key how a request carries the reader's key
 * @param headers sent as they are with each request, besides the key and the content type
 * @param browsers whether it answers requests from web pages, which takes CORS headers
 * @param media origins that its results are served from, besides its own
 * @param operations what it can do
 */
public record Gateway(
        GatewayId id,
        String name,
        URI base,
        Optional<URI> documentation,
        Key key,
        SortedMap<String, String> headers,
        boolean browsers,
        List<URI> media,
        Map<Operation.Kind, Operation> operations) {
    public Gateway {
        headers = Collections.unmodifiableSortedMap(new TreeMap<>(headers));
        media = List.copyOf(media);
        operations = Map.copyOf(operations);
    }

    /**
     * How a request carries the reader's key.
     *
     * @param header the header's name
     * @param prefix what is before the key in it, such as {@code "Bearer "}; may be empty
     * @param variable the environment variable that snippets read the key from
     */
    public record Key(String header, String prefix, String variable) {}

    /** Scheme, host and port of its base, as {@code https://gateway.llm-stats.com}. */
    public String origin() {
        return base.getScheme() + "://" + base.getRawAuthority();
    }
}
