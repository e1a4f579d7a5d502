package dev.vitrine.records;

import dev.vitrine.problem.Location;
import dev.vitrine.problem.Mention;
import dev.vitrine.schema.RecordKind;
import dev.vitrine.validation.WordText;
import dev.vitrine.value.Slug;
import dev.vitrine.yaml.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The records that a record mentions, read from its nodes, so that those of a broken record are known too. */
final class Mentions {
    private static final int LONGEST = 100;

    private final List<Mention> found = new ArrayList<>();
    private final List<Mention> malformed = new ArrayList<>();

    private Mentions() {}

    /** By its path: a model's names its organization. */
    static List<Mention> of(RecordKind kind, String path, String organization) {
        return kind == RecordKind.MODEL
                ? List.of(new Mention("organization:" + organization, Location.ofFile(path)))
                : List.of();
    }

    /** By what is in it, as {@code provider:fal}; what cannot be an id is left to the schema. */
    static Mentions of(RecordKind kind, Node record) {
        Mentions references = new Mentions();
        if (kind == RecordKind.PROVIDER) {
            references.add("organization", field(record, "organization"));
            references.add("gateway", field(record, "gateway"));
        } else if (kind == RecordKind.PUBLISHER) {
            items(record, "models").forEach(name -> references.add("model", field(name, "model")));
        } else if (kind == RecordKind.MODEL) {
            references.add("license", field(record, "license"));
            references.add("model", field(record, "replaced_by"));
            field(record, "api").ifPresent(api -> references.add("gateway", field(api, "gateway")));
            items(record, "benchmarks").forEach(score -> references.add("benchmark", field(score, "benchmark")));
            items(record, "offers").forEach(offer -> {
                references.add("provider", field(offer, "provider"));
                references.add("gateway", field(offer, "gateway"));
            });
        }
        return references;
    }

    /** Mentions by ids. */
    List<Mention> found() {
        return found;
    }

    /** Mentions by what cannot be an id. */
    List<Mention> malformed() {
        return malformed;
    }

    private void add(String kind, Optional<Node> value) {
        if (value.isPresent()
                && value.get() instanceof Node.Scalar scalar
                && !scalar.text().isEmpty()
                && !WordText.isNoReference(scalar.text())) {
            List<Mention> list = isId(kind, scalar.text()) ? found : malformed;
            list.add(new Mention(kind + ":" + scalar.text(), scalar.location()));
        }
    }

    private static boolean isId(String kind, String text) {
        String[] names = text.split("/", -1);
        return names.length == (kind.equals("model") ? 2 : 1)
                && Stream.of(names).allMatch(name -> Slug.matches(name) && name.length() <= LONGEST);
    }

    /** A field's value, whatever the node is. */
    static Optional<Node> field(Node node, String name) {
        return node instanceof Node.Mapping mapping
                ? Optional.ofNullable(mapping.fields().get(name)).map(Node.Field::value)
                : Optional.empty();
    }

    /** A list's entries, whatever the node is. */
    static Stream<Node> items(Node node, String name) {
        return field(node, name).stream()
                .flatMap(value -> value instanceof Node.Sequence list ? list.items().stream() : Stream.empty());
    }
}
