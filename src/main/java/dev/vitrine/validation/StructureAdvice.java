package dev.vitrine.validation;

import dev.vitrine.schema.RecordKind;
import dev.vitrine.schema.SchemaLevel;
import dev.vitrine.yaml.Node;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** How to make a list, a group or a single value of one that is another. */
final class StructureAdvice {
    private static final int MOST = 40;
    private static final Pattern PRICE = Pattern.compile("(\\S{1,20}) ?(?:per|/|a) ?(.{1,40})");
    private static final Pattern RANGE = Pattern.compile("([0-9]{1,3})\\s*(?:-|–|to)\\s*([0-9]{1,3})\\s*s?");

    private final RecordKind kind;
    private final ValueSuggestion rewriting;
    private final SchemaMatch fit;

    StructureAdvice(RecordKind kind) {
        this.kind = kind;
        this.rewriting = new ValueSuggestion(kind);
        this.fit = new SchemaMatch(kind);
    }

    /** The edit, if it is known. */
    Optional<String> hint(ValuePlace place, JsonNode schema) {
        boolean isGroup = schema.has("properties") || fit.type(schema).equals("object");
        return place.node()
                .match(
                        mapping -> schema.has("items")
                                ? Optional.of(entries(place, mapping, items(schema)))
                                : isGroup ? Optional.empty() : Optional.of(single(mapping, schema)),
                        sequence -> isGroup
                                ? Optional.of(group(place, sequence, schema))
                                : Optional.of(single(place, sequence, schema)),
                        scalar -> schema.has("items")
                                ? Optional.of(list(place, items(schema), scalar.text()))
                                : isGroup ? Optional.of(group(place, schema)) : Optional.empty());
    }

    private JsonNode items(JsonNode schema) {
        return SchemaLevel.resolved(kind, schema.get("items"));
    }

    private static String inBrackets(Collection<String> entries) {
        return "[" + String.join(", ", entries) + "]";
    }

    /** The first names of a group's fields. */
    private static String names(JsonNode schema) {
        return schema.path("properties").propertyNames().stream().limit(6).collect(Collectors.joining(", "));
    }

    /** {@code input: text, image}. */
    private String list(ValuePlace place, JsonNode items, String text) {
        String bare = text.strip();
        if (items.has("properties")) {
            return "write a list: below " + place.name() + ", a line for each entry that begins with \"- \"";
        }
        if (fit.isAddress(items) && fit.fits(items, bare)) {
            return "write [" + bare + "]";
        }
        int first = place.node().location().length();
        if (text.length() > first) {
            return lines(
                    text,
                    text.substring(0, first).strip(),
                    text.substring(first).strip(),
                    part -> fit.fits(items, part));
        }
        Matcher range = RANGE.matcher(text);
        if (place.field().equals("durations")
                && range.matches()
                && !numbers(range).isEmpty()) {
            return "write " + inBrackets(numbers(range));
        }
        List<String> parts = List.of(bare.replaceFirst("^[(<{\\[]\\s*", "")
                .replaceFirst("(?<!\\s)\\s*+[)>}\\]]$", "")
                .split("(?:(?<!\\s)\\s++)?+(?:[,;|/]|\\band\\b|\\+|&)\\s*+", -1));
        List<Optional<String>> values = parts.size() > MOST
                ? List.of()
                : parts.stream().map(part -> entry(place.field(), items, part)).toList();
        return values.isEmpty()
                ? "write a list, in brackets"
                : values.stream().allMatch(Optional::isPresent)
                        ? "write "
                                + inBrackets(values.stream()
                                        .flatMap(Optional::stream)
                                        .toList())
                        : "write a list: " + inBrackets(parts);
    }

    /** {@code durations: 5-10}: each of them. */
    private static List<String> numbers(Matcher range) {
        return IntStream.rangeClosed(Integer.parseInt(range.group(1)), Integer.parseInt(range.group(2)))
                .limit(MOST)
                .mapToObj(Integer::toString)
                .toList();
    }

    /** An entry of a list as it is to be written, if it is known. */
    private Optional<String> entry(String field, JsonNode items, String part) {
        Optional<String> value = fit.fits(items, part) ? Optional.of(part) : rewriting.value(field, items, part);
        return value.map(text ->
                items.has("pattern") && text.contains(":") && !text.startsWith("\"") ? "\"" + text + "\"" : text);
    }

    /** A list over several lines whose entries have no dashes, or a word above them: YAML reads all of it as one text. */
    private static String lines(String text, String first, String rest, Predicate<String> fits) {
        if (rest.startsWith("- ")) {
            return "delete \"" + first + "\": the lines below are its entries";
        }
        if (text.matches("(?s)\\s*1[.)] .*")) {
            return "begin each line with \"- \" in place of its number";
        }
        List<String> words = List.of(text.strip().split("\\s+", -1));
        return words.stream().allMatch(fits) ? "write " + inBrackets(words) : "begin each entry's line with \"- \"";
    }

