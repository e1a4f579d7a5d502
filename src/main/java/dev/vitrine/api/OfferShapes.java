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
                        "What the model is called there.",
                        sold -> sold.offer().apiId())
                .maybe(
                        "url",
                        Type.url(),
                        "Its page there.",
                        sold -> sold.offer().url())
                .maybe(
                        "latency",
                        Type.object(latency()),
                        "How long a request takes there.",
                        sold -> sold.offer().latency())
                .with(
                        "prices",
                        Type.list(Type.object(new PriceShapes(context).price())),
                        "What it costs there. Two sources that disagree are two prices.",
                        Sold::sales);
    }

    private Shape<Sold> seller(Shape<Sold> shape) {
        return shape.with(
                        "provider",
                        Type.text(),
                        "The id of who sells it.",
                        sold -> sold.provider().toString())
                .with(
                        "provider_name",
                        Type.text(),
                        "What the provider is called.",
                        sold -> context.provider(sold.offer().provider()).name())
                .with(
                        "provider_json",
                        Type.url(),
                        "The document of the provider.",
                        sold -> places.json(sold.provider()))
                .with(
                        "first_party",
                        Type.flag(),
                        "Whether the provider is the maker’s own.",
                        sold -> context.provider(sold.offer().provider())
                                .isFirstPartyFor(sold.model().id()));
    }

    private static Shape<Latency> latency() {
        return Shape.<Latency>of("How long a request usually takes.")
                .with("seconds", Type.number(), "The median, as published.", Latency::seconds)
                .with(
                        "source",
                        Type.url(),
                        "Where it was read.",
                        latency -> latency.evidence().source())
                .with(
                        "checked",
                        Type.partialDate(),
                        "When it was read there.",
                        latency -> latency.evidence().checked());
    }
}
