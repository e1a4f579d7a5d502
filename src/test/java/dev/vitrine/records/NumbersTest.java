package dev.vitrine.records;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.check.CatalogCheck;
import dev.vitrine.fixture.TestSite;
import dev.vitrine.problem.Problem;
import dev.vitrine.schema.RecordKind;
import dev.vitrine.schema.Schemas;
import dev.vitrine.source.SourceTree;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every number of every schema has bounds, and a number beyond them, or beyond any type, is a problem at its place. */
class NumbersTest {
    private static final List<String> BEYOND = List.of(
            "9223372036854775807",
            "9223372036854775808",
            "-9223372036854775808",
            "-9223372036854775809",
            "99999999999999999999",
            "-99999999999999999999.5",
            "9223372036854775807.5",
            "1" + "0".repeat(400),
            "1e19",
            "-1e19",
            "1e999999999",
            "-1e-999999999",
            "0x7fffffffffffffffff",
            ".inf",
            "-.inf",
            ".nan");
    private static final List<String> NOT_WHOLE = List.of("1.5", "0.1", "1e-3", "2147483648.25");
    private static final String VALUE = "<value>";

    /**
     * A field that takes a number.
     *
     * @param record with {@link #VALUE} in its place, on one line
     */
    private record Field(RecordKind kind, String record, boolean isWhole, Optional<BigDecimal> maximum) {
        @Override
        public String toString() {
            return kind.key() + " " + record;
        }
    }

    static Stream<Field> fields() {
        return Arrays.stream(RecordKind.values()).flatMap(kind -> {
            List<Field> fields = new ArrayList<>();
            JsonNode schema = new JsonMapper().readTree(Schemas.text(kind));
            walk(kind, schema, schema, VALUE, fields);
            return fields.stream();
        });
    }

    private static void walk(RecordKind kind, JsonNode root, JsonNode named, String record, List<Field> fields) {
        JsonNode shape =
                named.has("$ref") ? root.at(named.get("$ref").stringValue().substring(1)) : named;
        String type = shape.path("type").asString("");
        if (type.equals("integer") || type.equals("number")) {
            Optional<BigDecimal> maximum = Stream.of(shape, named)
                    .filter(schema -> schema.has("minimum") || schema.has("exclusiveMinimum"))
                    .flatMap(schema -> Stream.of("maximum", "exclusiveMaximum").map(schema::path))
                    .filter(JsonNode::isNumber)
                    .map(JsonNode::decimalValue)
                    .findFirst();
            fields.add(new Field(kind, record, type.equals("integer"), maximum));
        }
        shape.path("properties")
                .forEachEntry((name, inner) ->
                        walk(kind, root, inner, record.replace(VALUE, "{" + name + ": " + VALUE + "}"), fields));
        if (shape.path("additionalProperties").isObject()) {
            walk(kind, root, shape.get("additionalProperties"), record.replace(VALUE, "{any: " + VALUE + "}"), fields);
        }
        if (shape.has("items")) {
            walk(kind, root, shape.get("items"), record.replace(VALUE, "[" + VALUE + "]"), fields);
        }
    }

    @ParameterizedTest
    @MethodSource("fields")
    void aNumberBeyondItsBoundsIsAProblem(Field field) {
        assertThat(field.maximum())
                .as("the schema has a minimum and a maximum for " + field)
                .isPresent();
        for (String value : BEYOND) {
            List<Problem> errors = errorsAt(field, value);
            if (!isWithin(value, field.maximum().get())) {
                assertThat(errors).as(value).isNotEmpty();
            }
        }
        for (String value : NOT_WHOLE) {
            List<Problem> errors = errorsAt(field, value);
            if (field.isWhole()) {
                assertThat(errors).as(value).isNotEmpty();
            }
        }
    }

    /** Whether a number is of ordinary size for a field that takes very large ones. */
    private static boolean isWithin(String value, BigDecimal maximum) {
        return value.length() < 25
                && value.chars().allMatch(character -> "-.0123456789".indexOf(character) >= 0)
                && !value.startsWith("-.")
                && !value.startsWith(".")
                && new BigDecimal(value).abs().compareTo(maximum) <= 0;
    }

    /** The errors at the value itself. */
    private static List<Problem> errorsAt(Field field, String value) {
        String path = path(field.kind());
        String record = field.record().replace(VALUE, value) + "\n";
        SourceTree tree = TestSite.minimal().file(path, record).tree();
        List<Problem> problems =
                CatalogCheck.of(tree, Optional.empty()).withFormatting(tree).problems();

        assertThat(problems)
                .extracting(problem -> problem.rule().id())
                .as(value)
                .isNotEmpty()
                .doesNotContain("internal-error");
        int column = record.indexOf(value) + 1;
        return problems.stream()
                .filter(Problem::isError)
                .filter(problem -> problem.location().path().equals(path)
                        && problem.location().column() == column)
                .toList();
    }

    private static String path(RecordKind kind) {
        return switch (kind) {
            case CATALOG -> "data/catalog.yaml";
            case MODEL -> "data/models/acme/one.yaml";
            default -> "data/" + kind.place() + "one.yaml";
        };
    }
}
