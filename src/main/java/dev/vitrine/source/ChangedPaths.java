package dev.vitrine.source;

import dev.vitrine.problem.Checked;
import dev.vitrine.problem.Problem;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Which files differ between two trees, by what they hold. */
public final class ChangedPaths {
    private ChangedPaths() {}

    /** The files that were added, removed or written anew, and those that cannot be read on one of the sides. */
    public static SortedSet<String> between(SourceTree before, SourceTree after) {
        Set<String> older = paths(before);
        Set<String> newer = paths(after);
        SortedSet<String> changed = new TreeSet<>(older);
        changed.addAll(newer);
        changed.removeIf(path -> older.contains(path) && newer.contains(path) && isSame(path, before, after));
        return changed;
    }

    private static Set<String> paths(SourceTree tree) {
        Checked<List<String>> listed = tree.paths();
        Set<String> paths = new HashSet<>(listed.value().orElse(List.of()));
        listed.problems().stream().map(Problem::location).forEach(location -> paths.add(location.path()));
        return paths;
    }

    private static boolean isSame(String path, SourceTree before, SourceTree after) {
        Optional<String> text = after.read(path).value();
        return text.isPresent() && text.equals(before.read(path).value());
    }
}
