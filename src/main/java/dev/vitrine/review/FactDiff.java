package dev.vitrine.review;

import dev.vitrine.yaml.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Compares two records field by field, whatever their kind. The order of fields and of lists says nothing, nor how a text is
 * folded; entries of a list belong together by what names them.
 */
final class FactDiff {
    /** Compared elsewhere, as prices. */
    private static final String PRICES = "prices";

    /** A request as the record has it: any JSON, in which the order of a list counts. It is one fact. */
    private static final String BODY = "body";

    /** What an entry of a list is named by: the first that each entry has, no two the same. */
    private static final List<List<String>> NAMES = List.of(
            List.of("name"),
            List.of("question"),
            List.of("provider"),
            List.of("provider", "id"),
            List.of("id"),
            List.of("benchmark"),
            List.of("benchmark", "source"),
            List.of("prompt"),
            List.of("title"));

    private final List<Fact> facts = new ArrayList<>();

    private FactDiff() {}

    /** What differs, in the order of the newer record; a record that is absent has no fields. */
    static List<Fact> between(Optional<Node> before, Optional<Node> after) {
        FactDiff diff = new FactDiff();
        diff.compare("", before, after);
        return diff.facts;
    }

    private void compare(String field, Optional<Node> before, Optional<Node> after) {
        if (isA(Node.Mapping.class, before, after) && !isNamed(field, BODY)) {
            Set<String> names = new LinkedHashSet<>();
            after.ifPresent(node -> names.addAll(((Node.Mapping) node).fields().keySet()));
            before.ifPresent(node -> names.addAll(((Node.Mapping) node).fields().keySet()));
            names.stream()
                    .filter(name -> !name.equals(PRICES))
                    .forEach(name -> compare(step(field, name), child(before, name), child(after, name)));
        } else if (isA(Node.Sequence.class, before, after) && !isNamed(field, BODY)) {
            compareLists(field, items(before), items(after));
        } else if (!isSame(before, after)) {
            boolean alike = before.map(FactDiff::text).equals(after.map(FactDiff::text));
            facts.add(new Fact.Value(
                    field,
                    before.map(node -> alike ? flow(node) : text(node)),
                    after.map(node -> alike ? flow(node) : text(node))));
        }
    }

    private static boolean isA(Class<? extends Node> kind, Optional<Node> before, Optional<Node> after) {
        return before.or(() -> after).isPresent()
                && before.map(kind::isInstance).orElse(true)
                && after.map(kind::isInstance).orElse(true);
    }

    private static boolean isNamed(String field, String name) {
        return field.equals(name) || field.endsWith("." + name);
    }

    private static String step(String field, String name) {
        return field.isEmpty() ? name : field + (field.endsWith("\"") ? " " : ".") + name;
    }

    private static Optional<Node> child(Optional<Node> node, String name) {
        return node.map(each -> ((Node.Mapping) each).fields().get(name)).map(Node.Field::value);
    }

    private static List<Node> items(Optional<Node> list) {
        return list.map(node -> ((Node.Sequence) node).items()).orElse(List.of());
    }

    private void compareLists(String field, List<Node> before, List<Node> after) {
        boolean entries = before.stream().anyMatch(Node.Mapping.class::isInstance)
                || after.stream().anyMatch(Node.Mapping.class::isInstance);
        if (entries) {
            compareEntries(field, before, after);
            return;
        }
        List<String> removed = texts(before);
        List<String> added = texts(after);
        texts(after).forEach(removed::remove);
        texts(before).forEach(added::remove);
        if (!added.isEmpty() || !removed.isEmpty()) {
            facts.add(new Fact.Members(field, added, removed));
        }
    }

    private static List<String> texts(List<Node> nodes) {
        return nodes.stream().map(FactDiff::text).collect(Collectors.toCollection(ArrayList::new));
    }

