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

    /** What is told of a price wherever it is, before its charge. */
    private static <T> Shape<T> metered(Shape<T> shape, Function<T, Price> price) {
        return shape.with(
                "per",
                Type.oneOf(Arrays.stream(Meter.values()).map(Meter::key).toList()),
                "The unit that the price is for. Tokens, characters and searches are counted by the number in its name; a"
                        + " megapixel is 1,000,000 pixels, of an image or of all frames of a video.",
                from -> price.apply(from).meter().key());
    }

    private Shape<Sale> evidence(Shape<Sale> shape) {
        return shape.with(
                        "current",
                        Type.flag(),
                        "Whether the price is valid on the date as_of of the index; false for past and announced prices, which are"
                                + " also listed, and for all prices of a model that is retired on that date.",
                        sale -> !context.isRetired(sale.model())
                                && sale.price().validity().on(context.asOf()))
                .maybe(
                        "valid_from",
                        Type.date(),
                        "The first day on which the price is valid.",
                        sale -> sale.price().validity().from())
                .maybe(
                        "valid_until",
                        Type.date(),
                        "The last day on which the price is valid.",
                        sale -> sale.price().validity().until())
                .with(
                        "source",
                        Type.url(),
                        "The source of the price.",
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
                        "When the source was read.",
                        sale -> sale.price().evidence().checked())
                .maybe(
                        "note",
                        Type.text(),
                        "What else readers need to know about the price.",
                        sale -> sale.price().note());
    }

    /** A price within the document of its model. */
    Shape<Sale> price() {
        Shape<Sale> metered = metered(Shape.of("The price of one unit, with its source."), Sale::price);
        return evidence(metered.with(
                        "conditions",
                        Type.object(conditions()),
                        "The conditions under which the price applies.",
                        sale -> sale.price().conditions())
                .with(
                        "charge",
                        Type.object(charge()),
                        "The price of one unit.",
                        sale -> sale.price().charge()));
    }

    private static Shape<Conditions> conditions() {
        Shape<Conditions> shape =
                Shape.of("The conditions of a price; null if the price does not depend on a condition.");
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
        Shape<Charge.Tier> tier = Shape.<Charge.Tier>of("A tier of usage.")
                .maybe(
                        "up_to",
                        Type.integer(),
                        "The last unit of the tier, counted from the first of the month; null for the last tier.",
                        Charge.Tier::upTo)
                .with(
                        "amount",
                        Type.amount(),
                        "The price of one unit in the tier.",
                        band -> band.money().amount());
        return Charges.constrained(
                plain(Shape.<Charge>of("The price of one unit; kind determines how to read the other fields."))
                        .with(
                                "tiers",
                                Type.list(Type.object(tier)),
                                "For the kind tiers: the tiers of usage, in order; otherwise empty.",
                                Charge::tiers));
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
                        "For the kind amount: the price of one unit.",
                        charge -> charge.flat().map(Money::amount))
                .maybe(
                        "currency",
                        Type.text(),
                        "The currency of amount or tiers, as an ISO 4217 code.",
                        charge -> charge.amounts().stream()
                                .findFirst()
                                .map(money -> money.currency().getCurrencyCode()))
                .maybe(
                        "plan",
                        Type.text(),
                        "For the kind included: the plan in which the usage is included.",
                        Charge::includedIn);
    }

    /** A price as a row of a table: every value is text, a number, or true or false. */
    Shape<Sale> row() {
        Shape<Sale> charged = metered(seller(model(Shape.of("A price."))), Sale::price)
                .with(conditions(), sale -> sale.price().conditions())
                .with(plain(Shape.of("")), sale -> sale.price().charge())
                .maybe(
                        "tiers",
                        Type.text(),
                        "For the kind tiers: the tiers in words, such as 0.06 up to 1000; 0.05 beyond. The model’s document has them"
                                + " as a list.",
                        sale -> tiers(sale.price().charge().tiers()));
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
                        "The name of the model.",
                        sale -> sale.model().name())
                .with(
                        "organization",
                        Type.text(),
                        "The id of the organization that made the model.",
                        sale -> sale.model().id().organization().toString())
                .with(
                        "type",
                        ModelShapes.TYPE,
                        "What the model produces.",
                        sale -> sale.model().type().key())
                .with(
                        "status",
                        ModelShapes.STATUS,
                        "The lifecycle status of the model.",
                        sale -> sale.model().lifecycle().on(context.asOf()).key());
    }

    /** Who asks the price of a row. */
    private Shape<Sale> seller(Shape<Sale> shape) {
        return shape.with(
                        "provider",
                        Type.text(),
                        "The id of the provider.",
                        sale -> sale.offer().provider().toString())
                .with(
                        "provider_name",
                        Type.text(),
                        "The name of the provider.",
                        sale -> context.provider(sale.offer().provider()).name())
                .with(
                        "first_party",
                        Type.flag(),
                        "Whether the offer is first-party: the provider belongs to the maker.",
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
