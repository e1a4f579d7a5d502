package dev.vitrine.records;

import dev.vitrine.problem.Location;
import dev.vitrine.schema.RecordKind;
import dev.vitrine.schema.SchemaField;
import dev.vitrine.schema.TextFormat;
import dev.vitrine.yaml.Node;
import dev.vitrine.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A field of a record, or an entry of a list of single values: where somebody's hand can slip.
 *
 * @param file the path of the record
 * @param text of the whole record
 * @param pointer such as {@code offers/0/provider}
 * @param name of the field; of an entry, that of the field that holds the list
 * @param key where the name is; absent for an entry
 * @param from where the whole field begins in the text
 * @param to where its value ends in the text, which for a group or a list of several lines is the end of its last line
 */
record Spot(
        String file,
        String text,
        String pointer,
        String name,
        SchemaField schema,
        Optional<Location> key,
        Node value,
        int from,
        int to) {
    private static final Set<String> REFERENCES =
            Set.of("license", "provider", "gateway", "organization", "benchmark", "replaced_by", "model");

    /** All fields of a record and entries of its lists, in the order of the file. */
    static List<Spot> of(String file, String text) {
        List<Spot> spots = new ArrayList<>();
        Node root = YamlReader.read(file, text).value().orElseThrow();
        SchemaField schema = SchemaField.of(RecordKind.at(file).orElseThrow());
        new Walk(file, text, spots).fields("", (Node.Mapping) root, schema);
        return spots;
    }

    private record Walk(String file, String text, List<Spot> spots) {
        void fields(String pointer, Node.Mapping mapping, SchemaField schema) {
            mapping.fields()
                    .forEach((name, field) -> schema.field(name).ifPresent(known -> {
                        int from = offset(text, field.key());
                        add(pointer + name, name, known, Optional.of(field.key()), field.value(), from);
                    }));
        }

        private void add(
                String pointer, String name, SchemaField schema, Optional<Location> key, Node value, int from) {
            spots.add(new Spot(file, text, pointer, name, schema, key, value, from, end(value, from)));
            if (value instanceof Node.Mapping mapping) {
                fields(pointer + "/", mapping, schema);
            } else if (value instanceof Node.Sequence sequence && schema.entry().isPresent()) {
                SchemaField entry = schema.entry().get();
                for (int i = 0; i < sequence.items().size(); i++) {
                    Node item = sequence.items().get(i);
                    if (item instanceof Node.Mapping mapping) {
                        fields(pointer + "/" + i + "/", mapping, entry);
                    } else {
                        add(pointer + "/" + i, name, entry, Optional.empty(), item, offset(text, item.location()));
                    }
                }
            }
        }

        private int end(Node value, int from) {
            if (value instanceof Node.Scalar scalar && scalar.text().indexOf('\n') < 0) {
                return offset(text, value.location()) + value.location().length();
            }
            int start = offset(text, value.location());
            if (start < text.length() && "[{".indexOf(text.charAt(start)) >= 0) {
                return closing(start) + 1;
            }
            int indent = from - (text.lastIndexOf('\n', from - 1) + 1);
            int end = lineEnd(from);
            while (end < text.length()
                    && (text.charAt(end + 1 == text.length() ? end : end + 1) == '\n' || goesOn(end + 1, indent))) {
                end = lineEnd(end + 1);
                if (end + 1 >= text.length()) {
                    break;
                }
            }
            return end;
        }

        private boolean goesOn(int line, int indent) {
            return text.startsWith(" ".repeat(indent + 1), line);
        }

        private int lineEnd(int at) {
            int end = text.indexOf('\n', at);
            return end < 0 ? text.length() : end;
        }

        private int closing(int start) {
            int depth = 0;
            int at = start;
            do {
                depth += "[{".indexOf(text.charAt(at)) >= 0 ? 1 : "]}".indexOf(text.charAt(at)) >= 0 ? -1 : 0;
                at++;
            } while (depth > 0);
            return at - 1;
        }
    }

    static int offset(String text, Location place) {
        int start = 0;
        for (int line = 1; line < place.line(); line++) {
            start = text.indexOf('\n', start) + 1;
        }
        return start + place.column() - 1;
    }

    /** The place of a piece of a text. */
    static Location place(String file, String text, int from, int length) {
        int start = text.lastIndexOf('\n', from - 1) + 1;
        int line = 1
                + (int) text.substring(0, start)
                        .chars()
                        .filter(character -> character == '\n')
                        .count();
        return new Location(file, line, from - start + 1, length);
    }

    /** As written, with its quotes. */
    String written() {
        return text.substring(valueFrom(), to);
    }

    int valueFrom() {
        return offset(text, value.location());
    }

    boolean isField() {
        return key.isPresent();
    }

    boolean isScalar() {
        return value instanceof Node.Scalar scalar && scalar.text().indexOf('\n') < 0;
    }

    boolean isPlain() {
        return isScalar() && "\"'".indexOf(text.charAt(valueFrom())) < 0;
    }

    /** Whether the field is in braces. */
    boolean isFlow() {
        int line = text.lastIndexOf('\n', from - 1) + 1;
        return text.substring(line, from).matches(".*[\\[{].*");
    }

    /** Whether it is on lines of its own, without a dash before it. */
    boolean isOnOwnLine() {
        return isField()
                && text.substring(text.lastIndexOf('\n', from - 1) + 1, from).isBlank();
    }

    int indent() {
        return from - text.lastIndexOf('\n', from - 1) - 1;
    }

    boolean isReference() {
        return isScalar() && REFERENCES.contains(name) && !file.contains("/arenas/");
    }

    boolean isEnum() {
        return isScalar() && !schema.values().isEmpty();
    }

    boolean isAddress() {
        return isScalar()
                && schema.keyword("format")
                        .filter(format -> format.asString().equals("uri"))
                        .isPresent();
    }

    boolean isNumber() {
        return isScalar()
                && (schema.types().contains("number") || schema.types().contains("integer"))
                && schema.types().size() == 1;
    }

    boolean isTruth() {
        return isScalar() && schema.types().equals(List.of("boolean"));
    }

    boolean isSlug() {
        return schema.form().equals(Optional.of(TextFormat.SLUG));
    }

    /** Any line of text. */
    boolean isLine() {
        return isScalar() && schema.form().equals(Optional.of(TextFormat.LINE));
    }
}
