package dev.vitrine.pages;

import dev.vitrine.catalog.Model;
import dev.vitrine.catalog.Offer;
import dev.vitrine.catalog.Price;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Facts in the vocabulary of schema.org, for search engines. */
final class JsonLd {
    private static final JsonMapper JSON = new JsonMapper();

    private JsonLd() {}

    /** The way down to a page, the page itself last. */
    static String breadcrumbs(List<Link> trail, Addresses addresses) {
        List<Object> items = new ArrayList<>();
        for (Link link : trail) {
            items.add(crumb(items.size() + 1, link.text(), addresses.absolute(link)));
        }
        return write("BreadcrumbList", Map.of("itemListElement", items));
    }

    private static Map<String, Object> crumb(int position, String name, String address) {
        Map<String, Object> crumb = new LinkedHashMap<>();
        crumb.put("@type", "ListItem");
        crumb.put("position", position);
        crumb.put("name", name);
        crumb.put("item", address);
        return crumb;
    }

    /** The site itself. */
    static String site(String name, String description, String address) {
        Map<String, Object> site = new LinkedHashMap<>();
        site.put("name", name);
        site.put("description", description);
        site.put("url", address);
        return write("WebSite", site);
    }

    /** Questions and answers; an answer is plain text. */
    static String questions(List<ModelView.Question> questions) {
        List<Object> entities = questions.stream()
                .<Object>map(question -> {
                    Map<String, Object> answer = new LinkedHashMap<>();
                    answer.put("@type", "Answer");
                    answer.put("text", PlainText.of(question.answer()));
                    Map<String, Object> entity = new LinkedHashMap<>();
                    entity.put("@type", "Question");
                    entity.put("name", question.question());
                    entity.put("acceptedAnswer", answer);
                    return entity;
                })
                .toList();
        return write("FAQPage", Map.of("mainEntity", entities));
    }

    /** A model, as a product with offers: the one type of search engines' that carries a price with its unit. */
    static String model(Model model, String description, Context context) {
        Map<String, Object> product = new LinkedHashMap<>();
        product.put("name", model.name());
        product.put("description", description);
        product.put("url", context.addresses().absolute(Addresses.of(model.id())));
        product.put("category", "AI model: " + Sentences.noun(model));
        product.put("brand", named("Brand", context.organizationOf(model).name()));
        model.api().ifPresent(api -> product.put("sku", api.id()));
        model.released().ifPresent(date -> product.put("releaseDate", date.toString()));
        List<Object> offers = new ArrayList<>();
        for (Offer offer : context.isRetired(model) ? List.<Offer>of() : model.offers()) {
            for (Price price : offer.prices()) {
                if (price.validity().on(context.asOf()) && price.flat().isPresent()) {
                    offers.add(offer(offer, price, model, context));
                }
            }
        }
        if (!offers.isEmpty()) {
            product.put("offers", offers);
        }
        return write("Product", product);
    }

    private static Map<String, Object> offer(Offer offer, Price price, Model model, Context context) {
        var money = price.flat().orElseThrow();
        Map<String, Object> unit = new LinkedHashMap<>();
        unit.put("@type", "UnitPriceSpecification");
        unit.put("price", money.amount().toPlainString());
        unit.put("priceCurrency", money.currency().getCurrencyCode());
        unit.put("unitText", MeterWords.thing(price));
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("@type", "Offer");
        view.put("price", money.amount().toPlainString());
        view.put("priceCurrency", money.currency().getCurrencyCode());
        view.put("priceSpecification", unit);
        view.put(
                "seller",
                named("Organization", context.provider(offer.provider()).name()));
        view.put(
                "url",
                offer.url()
                        .map(Object::toString)
                        .orElseGet(() -> context.addresses().absolute(Addresses.of(model.id())) + "#pricing"));
        return view;
    }

    private static Map<String, Object> named(String type, String name) {
        Map<String, Object> thing = new LinkedHashMap<>();
        thing.put("@type", type);
        thing.put("name", name);
        return thing;
    }

    /** A document that can stand inside a script element: no {@code <} is left that could end it. */
    private static String write(String type, Map<String, ?> properties) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("@context", "https://schema.org");
        document.put("@type", type);
        document.putAll(properties);
        return JSON.writeValueAsString(document)
                .replace("<", "\\u003c")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }
}
