package dev.vitrine.pages.site;

import java.util.List;
import java.util.Optional;

/**
 * What the site publishes on the form of its records.
 *
 * @param schemas the JSON Schemas, as they are
 * @param kinds the same in words, for people
 */
public record SchemaDocuments(List<Schema> schemas, List<Kind> kinds) {
    /** Nothing to publish. */
    public static final SchemaDocuments NONE = new SchemaDocuments(List.of(), List.of());

    public SchemaDocuments {
        schemas = List.copyOf(schemas);
        kinds = List.copyOf(kinds);
    }

    /**
     * A schema.
     *
     * @param key the kind of record, {@code model}; also the name of its file
     */
    public record Schema(String key, String text) {}

    /**
     * A kind of record.
     *
     * @param place where its records lie
     */
    public record Kind(String key, String title, String place, String description, List<Group> groups) {
        public Kind {
            groups = List.copyOf(groups);
        }
    }

    /** Fields that stand together. */
    public record Group(String title, String description, List<Field> fields) {
        public Group {
            fields = List.copyOf(fields);
        }
    }

    /**
     * A field.
     *
     * @param path from the record's root, {@code offers[].prices[].per}
     * @param type what its value is, in words
     * @param presence {@code required} or {@code optional}
     * @param values those that need an explanation
     * @param example as it is written in a record
     */
    public record Field(
            String path,
            String type,
            String presence,
            String description,
            List<Value> values,
            Optional<String> example) {
        public Field {
            values = List.copyOf(values);
        }
    }

    /** A value that a field may have. */
    public record Value(String value, String meaning) {}
}
