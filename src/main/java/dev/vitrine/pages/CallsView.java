package dev.vitrine.pages;

import dev.vitrine.snippets.Blanks;
import java.util.List;

/**
 * What the playground of a model's page reads, {@code templates/feeds/calls.ftl}.
 *
 * @param facts what can be asked, of whom, with which values and for what price: an object of JSON, without its snippets
 * @param shapes the requests that the snippets are written from; facts name them by their index
 */
public record CallsView(String facts, List<Shape> shapes) {
    public CallsView {
        shapes = List.copyOf(shapes);
    }

    /**
     * A request that gateways share.
     *
     * @param languages the ids of those that can write it
     */
    public record Shape(List<String> languages, Blanks blanks) {
        public Shape {
            languages = List.copyOf(languages);
        }
    }
}
