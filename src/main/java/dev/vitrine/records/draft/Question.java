package dev.vitrine.records.draft;

import dev.vitrine.schema.FieldReference;
import dev.vitrine.schema.RecordKind;
import dev.vitrine.schema.SchemaField;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Something that a new record may say in one line.
 *
 * @param path the field, {@code offers[].prices[].per}; one that ends in {@code .*} asks which group is meant
 * @param option what an option on a command line is called for it, without hyphens in front: {@code per}
 * @param needs the groups that it is in and that a record may do without: only with an answer to one of their questions is
 *     this one asked
 * @param required whether its group is incomplete without it
 * @param description what it means
 * @param values the only answers there are, with what they mean, where that is said; empty where anything of a form will do
 * @param example how an answer is written
 */
public record Question(
        String path,
        String option,
        List<String> needs,
        boolean required,
        String description,
        List<FieldReference.Value> values,
        String example) {
    public Question {
        needs = List.copyOf(needs);
        values = List.copyOf(values);
    }

    /** Where the ratings of an arena were read; its fields have names that others have, too. */
    static final String SOURCES = "sources[]";

    /**
     * What a record is asked besides its own fields: a model's first offer, and its first price; where an arena's ratings were
     * read.
     */
    private static final List<String> ASKED_GROUPS = List.of("offers[]", "offers[].prices[]", SOURCES);

    /** What a schema does not require, because some records cannot have it, and a new one is asked all the same. */
    private static final List<String> ASKED_FIELDS = List.of("operations.*.result");

    /** All that a new record of a kind may be asked, in the order of the record. */
    static List<Question> of(RecordKind kind) {
        List<Question> questions = new ArrayList<>();
        collect(SchemaField.of(kind), "", List.of(), questions);
        return questions;
    }

    private static void collect(SchemaField group, String path, List<String> needs, List<Question> questions) {
        for (SchemaField field : group.fields()) {
            String here = path.isEmpty() ? field.name() : path + "." + field.name();
            if (!field.isGroup()) {
                if (path.isEmpty()
                        || field.isRequired()
                        || ASKED_GROUPS.contains(path)
                        || ASKED_FIELDS.contains(here)) {
                    questions.add(asked(field, here, needs));
                }
            } else if (field.entry().isPresent()) {
                inList(field.entry().get(), here + "[]", needs, questions);
            } else if (field.isRequired()) {
                collect(field, here, needs, questions);
                field.named().ifPresent(named -> {
                    questions.add(chosen(field, here + ".*", needs));
                    collect(named, here + ".*", needs, questions);
                });
            }
        }
    }

    private static void inList(SchemaField entry, String path, List<String> needs, List<Question> questions) {
        if (ASKED_GROUPS.contains(path)) {
            collect(entry, path, Stream.concat(needs.stream(), Stream.of(path)).toList(), questions);
        }
    }

    private static Question asked(SchemaField field, String path, List<String> needs) {
        SchemaField valued = field.entry().orElse(field);
        List<FieldReference.Value> values = new ArrayList<>();
        for (int i = 0; i < valued.values().size(); i++) {
            String meaning =
                    valued.meanings().isEmpty() ? "" : valued.meanings().get(i);
            values.add(new FieldReference.Value(valued.values().get(i), meaning));
        }
        String name = (path.startsWith(SOURCES) ? "source-" : "")
                + path.substring(path.lastIndexOf('.') + 1).replace('_', '-');
        return new Question(
                path,
                path.equals(RecordDraft.USD) ? "price" : name,
                needs,
                field.isRequired() || ASKED_FIELDS.contains(path),
                field.description(),
                values,
                field.example().map(DraftText::typed).orElse(""));
    }

    private static Question chosen(SchemaField field, String path, List<String> needs) {
        return new Question(
                path,
                field.name().replaceFirst("s$", ""),
                needs,
                true,
                field.description(),
                field.names().stream()
                        .map(name -> new FieldReference.Value(name, ""))
                        .toList(),
                field.names().stream().findFirst().orElse(""));
    }
}
