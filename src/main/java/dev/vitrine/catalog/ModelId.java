package dev.vitrine.catalog;

import dev.vitrine.value.Slug;
import java.util.Comparator;

/**
 * The id of a model: the path of its file below {@code data/models/}, as in {@code luma/ray-2-flash}.
 *
 * @param organization who made it
 * @param name the file's name
 */
public record ModelId(OrganizationId organization, String name) implements Comparable<ModelId> {
    private static final Comparator<ModelId> ORDER =
            Comparator.comparing(ModelId::organization).thenComparing(ModelId::name);

    public ModelId {
        Slug.check(name);
    }

    /**
     * Reads {@code organization/name}.
     *
     * @throws IllegalArgumentException if the text is not of that form
     */
    public static ModelId of(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("not a model id: " + text);
        }
        return new ModelId(new OrganizationId(text.substring(0, slash)), text.substring(slash + 1));
    }

    /** The path of its record's file, from the folder that holds {@code data/}. */
    public String file() {
        return "data/models/" + this + ".yaml";
    }

    @Override
    public int compareTo(ModelId other) {
        return ORDER.compare(this, other);
    }

    /** {@code organization/name}. */
    @Override
    public String toString() {
        return organization + "/" + name;
    }
}
