package dev.vitrine.data;

import dev.vitrine.problem.Checked;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What {@link CatalogReader} made of each file the last time, for whoever reads a catalog again and again while it is edited.
 * It holds the text of every record. Not for several readings at once.
 */
public final class KnownFiles {
    private Map<String, Entry> entries = Map.of();

    /**
     * A file and what came of it.
     *
     * @param text absent for a file that nobody reads, because of its place: what is said of that depends on other files
     */
    record Entry(String path, Optional<Checked<String>> text, CatalogReader.Read read) {
        static Entry misplaced(String path, CatalogReader.Read read) {
            return new Entry(path, Optional.empty(), read);
        }
    }

    /** What is known of a file; absent where its place has to be looked at anew. */
    Optional<Entry> of(String path) {
        return Optional.ofNullable(entries.get(path));
    }

    /** Forgets what was known for this. */
    void keep(List<Entry> read) {
        Map<String, Entry> kept = new HashMap<>();
        for (Entry entry : read) {
            if (entry.text().isPresent()) {
                kept.put(entry.path(), entry);
            }
        }
        entries = kept;
    }
}
