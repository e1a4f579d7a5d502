package dev.vitrine.pages.site;

import dev.vitrine.catalog.Catalog;
import dev.vitrine.catalog.change.EventHistory;
import dev.vitrine.pages.Addresses;
import dev.vitrine.pages.Cards;
import dev.vitrine.pages.Context;
import dev.vitrine.pages.EditLinks;
import dev.vitrine.pages.Heads;
import dev.vitrine.pages.Link;
import dev.vitrine.pages.Page;
import dev.vitrine.pages.PageOrigins;
import dev.vitrine.pages.PageRules;
import dev.vitrine.pages.PageSource;
import dev.vitrine.pages.SiteView;
import dev.vitrine.pages.calls.PlaygroundFiles;
import dev.vitrine.pages.changes.ChangesPages;
import dev.vitrine.pages.changes.Feeds;
import dev.vitrine.pages.changes.RetirementCalendar;
import dev.vitrine.pages.listing.Directories;
import dev.vitrine.pages.listing.ListingPages;
import dev.vitrine.pages.model.ModelPages;
import dev.vitrine.pages.ranking.RankingPages;
import dev.vitrine.pages.search.SearchPages;
import dev.vitrine.problem.Checked;
import dev.vitrine.problem.Location;
import dev.vitrine.problem.Problem;
import dev.vitrine.wording.Dates;
import dev.vitrine.wording.Words;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Every page of the site, as view records: what is said is settled here, and a template only lays it out. To add a page, add
 * a view record, a template, and a line here.
 */
public final class SitePages {
    private final Context context;
    private final SchemaDocuments documents;
    private final SchemaPages schemas;
    private final List<PageSource> annexes;
    private final ListingPages listings;
    private final ModelPages models;
    private final RankingPages rankings;
    private final PageLookup lookup;

    /**
     * The pages of a catalog.
     *
     * @param asOf the day that the site speaks for
     * @param base where the site will live
     */
    public SitePages(Catalog catalog, LocalDate asOf, URI base) {
        this(catalog, asOf, base, SchemaDocuments.NONE);
    }

    /** The same, with pages on the form of the records. */
    public SitePages(Catalog catalog, LocalDate asOf, URI base, SchemaDocuments schemas) {
        this(catalog, EventHistory.of(catalog, asOf), base, schemas);
    }

    /**
     * The pages of a catalog, with what is known of its history.
     *
     * @param chronicle what happened, and the day that the site speaks for
     * @param base where the site will live
     * @param schemas the form of the records
     */
    public SitePages(Catalog catalog, EventHistory chronicle, URI base, SchemaDocuments schemas) {
        this(new Context(catalog, chronicle, new Addresses(base)), schemas, List.of());
    }

    private SitePages(Context context, SchemaDocuments schemas, List<PageSource> annexes) {
        this.context = context;
        this.documents = schemas;
        this.schemas = new SchemaPages(context, schemas);
        this.annexes = List.copyOf(annexes);
        this.listings = new ListingPages(context);
        this.models = new ModelPages(context);
        this.rankings = new RankingPages(context);
        this.lookup = new PageLookup(context, listings, models);
    }

    /** The same with the pages of another package, which may be made from the same {@link #context}. */
    public SitePages with(PageSource annex) {
        List<PageSource> all = new ArrayList<>(annexes);
        all.add(annex);
        return new SitePages(context, documents, all);
    }

    /** What every page is made from. */
    public Context context() {
        return context;
    }

    /** The same with the pictures that links to the pages are shown with, or without; without unless asked for. */
    public SitePages with(Cards choice) {
        return new SitePages(context.with(choice), documents, annexes);
    }

    /** The pages of a later state of the catalog: those that new ones would be, made sooner where records are the same objects. */
    public SitePages later(Catalog catalog, EventHistory chronicle, URI base) {
        return new SitePages(new Context(context, catalog, chronicle, new Addresses(base)), documents, annexes);
    }

    /**
     * The pages of a catalog without their links to the lines of records: those move when a comment is added, and so two
     * states of a catalog could not be compared page by page.
     */
    public static SitePages withoutEdits(Catalog catalog, LocalDate asOf) {
        return new SitePages(
                new Context(
                        catalog,
                        EventHistory.of(catalog, asOf),
                        new Addresses(catalog.settings().url()),
                        EditLinks.NONE),
                SchemaDocuments.NONE,
                List.of());
    }

