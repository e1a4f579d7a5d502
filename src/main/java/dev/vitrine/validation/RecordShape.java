package dev.vitrine.validation;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import dev.vitrine.problem.Problem;
import dev.vitrine.schema.DataRules;
import dev.vitrine.schema.RecordKind;
import dev.vitrine.schema.SchemaPatterns;
import dev.vitrine.schema.Schemas;
import dev.vitrine.yaml.Node;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Holds a record against its kind's schema. Thread-safe. */
public final class RecordShape {
    /** Digits that are sure to be a number of ordinary size: a longer one would stall the first sum that it is used in. */
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,20}(\\.[0-9]{1,20})?");

    private static final int MOST_VALUES = 2_000;
    private static final BigDecimal LARGEST_LONG = BigDecimal.valueOf(Long.MAX_VALUE);

    private static final JsonNodeFactory JSON = new JsonMapper().getNodeFactory();
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(SchemaRegistryConfig.builder()
                    .formatAssertionsEnabled(true)
                    .regularExpressionFactory(pattern -> text -> SchemaPatterns.accepts(pattern, text))
                    .build()));

    private final ShapeProblems wording;
    private final Schema schema;

    public RecordShape(RecordKind kind) {
        this.wording = new ShapeProblems(kind);
        this.schema = REGISTRY.getSchema(Schemas.tree(kind));
    }

    /** Every way in which the record differs from its schema; one problem for each cause. */
    public List<Problem> check(Node record) {
        List<Problem> tooLong = new ArrayList<>();
        Node bounded = bounded(record, tooLong);
        List<Problem> problems = differences(bounded);
        return tooLong.isEmpty()
                ? problems
                : Stream.concat(problems.stream(), tooLong.stream()).toList();
    }

    /**
     * A record whose lists of values have at most {@link #MOST_VALUES}: to see whether they are all different, the validator
     * may compare each with all others.
     */
    private static Node bounded(Node node, List<Problem> tooLong) {
        return node.match(
                mapping -> {
                    Map<String, Node.Field> fields = new LinkedHashMap<>();
                    mapping.fields()
                            .forEach((name, field) ->
                                    fields.put(name, new Node.Field(field.key(), bounded(field.value(), tooLong))));
                    return new Node.Mapping(fields, mapping.location());
                },
                sequence -> bounded(sequence, tooLong),
                scalar -> scalar);
    }

    private static Node bounded(Node.Sequence sequence, List<Problem> tooLong) {
        List<Node> items = sequence.items();
        if (items.size() > MOST_VALUES && items.get(MOST_VALUES) instanceof Node.Scalar first) {
            tooLong.add(Problem.of(
                    DataRules.OUT_OF_RANGE,
                    first.location(),
                    "a list of values has at most " + MOST_VALUES + " entries, and this one has " + items.size(),
                    "delete the entries from here on"));
            return new Node.Sequence(items.subList(0, MOST_VALUES), sequence.location());
        }
        return new Node.Sequence(
                items.stream().map(item -> bounded(item, tooLong)).toList(), sequence.location());
    }

    private List<Problem> differences(Node record) {
        List<Error> errors = schema.validate(json(record, "", Set.of()));
        Set<String> textual = pathsThatWantText(errors);
        if (!textual.isEmpty()) {
            errors = schema.validate(json(record, "", textual));
        }
        return errors.isEmpty() ? List.of() : wording.problems(record, errors);
    }

    /** Where YAML read a number or a truth value and the schema wants text: the text is taken as it is written. */
    private static Set<String> pathsThatWantText(List<Error> errors) {
        Set<String> paths = new HashSet<>();
        for (Error error : errors) {
            boolean scalar = error.getInstanceNode() != null
                    && (error.getInstanceNode().isNumber()
                            || error.getInstanceNode().isBoolean());
            if (scalar && error.getKeyword().equals("type") && wantsText(error.getSchemaNode())) {
                paths.add(error.getInstanceLocation().toString());
            }
        }
        return paths;
    }

    private static boolean wantsText(JsonNode type) {
        return type.isString() && type.stringValue().equals("string");
    }

    private static JsonNode json(Node node, String path, Set<String> textual) {
        return node.match(
                mapping -> {
                    ObjectNode object = JSON.objectNode();
                    mapping.fields()
                            .forEach(
                                    (name, field) -> object.set(name, json(field.value(), child(path, name), textual)));
                    return object;
                },
                sequence -> {
                    ArrayNode array = JSON.arrayNode();
                    for (int i = 0; i < sequence.items().size(); i++) {
                        array.add(json(sequence.items().get(i), path + "/" + i, textual));
                    }
                    return array;
                },
                scalar -> textual.contains(path) ? JSON.stringNode(scalar.text()) : json(scalar));
    }

    private static JsonNode json(Node.Scalar scalar) {
        return switch (scalar.reading()) {
            case NULL -> JSON.nullNode();
            case BOOLEAN -> JSON.booleanNode(scalar.text().equals("true"));
            case TEXT -> JSON.stringNode(scalar.text());
            case NUMBER -> isNumber(scalar.text()) ? number(scalar.text()) : JSON.stringNode(scalar.text());
        };
    }

    /** The validator turns a decimal into a long where a bound is a whole number; one beyond a long has to be whole itself. */
    private static JsonNode number(String text) {
        BigDecimal number = new BigDecimal(text);
        boolean isBeyondLong = number.abs().compareTo(LARGEST_LONG) > 0;
        return isBeyondLong ? JSON.numberNode(number.toBigInteger()) : JSON.numberNode(number);
    }

    public static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }

    private static String child(String path, String name) {
        return path + "/" + name.replace("~", "~0").replace("/", "~1");
    }
}
