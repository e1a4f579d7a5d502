package dev.vitrine.schema;

import dev.vitrine.price.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Every field that a record may have, from the schemas, in words and in the order in which records are written. */
public final class FieldReference {
    private FieldReference() {}

    /**
     * A kind of record.
     *
     * @param key the name of its schema, {@code model}
     * @param place where its records lie, {@code data/models/<organization>/<model>.yaml}
     * @param groups the record itself, then each group of fields in it
     */
    public record Kind(String key, String title, String place, String description, List<Group> groups) {
        public Kind {
            groups = List.copyOf(groups);
        }
    }

    /**
     * Fields that stand together.
     *
     * @param path where the group is, {@code offers[].prices[]}; empty for the record itself
     */
    public record Group(String path, String title, String description, List<Field> fields) {
        public Group {
            fields = List.copyOf(fields);
        }
    }

    /**
     * A field.
     *
     * @param path {@code offers[].prices[].per}: {@code []} stands for each entry of a list, {@code *} for a name that the
     *     record chooses
     * @param type what its value is, in words
     * @param presence {@code required} where its group is incomplete without it, {@code optional} where not
     * @param values those that it may have, where they are listed with what they mean; otherwise the type lists them
     * @param example as it is written in a record; absent for a group
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

    /** All kinds, the catalog's own settings last. */
    public static List<Kind> kinds() {
        return Stream.of(
                        RecordKind.MODEL,
                        RecordKind.ORGANIZATION,
                        RecordKind.PROVIDER,
                        RecordKind.LICENSE,
                        RecordKind.GATEWAY,
                        RecordKind.BENCHMARK,
                        RecordKind.ARENA,
                        RecordKind.PUBLISHER,
                        RecordKind.CATALOG)
                .map(FieldReference::kind)
                .toList();
    }

    private static Kind kind(RecordKind kind) {
        SchemaField record = SchemaField.of(kind);
        List<Group> groups = new ArrayList<>();
        collect(record, "", groups);
        String name = kind == RecordKind.MODEL ? "<organization>/<model>.yaml" : "<id>.yaml";
        return new Kind(
                kind.key(),
                record.title(),
                "data/" + kind.place() + (kind == RecordKind.CATALOG ? "" : name),
                record.description(),
                groups);
    }

    /** The fields of a group as a table, conditions of a price as one of their own; then the groups inside it. */
    private static void collect(SchemaField group, String path, List<Group> groups) {
        Predicate<SchemaField> condition = field -> Condition.of(field.name()).isPresent() && path.endsWith("prices[]");
        String title = path.isEmpty() ? "The record" : path;
        groups.add(new Group(path, title, group.description(), fields(group, path, condition.negate())));
        if (group.fields().stream().anyMatch(condition)) {
            groups.add(new Group(
                    path,
                    "Conditions of a price",
                    "The conditions of a price. If a condition is left out, the price does not depend on it.",
                    fields(group, path, condition)));
        }
        for (SchemaField field : group.fields()) {
            Nested.of(field, path).ifPresent(nested -> collect(nested.group(), nested.path(), groups));
        }
    }

    /** A group inside another, in a list, or under names that the record chooses. */
    private record Nested(SchemaField group, String path) {
        static Optional<Nested> of(SchemaField field, String path) {
            String here = join(path, field.name());
            return Stream.of(
                            Optional.of(new Nested(field, here)),
                            field.entry().map(entry -> new Nested(entry, here + "[]")),
                            field.named().map(named -> new Nested(named, here + ".*")))
                    .flatMap(Optional::stream)
                    .filter(nested -> !nested.group().fields().isEmpty())
                    .findFirst();
        }
    }

    private static List<Field> fields(SchemaField group, String path, Predicate<SchemaField> which) {
        return group.fields().stream()
                .filter(which)
                .map(field -> field(field, join(path, field.name())))
                .toList();
    }

    private static Field field(SchemaField field, String path) {
        SchemaField valued = field.entry().orElse(field);
        List<Value> values = new ArrayList<>();
        for (int i = 0; i < valued.meanings().size(); i++) {
            values.add(new Value(valued.values().get(i), valued.meanings().get(i)));
        }
        return new Field(
                path,
                TypeWords.of(field),
                field.isRequired() ? "required" : "optional",
                field.description()
                        + field.standard()
                                .map(value -> " Default: " + value.asString().strip() + ".")
                                .orElse(""),
                values,
                field.isGroup() ? Optional.empty() : field.example().map(value -> YamlValue.inLine(value, field)));
    }

    private static String join(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
