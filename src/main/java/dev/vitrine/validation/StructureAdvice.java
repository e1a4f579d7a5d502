package dev.vitrine.validation;

import dev.vitrine.schema.RecordKind;
import dev.vitrine.schema.SchemaLevel;
import dev.vitrine.yaml.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** How to make a list, a group or a single value of one that is another. */
final class StructureAdvice {
    private static final int MOST = 40;
    private static final Pattern PRICE = Pattern.compile("(\\S{1,20}) ?(?:per|/|a) ?(.{1,40})");

    private final RecordKind kind;
    private final ValueSuggestion rewriting;
    private final SchemaMatch fit;

    StructureAdvice(RecordKind kind) {
        this.kind = kind;
        this.rewriting = new ValueSuggestion(kind);
        this.fit = new SchemaMatch(kind);
    }

    /** The edit, where it is known. */
    Optional<String> hint(ValuePlace place, JsonNode schema) {
        if (schema.has("items")) {
            return place.node() instanceof Node.Scalar scalar
                    ? list(place, schema, scalar.text())
                    : entries(place, (Node.Mapping) place.node(), schema);
        }
        if (schema.has("properties") || fit.type(schema).equals("object")) {
            return group(place, schema);
        }
        return single(place, schema);
    }

    /** {@code input: text, image}. */
    private Optional<String> list(ValuePlace place, JsonNode schema, String text) {
        JsonNode items = SchemaLevel.resolved(kind, schema.get("items"));
        if (items.has("properties")) {
            return Optional.of(
                    "write a list: below " + place.name() + ", a line for each entry that begins with \"- \"");
        }
        if (fit.isAddress(items) && fit.fits(items, text.strip())) {
            return Optional.of("write [" + text.strip() + "]");
        }
        Optional<String> lines = ListLines.hint(place, text, part -> fit.fits(items, part));
        if (lines.isPresent()) {
            return lines;
        }
        String[] parts = text.strip()
                .replaceFirst("^[(<{\\[]\\s*", "")
                .replaceFirst("(?<!\\s)\\s*+[)>}\\]]$", "")
                .split("(?:(?<!\\s)\\s++)?+(?:[,;|/]|\\band\\b|\\+|&)\\s*+", -1);
        List<String> values = range(place.field(), text);
        for (String part : values.isEmpty() && parts.length <= MOST ? parts : new String[0]) {
            Optional<String> value =
                    fit.fits(items, part) ? Optional.of(part) : rewriting.value(place.field(), items, part);
            if (value.isEmpty()) {
                return Optional.of("write a list: [" + String.join(", ", parts) + "]");
            }
            values.add(
                    value.get().startsWith("\"")
                                    || !items.has("pattern")
                                    || !value.get().contains(":")
                            ? value.get()
                            : "\"" + value.get() + "\"");
        }
        return values.isEmpty()
                ? Optional.of("write a list, in brackets")
                : Optional.of("write [" + String.join(", ", values) + "]");
    }

    /** {@code durations: 5-10}: each of them. */
    private static List<String> range(String field, String text) {
        List<String> values = new ArrayList<>();
        if (field.equals("durations") && text.matches("[0-9]{1,3}\\s*(?:-|–|to)\\s*[0-9]{1,3}\\s*s?")) {
            String[] ends = text.replaceAll("[^0-9]+", " ").strip().split(" ", -1);
            int last = Integer.parseInt(ends[1]);
            for (int value = Integer.parseInt(ends[0]); value <= last && values.size() < MOST; value++) {
                values.add(Integer.toString(value));
            }
        }
        return values;
    }

    /** A list's entry without its dash. */
    private Optional<String> entries(ValuePlace place, Node.Mapping mapping, JsonNode schema) {
        JsonNode items = SchemaLevel.resolved(kind, schema.get("items"));
        Optional<String> keyed = mapping.fields().keySet().stream()
                .findFirst()
                .filter(first ->
                        items.has("required") && !items.get("properties").has(first));
        if (keyed.isPresent()) {
            return Optional.of(
                    "write a list: \"- " + items.get("required").get(0).asString() + ": " + keyed.get()
                            + "\" in place of \"" + keyed.get() + ":\", with its other fields below");
        }
        if (items.has("properties")) {
            return mapping.fields().keySet().stream()
                    .findFirst()
                    .map(first -> isOnOneLine(place, mapping)
                            ? "put it in brackets: " + place.field() + ": [{" + first + ": …}]"
                            : isInBraces(mapping)
                                    ? "put a dash before it: - {" + first + ": …}"
                                    : "put a dash before its first field, \"- " + first
                                            + "\", and indent the others by 2 spaces more");
        }
        boolean areNames = mapping.fields().values().stream()
                .allMatch(
                        field -> field.value() instanceof Node.Scalar scalar && scalar.reading() == Node.Reading.NULL);
        return Optional.of(
                areNames
                        ? "write [" + String.join(", ", mapping.fields().keySet()) + "]"
                        : "write its entries in brackets, without names");
    }

    private static boolean isInBraces(Node.Mapping mapping) {
        return mapping.fields().values().stream()
                .findFirst()
                .map(first -> first.key().line() == mapping.location().line()
                        && first.key().column() > mapping.location().column())
                .orElse(true);
    }

