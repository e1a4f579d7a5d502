package dev.vitrine.validation;

import dev.vitrine.problem.Checked;
import dev.vitrine.schema.RecordKind;
import dev.vitrine.schema.Schemas;
import dev.vitrine.source.SourceTree;
import dev.vitrine.yaml.Node;
import dev.vitrine.yaml.YamlReader;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What a record says, whatever the way in which it is written: its nodes, each value read as the kind's schema reads it. Of
 * two records that say the same field by field, the nodes have the same texts: {@code usd: 0.20} and {@code usd: 0.2} are
 * one number, {@code name: 1.10} and {@code name: "1.10"} one text, {@code name: 1.1} another.
 */
public final class RecordFacts {
    private final JsonNode schema;

    private RecordFacts(RecordKind kind) {
        this.schema = Schemas.tree(kind);
    }

    /** The facts of a file; absent where it is no record, or is no YAML. */
    public static Optional<Node> read(SourceTree tree, String path) {
        Checked<String> text = tree.read(path);
        return RecordKind.at(path)
                .flatMap(kind -> text.value()
                        .flatMap(known -> YamlReader.read(path, known).value())
                        .map(node -> {
                            RecordFacts facts = new RecordFacts(kind);
                            return facts.read(node, facts.schema);
                        }));
    }

    private Node read(Node node, JsonNode named) {
        JsonNode shape =
                named.has("$ref") ? schema.at(named.get("$ref").stringValue().substring(1)) : named;
        return node.match(
                mapping -> {
                    Map<String, Node.Field> fields = new LinkedHashMap<>();
                    mapping.fields()
                            .forEach((name, field) -> fields.put(
                                    name, new Node.Field(field.key(), read(field.value(), property(shape, name)))));
                    return new Node.Mapping(fields, mapping.location());
                },
                sequence -> {
                    JsonNode items = shape.path("items");
                    return new Node.Sequence(
                            sequence.items().stream()
                                    .map(item -> read(item, items))
                                    .toList(),
                            sequence.location());
                },
                scalar -> read(scalar, shape.path("type")));
    }

    private static JsonNode property(JsonNode shape, String name) {
        JsonNode property = shape.path("properties").path(name);
        return property.isMissingNode() ? shape.path("additionalProperties") : property;
    }

    private static Node read(Node.Scalar scalar, JsonNode type) {
        if (type.isString() && type.stringValue().equals("string")) {
            return new Node.Scalar(scalar.text(), Node.Reading.TEXT, scalar.location());
        }
        return scalar.reading() == Node.Reading.NUMBER && RecordShape.isNumber(scalar.text())
                ? new Node.Scalar(number(scalar.text()), Node.Reading.NUMBER, scalar.location())
                : scalar;
    }

    private static String number(String text) {
        BigDecimal number = new BigDecimal(text);
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
