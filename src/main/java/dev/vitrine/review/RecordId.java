package dev.vitrine.review;

import dev.vitrine.schema.RecordKind;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;

/**
 * A record, by its place.
 *
 * @param kind absent for a file that is where no kind of record is
 * @param id {@code luma/ray-2}, {@code fal}; empty for the catalog's settings
 */
public record RecordId(Optional<RecordKind> kind, String id, String path) implements Comparable<RecordId> {
    private static final Comparator<RecordId> ORDER = Comparator.comparing(
                    (RecordId record) -> record.kind().map(RecordKind::ordinal).orElse(-1))
            .thenComparing(RecordId::path);

    /** The record of a path such as {@code data/models/luma/ray-2.yaml}. */
    public static RecordId at(String path) {
        String below = path.substring("data/".length());
        Optional<RecordKind> kind = Arrays.stream(RecordKind.values())
                .filter(each ->
                        each == RecordKind.CATALOG ? below.equals(each.place()) : below.startsWith(each.place()))
                .findFirst();
        String id = kind.map(each -> each == RecordKind.CATALOG
                        ? ""
                        : below.substring(each.place().length()))
                .orElse(below);
        return new RecordId(kind, id.replaceFirst("\\.ya?ml$", ""), path);
    }

    /** The kind in a word: {@code provider}; {@code file} where there is none. */
    public String word() {
        return kind.map(RecordKind::key).orElse("file");
    }

    /** {@code luma/ray-2}, {@code provider fal}, {@code catalog.yaml}: as it is named among others. */
    public String label() {
        if (kind.isEmpty() || kind.get() == RecordKind.CATALOG) {
            return path.substring("data/".length());
        }
        return kind.get() == RecordKind.MODEL ? id : word() + " " + id;
    }

    @Override
    public int compareTo(RecordId other) {
        return ORDER.compare(this, other);
    }
}
