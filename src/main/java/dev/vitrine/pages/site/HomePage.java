package dev.vitrine.pages.site;

import dev.vitrine.catalog.Catalog;
import dev.vitrine.catalog.Model;
import dev.vitrine.catalog.ModelType;
import dev.vitrine.catalog.Organization;
import dev.vitrine.catalog.Settings;
import dev.vitrine.catalog.change.Event;
import dev.vitrine.pages.Addresses;
import dev.vitrine.pages.ComparablePrice;
import dev.vitrine.pages.Context;
import dev.vitrine.pages.Head;
import dev.vitrine.pages.JsonLd;
import dev.vitrine.pages.ModelTable;
import dev.vitrine.pages.Page;
import dev.vitrine.pages.PageSource;
import dev.vitrine.pages.Route;
import dev.vitrine.pages.changes.Change;
import dev.vitrine.pages.changes.EventWords;
import dev.vitrine.pages.changes.Feeds;
import dev.vitrine.pages.listing.Directory;
import dev.vitrine.pages.listing.ModelTables;
import dev.vitrine.pages.ranking.ArenaDirectory;
import dev.vitrine.wording.Summary;
import dev.vitrine.wording.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The home page. */
final class HomePage implements PageSource {
    private static final String TITLE = "AI models: prices, licenses & API requests";
    private static final int LATEST = 12;
    private static final int LEADERS = 5;
    private static final int CHANGES = 5;
    private static final int MOVES = 2;

    private final Context context;
    private final ModelTables tables;

    HomePage(Context context) {
        this.context = context;
        this.tables = new ModelTables(context);
    }

    @Override
    public Stream<Page> readable() {
        return Stream.of(new Page(Addresses.HOME, "data/catalog.yaml", "pages/home.ftlh", this::view)
                .modified(
                        () -> context.lastFacts().of(context.catalog().models().values())));
    }

    private HomeView view() {
        Catalog catalog = context.catalog();
        Settings settings = catalog.settings();
        List<Model> latest = ModelTables.newestFirst(
                        List.copyOf(catalog.models().values()))
                .stream()
                .limit(LATEST)
                .toList();
        String intro = intro(catalog);
        Map<ModelType, List<Priced>> cheapest = new EnumMap<>(ModelType.class);
        for (ModelType type : ModelType.values()) {
            cheapest.put(type, cheapest(type));
        }
        String address = context.addresses().absolute(Addresses.HOME);
        String tagline = settings.tagline() + (settings.tagline().endsWith(".") ? "" : ".");
        Head head = Head.of(
                        TITLE, Summary.of(tagline).then(intro, counted(catalog)).text(), address)
                .withJsonLd(List.of(
                        JsonLd.site(settings.title(), settings.tagline(), address),
                        JsonLd.dataset(tagline + " " + intro, context)))
                .withAlternates(List.of(
                        Feeds.alternate("Changes", context, Addresses.feed(Optional.empty())),
                        Feeds.alternate("New models", context, Addresses.feed(Optional.of(Event.Topic.MODELS))),
                        Feeds.alternate("Price changes", context, Addresses.feed(Optional.of(Event.Topic.PRICES)))))
                .withCard(context.cards().ofSite());
        return new HomeView(
                head,
                settings.tagline(),
                intro,
                counts(catalog),
                types(cheapest),
                tables.mixed("Latest releases", latest),
                context.addresses().link("All " + Words.count(catalog.models().size(), "model"), Addresses.MODELS),
                changes(),
                context.addresses().link("All changes", Addresses.CHANGES),
                new ArenaDirectory(context).leaders(),
                context.addresses().link("All arenas", Addresses.ARENAS),
                leaders(cheapest),
                organizations(catalog));
    }

    private static String counted(Catalog catalog) {
        return Words.count(catalog.models().size(), "model") + " and " + Words.count(catalog.prices(), "price")
                + ", each with its source.";
    }

    /** What happened last to models that were there already: the new ones have a table of their own. */
    private List<Change> changes() {
        EventWords words = EventWords.onPages(context, MOVES);
        return context.chronicle().past().stream()
                .filter(event -> event.topic() != Event.Topic.MODELS)
                .limit(CHANGES)
                .map(words::change)
                .toList();
    }

    private static String intro(Catalog catalog) {
        return "Prices, " + (catalog.arenas().isEmpty() ? "" : "rankings, ") + "licenses and API requests for "
                + Words.count(catalog.models().size(), "model") + " from "
                + Words.count(catalog.organizations().size(), "organization")
                + ", each price with its source and the day it was read.";
    }

    private List<HomeView.Count> counts(Catalog catalog) {
        return List.of(
                count(catalog.models().size(), "model", Addresses.MODELS),
                count(catalog.organizations().size(), "organization", Addresses.ORGANIZATIONS),
                count(catalog.providers().size(), "provider", Addresses.PROVIDERS),
                count(catalog.prices(), "sourced price", Addresses.MODELS));
    }

    private HomeView.Count count(long number, String noun, Route route) {
        return new HomeView.Count(
                Words.grouped(number),
                noun + (number == 1 ? "" : "s"),
                context.addresses().href(route));
    }

    private List<HomeView.TypeCard> types(Map<ModelType, List<Priced>> cheapest) {
        return Arrays.stream(ModelType.values())
                .filter(type -> !context.catalog().modelsOf(type).isEmpty())
                .map(type -> new HomeView.TypeCard(
                        context.addresses().link(type.label(), Addresses.of(type)),
                        Words.count(context.catalog().modelsOf(type).size(), "model"),
                        cheapest.get(type).stream()
                                .findFirst()
                                .map(price -> "from " + price.yardstick().amount() + " "
                                        + price.yardstick().unit())))
                .toList();
    }

    private record Priced(Model model, ComparablePrice yardstick) {}

    /** The models of a type on its most common scale, cheapest first; what costs the same is by id. */
    private List<Priced> cheapest(ModelType type) {
        List<Priced> priced = context.catalog().modelsOf(type).stream()
                .filter(model -> !context.isRetired(model))
                .flatMap(model ->
                        context.quotes().yardstick(model).map(yardstick -> new Priced(model, yardstick)).stream())
                .toList();
        var common = priced.stream()
                .collect(Collectors.groupingBy(each -> each.yardstick().scale(), TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey);
        return priced.stream()
                .filter(each -> common.filter(each.yardstick().scale()::equals).isPresent())
                .sorted(Comparator.comparing(each -> each.yardstick().money().amount()))
                .toList();
    }

    private List<ModelTable> leaders(Map<ModelType, List<Priced>> cheapest) {
        List<ModelTable> leaders = new ArrayList<>();
        for (ModelType type : ModelType.values()) {
            List<Model> models = cheapest.get(type).stream()
                    .limit(LEADERS)
                    .map(Priced::model)
                    .toList();
            if (models.size() > 1) {
                leaders.add(tables.cheapest("Cheapest " + type.key() + " models", models));
            }
        }
        return leaders;
    }

    private List<Directory.Entry> organizations(Catalog catalog) {
        return catalog.organizations().values().stream()
                .filter(organization -> !catalog.modelsOf(organization.id()).isEmpty())
                .sorted(Comparator.comparing((Organization organization) ->
                                -catalog.modelsOf(organization.id()).size())
                        .thenComparing(Organization::id))
                .map(organization -> new Directory.Entry(
                        context.link(organization),
                        Words.grouped(catalog.modelsOf(organization.id()).size()),
                        Optional.empty()))
                .toList();
    }
}