    private void compareEntries(String field, List<Node> before, List<Node> after) {
        List<String> names = NAMES.stream()
                .filter(each -> names(before, each).size() == before.size()
                        && names(after, each).size() == after.size())
                .findFirst()
                .orElse(List.of());
        Map<String, Node> old = names.isEmpty() ? numbered(without(before, after)) : names(before, names);
        Map<String, Node> now = names.isEmpty() ? numbered(without(after, before)) : names(after, names);
        Set<String> all = new LinkedHashSet<>(now.keySet());
        all.addAll(old.keySet());
        for (String name : all) {
            String entry = field + " \"" + name + "\"";
            if (old.containsKey(name) && now.containsKey(name)) {
                compare(entry, Optional.of(old.get(name)), Optional.of(now.get(name)));
            } else {
                Optional<String> gone = Optional.ofNullable(old.get(name)).flatMap(node -> rest(node, names));
                Optional<String> come = Optional.ofNullable(now.get(name)).flatMap(node -> rest(node, names));
                if (gone.isPresent() || come.isPresent()) {
                    facts.add(new Fact.Value(entry, gone, come));
                }
            }
        }
    }

    /** The entries by their names; fewer than there are where some have none, or two the same. */
    private static Map<String, Node> names(List<Node> entries, List<String> fields) {
        Map<String, Node> named = new LinkedHashMap<>();
        for (Node entry : entries) {
            List<String> words = fields.stream()
                    .flatMap(field -> name(entry, field).stream())
                    .toList();
            if (words.size() == fields.size()) {
                named.put(String.join(" ", words), entry);
            }
        }
        return named;
    }

    private static Optional<String> name(Node entry, String field) {
        return entry instanceof Node.Mapping ? child(Optional.of(entry), field).map(FactDiff::text) : Optional.empty();
    }

    private static List<Node> without(List<Node> entries, List<Node> others) {
        return entries.stream()
                .filter(entry -> others.stream().noneMatch(other -> isSame(entry, other)))
                .toList();
    }

    private static Map<String, Node> numbered(List<Node> entries) {
        Map<String, Node> numbered = new LinkedHashMap<>();
        entries.forEach(entry -> numbered.put(Integer.toString(numbered.size() + 1), entry));
        return numbered;
    }

    /** An entry without its name and its prices; absent for an offer that is nothing but prices, which are told as such. */
    private static Optional<String> rest(Node entry, List<String> names) {
        if (!(entry instanceof Node.Mapping mapping)) {
            return Optional.of(text(entry));
        }
        Map<String, Node.Field> fields = new LinkedHashMap<>(mapping.fields());
        names.forEach(fields::remove);
        boolean priced = fields.remove(PRICES) != null;
        return fields.isEmpty() && priced
                ? Optional.empty()
                : Optional.of(flow(new Node.Mapping(fields, mapping.location())));
    }

    private static boolean isSame(Optional<Node> before, Optional<Node> after) {
        return before.isPresent() && after.isPresent() ? isSame(before.get(), after.get()) : before.equals(after);
    }

    private static boolean isSame(Node one, Node other) {
        if (one instanceof Node.Mapping left && other instanceof Node.Mapping right) {
            return left.fields().keySet().equals(right.fields().keySet())
                    && left.fields().keySet().stream()
                            .allMatch(name -> isSame(
                                    left.fields().get(name).value(),
                                    right.fields().get(name).value()));
        }
        if (one instanceof Node.Sequence left && other instanceof Node.Sequence right) {
            boolean same = left.items().size() == right.items().size();
            for (int i = 0; same && i < left.items().size(); i++) {
                same = isSame(left.items().get(i), right.items().get(i));
            }
            return same;
        }
        return one instanceof Node.Scalar left
                && other instanceof Node.Scalar right
                && left.reading() == right.reading()
                && TextDiff.unfolded(left.text()).equals(TextDiff.unfolded(right.text()));
    }

    /** A value as it is read; a group of values as YAML on one line. */
    private static String text(Node node) {
        return node instanceof Node.Scalar scalar ? scalar.text().stripTrailing() : flow(node);
    }

    private static String flow(Node node) {
        return node.match(
                mapping -> mapping.fields().entrySet().stream()
                        .map(field ->
                                field.getKey() + ": " + flow(field.getValue().value()))
                        .collect(Collectors.joining(", ", "{", "}")),
                sequence -> sequence.items().stream().map(FactDiff::flow).collect(Collectors.joining(", ", "[", "]")),
                FactDiff::flow);
    }

    private static String flow(Node.Scalar scalar) {
        boolean plain = scalar.reading() != Node.Reading.TEXT || scalar.text().matches("[A-Za-z][A-Za-z0-9 _./:-]*");
        return plain ? scalar.text() : "\"" + scalar.text().stripTrailing() + "\"";
    }
}
