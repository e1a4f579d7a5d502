package dev.vitrine.review;

import dev.vitrine.catalog.change.PriceChange;
import dev.vitrine.price.Charge;
import dev.vitrine.price.Money;
import dev.vitrine.price.Price;
import dev.vitrine.problem.JsonText;
import dev.vitrine.problem.Location;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The report for programs. Its shape is stable: fields are added, never renamed, and {@code version} rises if one has to go.
 * What is not known is left out; lists are always there.
 *
 * <pre>
 * version   1
 * base      {name, commit}: what was compared; no commit for the working tree
 * head      the same
 * as_of     the day for which pages were compared
 * changed   whether anything differs in meaning
 * totals    the report's first line
 * look      [{subject, path, line, reasons: [{rule, message}]}], the gravest first
 * prices    [{model, provider, change, per, conditions, before, after, percent, from, first_hand, text, path, line}]
 *           change: changed, added, removed, restated (other dates, source, note), rechecked
 *           before, after: {charge, amount, currency, tiers, plan, valid_from, valid_until, source, checked, note}
 *           charge: flat, tiered, free, included, unpublished; amounts are strings, never rounded; percent is a number
 *           from: the day on which the new price begins, where the record keeps the old one until then
 * records   [{kind, id, name, change, former, path, facts: [{field, before, after} or {field, added, removed}]}]
 *           change: added, removed, renamed, changed; former: the id that it had
 * pages     {added, removed, changed, everywhere, uncompared}: routes; uncompared: why they are not known
 * </pre>
 */
public final class JsonReport {
    private JsonReport() {}

    /** The whole report, with a line break at its end. */
    public static String of(Report report) {
        ObjectNode root = JsonText.object().put("version", 1);
        side(root.putObject("base"), report.base());
        side(root.putObject("head"), report.head());
        root.put("as_of", report.asOf().toString());
        root.put("changed", report.isChanged());
        root.put("totals", report.totals());
        ArrayNode looks = root.putArray("look");
        report.looks().forEach(look -> look(looks.addObject(), look));
        ArrayNode prices = root.putArray("prices");
        report.prices().forEach(model -> model.lines().forEach(line -> price(prices.addObject(), model, line)));
        ArrayNode records = root.putArray("records");
        report.records().forEach(record -> record(records.addObject(), record));
        pages(root.putObject("pages"), report.pages());
        return JsonText.fields(root);
    }

    private static void side(ObjectNode to, Side side) {
        to.put("name", side.name());
        side.commit().ifPresent(commit -> to.put("commit", commit));
    }

    private static void look(ObjectNode to, ReviewItem look) {
        to.put("subject", look.subject());
        place(to, look.location());
        ArrayNode reasons = to.putArray("reasons");
        look.reasons()
                .forEach(reason ->
                        reasons.addObject().put("rule", reason.rule().id()).put("message", reason.message()));
    }

    private static void place(ObjectNode to, Location location) {
        to.put("path", location.path());
        if (location.line() > 0) {
            to.put("line", location.line());
        }
    }

    private static void price(ObjectNode to, ModelPrices model, PriceLine line) {
        Price price = line.change().price();
        to.put("model", model.model().id().toString());
        to.put("provider", line.provider().toString());
        to.put("change", line.kind().name().toLowerCase(Locale.ROOT));
        to.put("per", price.meter().key());
        ObjectNode conditions = to.putObject("conditions");
        price.conditions().values().forEach((condition, value) -> conditions.put(condition.key(), value));
        line.before().ifPresent(before -> terms(to.putObject("before"), before));
        line.after().ifPresent(after -> terms(to.putObject("after"), after));
        line.percent().ifPresent(percent -> to.put("percent", percent));
        if (line.change() instanceof PriceChange.Changed changed) {
            changed.succession().ifPresent(days -> to.put("from", days.first().toString()));
        }
        to.put("first_hand", line.firstHand());
        to.put("text", line.sentence());
        place(to, price.location());
    }

    private static void terms(ObjectNode to, Price price) {
        charge(to, price.charge());
        price.validity().from().ifPresent(day -> to.put("valid_from", day.toString()));
        price.validity().until().ifPresent(day -> to.put("valid_until", day.toString()));
        to.put("source", price.evidence().source().toString());
        to.put("checked", price.evidence().checked().toString());
        price.note().ifPresent(note -> to.put("note", note));
    }

    private static ObjectNode charge(ObjectNode to, Charge charge) {
        return charge.match(
                flat -> money(to.put("charge", "flat"), flat.money()),
                tiered -> tiers(to.put("charge", "tiered"), tiered),
                free -> to.put("charge", "free"),
                included -> to.put("charge", "included").put("plan", included.plan()),
                unpublished -> to.put("charge", "unpublished"));
    }

    private static ObjectNode tiers(ObjectNode to, Charge.Tiered tiered) {
        ArrayNode tiers = to.putArray("tiers");
        for (Charge.Tier tier : tiered.tiers()) {
            ObjectNode each = tiers.addObject();
            tier.upTo().ifPresent(bound -> each.put("up_to", bound));
            money(each, tier.money());
        }
        return to;
    }

    private static ObjectNode money(ObjectNode to, Money money) {
        return to.put("amount", money.amount().toPlainString())
                .put("currency", money.currency().getCurrencyCode());
    }

    private static void record(ObjectNode to, RecordChange record) {
        to.put("kind", record.id().word());
        to.put("id", record.id().id());
        to.put("name", record.name());
        to.put("change", record.kind().name().toLowerCase(Locale.ROOT));
        record.former().ifPresent(former -> to.put("former", former.id()));
        to.put("path", record.id().path());
        ArrayNode facts = to.putArray("facts");
        record.facts().forEach(fact -> fact(facts.addObject().put("field", fact.field()), fact));
    }

    private static ObjectNode fact(ObjectNode to, Fact fact) {
        return fact.match(
                value -> {
                    value.before().ifPresent(text -> to.put("before", text));
                    value.after().ifPresent(text -> to.put("after", text));
                    return to;
                },
                members -> {
                    texts(to.putArray("added"), members.added());
                    texts(to.putArray("removed"), members.removed());
                    return to;
                });
    }

    private static void pages(ObjectNode to, PageChanges pages) {
        texts(to.putArray("added"), pages.added());
        texts(to.putArray("removed"), pages.removed());
        texts(to.putArray("changed"), pages.changed());
        to.put("everywhere", pages.everywhere());
        pages.uncompared().ifPresent(reason -> to.put("uncompared", reason));
    }

    private static void texts(ArrayNode to, List<String> texts) {
        texts.forEach(to::add);
    }
}
