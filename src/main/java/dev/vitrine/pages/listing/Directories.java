package dev.vitrine.pages.listing;

import dev.vitrine.catalog.Catalog;
import dev.vitrine.catalog.License;
import dev.vitrine.catalog.Model;
import dev.vitrine.catalog.ModelType;
import dev.vitrine.pages.Addresses;
import dev.vitrine.pages.Context;
import dev.vitrine.pages.Heads;
import dev.vitrine.pages.Link;
import dev.vitrine.pages.Page;
import dev.vitrine.pages.PageSource;
import dev.vitrine.pages.Route;
import dev.vitrine.wording.Summary;
import dev.vitrine.wording.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The pages that list organizations, providers, licenses and types. */
public final class Directories implements PageSource {
    private static final String TEMPLATE = "pages/directory.ftlh";

    private final Context context;
    private final Heads heads;

    public Directories(Context context) {
        this.context = context;
        this.heads = new Heads(context);
    }

    @Override
    public Stream<Page> readable() {
        return Stream.of(organizations(), providers(), licenses(), types());
    }

    private Page organizations() {
        Catalog catalog = context.catalog();
        return page(
                Addresses.ORGANIZATIONS,
                "Organizations",
                Words.count(catalog.organizations().size(), "organization") + " whose models are recorded here.",
                "Organization",
                () -> catalog.organizations().values().stream()
                        .map(organization -> entry(
                                context.link(organization),
                                catalog.modelsOf(organization.id()).size(),
                                organization.country()))
                        .toList());
    }

    private Page providers() {
        Catalog catalog = context.catalog();
        return page(
                Addresses.PROVIDERS,
                "Providers",
                Words.count(catalog.providers().size(), "provider") + " whose prices are recorded here.",
                "Provider",
                () -> catalog.providers().values().stream()
                        .map(provider -> entry(
                                context.link(provider),
                                catalog.offersOf(provider.id()).stream()
                                        .map(offering -> offering.model().id())
                                        .distinct()
                                        .count(),
                                Optional.of(provider.kind().label())))
                        .toList());
    }

    private Page licenses() {
        Catalog catalog = context.catalog();
        return page(
                Addresses.LICENSES,
                "Licenses",
                Words.count(catalog.licenses().size(), "license") + ", with their terms for commercial use.",
                "License",
                () -> catalog.licenses().values().stream()
                        .map(license -> entry(
                                context.link(license),
                                catalog.modelsUnder(license.id()).size(),
                                Optional.of(detail(license))))
                        .toList());
    }

    private Page types() {
        Catalog catalog = context.catalog();
        return page(
                Addresses.TYPES,
                "Types",
                "The types of models in this catalog.",
                "Type",
                () -> Arrays.stream(ModelType.values())
                        .filter(type -> !catalog.modelsOf(type).isEmpty())
                        .map(type -> entry(
                                context.addresses().link(type.label(), Addresses.of(type)),
                                catalog.modelsOf(type).size(),
                                newest(type)))
                        .toList());
    }

    private static String detail(License license) {
        return license.kind().label()
                + license.commercialUse()
                        .map(use -> "; commercial use " + use.label().toLowerCase(Locale.ROOT))
                        .orElse("");
    }

    private Optional<String> newest(ModelType type) {
        return ModelTables.newestFirst(context.catalog().modelsOf(type)).stream()
                .findFirst()
                .map(Model::name)
                .map(name -> "Newest: " + name);
    }

    private static Directory.Entry entry(Link link, long count, Optional<String> detail) {
        return new Directory.Entry(link, Words.grouped(count), detail);
    }

    private Page page(
            Route route, String title, String intro, String entryColumn, Supplier<List<Directory.Entry>> entries) {
        return new Page(
                        route,
                        "the directory of " + title.toLowerCase(Locale.ROOT),
                        TEMPLATE,
                        () -> view(route, title, intro, entryColumn, entries.get()))
                .modified(
                        () -> context.lastFacts().of(context.catalog().models().values()));
    }

    private Directory view(Route route, String title, String intro, String entryColumn, List<Directory.Entry> entries) {
        List<Link> trail = List.of(context.home(), context.addresses().link(title, route));
        return new Directory(
                heads.page(title, description(title, intro, entries), trail, route),
                trail,
                title,
                intro,
                entryColumn,
                "Models",
                entries);
    }

    /** With the names of the first, as many as there is room for: they say better than any sentence what is listed. */
    private static String description(String title, String intro, List<Directory.Entry> entries) {
        String begin = title + ": " + intro;
        List<String> names = entries.stream().map(entry -> entry.link().text()).toList();
        int room = names.size();
        while (room > 0 && begin.length() + list(names, room).length() >= Summary.LONGEST) {
            room--;
        }
        return Summary.of(begin).then(list(names, room)).text();
    }

    private static String list(List<String> names, int room) {
        return room == 0 ? "" : String.join(", ", names.subList(0, room)) + (room < names.size() ? " …" : ".");
    }
}
