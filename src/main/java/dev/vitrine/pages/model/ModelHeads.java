package dev.vitrine.pages.model;

import dev.vitrine.catalog.Model;
import dev.vitrine.pages.Addresses;
import dev.vitrine.pages.Context;
import dev.vitrine.pages.FaqEntry;
import dev.vitrine.pages.Head;
import dev.vitrine.pages.JsonLd;
import dev.vitrine.pages.Link;
import dev.vitrine.pages.PageOrigins;
import dev.vitrine.pages.Route;
import dev.vitrine.pages.Sentences;
import dev.vitrine.pages.changes.Feeds;
import dev.vitrine.wording.Summary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What the pages of models say of themselves to search engines and other machines. */
final class ModelHeads {
    private final Context context;
    private final Sentences sentences;
    private Optional<Map<String, Long>> names = Optional.empty();

    ModelHeads(Context context) {
        this.context = context;
        this.sentences = new Sentences(context);
    }

    /**
     * The head of a model's page.
     *
     * @param trail the way down to it, the page itself last
     */
    Head of(Model model, List<Link> trail, List<FaqEntry> questions) {
        String description = description(model);
        Optional<Head.Card> card = context.cards().of(model);
        List<String> jsonLd = new ArrayList<>();
        jsonLd.add(JsonLd.breadcrumbs(trail, context.addresses()));
        jsonLd.add(JsonLd.model(model, description, card.map(Head.Card::address), context));
        if (!questions.isEmpty()) {
            jsonLd.add(JsonLd.questions(questions));
        }
        return Head.of(title(model), description, context.addresses().absolute(Addresses.of(model.id())))
                .article()
                .withJsonLd(jsonLd)
                .withAlternates(List.of(
                        alternate("text/markdown", "Markdown", Addresses.twin(model.id())),
                        alternate("application/json", "JSON", Addresses.document(model.id())),
                        Feeds.alternate(
                                "Changes of " + model.name(), context, Addresses.feed(Addresses.of(model.id())))))
                .withCard(card)
                .reaching(PageOrigins.of(model, context.catalog()));
    }

    private Head.Alternate alternate(String type, String title, Route route) {
        return new Head.Alternate(type, title, context.addresses().href(route));
    }

    private String description(Model model) {
        return Summary.of(sentences.lead(model))
                .then(
                        sentences.price(model).orElse(""),
                        sentences.briefPrice(model).orElse(""))
                .then(context.licenseOf(model)
                        .map(terms -> Sentences.license(model, terms))
                        .orElse(""))
                .then("What it costs, what it can do and where each fact was read.", "Each fact with its source.")
                .text();
    }

    /** {@code Ray 2 Flash: pricing, API & license}: what the page has, and no more. */
    private String title(Model model) {
        List<String> parts = new ArrayList<>();
        if (!model.offers().isEmpty()) {
            parts.add("pricing");
        }
        if (model.limits().context().isPresent()) {
            parts.add("context window");
        }
        if (model.api().isPresent()) {
            parts.add("API");
        }
        if (model.license().isPresent() && parts.size() < 3) {
            parts.add("license");
        }
        String maker = " by " + context.organizationOf(model).name();
        if (parts.isEmpty()) {
            return Summary.title(model.name(), List.of(maker), context.siteTitle());
        }
        String name = isShared(model.name()) ? model.name() + maker : model.name();
        return Summary.title(
                name,
                IntStream.iterate(parts.size(), count -> count > 0, count -> count - 1)
                        .mapToObj(count -> ": " + list(parts.subList(0, count)))
                        .toList(),
                context.siteTitle());
    }

    private static String list(List<String> parts) {
        int last = parts.size() - 1;
        return last == 0 ? parts.get(0) : String.join(", ", parts.subList(0, last)) + " & " + parts.get(last);
    }

    /** Whether several models have a name. */
    private synchronized boolean isShared(String name) {
        if (names.isEmpty()) {
            names = Optional.of(context.catalog().models().values().stream()
                    .collect(Collectors.groupingBy(Model::name, Collectors.counting())));
        }
        return names.get().get(name) > 1;
    }
}
