package dev.vitrine.data;

import dev.vitrine.catalog.Charge;
import dev.vitrine.catalog.Condition;
import dev.vitrine.catalog.Conditions;
import dev.vitrine.catalog.Evidence;
import dev.vitrine.catalog.Latency;
import dev.vitrine.catalog.Meter;
import dev.vitrine.catalog.Money;
import dev.vitrine.catalog.Offer;
import dev.vitrine.catalog.Price;
import dev.vitrine.catalog.ProviderId;
import dev.vitrine.catalog.Reference;
import dev.vitrine.catalog.Validity;
import dev.vitrine.problem.Location;
import dev.vitrine.problem.Problem;
import dev.vitrine.source.Node;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Offers and their prices. */
final class PriceDecoder {
    private static final List<String> WAYS = List.of("usd", "amount", "tiers", "charge");
    private static final Currency USD = Currency.getInstance("USD");

    private PriceDecoder() {}

    static Offer offer(Fields fields) {
        return new Offer(
                new Reference<>(new ProviderId(fields.required("provider")), fields.locationOf("provider")),
                fields.text("id"),
                fields.url("url"),
                fields.group("latency").flatMap(PriceDecoder::latency),
                fields.groups("prices").flatMap(price -> price(price).stream()).toList(),
                fields.location());
    }

    private static Optional<Latency> latency(Fields fields) {
        return evidence(fields)
                .map(evidence ->
                        new Latency(fields.decimal("seconds").orElseThrow(), evidence, fields.locationOf("checked")));
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
        References.items(model, "offers")
                .flatMap(offer -> References.items(offer, "prices"))
                .filter(price -> price instanceof Node.Mapping && isWhole(price, wrong))
                .forEach(price -> price(new Fields(price, problems)));
    }

    private static boolean isWhole(Node node, Set<Location> wrong) {
        if (wrong.contains(node.location())) {
            return false;
        }
        if (node instanceof Node.Mapping mapping) {
            return mapping.fields().values().stream()
                    .allMatch(field -> !wrong.contains(field.key()) && isWhole(field.value(), wrong));
        }
        return !(node instanceof Node.Sequence sequence)
                || sequence.items().stream().allMatch(item -> isWhole(item, wrong));
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
                fields.text("note"),
                new Price.Places(fields.location(), locationOfCharge(fields), fields.locationOf("checked"))));
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
                            + validity.from().get()));
        }
        return validity;
    }

    /** What it costs; absent where the record says nothing, or two things, about that. */
    private static Optional<Charge> charge(Fields fields) {
        List<String> ways = WAYS.stream().filter(fields::has).toList();
        if (ways.size() != 1) {
            fields.report(Problem.of(
                    DataRules.PRICE_AMOUNT,
                    ways.isEmpty() ? fields.location() : fields.locationOf(ways.get(1)),
                    ways.isEmpty()
                            ? "the price says nothing about what it costs"
                            : "the price says " + String.join(" and ", ways) + " at once",
                    "give exactly one of usd, amount with currency, tiers, or charge: free, included or unpublished"));
            return Optional.empty();
        }
        return switch (ways.get(0)) {
            case "usd" -> flat(fields, "usd", USD);
            case "amount" -> fields.currency("currency").flatMap(currency -> flat(fields, "amount", currency));
            case "tiers" -> tiers(fields);
            default -> special(fields);
        };
    }

    private static Optional<Charge> flat(Fields fields, String name, Currency currency) {
        Optional<BigDecimal> amount = fields.decimal(name);
        if (amount.isPresent() && amount.get().signum() == 0) {
            fields.report(Problem.of(
                    DataRules.PRICE_ZERO,
                    fields.locationOf(name),
                    "a price of 0 does not say that it is free",
                    "write charge: free"));
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

    private static Optional<Charge> tiers(Fields fields) {
        Optional<Currency> currency = fields.has("currency") ? fields.currency("currency") : Optional.of(USD);
        if (currency.isEmpty()) {
            return Optional.empty();
        }
        List<Charge.Tier> tiers = fields.groups("tiers")
                .map(tier -> new Charge.Tier(
                        tier.count("up_to"), new Money(tier.decimal("amount").orElse(BigDecimal.ZERO), currency.get())))
                .toList();
        Stream<Charge.Tier> bounded = tiers.stream().limit(tiers.size() - 1);
        boolean rising = true;
        long last = 0;
        for (Charge.Tier tier : bounded.toList()) {
            rising &= tier.upTo().isPresent() && tier.upTo().get() > last;
            last = tier.upTo().orElse(last);
        }
        if (!rising || tiers.get(tiers.size() - 1).upTo().isPresent()) {
            fields.report(Problem.of(
                    DataRules.PRICE_TIERS,
                    fields.locationOf("tiers"),
                    "the tiers do not follow one another",
                    "let up_to rise from tier to tier, and leave it out of the last"));
            return Optional.empty();
        }
        return Optional.of(new Charge.Tiered(tiers));
    }
}