    /** A list's entry without its dash. */
    private static String entries(ValuePlace place, Node.Mapping mapping, JsonNode items) {
        Map<String, Node.Field> fields = mapping.fields();
        String first = fields.keySet().stream().findFirst().orElse("");
        if (fields.isEmpty()) {
            return "write a list, in brackets";
        }
        if (items.has("required") && !items.get("properties").has(first)) {
            return "write a list: \"- " + items.get("required").get(0).asString() + ": " + first + "\" in place of \""
                    + first + ":\", with its other fields below";
        }
        if (items.has("properties")) {
            boolean isInBraces = isInBraces(mapping, fields.get(first));
            return mapping.location().line() == place.location().line()
                    ? "put it in brackets: " + place.field() + ": [{" + first + ": …}]"
                    : isInBraces
                            ? "put a dash before it: - {" + first + ": …}"
                            : "put a dash before its first field, \"- " + first
                                    + "\", and indent the others by 2 spaces more";
        }
        return fields.values().stream().allMatch(Node.Field::isNothing)
                ? "write " + inBrackets(fields.keySet())
                : "write its entries in brackets, without names";
    }

    private static boolean isInBraces(Node.Mapping mapping, Node.Field first) {
        return first.key().line() == mapping.location().line()
                && first.key().column() > mapping.location().column();
    }

    private static String group(ValuePlace place, Node.Sequence sequence, JsonNode schema) {
        boolean areValues = sequence.items().stream().allMatch(Node.Scalar.class::isInstance);
        if (areValues && schema.has("properties")) {
            return "write a name before each: " + names(schema);
        }
        return place.field().isEmpty()
                ? "delete the dash, and the indentation of what follows it; a second entry needs its own file"
                : "delete the dashes: " + place.name() + " has fields, not entries";
    }

    private String group(ValuePlace place, JsonNode schema) {
        String text = place.text();
        if (place.field().isEmpty()) {
            return text.startsWith("<")
                    ? "this is a web page; write a record"
                    : "write its fields, a line for each, such as name: " + firstLine(text);
        }
        Optional<String> entry = entry(place, schema);
        if (entry.isPresent()) {
            return entry.get();
        }
        return schema.path("required").size() == 1
                ? "write " + schema.get("required").get(0).asString() + ": " + text
                        + " on a separate line below it, indented"
                : "write its fields below it" + (schema.has("properties") ? ", indented: " + names(schema) : "");
    }

    /** An entry that says only the most important thing: {@code - acme-cloud}, {@code - $0.20 per second}. */
    private Optional<String> entry(ValuePlace place, JsonNode schema) {
        if (!place.isEntry() || !schema.has("required")) {
            return Optional.empty();
        }
        String text = place.text();
        if (text.startsWith("{") && text.endsWith("}")) {
            return Optional.of("remove the quotes around it");
        }
        String required = schema.get("required").get(0).asString();
        JsonNode property = SchemaLevel.resolved(kind, schema.get("properties").get(required));
        if (schema.get("required").size() == 1) {
            return Optional.of("write " + required + ": "
                    + rewriting.value(required, property, text).orElse(text));
        }
        Matcher price = PRICE.matcher(text);
        if (!required.equals("per") || !price.matches()) {
            return Optional.empty();
        }
        Optional<String> meter = fit.fits(property, price.group(2))
                ? Optional.of(price.group(2))
                : MeterText.fix(price.group(2)).flatMap(ValueFix::sure);
        return NumberText.of(price.group(1), false)
                .flatMap(amount -> meter.map(
                        per -> "write {per: " + per + ", usd: " + amount.plain() + ", source: …, checked: …}"));
    }

    private static String firstLine(String text) {
        String line = text.lines().findFirst().orElse("").strip();
        return line.length() > MOST ? "…" : line;
    }

    private String single(ValuePlace place, Node.Sequence sequence, JsonNode schema) {
        if (sequence.items().size() == 1 && sequence.items().get(0) instanceof Node.Scalar scalar) {
            String text = scalar.text();
            Optional<String> other =
                    fit.fits(schema, text) ? Optional.empty() : rewriting.value(place.field(), schema, text);
            return "write " + other.orElse(text) + ", without brackets or dash";
        }
        return "write one of them" + (place.isBeside("per") ? ", and a separate price for each of the others" : "");
    }

    private String single(Node.Mapping mapping, JsonNode schema) {
        Optional<Map.Entry<String, Node.Field>> only = mapping.fields().entrySet().stream()
                .filter(field ->
                        mapping.fields().size() == 1 && field.getValue().value() instanceof Node.Scalar)
                .findFirst();
        return only.filter(field -> schema.has("minLength"))
                .flatMap(StructureAdvice::sentence)
                .map(text -> "put it in quotes: write \"" + text + "\"")
                .or(() -> only.map(field -> Node.text(field.getValue().value()))
                        .filter(text -> fit.fits(schema, text))
                        .map(text -> "write " + text))
                .orElse("write one value in place of its fields");
    }

    /** {@code - Copies: carry the notice}, which is text to its author. */
    private static Optional<String> sentence(Map.Entry<String, Node.Field> field) {
        String name = field.getKey();
        return Stream.of(name + ": " + Node.text(field.getValue().value()))
                .filter(text -> name.matches("\\p{Lu}.*") || name.indexOf(' ') > 0)
                .filter(text -> text.chars().noneMatch(character -> "\"\n\\".indexOf(character) >= 0))
                .findFirst();
    }
}
