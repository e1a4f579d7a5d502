package dev.vitrine.records;

import dev.vitrine.catalog.ArenaId;
import dev.vitrine.problem.Checked;
import dev.vitrine.schema.RecordKind;
import dev.vitrine.tables.ArenaTables;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What {@link CatalogReader} made of each file the last time, for whoever reads a catalog again and again while it is edited.
 * It holds the text of every record, and of tables what they say. Not for several readings at once.
 */
public final class KnownFiles {
    private final Map<String, Entry> entries = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Map<ArenaId, ArenaTables.Filled> tables = new HashMap<>();
    private List<String> listed = List.of();

    /**
     * A file and what came of it.
     *
     * @param text absent for a file that was not read, because of its place, which depends on other files, or because of a bug
     */
    record Entry(String path, Optional<Checked<String>> text, CatalogReader.Read read) {
        static Entry unread(String path, CatalogReader.Read read) {
            return new Entry(path, Optional.empty(), read);
        }
    }

    /** What is known of a file; absent where its place has to be looked at again. */
    Optional<Entry> of(String path) {
        return Optional.ofNullable(entries.get(path));
    }

    /**
     * Forgets what was known for this.
     *
     * @param list of all files, as the tree gave it
     */
    void keep(List<String> list, List<Entry> read) {
        listed = list;
        entries.clear();
        names.clear();
        for (Entry entry : read) {
            if (entry.text().isPresent()) {
                entries.put(entry.path(), entry);
            }
            name(entry);
        }
    }

    /** What is known of an arena's tables. */
    Optional<ArenaTables.Filled> tables(ArenaId arena) {
        return Optional.ofNullable(tables.get(arena));
    }

    /** Forgets what was known of tables for this. */
    void keepTables(List<ArenaTables.Filled> filled) {
        tables.clear();
        filled.forEach(arena -> tables.put(arena.record().id(), arena));
    }

    /** Takes note of what a file says now, which was there before. */
    void replace(Entry entry) {
        entries.put(entry.path(), entry);
        name(entry);
    }

    private void name(Entry entry) {
        entry.read().result().ifPresent(record -> names.put(record.kind().key() + ":" + record.id(), record.name()));
    }

    /** Whether the files are those that were there the last time; quick for a watched tree, which gives one list until it changes. */
    boolean isOf(List<String> list) {
        return listed.equals(list);
    }

    /** The ids of all records of a kind, whole or broken. */
    Set<String> ids(RecordKind kind) {
        String prefix = kind.key() + ":";
        return names.keySet().stream()
                .filter(name -> name.startsWith(prefix))
                .map(name -> name.substring(prefix.length()))
                .collect(Collectors.toSet());
    }

    /** What the records call themselves, whole or broken, by ids such as {@code model:luma/ray-2}. */
    Map<String, String> names() {
        return Collections.unmodifiableMap(names);
    }
}
