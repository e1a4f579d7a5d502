package dev.vitrine.catalog.change;

import dev.vitrine.catalog.Model;
import dev.vitrine.catalog.Offer;
import dev.vitrine.catalog.ProviderId;
import java.util.List;
import java.util.Optional;

/**
 * A model before and after; one of the two is there at least.
 *
 * @param before absent for a model that is new
 * @param after absent for a model that is gone
 * @param offers those whose prices differ; all of a new model's, none of one that is gone
 */
public record ModelChange(Optional<Model> before, Optional<Model> after, List<OfferChange> offers) {
    public ModelChange {
        offers = List.copyOf(offers);
        if (before.isEmpty() && after.isEmpty()) {
            throw new IllegalArgumentException("a model was or is");
        }
    }

    /**
     * One provider's prices for a model.
     *
     * @param before absent for a provider that is new to the model
     * @param after absent for one that does not offer it any more
     */
    public record OfferChange(Optional<Offer> before, Optional<Offer> after, List<PriceChange> prices) {
        public OfferChange {
            prices = List.copyOf(prices);
        }

        /** Who sells it. */
        public ProviderId provider() {
            return after.or(() -> before).orElseThrow().provider().id();
        }
    }

    /** As it is now, or as it was. */
    public Model model() {
        return after.or(() -> before).orElseThrow();
    }

    public boolean isNew() {
        return before.isEmpty();
    }

    public boolean isGone() {
        return after.isEmpty();
    }

    public boolean isRenamed() {
        return before.isPresent()
                && after.isPresent()
                && !before.get().id().equals(after.get().id());
    }
}
