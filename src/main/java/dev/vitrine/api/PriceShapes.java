package dev.vitrine.api;

import dev.vitrine.catalog.Model;
import dev.vitrine.catalog.Offer;
import dev.vitrine.pages.Context;
import dev.vitrine.price.Charge;
import dev.vitrine.price.Condition;
import dev.vitrine.price.Conditions;
import dev.vitrine.price.Meter;
import dev.vitrine.price.Money;
import dev.vitrine.price.Price;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A price as the documents tell it. */
final class PriceShapes {
    private final Context context;

    PriceShapes(Context context) {
        this.context = context;
    }

    /** A price with what it belongs to. */
    record Sale(Model model, Offer offer, Price price) {}

    /** What is told of a price wherever it stands, before its charge. */
    private static <T> Shape<T> metered(Shape<T> shape, Function<T, Price> price) {
        return shape.with(
                "per",
                Type.oneOf(Arrays.stream(Meter.values()).map(Meter::key).toList()),
                "What one unit is that the price is for; tokens, characters and searches are counted in the number named, and a"
                        + " megapixel is 1,000,000 pixels, of an image or of all frames of a video.",
                from -> price.apply(from).meter().key());
    }

    private Shape<Sale> evidence(Shape<Sale> shape) {
        return shape.with(
                        "current",
                        Type.flag(),
                        "Whether the price holds on the day as_of of the index; false for past and announced prices, which are"
                                + " listed too, and for every price of a model that is retired on that day.",
                        sale -> !context.isRetired(sale.model())
                                && sale.price().validity().on(context.asOf()))
                .maybe(
                        "valid_from",
                        Type.date(),
                        "The first day on which it holds.",
                        sale -> sale.price().validity().from())
                .maybe(
                        "valid_until",
                        Type.date(),
                        "The last day on which it holds.",
                        sale -> sale.price().validity().until())
                .with(
                        "source",
                        Type.url(),
                        "Where the price was read.",
                        sale -> sale.price().evidence().source())
                .with(
                        "first_hand",
                        Type.flag(),
                        "Whether the source is the provider’s own site.",
                        sale -> context.provider(sale.offer().provider())
                                .publishes(sale.price().evidence()))
                .with(
                        "checked",
                        Type.partialDate(),
                        "When it was read there.",
                        sale -> sale.price().evidence().checked())
                .maybe(
                        "note",
                        Type.text(),
                        "What a reader must know beside it.",
                        sale -> sale.price().note());
    }

    /** A price within the document of its model. */
    Shape<Sale> price() {
        Shape<Sale> metered = metered(Shape.of("What one unit costs, and who says so."), Sale::price);
        return evidence(metered.with(
                        "conditions",
                        Type.object(conditions()),
                        "When it applies.",
                        sale -> sale.price().conditions())
                .with(
                        "charge",
                        Type.object(charge()),
                        "What one unit costs.",
                        sale -> sale.price().charge()));
    }

    private static Shape<Conditions> conditions() {
        Shape<Conditions> shape = Shape.of("What a price depends on; null where it makes no difference to the price.");
        for (Condition condition : Condition.values()) {
            String meaning = condition.description();
            shape = switch (condition.kind()) {
                case SECONDS, TOKENS ->
                    shape.maybe(
                            condition.key(),
                            Type.integer(),
                            meaning,
                            of -> of.get(condition).map(Long::valueOf));
                case FLAG ->
                    shape.maybe(
                            condition.key(),
                            Type.flag(),
                            meaning,
                            of -> of.get(condition).map("true"::equals));
                case RESOLUTION, SIZE, WORD ->
                    shape.maybe(condition.key(), Type.text(), meaning, of -> of.get(condition));
            };
        }
        return shape;
    }

