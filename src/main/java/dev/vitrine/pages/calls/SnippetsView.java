package dev.vitrine.pages.calls;

import dev.vitrine.snippets.Blanks;
import dev.vitrine.snippets.Language;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * The snippets for one operation of a gateway, {@code templates/feeds/snippets.ftl}.
 *
 * @param asset the name of the asset, such as {@code calls/openai/chat.json}
 * @param shapes the requests that snippets are written from; a model's document names them by their index
 */
public record SnippetsView(String asset, List<Shape> shapes) {
    public SnippetsView {
        shapes = List.copyOf(shapes);
    }

    static SnippetsView of(String asset, Collection<Blanks> requests) {
        return new SnippetsView(asset, requests.stream().map(Shape::of).toList());
    }

    /**
     * A request whose values are left open.
     *
     * @param languages the ids of the languages that can write it
     */
    public record Shape(List<String> languages, Blanks blanks) {
        public Shape {
            languages = List.copyOf(languages);
        }

        static Shape of(Blanks blanks) {
            return new Shape(
                    Arrays.stream(Language.values())
                            .filter(language -> language.writes(blanks.request()))
                            .map(Language::id)
                            .toList(),
                    blanks);
        }
    }
}