    /** What every page has in common. */
    public SiteView site() {
        var settings = context.catalog().settings();
        var addresses = context.addresses();
        return new SiteView(
                settings.title(),
                settings.tagline(),
                settings.language(),
                addresses.href(Addresses.HOME),
                navigation(),
                settings.hue(),
                settings.logo(),
                settings.repository().map(Object::toString),
                Words.count(context.catalog().models().size(), "model") + ", "
                        + Words.count(context.catalog().prices(), "price") + ", each with its source.",
                Dates.moment(context.asOf()),
                Stream.of(
                                schemas.links().stream(),
                                annexes.stream().flatMap(annex -> annex.links().stream()),
                                rankings.links())
                        .flatMap(links -> links)
                        .toList(),
                new SiteView.Search(addresses.href(Addresses.SEARCH), addresses.href(Addresses.OPEN_SEARCH)),
                PageOrigins.of(context.catalog()));
    }

    private List<Link> navigation() {
        Addresses addresses = context.addresses();
        List<Link> sections = new ArrayList<>(List.of(addresses.link("Models", Addresses.MODELS)));
        sections.addAll(rankings.sections());
        sections.addAll(List.of(
                addresses.link("Organizations", Addresses.ORGANIZATIONS),
                addresses.link("Providers", Addresses.PROVIDERS),
                addresses.link("Licenses", Addresses.LICENSES),
                addresses.link("Changes", Addresses.CHANGES)));
        return sections;
    }

    /** All pages, by route. Two that want the same route are a problem that names both. */
    public Checked<List<Page>> all() {
        List<Page> pages = new ArrayList<>(content().toList());
        List<Page> indexed = List.copyOf(pages);
        Redirects redirects = new Redirects(context);
        pages.addAll(redirects.all().toList());
        pages.addAll(new MachineFiles(context.addresses(), MachineFiles.SITEMAP_SIZE)
                .of(indexed)
                .toList());
        pages.addAll(new SearchPages(context).all().toList());
        pages.addAll(new PlaygroundFiles(context).all().toList());
        pages.addAll(context.cards().all().toList());
        pages.addAll(schemas.files().toList());
        List<Page> files = new ArrayList<>(new Feeds(context).all().toList());
        annexes.forEach(annex -> files.addAll(annex.files().toList()));
        pages.addAll(files);
        pages.addAll(redirects.kept(files).toList());
        pages.addAll(new RetirementCalendar(context).page().stream().toList());
        pages.add(notFound());
        return owned(pages);
    }

    /**
     * Addresses whose pages only lead on, for hosts that can say so themselves; both relative to the site's home: {@code
     * models/luma/ray/} to {@code models/luma/ray-2/}.
     */
    public SortedMap<String, String> redirects() {
        return new Redirects(context).addresses();
    }

    /** The pages that a reader may look for. */
    private Stream<Page> content() {
        return Stream.of(
                        Stream.of(new HomePage(context).page()),
                        listings.all(),
                        new Directories(context).all(),
                        rankings.all(),
                        new ChangesPages(context).all(),
                        schemas.reference(),
                        annexes.stream().flatMap(PageSource::readable),
                        listings.types(),
                        context.catalog().organizations().values().stream().flatMap(listings::organization),
                        context.catalog().providers().values().stream().flatMap(listings::provider),
                        context.catalog().licenses().values().stream().flatMap(listings::license),
                        context.catalog().models().values().stream().map(models::page))
                .flatMap(pages -> pages);
    }

    /** Whether any model can be called, so that the site has playgrounds. */
    public boolean hasCalls() {
        return new PlaygroundFiles(context).isAny();
    }

    /**
     * One of the pages that a reader may look for, made without the others.
     *
     * @param path of its route, such as {@code /models/luma/ray-2/}
     * @return absent where there is none, or only {@link #all} can tell
     */
    public Optional<Page> page(String path) {
        return lookup.page(path)
                .or(() -> Stream.concat(schemas.reference(), annexes.stream().flatMap(PageSource::readable))
                        .filter(page -> page.route().path().equals(path))
                        .findFirst());
    }

    private Page notFound() {
        return new Page(
                Addresses.NOT_FOUND,
                "404.html",
                "pages/notice.ftlh",
                new NoticeView(
                        Heads.unlisted("Page not found", "There is no page at this address."),
                        "Page not found",
                        "There is no page at this address. The model may have been renamed, or the link is misspelt.",
                        List.of(
                                context.addresses().link("All models", Addresses.MODELS),
                                context.addresses().link("Organizations", Addresses.ORGANIZATIONS),
                                context.home())));
    }

    private static Checked<List<Page>> owned(List<Page> pages) {
        Map<String, Page> owners = new TreeMap<>();
        List<Problem> problems = new ArrayList<>();
        for (Page page : pages) {
            Page owner = owners.putIfAbsent(page.route().path().toLowerCase(Locale.ROOT), page);
            if (owner != null) {
                problems.add(new Problem(
                        PageRules.ROUTE_TAKEN,
                        Location.ofFile(page.owner()),
                        "the address " + page.route().path() + " already belongs to " + owner.owner(),
                        Optional.of("rename one of them")));
            }
        }
        return problems.isEmpty() ? Checked.of(List.copyOf(owners.values())) : Checked.failed(problems);
    }
}
