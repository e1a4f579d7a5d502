package dev.vitrine.review;

import static dev.vitrine.schema.RecordKind.CATALOG;
import static dev.vitrine.schema.RecordKind.GATEWAY;
import static dev.vitrine.schema.RecordKind.LICENSE;
import static dev.vitrine.schema.RecordKind.MODEL;
import static dev.vitrine.schema.RecordKind.ORGANIZATION;
import static dev.vitrine.schema.RecordKind.PROVIDER;

import dev.vitrine.problem.Location;
import dev.vitrine.schema.RecordKind;
import dev.vitrine.source.SourceTree;
import dev.vitrine.validation.RecordFacts;
import dev.vitrine.yaml.Node;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Facts that much depends on: rights, what a model is, where requests and readers are sent. */
final class FactReview {
    /** The facts, and why each matters. A fact that a record did not have before is looked at only where {@code ANY} says so. */
    private static final List<Watched> WATCHED = List.of(
            new Watched(
                    LICENSE, "commercial_use", Trigger.ANY, "this changes the terms of every model under this license"),
            new Watched(
                    LICENSE,
                    "kind",
                    Trigger.OTHER,
                    "this changes how open every model under this license is shown to be"),
            new Watched(MODEL, "license", Trigger.OTHER, "its users have other rights"),
            new Watched(MODEL, "type", Trigger.OTHER, "it is listed and compared among other models"),
            new Watched(MODEL, "status", Trigger.ANY, "it says whether the model still works"),
            new Watched(MODEL, "api.id", Trigger.OTHER, "requests ask for another model"),
            new Watched(MODEL, "api.gateway", Trigger.OTHER, "requests and keys are sent elsewhere"),
            new Watched(GATEWAY, "base", Trigger.OTHER, "requests and keys are sent elsewhere"),
            new Watched(GATEWAY, "key.variable", Trigger.ANY, "requests carry another key"),
            new Watched(GATEWAY, "key.header", Trigger.ANY, "requests carry the key otherwise"),
            new Watched(GATEWAY, "key.prefix", Trigger.ANY, "requests carry the key otherwise"),
            new Watched(CATALOG, "url", Trigger.ANY, "every page has another address"),
            new Watched(CATALOG, "repository", Trigger.ANY, "every edit link leads elsewhere"),
            new Watched(PROVIDER, "website", Trigger.DOMAIN, "it leads to another domain"),
            new Watched(PROVIDER, "pricing", Trigger.DOMAIN, "it leads to another domain"),
            new Watched(ORGANIZATION, "website", Trigger.DOMAIN, "it leads to another domain"));

    /** Which change of a fact is looked at. */
    private enum Trigger {
        /** Every one. */
        ANY,
        /** Of a fact that was there. */
        OTHER,
        /** Of an address that leads to another domain, or nowhere. */
        DOMAIN
    }

    private record Watched(RecordKind kind, String field, Trigger trigger, String why) {
        boolean isTouchedBy(RecordId record, Fact.Value fact) {
            return record.kind().equals(Optional.of(kind))
                    && fact.field().equals(field)
                    && switch (trigger) {
                        case ANY -> true;
                        case OTHER -> fact.before().isPresent();
                        case DOMAIN ->
                            fact.before().isPresent()
                                    && !(fact.after().isPresent()
                                            && isOneDomain(
                                                    fact.before().get(),
                                                    fact.after().get()));
                    };
        }
    }

    private final SourceTree head;

    /**
     * Looks at a change.
     *
     * @param head where the newer records are
     */
    FactReview(SourceTree head) {
        this.head = head;
    }

    /** Those of a record that was there before and is there now. */
    List<ReviewItem> of(RecordChange record) {
        boolean isKept = record.kind() == RecordChange.Kind.CHANGED || record.kind() == RecordChange.Kind.RENAMED;
        return !isKept
                ? List.of()
                : record.facts().stream()
                        .filter(Fact.Value.class::isInstance)
                        .map(Fact.Value.class::cast)
                        .flatMap(fact -> look(record, fact).stream())
                        .toList();
    }

    private Optional<ReviewItem> look(RecordChange record, Fact.Value fact) {
        return WATCHED.stream()
                .filter(watched -> watched.isTouchedBy(record.id(), fact))
                .findFirst()
                .map(watched -> new ReviewItem(
                        record.id().label(),
                        place(record.id().path(), fact.field()),
                        List.of(new ReviewItem.Reason(
                                ReviewItem.Rule.FACT_CHANGED, words(fact) + "; " + watched.why()))));
    }

    private static String words(Fact.Value fact) {
        if (fact.before().isEmpty()) {
            return fact.field() + " is new: " + TextDiff.brief(fact.after().orElseThrow());
        }
        return fact.field() + ": "
                + fact.after()
                        .map(after -> TextDiff.Pair.of(fact.before().get(), after))
                        .map(pair -> pair.before() + " → " + pair.after())
                        .orElseGet(() -> TextDiff.brief(fact.before().get()) + " is removed");
    }

    /** The field's name in the newer record; the whole file where the field is gone. */
    private Location place(String path, String field) {
        Optional<Node> node = RecordFacts.read(head, path);
        Location place = Location.ofFile(path);
        for (String name : field.split("\\.", -1)) {
            Optional<Node.Field> next = node.filter(Node.Mapping.class::isInstance)
                    .map(each -> ((Node.Mapping) each).fields().get(name));
            place = next.map(Node.Field::key).orElse(place);
            node = next.map(Node.Field::value);
        }
        return place;
    }

    /** Whether one host is the other, or is below it: {@code www.luma.ai} and {@code luma.ai} are one domain. */
    private static boolean isOneDomain(String one, String other) {
        List<String> hosts = Stream.of(one, other).map(FactReview::host).toList();
        return hosts.get(0).equals(hosts.get(1))
                || hosts.get(0).endsWith("." + hosts.get(1))
                || hosts.get(1).endsWith("." + hosts.get(0));
    }

    private static String host(String address) {
        String host = Optional.ofNullable(URI.create(address).getHost()).orElse("");
        return Arrays.stream(host.toLowerCase(Locale.ROOT).split("\\.", -1))
                .skip(host.startsWith("www.") ? 1 : 0)
                .reduce((left, right) -> left + "." + right)
                .orElse("");
    }
}
