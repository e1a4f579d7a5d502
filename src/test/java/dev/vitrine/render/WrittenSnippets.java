package dev.vitrine.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.problem.Checked;
import dev.vitrine.snippets.Language;
import dev.vitrine.snippets.Request;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** Snippets as the templates write them, without the page around them and HTML's own escapes. */
final class WrittenSnippets {
    private final Path folder;

    /**
     * Snippets by the built-in templates.
     *
     * @param folder an empty one, for a page that holds nothing but a snippet
     */
    WrittenSnippets(Path folder) {
        this.folder = folder;
    }

    /** The languages that run as they are and can write a request; those that are compiled are {@link CompiledSnippetTest}'s. */
    static List<Language> languages(Request request) {
        return EnumSet.range(Language.CURL, Language.TYPESCRIPT).stream()
                .filter(language -> language.writes(request))
                .toList();
    }

    /** The code, which has to be written without a problem. */
    String of(String language, Request request) {
        Checked<byte[]> rendered = render(language, request);
        assertThat(rendered.problems()).isEmpty();
        return new String(rendered.value().orElseThrow(), StandardCharsets.UTF_8) + "\n";
    }

    Checked<byte[]> render(String language, Request request) {
        try {
            Files.createDirectories(folder.resolve("pages"));
            Files.writeString(
                    folder.resolve("pages/snippet.ftlh"),
                    "<#ftl output_format=\"plainText\">${snippet(\"" + language + "\", page)}");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        Renderer renderer = new Renderer(new Theme(Optional.of(folder)), SampleViews.site(), name -> name);
        return renderer.render(SampleViews.page("/snippet/", "pages/snippet.ftlh", request));
    }
}
