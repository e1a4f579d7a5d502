package dev.vitrine.pages.site;

import dev.vitrine.api.ApiPages;
import dev.vitrine.api.MarkdownPages;
import dev.vitrine.catalog.Catalog;
import dev.vitrine.catalog.change.EventHistory;
import dev.vitrine.pages.Addresses;
import dev.vitrine.pages.Cards;
import dev.vitrine.pages.Context;
import dev.vitrine.pages.EditLinks;
import dev.vitrine.pages.GeneratedAsset;
import dev.vitrine.pages.Link;
import dev.vitrine.pages.Page;
import dev.vitrine.pages.PageOrigins;
import dev.vitrine.pages.PageRules;
import dev.vitrine.pages.PageSource;
import dev.vitrine.pages.SiteView;
import dev.vitrine.pages.calls.CodePages;
import dev.vitrine.pages.calls.PlaygroundFiles;
import dev.vitrine.pages.changes.ChangesPages;
import dev.vitrine.pages.changes.Feeds;
import dev.vitrine.pages.changes.RetirementCalendar;
import dev.vitrine.pages.listing.Directories;
import dev.vitrine.pages.listing.ListingPages;
import dev.vitrine.pages.model.ModelPages;
import dev.vitrine.pages.ranking.ArenaDirectory;
import dev.vitrine.pages.ranking.ArenaPages;
import dev.vitrine.pages.ranking.BenchmarkPages;
import dev.vitrine.pages.ranking.MethodologyPage;
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
 * Every page of the site, as view records: what is said is settled here, and a template only lays it out. To add a page type,
 * add a class that is a {@link PageSource} and its line in {@link #sources(Context)}.
 */
public final class SitePages {
    private final Context context;
    private final List<PageSource> sources;

    /** The pages that are made from a context. */
    public SitePages(Context context) {
        this.context = context;
        this.sources = sources(context);
    }

    /**
     * The pages of a catalog, with what is known of its history.
     *
     * @param chronicle what happened, and the as-of date
     * @param base where the site will live
     */
    public SitePages(Catalog catalog, EventHistory chronicle, URI base) {
        this(new Context(catalog, chronicle, new Addresses(base)));
    }

    /**
     * The pages of a catalog, with the history that its dates tell.
     *
     * @param base where the site will live
     */
    public SitePages(Catalog catalog, LocalDate asOf, URI base) {
        this(catalog, EventHistory.of(catalog, asOf), base);
    }

    /**
     * Every source of pages, each once. The order decides which source keeps a route that two of them want, and the order of
     * the links in the footer.
     */
    private static List<PageSource> sources(Context context) {
        List<PageSource> sources = new ArrayList<>(List.of(
                new HomePage(context),
                new ListingPages(context),
                new Directories(context),
                new ArenaDirectory(context),
                new ArenaPages(context),
                new BenchmarkPages(context),
                new ChangesPages(context),
                new SchemaPages(context),
                new ApiPages(context),
                new MarkdownPages(context),
                new MethodologyPage(context),
                new ModelPages(context),
                new CodePages(context),
                new Redirects(context),
                new SearchPages(context),
                new PlaygroundFiles(context),
                context.cards(),
                new Feeds(context),
                new RetirementCalendar(context),
                new NotFoundPage(context)));
        sources.add(new MachineFiles(context.addresses(), sources, MachineFiles.SITEMAP_SIZE));
        return List.copyOf(sources);
    }

    /** Every source of pages, each once. */
    public List<PageSource> sources() {
        return sources;
    }

    /** What every page is made from. */
    public Context context() {
        return context;
    }

    /** The same pages, with social cards or without; without unless asked for. */
    public SitePages with(Cards choice) {
        return new SitePages(context.with(choice));
    }

    /** The pages of a later state of the catalog: those that new ones would be, made sooner where records are the same objects. */
    public SitePages later(Catalog catalog, EventHistory chronicle, URI base) {
        return new SitePages(new Context(context, catalog, chronicle, new Addresses(base)));
    }

    /**
     * The pages of a catalog without their links to the lines of records: those move when a comment is added, and so two
     * states of a catalog could not be compared page by page.
     */
    public static SitePages withoutEdits(Catalog catalog, LocalDate asOf) {
        return new SitePages(new Context(
                catalog,
                EventHistory.of(catalog, asOf),
                new Addresses(catalog.settings().url()),
                EditLinks.NONE));
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
                sources.stream().flatMap(source -> source.links().stream()).toList(),
                new SiteView.Search(addresses.href(Addresses.SEARCH), addresses.href(Addresses.OPEN_SEARCH)),
                PageOrigins.of(context.catalog()));
    }

    private List<Link> navigation() {
        Addresses addresses = context.addresses();
        List<Link> sections = new ArrayList<>(List.of(addresses.link("Models", Addresses.MODELS)));
        if (!context.catalog().arenas().isEmpty()) {
            sections.add(addresses.link("Arenas", Addresses.ARENAS));
        }
        if (!context.catalog().benchmarks().isEmpty()) {
            sections.add(addresses.link("Benchmarks", Addresses.BENCHMARKS));
        }
        sections.addAll(List.of(
                addresses.link("Organizations", Addresses.ORGANIZATIONS),
                addresses.link("Providers", Addresses.PROVIDERS),
                addresses.link("Licenses", Addresses.LICENSES),
                addresses.link("Changes", Addresses.CHANGES)));
        return sections;
    }

    /** All pages, by route. Two that want the same route are a problem that names both. */
    public Checked<List<Page>> all() {
        return owned(sources);
    }

    /** All pages but those that repeat others for programs, by route; no value if two want the same route. */
    public Checked<List<Page>> withoutRepetitions() {
        return owned(sources.stream().filter(source -> !source.isRepetition()).toList());
    }

    /**
     * Addresses whose pages only lead on, for hosts that can say so themselves; both relative to the site's home: {@code
     * models/luma/ray/} to {@code models/luma/ray-2/}.
     */
    public SortedMap<String, String> redirects() {
        return new Redirects(context).addresses();
    }

    /** The assets that are made from the catalog. */
    public List<GeneratedAsset> assets() {
        return sources.stream().flatMap(source -> source.assets().stream()).toList();
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
        return sources.stream().flatMap(source -> source.page(path).stream()).findFirst();
    }

    private static Checked<List<Page>> owned(List<PageSource> sources) {
        List<Page> pages = Stream.concat(
                        sources.stream().flatMap(PageSource::readable),
                        sources.stream().flatMap(PageSource::files))
                .toList();
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
