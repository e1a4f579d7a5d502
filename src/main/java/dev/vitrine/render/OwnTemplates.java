package dev.vitrine.render;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The templates in a catalog's own folder. */
final class OwnTemplates {
    private OwnTemplates() {}

    /**
     * The text of each template, by its path below the folder. A link counts where it leads to a file in the folder: what lies
     * outside is no part of a site, whatever links say. Of the assets only those are templates that end in {@code .ftl}.
     */
    static SortedMap<String, String> in(Path folder) throws IOException {
        SortedMap<String, String> templates = new TreeMap<>();
        Path root = folder.toRealPath();
        try (Stream<Path> found = Files.walk(root)) {
            for (Path file : (Iterable<Path>) found::iterator) {
                String name = root.relativize(file).toString().replace('\\', '/');
                if (isTemplate(name) && isFileWithin(root, file)) {
                    templates.put(name, new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
                }
            }
        }
        return templates;
    }

    static boolean isTemplate(String name) {
        return !("/" + name).contains("/.") && (!name.startsWith("assets/") || name.endsWith(".ftl"));
    }

    static boolean isFileWithin(Path root, Path file) throws IOException {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                || Files.isRegularFile(file) && file.toRealPath().startsWith(root);
    }
}
