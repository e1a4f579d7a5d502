package dev.vitrine.review;

import dev.vitrine.catalog.Catalog;
import dev.vitrine.catalog.Model;
import dev.vitrine.catalog.ModelId;
import dev.vitrine.catalog.Offer;
import dev.vitrine.catalog.Origin;
import dev.vitrine.catalog.change.CatalogDiff;
import dev.vitrine.catalog.change.ModelChange;
import dev.vitrine.problem.Location;
import dev.vitrine.wording.Words;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Models that are gone, and addresses of models that lead nowhere afterwards. */
final class ModelReview {
    private final CatalogDiff diff;
    private final Set<String> addresses;

    ModelReview(CatalogDiff diff, Catalog head) {
        this.diff = diff;
        this.addresses =
                head.models().values().stream().flatMap(ModelReview::addresses).collect(Collectors.toSet());
    }

    private static Stream<String> addresses(Model model) {
        return Stream.concat(Stream.of(model.id().toString()), aliases(model));
    }

    private static Stream<String> aliases(Model model) {
        return model.aliases().stream().map(alias -> model.id().organization() + "/" + alias);
    }

    /** All of them; a model that is gone is told once, whatever its aliases were. */
    List<ReviewItem> all(Catalog base, Predicate<ModelId> broken) {
        Map<ModelId, ModelChange> changes = diff.models().stream()
                .filter(change -> change.before().isPresent())
                .collect(
                        Collectors.toMap(change -> change.before().orElseThrow().id(), change -> change));
        return base.models().values().stream()
                .filter(model -> !broken.test(model.id()))
                .flatMap(model -> changes.containsKey(model.id())
                        ? looks(model, changes.get(model.id()))
                        : lost(model, aliases(model)))
                .toList();
    }

    private Stream<ReviewItem> looks(Model model, ModelChange change) {
        if (change.isGone()) {
            long prices = model.offers().stream()
                    .mapToLong(offer -> offer.prices().size())
                    .sum();
            return Stream.of(look(
                    model,
                    ReviewItem.Rule.MODEL_REMOVED,
                    "removed, "
                            + (prices == 0
                                    ? "and its address with it"
                                    : "with its address and " + Words.count(prices, "price"))
                            + "; a model that stopped working keeps its record, with status: retired"));
        }
        if (change.isRenamed() && !addresses.contains(model.id().toString())) {
            ModelId now = change.after().orElseThrow().id();
            String words = "renamed to " + now + ", and its address leads nowhere; "
                    + (now.organization().equals(model.id().organization())
                            ? "add the alias " + model.id().name() + " to the new record"
                            : "aliases do not lead to another organization");
            return Stream.concat(
                    Stream.of(look(model, ReviewItem.Rule.ADDRESS_LOST, words)), lost(model, aliases(model)));
        }
        return lost(model, aliases(model));
    }

    /** Providers whose latency is another one now, read at the same place on the same day. */
    List<ReviewItem> latencies(Catalog base, Catalog head) {
        return head.models().values().stream()
                .filter(model -> base.models().containsKey(model.id()))
                .flatMap(
                        model -> model.offers().stream()
                                .filter(offer -> base.models().get(model.id()).offers().stream()
                                        .filter(old -> old.provider().equals(offer.provider()))
                                        .anyMatch(old -> isUnproved(old, offer)))
                                .map(
                                        offer -> new ReviewItem(
                                                model.id() + ", provider " + offer.provider(),
                                                head.origins()
                                                        .of(
                                                                model.id(),
                                                                Origin.item(
                                                                        "offers",
                                                                        model.offers()
                                                                                .indexOf(offer))),
                                                List.of(
                                                        new ReviewItem.Reason(
                                                                ReviewItem.Rule.EVIDENCE_UNCHANGED,
                                                                "the latency changed, and neither its source nor the day on which it was checked")))))
                .toList();
    }

    private static boolean isUnproved(Offer old, Offer now) {
        return old.latency()
                .flatMap(was -> now.latency()
                        .filter(is -> was.seconds().compareTo(is.seconds()) != 0
                                && was.evidence().equals(is.evidence())))
                .isPresent();
    }

    private Stream<ReviewItem> lost(Model model, Stream<String> former) {
        return former.filter(address -> !addresses.contains(address))
                .map(address -> look(
                        model,
                        ReviewItem.Rule.ADDRESS_LOST,
                        "the address /models/" + address + "/ led here, and leads nowhere"));
    }

    private static ReviewItem look(Model model, ReviewItem.Rule rule, String words) {
        return new ReviewItem(
                model.id().toString(), Location.ofFile(model.id().file()), List.of(new ReviewItem.Reason(rule, words)));
    }
}
