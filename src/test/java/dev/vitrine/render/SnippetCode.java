package dev.vitrine.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.pages.Page;
import dev.vitrine.problem.Checked;
import dev.vitrine.snippets.Request;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Requests written down as a page shows them, without the page around them and without HTML's own escapes. */
final class SnippetCode {
    private SnippetCode() {}

    /**
     * The code, with a line end.
     *
     * @param folder to put a template into
     * @param language its id
     */
    static String of(Path folder, String language, Request request) {
        try {
            Path template = folder.resolve("pages").resolve(language + ".ftlh");
            Files.createDirectories(template.getParent());
            Files.writeString(template, "<#ftl output_format=\"plainText\">${snippet(\"" + language + "\", page)}");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Renderer renderer = new Renderer(new Theme(Optional.of(folder)), SampleViews.site(), name -> name);
        Page page = SampleViews.page("/snippet/", "pages/" + language + ".ftlh", request);
        Checked<byte[]> rendered = renderer.render(page);
        assertThat(rendered.problems()).isEmpty();
        return new String(rendered.value().orElseThrow(), StandardCharsets.UTF_8) + "\n";
    }
}
