package dev.vitrine.api;

import dev.vitrine.catalog.Latency;
import dev.vitrine.catalog.Model;
import dev.vitrine.catalog.Offer;
import dev.vitrine.catalog.ProviderId;
import dev.vitrine.pages.Context;
import java.util.List;

/** An offer as the documents tell it. */
final class OfferShapes {
    private final Context context;
    private final DocumentAddresses places;

    OfferShapes(Context context) {
        this.context = context;
        this.places = new DocumentAddresses(context.addresses());
    }

    /** An offer with the model that it is of. */
    record Sold(Model model, Offer offer) {
        private ProviderId provider() {
            return offer.provider();
        }

        List<PriceShapes.Sale> sales() {
            return offer.prices().stream()
                    .map(price -> new PriceShapes.Sale(model, offer, price))
                    .toList();
        }
    }

    static List<Sold> of(Model model) {
        return model.offers().stream().map(offer -> new Sold(model, offer)).toList();
    }

    Shape<Sold> offer() {
        return seller(Shape.of("One provider’s terms for a model."))
                .maybe(
                        "id",
                        Type.text(),
                        "The id of the model at this provider.",
                        sold -> sold.offer().apiId())
                .maybe(
                        "url",
                        Type.url(),
                        "The provider’s page about the model.",
                        sold -> sold.offer().url())
                .maybe(
                        "latency",
                        Type.object(latency()),
                        "How long a request takes at this provider.",
                        sold -> sold.offer().latency())
                .with(
                        "prices",
                        Type.list(Type.object(new PriceShapes(context).price())),
                        "The prices at this provider. If two sources disagree, there are two prices.",
                        Sold::sales);
    }

    private Shape<Sold> seller(Shape<Sold> shape) {
        return shape.with(
                        "provider",
                        Type.text(),
                        "The id of the provider.",
                        sold -> sold.provider().toString())
                .with(
                        "provider_name",
                        Type.text(),
                        "The name of the provider.",
                        sold -> context.provider(sold.offer().provider()).name())
                .with("provider_json", Type.url(), "The provider’s document.", sold -> places.json(sold.provider()))
                .with(
                        "first_party",
                        Type.flag(),
                        "Whether the offer is first-party: the provider belongs to the maker.",
                        sold -> context.provider(sold.offer().provider())
                                .isFirstPartyFor(sold.model().id()));
    }

    private static Shape<Latency> latency() {
        return Shape.<Latency>of("How long a request usually takes.")
                .with("seconds", Type.number(), "The median in seconds, as published.", Latency::seconds)
                .with(
                        "source",
                        Type.url(),
                        "The source.",
                        latency -> latency.evidence().source())
                .with(
                        "checked",
                        Type.partialDate(),
                        "When the source was read.",
                        latency -> latency.evidence().checked());
    }
}
