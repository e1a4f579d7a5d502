package dev.vitrine.api;

import dev.vitrine.catalog.Model;
import dev.vitrine.catalog.ModelType;
import dev.vitrine.catalog.Settings;
import dev.vitrine.pages.Addresses;
import dev.vitrine.pages.Context;
import dev.vitrine.pages.FormerAddresses;
import dev.vitrine.pages.Link;
import dev.vitrine.pages.Page;
import dev.vitrine.pages.PageSource;
import dev.vitrine.pages.Route;
import dev.vitrine.pages.Sentences;
import dev.vitrine.pages.model.ModelPages;
import dev.vitrine.wording.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** The pages of models in Markdown, what lists them, and all of them in one. */
public final class MarkdownPages implements PageSource {
    /** The most models whose pages are in one text as a whole: more would be longer than any reader's memory. */
    static final int WHOLE = 500;

    private static final String OWNER = "the texts for language models";

    private final Context context;
    private final ModelPages models;
    private final Sentences sentences;

    /** The texts of a site. */
    public MarkdownPages(Context context) {
        this.context = context;
        this.models = new ModelPages(context);
        this.sentences = new Sentences(context);
    }

    @Override
    public boolean isRepetition() {
        return true;
    }

    @Override
    public Stream<Page> files() {
        Stream<Page> twins = all(context).stream()
                .map(model ->
                        new Page(Addresses.twin(model.id()), model.id().file(), "twins/model.ftl", () -> twin(model)));
        return Stream.concat(
                FormerAddresses.with(twins.toList(), context),
                Stream.of(
                        new Page(DocumentAddresses.LLMS, OWNER, "feeds/llms.ftl", this::list),
                        new Page(DocumentAddresses.LLMS_FULL, OWNER, "feeds/llms-full.ftl", this::full)));
    }

    private static Collection<Model> all(Context context) {
        return context.catalog().models().values();
    }

    private MarkdownPageView twin(Model model) {
        return new MarkdownPageView(
                models.view(model),
                context.addresses().origin(),
                context.addresses().absolute(Addresses.of(model.id())));
    }

    private LlmsView list() {
        Settings settings = context.catalog().settings();
        List<LlmsView.Section> sections = new ArrayList<>();
        for (ModelType type : ModelType.values()) {
            List<Model> ofType = context.catalog().modelsOf(type);
            if (!ofType.isEmpty()) {
                sections.add(new LlmsView.Section(
                        type.label() + " models",
                        ofType.stream().map(this::entry).toList()));
            }
        }
        sections.add(new LlmsView.Section("Optional", documents()));
        String intro = Words.count(all(context).size(), "model")
                + ", each with its prices, where each price was read, its license and how to call it.";
        return new LlmsView(settings.title(), settings.tagline(), intro, sections);
    }

    private LlmsView.Entry entry(Model model) {
        String price = sentences.price(model).map(sentence -> " " + sentence).orElse("");
        return new LlmsView.Entry(link(model.name(), Addresses.twin(model.id())), sentences.lead(model) + price);
    }

    private List<LlmsView.Entry> documents() {
        return List.of(
                new LlmsView.Entry(link("All models in one text", DocumentAddresses.LLMS_FULL), extent()),
                new LlmsView.Entry(
                        link("API", Addresses.API), "How to read the same facts as JSON and CSV, with examples."),
                new LlmsView.Entry(
                        link("Prices as JSON", DocumentAddresses.document("prices")),
                        "All prices, as one flat row each."),
                new LlmsView.Entry(
                        link("Models as JSON", DocumentAddresses.document("models")),
                        "All models, with links to their documents."),
                new LlmsView.Entry(
                        link("Rankings as JSON", DocumentAddresses.document("rankings")),
                        "The rankings of all arenas, as one flat row per entry."));
    }

    private boolean isWhole() {
        return all(context).size() <= WHOLE;
    }

    private String extent() {
        return isWhole()
                ? "The Markdown versions of all models’ pages, one after another."
                : "A summary and price of each model, with a link to its Markdown version: the pages themselves, for"
                        + " more than " + WHOLE + " models, would be too long for one text.";
    }

    private LlmsView.Full full() {
        Settings settings = context.catalog().settings();
        Stream<Model> listed = all(context).stream();
        return new LlmsView.Full(
                settings.title(),
                settings.tagline(),
                extent(),
                isWhole() ? listed.map(this::twin).iterator() : Collections.emptyIterator(),
                isWhole()
                        ? Collections.emptyIterator()
                        : all(context).stream().map(this::entry).iterator());
    }

    private Link link(String text, Route route) {
        return new Link(text, context.addresses().absolute(route));
    }
}