    private static Shape<Charge> charge() {
        Shape<Charge.Tier> tier = Shape.<Charge.Tier>of("A band of usage.")
                .maybe(
                        "up_to",
                        Type.integer(),
                        "The last unit of the band, counted from the first of the month; null for the last band.",
                        Charge.Tier::upTo)
                .with(
                        "amount",
                        Type.amount(),
                        "What one unit of the band costs.",
                        band -> band.money().amount());
        return Charges.constrained(
                plain(Shape.<Charge>of("What one unit costs; kind says how to read the other fields."))
                        .with(
                                "tiers",
                                Type.list(Type.object(tier)),
                                "For the kind tiers: the bands of usage, in order; otherwise empty.",
                                Charges::tiers));
    }

    /** The fields of a charge that are no list. */
    private static Shape<Charge> plain(Shape<Charge> shape) {
        return shape.with(
                        "kind",
                        Type.oneOf(Charges.KINDS),
                        "amount: it costs amount. tiers: it costs less or more by how much was used in a month. free: it is"
                                + " known to cost nothing. included: it is paid for by a plan. unpublished: it is offered, and"
                                + " what it costs is not published.",
                        charge -> charge.kind().key())
                .maybe(
                        "amount",
                        Type.amount(),
                        "What one unit costs, for the kind amount.",
                        charge -> Charges.flat(charge).map(Money::amount))
                .maybe(
                        "currency",
                        Type.text(),
                        "Of amount or tiers, an ISO 4217 code.",
                        charge -> Charges.currency(charge))
                .maybe("plan", Type.text(), "What it is included in, for the kind included.", Charges::plan);
    }

    /** A price as a row of a table: every value is text, a number, or true or false. */
    Shape<Sale> row() {
        Shape<Sale> charged = metered(seller(model(Shape.of("A price."))), Sale::price)
                .with(conditions(), sale -> sale.price().conditions())
                .with(plain(Shape.of("")), sale -> sale.price().charge())
                .maybe(
                        "tiers",
                        Type.text(),
                        "For the kind tiers, in words such as 0.06 up to 1000; 0.05 beyond. The model’s document has them"
                                + " as a list.",
                        sale -> tiers(Charges.tiers(sale.price().charge())));
        DocumentAddresses places = new DocumentAddresses(context.addresses());
        return evidence(charged)
                .with(
                        "url",
                        Type.url(),
                        "The model’s page.",
                        sale -> places.page(sale.model().id()));
    }

    /** Which model a row is of. */
    private Shape<Sale> model(Shape<Sale> shape) {
        return shape.with(
                        "model",
                        Type.text(),
                        "The id of the model.",
                        sale -> sale.model().id().toString())
                .with(
                        "model_name",
                        Type.text(),
                        "What the model is called.",
                        sale -> sale.model().name())
                .with(
                        "organization",
                        Type.text(),
                        "The id of who made the model.",
                        sale -> sale.model().id().organization().toString())
                .with(
                        "type",
                        ModelShapes.TYPE,
                        "What the model is for.",
                        sale -> sale.model().type().key())
                .with(
                        "status",
                        ModelShapes.STATUS,
                        "Where in its life the model is.",
                        sale -> sale.model().lifecycle().on(context.asOf()).key());
    }

    /** Who asks the price of a row. */
    private Shape<Sale> seller(Shape<Sale> shape) {
        return shape.with(
                        "provider",
                        Type.text(),
                        "The id of who sells it.",
                        sale -> sale.offer().provider().id().toString())
                .with(
                        "provider_name",
                        Type.text(),
                        "What the provider is called.",
                        sale -> context.provider(sale.offer().provider()).name())
                .with(
                        "first_party",
                        Type.flag(),
                        "Whether the provider is the maker’s own.",
                        sale -> context.provider(sale.offer().provider())
                                .isFirstPartyFor(sale.model().id()));
    }

    private static Optional<String> tiers(List<Charge.Tier> tiers) {
        return tiers.isEmpty()
                ? Optional.empty()
                : Optional.of(tiers.stream()
                        .map(tier -> tier.money().amount().toPlainString()
                                + tier.upTo().map(bound -> " up to " + bound).orElse(" beyond"))
                        .collect(Collectors.joining("; ")));
    }
}
