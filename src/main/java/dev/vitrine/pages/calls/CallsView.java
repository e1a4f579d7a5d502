package dev.vitrine.pages.calls;

import java.util.List;

/**
 * What the playground of one model reads, {@code templates/feeds/calls.ftl}.
 *
 * @param calls the operations with their gateways, values and prices, as JSON
 * @param words the name of the asset with the playground's sentences and the notation of each language
 * @param snippets the names of the assets with the snippets of the gateways
 */
public record CallsView(String calls, String words, List<String> snippets) {
    public CallsView {
        snippets = List.copyOf(snippets);
    }
}
