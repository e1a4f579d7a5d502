package dev.vitrine.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** A folder as a value, to compare two of them. */
final class Tree {
    private Tree() {}

    /** The content of each file by its path, and every folder as a path that ends with a slash. */
    static Map<String, String> of(Path root) {
        Map<String, String> tree = new TreeMap<>();
        try (var paths = Files.walk(root)) {
            for (Path path : (Iterable<Path>) paths::iterator) {
                String name = root.relativize(path).toString().replace('\\', '/');
                if (Files.isDirectory(path)) {
                    tree.put(name + "/", "");
                } else {
                    tree.put(name, Files.readString(path));
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return tree;
    }
}
