package dev.vitrine.records;

import dev.vitrine.catalog.Latency;
import dev.vitrine.catalog.Offer;
import dev.vitrine.catalog.Origin;
import dev.vitrine.catalog.ProviderId;
import dev.vitrine.price.Charge;
import dev.vitrine.price.Condition;
import dev.vitrine.price.Conditions;
import dev.vitrine.price.Meter;
import dev.vitrine.price.Money;
import dev.vitrine.price.Price;
import dev.vitrine.price.Validity;
import dev.vitrine.problem.Location;
import dev.vitrine.problem.Problem;
import dev.vitrine.schema.DataRules;
import dev.vitrine.value.Evidence;
import dev.vitrine.yaml.Node;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Offers and their prices. */
final class PriceDecoder {
    private static final List<String> WAYS = List.of("usd", "amount", "tiers", "charge");
    private static final Currency USD = Currency.getInstance("USD");

    private PriceDecoder() {}

    static Offer offer(Fields fields) {
        fields.place();
        fields.place("provider");
        return new Offer(
                new ProviderId(fields.required("provider")),
                fields.text("id"),
                RecordDecoder.gateway(fields),
                fields.url("url"),
                fields.group("latency").flatMap(PriceDecoder::latency),
                prices(fields));
    }

    /** The prices of an offer, whose places are remembered in the order in which the offer sorts them. */
    private static List<Price> prices(Fields offer) {
        record Written(Price price, Fields fields) {}
        List<Written> sorted = offer.groups("prices")
                .flatMap(fields -> price(fields).map(price -> new Written(price, fields)).stream())
                .sorted(Comparator.comparing(Written::price))
                .toList();
        for (int i = 0; i < sorted.size(); i++) {
            Fields fields = sorted.get(i).fields().at(offer.path(Origin.item("prices", i)));
            fields.place();
            fields.place("charge", locationOfCharge(fields));
            fields.place("checked", "valid_from", "valid_until");
        }
        return sorted.stream().map(Written::price).toList();
    }

    private static Optional<Latency> latency(Fields fields) {
        return evidence(fields).map(evidence -> {
            fields.place("checked");
            return new Latency(fields.decimal("seconds").orElseThrow(), evidence);
        });
    }

    /** Absent where there is no such day. */
    private static Optional<Evidence> evidence(Fields fields) {
        return fields.partialDate("checked")
                .map(checked -> new Evidence(fields.url("source").orElseThrow(), checked));
    }

    /**
     * Finds what is wrong with those prices of a broken model whose own shape is whole.
     *
     * @param wrong where something is wrong already
     */
    static void checkWhole(Node model, Set<Location> wrong, Consumer<Problem> problems) {
        Mentions.items(model, "offers")
                .flatMap(offer -> Mentions.items(offer, "prices"))
                .filter(price -> price instanceof Node.Mapping && isWhole(price, wrong))
                .forEach(price -> price(new Fields(price, problems)));
    }

    private static boolean isWhole(Node node, Set<Location> wrong) {
        if (wrong.contains(node.location())) {
            return false;
        }
        return node.match(
                mapping -> mapping.fields().values().stream()
                        .allMatch(field -> !wrong.contains(field.key()) && isWhole(field.value(), wrong)),
                sequence -> sequence.items().stream().allMatch(item -> isWhole(item, wrong)),
                scalar -> true);
    }

    private static Optional<Price> price(Fields fields) {
        Optional<Charge> charge = charge(fields);
        Optional<Evidence> evidence = evidence(fields);
        if (charge.isEmpty() || evidence.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Price(
                Meter.of(fields.required("per")).orElseThrow(),
                conditions(fields),
                charge.get(),
                validity(fields),
                evidence.get(),
                fields.text("note")));
    }

    private static Location locationOfCharge(Fields fields) {
        return WAYS.stream()
                .filter(fields::has)
                .findFirst()
                .map(fields::locationOf)
                .orElse(fields.location());
    }

    private static Conditions conditions(Fields fields) {
        Map<Condition, String> values = new EnumMap<>(Condition.class);
        for (Condition condition : Condition.values()) {
            fields.text(condition.key()).ifPresent(value -> values.put(condition, value));
        }
        return new Conditions(values);
    }

