package dev.vitrine.source;

import dev.vitrine.problem.Checked;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A tree as it would be with some files more, or others in their place: to check them before they are written. */
public final class OverlayTree implements SourceTree {
    private final SourceTree below;
    private final Set<String> paths;
    private final MemoryTree files;

    /** A tree with these files over it: path to text. */
    public OverlayTree(SourceTree below, Map<String, String> files) {
        this.below = below;
        this.paths = Set.copyOf(files.keySet());
        this.files = new MemoryTree(files);
    }

    @Override
    public Checked<List<String>> paths() {
        Checked<List<String>> known = below.paths();
        Set<String> all = new TreeSet<>(known.value().orElse(List.of()));
        all.addAll(paths);
        return Checked.of(List.copyOf(all), known.problems());
    }

    @Override
    public Checked<String> read(String path) {
        return paths.contains(path) ? files.read(path) : below.read(path);
    }

    @Override
    public Checked<TableText> open(String path) {
        return paths.contains(path) ? files.open(path) : below.open(path);
    }
}
