package dev.vitrine.pages;

import dev.vitrine.catalog.Model;
import dev.vitrine.catalog.Organization;
import dev.vitrine.problem.JsonText;
import dev.vitrine.wording.PlainText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Facts in the vocabulary of schema.org, for search engines. A type is claimed only where what Google's documentation requires
 * of it is known; there are no ratings and no reviews.
 */
public final class JsonLd {

    private JsonLd() {}

    /** The way down to a page, the page itself last: two steps or more. */
    public static String breadcrumbs(List<Link> trail, Addresses addresses) {
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
    public static String site(String name, String description, String address) {
        Map<String, Object> site = new LinkedHashMap<>();
        site.put("name", name);
        site.put("description", description);
        site.put("url", address);
        return write("WebSite", site);
    }

    /** Questions and answers; an answer is plain text. */
    public static String questions(List<FaqEntry> questions) {
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

    /** Who makes models. */
    public static String organization(Organization organization) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("name", organization.name());
        organization.website().ifPresent(site -> view.put("url", site.toString()));
        return write("Organization", view);
    }

    /**
     * The catalog as data, and where to fetch it. Nothing but what the records say: who owns them and under which terms is
     * not recorded.
     *
     * @param description of 50 to 5,000 characters, by Google's rule
     */
    public static String dataset(String description, Context context) {
        Map<String, Object> dataset = new LinkedHashMap<>();
        dataset.put("name", context.siteTitle());
        dataset.put("description", description);
        dataset.put("url", context.addresses().absolute(Addresses.HOME));
        dataset.put("isAccessibleForFree", true);
        dataset.put("dateModified", context.asOf().toString());
        dataset.put(
                "distribution",
                List.of(
                        download("models.json", "application/json", context),
                        download("prices.json", "application/json", context),
                        download("prices.csv", "text/csv", context)));
        return write("Dataset", dataset);
    }

    private static Map<String, Object> download(String document, String type, Context context) {
        Map<String, Object> download = new LinkedHashMap<>();
        download.put("@type", "DataDownload");
        download.put("contentUrl", context.addresses().absolute(Addresses.document(document)));
        download.put("encodingFormat", type);
        return download;
    }

    /**
     * A model. With a price it is a product with offers; without one it is a work, because search engines refuse a product
     * that has neither price nor review.
     *
     * @param card the address of its picture
     */
    public static String model(Model model, String description, Optional<String> card, Context context) {
        Optional<Object> offers = new JsonLdOffers(model, context).view();
        String maker = context.organizationOf(model).name();
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("name", model.name());
        view.put("description", description);
        view.put("url", context.addresses().absolute(Addresses.of(model.id())));
        card.ifPresent(address -> view.put("image", address));
        if (offers.isEmpty()) {
            view.put("creator", named("Organization", maker));
            model.released().ifPresent(date -> view.put("datePublished", date.toString()));
            return write("CreativeWork", view);
        }
        view.put("category", "AI model: " + Sentences.noun(model));
        view.put("brand", named("Brand", maker));
        model.api().ifPresent(api -> view.put("sku", api.main().id()));
        model.released().ifPresent(date -> view.put("releaseDate", date.toString()));
        view.put("offers", offers.get());
        return write("Product", view);
    }

    /** A thing of which only the name is said. */
    static Map<String, Object> named(String type, String name) {
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
        return JsonText.line(document)
                .replace("<", "\\u003c")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }
}
