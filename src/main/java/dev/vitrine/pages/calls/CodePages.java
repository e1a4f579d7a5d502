package dev.vitrine.pages.calls;

import dev.vitrine.catalog.Model;
import dev.vitrine.pages.Addresses;
import dev.vitrine.pages.Context;
import dev.vitrine.pages.Heads;
import dev.vitrine.pages.Link;
import dev.vitrine.pages.Page;
import dev.vitrine.pages.PageSource;
import dev.vitrine.pages.Route;
import dev.vitrine.snippets.AnsweredCall;
import java.util.List;
import java.util.stream.Stream;

/** A page for each model that can be called, with its code in all languages. The model's page shows only the most common ones. */
public final class CodePages implements PageSource {
    private static final String TEMPLATE = "pages/code.ftlh";

    private final Context context;
    private final Calls calls;

    /** The pages of a site. */
    public CodePages(Context context) {
        this.context = context;
        this.calls = new Calls(context);
    }

    @Override
    public Stream<Page> readable() {
        return context.catalog().models().values().stream().flatMap(this::page);
    }

    @Override
    public Stream<Page> near(String... steps) {
        return context.modelAt(steps).stream().flatMap(this::page);
    }

    private Stream<Page> page(Model model) {
        return Stream.of(model)
                .filter(it -> !AnsweredCall.of(it, context.catalog()).isEmpty())
                .map(it -> new Page(Addresses.code(it.id()), it.id().file(), TEMPLATE, () -> view(it))
                        .modified(() -> context.lastFacts().of(it)));
    }

    private CodeView view(Model model) {
        Route route = Addresses.code(model.id());
        String title = "Code for " + model.name();
        List<Link> trail = List.of(
                context.addresses().link("Organizations", Addresses.ORGANIZATIONS),
                context.link(context.organizationOf(model)),
                context.link(model),
                context.addresses().link("Code", route));
        return new CodeView(
                new Heads(context)
                        .page(
                                title,
                                "How to call " + model.name() + ": complete programs in several languages.",
                                trail,
                                route),
                trail,
                title,
                context.link(model),
                calls.of(model).orElseThrow());
    }
}
