package dev.vitrine.pages.site;

import dev.vitrine.pages.Head;
import dev.vitrine.pages.Link;
import dev.vitrine.schema.FieldReference;
import java.util.List;

/**
 * The page that says which fields a record may have, {@code templates/pages/schemas.ftlh}.
 *
 * @param kinds one section for each kind of record
 */
public record SchemaView(
        Head head, List<Link> breadcrumbs, String title, String intro, List<Entry> contents, List<Section> kinds) {
    public SchemaView {
        breadcrumbs = List.copyOf(breadcrumbs);
        contents = List.copyOf(contents);
        kinds = List.copyOf(kinds);
    }

    /**
     * A kind of record in the list of contents.
     *
     * @param parts its groups of fields; none where it has but one
     */
    public record Entry(Link kind, List<Link> parts) {
        public Entry {
            parts = List.copyOf(parts);
        }
    }

    /**
     * A kind of record.
     *
     * @param id of its heading
     * @param schema its JSON Schema
     */
    public record Section(String id, String title, String place, String description, Link schema, List<Table> tables) {
        public Section {
            tables = List.copyOf(tables);
        }
    }

    /** Fields that stand together, under a heading of their own. */
    public record Table(String id, String title, String description, List<FieldReference.Field> fields) {
        public Table {
            fields = List.copyOf(fields);
        }
    }
}
