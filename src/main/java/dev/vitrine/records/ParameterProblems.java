package dev.vitrine.records;

import dev.vitrine.catalog.Parameter;
import dev.vitrine.problem.Location;
import dev.vitrine.problem.Problem;
import dev.vitrine.schema.DataRules;
import dev.vitrine.validation.NumberText;
import dev.vitrine.validation.RecordShape;
import dev.vitrine.validation.ValueSuggestion;
import dev.vitrine.value.WebAddress;
import dev.vitrine.yaml.Node;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What a schema cannot say of a request's parameters: that each value is one that the parameter takes. */
final class ParameterProblems {
    private final Fields fields;
    private final Parameter.Type type;

    private ParameterProblems(Fields fields) {
        this.fields = fields;
        this.type = fields.keyed("type", Parameter.Type::of).orElseThrow();
    }

    /** Reports what is wrong with the parameters of an {@code api}. */
    static void check(List<Fields> parameters) {
        Map<String, Location> seen = new HashMap<>();
        for (Fields parameter : parameters) {
            new ParameterProblems(parameter).check();
            String name = parameter.required("name");
            Location first = seen.putIfAbsent(name, parameter.locationOf("name"));
            if (first != null) {
                parameter.report(Problem.of(
                                DataRules.REPEATED,
                                parameter.locationOf("name"),
                                "the parameter \"" + name + "\" is here twice, first on line " + first.line(),
                                "delete one of them")
                        .relatedTo(first));
            }
        }
    }

    private void check() {
        Optional<BigDecimal> minimum = fields.decimal("minimum");
        Optional<BigDecimal> maximum = fields.decimal("maximum");
        boolean isNumber = type == Parameter.Type.INTEGER || type == Parameter.Type.NUMBER;
        Stream.of("minimum", "maximum")
                .filter(name -> fields.has(name) && !isNumber)
                .forEach(name -> report(
                        fields.locationOf(name),
                        "only a number has a " + name,
                        "delete " + name + ", or write type: number"));
        if (minimum.isPresent() && maximum.isPresent() && minimum.get().compareTo(maximum.get()) > 0) {
            report(
                    fields.locationOf("maximum"),
                    "the maximum, " + maximum.get().toPlainString() + ", is less than the minimum, "
                            + minimum.get().toPlainString(),
                    "swap them");
            return;
        }
        boolean areValuesRight = fields.items("values").map(this::checkType).reduce(true, Boolean::logicalAnd);
        if (!areValuesRight) {
            // What is compared with them would be wrong for the same cause.
            return;
        }
        Stream.of("default", "example").forEach(name -> fields.node(name).ifPresent(this::check));
        boolean hasValue = Stream.of("default", "example", "values").anyMatch(fields::has);
        String name = fields.required("name");
        boolean isOurs = name.equals(Parameter.PROMPT);
        if (type == Parameter.Type.STRING && fields.flag("required").orElse(false) && !hasValue && !isOurs) {
            report(
                    fields.locationOf("name"),
                    "the code on the page has no value for the required parameter \"" + name + "\"",
                    "add example: and a value that the API accepts");
        }
    }

    private void check(Node value) {
        if (!(value instanceof Node.Scalar scalar) || !checkType(value)) {
            return;
        }
        List<String> values = fields.items("values").map(Node::text).toList();
        if (!values.isEmpty() && !values.contains(scalar.text())) {
            report(
                    scalar.location(),
                    "\"" + scalar.text() + "\" is not one of the values that are accepted",
                    "write one of " + String.join(", ", values) + ", or add it to values");
            return;
        }
        if (RecordShape.isNumber(scalar.text())) {
            BigDecimal number = new BigDecimal(scalar.text());
            fields.decimal("minimum")
                    .filter(least -> number.compareTo(least) < 0)
                    .ifPresent(least -> outside(scalar, "less than the minimum", least));
            fields.decimal("maximum")
                    .filter(most -> number.compareTo(most) > 0)
                    .ifPresent(most -> outside(scalar, "more than the maximum", most));
        }
    }

    private void outside(Node.Scalar scalar, String how, BigDecimal limit) {
        report(
                scalar.location(),
                scalar.text() + " is " + how + ", " + limit.toPlainString(),
                "write " + limit.toPlainString() + ", or correct the limit");
    }

    /** Whether the value is of the parameter's type. */
    private boolean checkType(Node value) {
        Node.Scalar scalar = (Node.Scalar) value;
        String text = scalar.text();
        Optional<String> hint = switch (type) {
            case INTEGER ->
                text.matches("-?[0-9]{1,20}") && scalar.reading() == Node.Reading.NUMBER
                        ? Optional.empty()
                        : Optional.of(number(text, true));
            case NUMBER ->
                RecordShape.isNumber(text) && scalar.reading() == Node.Reading.NUMBER
                        ? Optional.empty()
                        : Optional.of(number(text, false));
            case BOOLEAN -> scalar.reading() == Node.Reading.BOOLEAN ? Optional.empty() : Optional.of(truth(text));
            case STRING ->
                scalar.reading() == Node.Reading.TEXT
                        ? Optional.empty()
                        : Optional.of("write \"" + text + "\", in quotes");
            case IMAGE, VIDEO, AUDIO ->
                WebAddress.hasHost(text)
                        ? Optional.empty()
                        : Optional.of("write the https:// address of one, or delete it");
        };
        hint.ifPresent(edit -> report(scalar.location(), "\"" + text + "\" is not of the type " + type.key(), edit));
        return hint.isEmpty();
    }

    private static String number(String text, boolean isWhole) {
        return NumberText.of(text, false)
                .map(NumberText::plain)
                .filter(plain -> !isWhole || plain.matches("-?[0-9]+"))
                .map(plain -> "write " + plain)
                .orElse(isWhole ? "write a whole number, or correct the type" : "write a number, or correct the type");
    }

    private static String truth(String text) {
        return ValueSuggestion.truth(text)
                .map(value -> "write " + value)
                .orElse("write true or false, or correct the type");
    }

    private void report(Location location, String message, String hint) {
        fields.report(Problem.of(DataRules.PARAMETER, location, message, hint));
    }
}
