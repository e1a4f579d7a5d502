package dev.vitrine.pages;

import dev.vitrine.catalog.Model;
import dev.vitrine.catalog.Offer;
import dev.vitrine.price.Money;
import dev.vitrine.price.Price;
import dev.vitrine.wording.MeterWords;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a model costs, as schema.org says it: the price that stands for the model, and what others ask for the very same unit
 * on the same terms. Prices for other units would make a range of what cannot be compared.
 */
final class JsonLdOffers {
    private final Model model;
    private final Context context;

    JsonLdOffers(Model model, Context context) {
        this.model = model;
        this.context = context;
    }

    private record Quote(Offer offer, Price price, Money money) {}

    /** One offer, or all of them with their range; absent where nobody asks a known price today. */
    Optional<Object> view() {
        if (context.isRetired(model)) {
            return Optional.empty();
        }
        Optional<StartingPrice> start = context.quotes().start(model);
        if (start.isEmpty()) {
            return StartingPrice.freeOffers(model, context).findFirst().map(this::free);
        }
        List<Quote> quotes = quotes(start.get());
        List<Map<String, Object>> offers = quotes.stream().map(this::offer).toList();
        return Optional.of(offers.size() == 1 ? offers.get(0) : range(quotes, offers));
    }

    /** The lowest price of each provider, cheapest first. */
    private List<Quote> quotes(StartingPrice start) {
        Comparator<Quote> cheapest = Comparator.comparing(quote -> quote.money().amount());
        return model.offers().stream()
                .flatMap(offer -> offer.prices().stream()
                        .filter(price -> isLike(start.price(), price))
                        .flatMap(price -> price.first().stream().map(money -> new Quote(offer, price, money)))
                        .filter(quote ->
                                quote.money().currency().equals(start.money().currency()))
                        .min(cheapest)
                        .stream())
                .sorted(cheapest.thenComparing(quote -> quote.offer().provider()))
                .toList();
    }

    private boolean isLike(Price one, Price other) {
        return other.meter() == one.meter()
                && other.conditions().equals(one.conditions())
                && other.validity().on(context.asOf());
    }

    private static Map<String, Object> range(List<Quote> quotes, List<Map<String, Object>> offers) {
        Quote lowest = quotes.get(0);
        Map<String, Object> range = new LinkedHashMap<>();
        range.put("@type", "AggregateOffer");
        range.put("lowPrice", amount(lowest.money()));
        range.put("highPrice", amount(quotes.get(quotes.size() - 1).money()));
        range.put("priceCurrency", lowest.money().currency().getCurrencyCode());
        range.put("offerCount", offers.size());
        range.put("offers", offers);
        return range;
    }

    private Map<String, Object> offer(Quote quote) {
        String amount = amount(quote.money());
        String currency = quote.money().currency().getCurrencyCode();
        Map<String, Object> unit = new LinkedHashMap<>();
        unit.put("@type", "UnitPriceSpecification");
        unit.put("price", amount);
        unit.put("priceCurrency", currency);
        unit.put("unitText", MeterWords.thing(quote.price()));
        Map<String, Object> view = priced(amount, currency);
        view.put("priceSpecification", unit);
        quote.price().validity().until().ifPresent(last -> view.put("priceValidUntil", last.toString()));
        return sold(view, quote.offer());
    }

    private Map<String, Object> free(Offer offer) {
        return sold(priced("0", context.currency().getCurrencyCode()), offer);
    }

    private static Map<String, Object> priced(String amount, String currency) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("@type", "Offer");
        view.put("price", amount);
        view.put("priceCurrency", currency);
        return view;
    }

    private Map<String, Object> sold(Map<String, Object> view, Offer offer) {
        view.put(
                "seller",
                JsonLd.named("Organization", context.provider(offer.provider()).name()));
        view.put(
                "url",
                offer.url()
                        .map(Object::toString)
                        .orElseGet(() -> context.addresses().absolute(Addresses.of(model.id())) + "#pricing"));
        return view;
    }

    private static String amount(Money money) {
        return money.amount().toPlainString();
    }
}