    private static Validity validity(Fields fields) {
        Validity validity = new Validity(fields.day("valid_from"), fields.day("valid_until"));
        if (validity.from().isPresent()
                && validity.until().isPresent()
                && validity.until().get().isBefore(validity.from().get())) {
            fields.report(Problem.of(
                    DataRules.PRICE_DATES,
                    fields.locationOf("valid_until"),
                    "the price ends on " + validity.until().get() + ", before it begins on "
                            + validity.from().get(),
                    "swap the two days, or correct one; valid_until is the last day on which it holds"));
        }
        return validity;
    }

    /** What it costs; absent where the record says nothing, or two things, about that. */
    private static Optional<Charge> charge(Fields fields) {
        List<String> ways = WAYS.stream().filter(fields::has).toList();
        Optional<Problem> unclear =
                ways.size() == 1 ? foreignCurrency(fields, ways.get(0)) : Optional.of(unclear(fields, ways));
        if (unclear.isPresent()) {
            fields.report(unclear.get());
            return Optional.empty();
        }
        return switch (ways.get(0)) {
            case "usd" -> flat(fields, "usd", USD);
            case "amount" -> fields.currency("currency").flatMap(currency -> flat(fields, "amount", currency));
            case "tiers" -> PriceTiers.decode(fields, USD);
            default -> special(fields);
        };
    }

    private static Problem unclear(Fields fields, List<String> ways) {
        if (ways.isEmpty()) {
            return Problem.of(
                    DataRules.PRICE_AMOUNT,
                    fields.location(),
                    "the price says nothing about what it costs",
                    "add usd: and the amount, amount: with currency:, tiers:, or charge: free, included or unpublished");
        }
        String second = ways.get(1);
        return Problem.of(
                DataRules.PRICE_AMOUNT,
                fields.locationOf(second),
                "the price says " + String.join(" and ", ways) + " at once",
                second.equals("amount") && fields.has("usd")
                        ? "delete amount and currency, or delete usd; a price in another currency is a separate line"
                        : "delete " + String.join(" or ", ways));
    }

    /** A currency belongs to an amount or to tiers: next to usd it repeats or contradicts it. */
    private static Optional<Problem> foreignCurrency(Fields fields, String way) {
        if (!fields.has("currency") || (!way.equals("usd") && !way.equals("charge"))) {
            return Optional.empty();
        }
        String currency = fields.required("currency");
        boolean contradicts = way.equals("usd") && !currency.equals("USD");
        return Optional.of(Problem.of(
                DataRules.PRICE_AMOUNT,
                fields.locationOf("currency"),
                way.equals("usd")
                        ? "usd is always in US dollars, so currency contradicts it"
                        : "a price without an amount has no currency",
                contradicts
                        ? "write amount in place of usd if it is in " + currency + ", else delete currency"
                        : "delete currency"));
    }

    private static Optional<Charge> flat(Fields fields, String name, Currency currency) {
        Optional<BigDecimal> amount = fields.decimal(name);
        if (amount.isPresent() && amount.get().signum() == 0) {
            fields.report(Problem.of(
                    DataRules.PRICE_ZERO,
                    fields.locationOf(name),
                    "a price of 0 does not say that it is free",
                    "write charge: free in place of " + name));
        }
        return amount.map(known -> new Charge.Flat(new Money(known, currency)));
    }

    private static Optional<Charge> special(Fields fields) {
        boolean included = fields.required("charge").equals("included");
        if (included != fields.has("plan")) {
            fields.report(Problem.of(
                    DataRules.PRICE_AMOUNT,
                    fields.locationOf(included ? "charge" : "plan"),
                    included ? "the price does not say which plan includes it" : "only an included price names a plan",
                    included ? "add plan: and its name" : "delete plan"));
            return Optional.empty();
        }
        return Optional.of(
                switch (fields.required("charge")) {
                    case "free" -> new Charge.Free();
                    case "included" -> new Charge.Included(fields.required("plan"));
                    default -> new Charge.Unpublished();
                });
    }
}
