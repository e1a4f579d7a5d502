package dev.vitrine.build;

import dev.vitrine.pages.site.SchemaDocuments;
import dev.vitrine.schema.FieldReference;
import dev.vitrine.schema.RecordKind;
import dev.vitrine.schema.Schemas;
import java.util.Arrays;

/** Hands the schemas and the reference of all fields from the reader to the pages, which know neither. */
final class SchemaPublication {
    private SchemaPublication() {}

    static SchemaDocuments documents() {
        return new SchemaDocuments(
                Arrays.stream(RecordKind.values())
                        .map(kind -> new SchemaDocuments.Schema(kind.key(), Schemas.text(kind)))
                        .toList(),
                FieldReference.kinds().stream().map(SchemaPublication::kind).toList());
    }

    private static SchemaDocuments.Kind kind(FieldReference.Kind kind) {
        return new SchemaDocuments.Kind(
                kind.key(),
                kind.title(),
                kind.place(),
                kind.description(),
                kind.groups().stream().map(SchemaPublication::group).toList());
    }

    private static SchemaDocuments.Group group(FieldReference.Group group) {
        return new SchemaDocuments.Group(
                group.title(),
                group.description(),
                group.fields().stream().map(SchemaPublication::field).toList());
    }

    private static SchemaDocuments.Field field(FieldReference.Field field) {
        return new SchemaDocuments.Field(
                field.path(),
                field.type(),
                field.presence(),
                field.description(),
                field.values().stream()
                        .map(value -> new SchemaDocuments.Value(value.value(), value.meaning()))
                        .toList(),
                field.example());
    }
}
