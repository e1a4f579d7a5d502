package dev.vitrine.pages.calls;

import dev.vitrine.snippets.Blanks;
import java.util.List;

/**
 * What the playground of a model's page reads, {@code templates/feeds/calls.ftl}.
 *
 * @param calls what can be asked, of whom, with which values and for what price, as JSON
 * @param languages how each writes values down, as JSON
 * @param words the sentences of the playground by name, as JSON
 * @param shapes the requests that the snippets are written from; calls name them by their index
 */
public record CallsView(String calls, String languages, String words, List<Shape> shapes) {
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
