package dev.vitrine.source;

import dev.vitrine.problem.Checked;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Files that exist only in memory, for tests and for previews of an edit. */
public final class MemoryTree implements SourceTree {
    private final TreeMap<String, byte[]> files = new TreeMap<>();

    private MemoryTree() {}

    /** A tree of these files: path to text. */
    public MemoryTree(Map<String, String> files) {
        files.forEach((path, text) -> this.files.put(path, text.getBytes(StandardCharsets.UTF_8)));
    }

    /** A tree of these files, path to bytes, which need not be text. */
    public static MemoryTree ofBytes(Map<String, byte[]> files) {
        MemoryTree tree = new MemoryTree();
        files.forEach((path, bytes) -> tree.files.put(path, bytes.clone()));
        return tree;
    }

    @Override
    public Checked<List<String>> paths() {
        return Checked.of(files.keySet().stream()
                .filter(path -> !Leftovers.holdsNoise(path))
                .toList());
    }

    @Override
    public Checked<String> read(String path) {
        return SourceText.decode(path, files.get(path));
    }

    @Override
    public Checked<TableText> open(String path) {
        return Checked.of(new TableText(path, new ByteArrayInputStream(files.get(path))));
    }
}