    private static boolean isOnOneLine(ValuePlace place, Node.Mapping mapping) {
        return mapping.location().line() == place.location().line();
    }

    private Optional<String> group(ValuePlace place, JsonNode schema) {
        if (place.node() instanceof Node.Sequence) {
            boolean isOfValues =
                    ((Node.Sequence) place.node()).items().stream().allMatch(Node.Scalar.class::isInstance);
            if (isOfValues && schema.has("properties")) {
                return Optional.of("write a name before each: "
                        + schema.get("properties").propertyNames().stream()
                                .limit(6)
                                .collect(Collectors.joining(", ")));
            }
            return Optional.of(
                    place.field().isEmpty()
                            ? "delete the dash, and the indentation of what follows it; a second entry is a file of its own"
                            : "delete the dashes: " + place.name() + " has fields, not entries");
        }
        if (place.field().isEmpty()) {
            return Optional.of(
                    place.text().startsWith("<")
                            ? "this is a web page; write a record"
                            : "write its fields, a line for each, such as name: " + firstLine(place.text()));
        }
        Optional<String> entry = entry(place, schema);
        if (entry.isPresent()) {
            return entry;
        }
        if (schema.has("required") && schema.get("required").size() == 1) {
            String only = schema.get("required").get(0).asString();
            return Optional.of("write " + only + ": " + place.text() + " on a line of its own below it, indented");
        }
        String names = schema.has("properties")
                ? schema.get("properties").propertyNames().stream().limit(6).collect(Collectors.joining(", "))
                : "";
        return Optional.of(
                names.isEmpty() ? "write its fields below it" : "write its fields below it, indented: " + names);
    }

    /** An entry that says only the most important thing: {@code - acme-cloud}, {@code - $0.20 per second}. */
    private Optional<String> entry(ValuePlace place, JsonNode schema) {
        if (!place.name().startsWith("an entry") || !schema.has("required")) {
            return Optional.empty();
        }
        if (place.text().startsWith("{") && place.text().endsWith("}")) {
            return Optional.of("remove the quotes around it");
        }
        String required = schema.get("required").get(0).asString();
        JsonNode property = SchemaLevel.resolved(kind, schema.get("properties").get(required));
        if (schema.get("required").size() == 1) {
            return Optional.of("write " + required + ": "
                    + rewriting.value(required, property, place.text()).orElse(place.text()));
        }
        Matcher price = PRICE.matcher(place.text());
        if (!required.equals("per") || !price.matches()) {
            return Optional.empty();
        }
        return NumberText.of(price.group(1), false)
                .flatMap(amount -> MeterText.hint(price.group(2))
                        .or(() -> fit.fits(property, price.group(2))
                                ? Optional.of("write " + price.group(2))
                                : Optional.empty())
                        .filter(meter -> meter.indexOf(',') < 0)
                        .map(meter -> "write {per: " + meter.substring("write ".length()) + ", usd: " + amount.plain()
                                + ", source: …, checked: …}"));
    }

    /** {@code - Copies: carry the notice}, which is text to who wrote it. */
    private static Optional<String> sentence(Node.Mapping mapping) {
        return mapping.fields().entrySet().stream()
                .filter(field -> mapping.fields().size() == 1
                        && field.getValue().value() instanceof Node.Scalar
                        && (field.getKey().matches("\\p{Lu}.*")
                                || field.getKey().indexOf(' ') > 0))
                .map(field -> field.getKey() + ": " + Node.text(field.getValue().value()))
                .filter(text -> text.indexOf('"') < 0 && text.indexOf('\n') < 0 && text.indexOf('\\') < 0)
                .findFirst();
    }

    private static String firstLine(String text) {
        String line = text.lines().findFirst().orElse("").strip();
        return line.length() > MOST ? "…" : line;
    }

    private Optional<String> single(ValuePlace place, JsonNode schema) {
        if (place.node() instanceof Node.Sequence sequence) {
            List<Node> items = sequence.items();
            if (items.size() == 1 && items.get(0) instanceof Node.Scalar scalar) {
                return Optional.of("write "
                        + (fit.fits(schema, scalar.text())
                                ? scalar.text()
                                : rewriting
                                        .value(place.field(), schema, scalar.text())
                                        .orElse(scalar.text()))
                        + ", without brackets or dash");
            }
            boolean isOfPrice = place.isBeside("per");
            return Optional.of(
                    isOfPrice ? "write one of them, and a price of its own for each other" : "write one of them");
        }
        if (place.node() instanceof Node.Mapping mapping) {
            List<Node.Field> fields = List.copyOf(mapping.fields().values());
            Optional<String> sentence = sentence(mapping);
            if (sentence.isPresent() && schema.has("minLength")) {
                return sentence.map(text -> "put it in quotes: write \"" + text + "\"");
            }
            if (fields.size() == 1
                    && fields.get(0).value() instanceof Node.Scalar scalar
                    && fit.fits(schema, scalar.text())) {
                return Optional.of("write " + scalar.text());
            }
            return Optional.of("write one value in place of its fields");
        }
        return Optional.empty();
    }
}
