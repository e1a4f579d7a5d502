package dev.vitrine.records;

import dev.vitrine.catalog.Origin;
import dev.vitrine.problem.Location;
import dev.vitrine.problem.Problem;
import dev.vitrine.schema.DataRules;
import dev.vitrine.validation.CurrencyText;
import dev.vitrine.validation.RecordShape;
import dev.vitrine.validation.ValueChecks;
import dev.vitrine.value.PartialDate;
import dev.vitrine.yaml.Node;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The fields of one mapping, read as what they mean. The shape has been checked against the schema before, and each value by
 * {@link ValueChecks}; what is left (that a currency exists) goes to the problems, and the field reads as absent.
 */
public final class Fields {
    private final Node.Mapping mapping;
    private final Consumer<Problem> problems;
    private final Map<String, Location> places;
    /** Of the mapping in its record; empty for the record itself. */
    private final String path;

    public Fields(Node node, Consumer<Problem> problems) {
        this(node, problems, new HashMap<>());
    }

    /**
     * The fields of a record.
     *
     * @param places of facts, by their paths, which the decoder adds
     */
    Fields(Node node, Consumer<Problem> problems, Map<String, Location> places) {
        this(node, problems, places, "");
    }

    private Fields(Node node, Consumer<Problem> problems, Map<String, Location> places, String path) {
        this.mapping = (Node.Mapping) node;
        this.problems = problems;
        this.places = places;
        this.path = path;
    }

    /** The same fields under another path, for facts that are not numbered as they are written. */
    Fields at(String other) {
        return new Fields(mapping, problems, places, other);
    }

    /** Remembers the place of the mapping. */
    void place() {
        places.put(path, mapping.location());
    }

    /** Remembers the places of fields, as far as they are present. */
    void place(String... names) {
        for (String name : names) {
            node(name).ifPresent(node -> place(name, node.location()));
        }
    }

    /** Remembers the place of a fact of the mapping. */
    void place(String fact, Location place) {
        places.put(path(fact), place);
    }

    /** The path, in the record, of a fact of the mapping. */
    String path(String fact) {
        return path.isEmpty() ? fact : path + "." + fact;
    }

    void report(Problem problem) {
        problems.accept(problem);
    }

    Location location() {
        return mapping.location();
    }

    /** Where a field's value is, or the mapping where the field is absent. */
    Location locationOf(String name) {
        return node(name).map(Node::location).orElse(mapping.location());
    }

    boolean has(String name) {
        return mapping.fields().containsKey(name);
    }

    Optional<String> text(String name) {
        return node(name).map(Node::text);
    }

    /** A field that the schema requires. */
    String required(String name) {
        return text(name).orElseThrow(() -> new IllegalStateException("the schema lets " + name + " be absent"));
    }

    Optional<Boolean> flag(String name) {
        return text(name).map("true"::equals);
    }

    Optional<Long> count(String name) {
        return text(name).map(text -> new BigDecimal(text).longValueExact());
    }

    Optional<BigDecimal> decimal(String name) {
        return text(name).map(BigDecimal::new);
    }

    Optional<URI> url(String name) {
        return text(name).map(URI::create);
    }

    Optional<LocalDate> day(String name) {
        return text(name).map(LocalDate::parse);
    }

    Optional<PartialDate> partialDate(String name) {
        return text(name).map(PartialDate::parse);
    }

    Optional<Currency> currency(String name) {
        return text(name).flatMap(text -> {
            if (CurrencyText.isCode(text)) {
                return Optional.of(Currency.getInstance(text));
            }
            report(Problem.of(
                    DataRules.CURRENCY,
                    locationOf(name),
                    "\"" + text + "\" is not the ISO 4217 code of a currency",
                    CurrencyText.hint(text)));
            return Optional.empty();
        });
    }

    /** A field whose text is the key of an enum's constant. */
    <E> Optional<E> keyed(String name, Function<String, Optional<E>> constants) {
        return text(name).map(key -> constants.apply(key).orElseThrow());
    }

    Optional<Fields> group(String name) {
        return node(name).map(node -> child(node, name));
    }

    private Fields child(Node node, String name) {
        return new Fields(node, problems, places, path(name));
    }

    /** The entries of a list of mappings. */
    Stream<Fields> groups(String name) {
        List<Node> items = items(name).toList();
        return IntStream.range(0, items.size()).mapToObj(i -> child(items.get(i), Origin.item(name, i)));
    }

    /** The entries of a list of texts. */
    List<String> texts(String name) {
        return items(name).map(Node::text).toList();
    }

    /** The entries of a list. */
    Stream<Node> items(String name) {
        return node(name).stream().flatMap(node -> ((Node.Sequence) node).items().stream());
    }

    Map<String, Fields> groupsByName(String name) {
        Map<String, Fields> groups = new LinkedHashMap<>();
        node(name)
                .ifPresent(node -> ((Node.Mapping) node)
                        .fields()
                        .forEach((key, field) -> groups.put(key, child(field.value(), name + "." + key))));
        return groups;
    }

    /** The texts of a mapping. */
    Map<String, String> textsByName(String name) {
        Map<String, String> texts = new LinkedHashMap<>();
        node(name)
                .ifPresent(node -> ((Node.Mapping) node)
                        .fields()
                        .forEach((key, field) -> texts.put(key, Node.text(field.value()))));
        return texts;
    }

    /** A field of any shape, as plain maps, lists, strings, {@link BigDecimal}s and {@link Boolean}s. */
    Optional<Object> plain(String name) {
        return node(name).map(Fields::plain);
    }

    static Object plain(Node node) {
        return node.match(
                mapping -> {
                    Map<String, Object> map = new LinkedHashMap<>();
                    mapping.fields().forEach((name, field) -> map.put(name, plain(field.value())));
                    return map;
                },
                sequence -> sequence.items().stream().map(Fields::plain).toList(),
                scalar -> switch (scalar.reading()) {
                    case NUMBER ->
                        RecordShape.isNumber(scalar.text()) ? new BigDecimal(scalar.text()) : (Object) scalar.text();
                    case BOOLEAN -> scalar.text().equals("true");
                    case TEXT, NULL -> scalar.text();
                });
    }

    /** A field of any shape, as it is. */
    Optional<Node> node(String name) {
        return Optional.ofNullable(mapping.fields().get(name)).map(Node.Field::value);
    }
}
