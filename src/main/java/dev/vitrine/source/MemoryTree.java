package dev.vitrine.source;

import dev.vitrine.problem.Checked;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Files that exist only in memory, for tests and for previews of an edit. */
public final class MemoryTree implements SourceTree {
    private final TreeMap<String, String> files;

    /** A tree of these files: path to text. */
    public MemoryTree(Map<String, String> files) {
        this.files = new TreeMap<>(files);
    }

    @Override
    public Checked<List<String>> paths() {
        return Checked.of(List.copyOf(files.keySet()));
    }

    @Override
    public Checked<String> read(String path) {
        return SourceText.decode(path, files.get(path).getBytes(StandardCharsets.UTF_8));
    }
}
