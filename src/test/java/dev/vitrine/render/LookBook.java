package dev.vitrine.render;

import dev.vitrine.pages.Page;
import dev.vitrine.problem.Checked;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes the sample pages into a folder, to be looked at in a browser: {@code LookBook FOLDER}. */
final class LookBook {
    private LookBook() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Theme theme = new Theme(Optional.of(Path.of("templates")));
        for (Map.Entry<String, byte[]> asset :
                value(theme.assets(SampleViews.site(), List.of())).entrySet()) {
            write(folder.resolve("assets").resolve(asset.getKey()), asset.getValue());
        }
        Renderer renderer = new Renderer(theme, SampleViews.site(), name -> "/assets/" + name);
        for (Page page : SampleViews.all()) {
            write(folder.resolve(page.route().file()), value(renderer.render(page)));
        }
    }

    private static <T> T value(Checked<T> checked) {
        checked.problems().forEach(problem -> System.err.println(problem.location() + " " + problem.message()));
        return checked.value().orElseThrow();
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }
}
