package dev.vitrine.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.catalog.Catalog;
import dev.vitrine.catalog.Model;
import dev.vitrine.problem.Checked;
import dev.vitrine.snippets.AnsweredCall;
import dev.vitrine.snippets.GatewayRoute;
import dev.vitrine.snippets.Language;
import dev.vitrine.snippets.Request;
import dev.vitrine.snippets.Requests;
import dev.vitrine.snippets.Variant;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Snippets as the templates write them, without the page around them and HTML's own escapes. */
public final class WrittenSnippets {
    private static final String TEMPLATE = "pages/snippet.ftlh";

    private final Renderer renderer;

    /**
     * Snippets by the built-in templates.
     *
     * @param folder an empty one, for a template that prints nothing but a snippet
     */
    public WrittenSnippets(Path folder) {
        try {
            Files.createDirectories(folder.resolve("pages"));
            Files.writeString(
                    folder.resolve(TEMPLATE),
                    "<#ftl output_format=\"plainText\">${snippet(page.language, page.request)}");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        renderer = new Renderer(new Theme(Optional.of(folder)), SampleViews.site(), name -> name);
    }

    /** The whole input of the template. */
    public record Snippet(String language, Request request) {}

    /** The languages that run as they are and can write a request; those that are compiled are {@link CompiledSnippetTest}'s. */
    static List<Language> languages(Request request) {
        return EnumSet.range(Language.CURL, Language.TYPESCRIPT).stream()
                .filter(language -> language.writes(request))
                .toList();
    }

    /** The programs for every request of a catalog's models to their first gateway, in every way to ask, by language. */
    public List<String> of(Language language, Catalog catalog, Model model) {
        return AnsweredCall.of(model, catalog).stream()
                .flatMap(answered -> requests(answered, answered.routes().get(0)))
                .filter(language::writes)
                .map(request -> of(language.id(), request))
                .toList();
    }

    private static Stream<Request> requests(AnsweredCall answered, GatewayRoute route) {
        return Variant.of(answered.call(), route.operation()).stream()
                .map(variant -> Requests.of(answered.call(), route, variant));
    }

    /** The code, which has to be written without a problem. */
    String of(String language, Request request) {
        Checked<byte[]> rendered = render(language, request);
        assertThat(rendered.problems()).isEmpty();
        return new String(rendered.value().orElseThrow(), StandardCharsets.UTF_8) + "\n";
    }

    Checked<byte[]> render(String language, Request request) {
        return renderer.render(SampleViews.page("/snippet/", TEMPLATE, new Snippet(language, request)));
    }
}
