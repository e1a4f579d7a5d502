package dev.vitrine.pages;

import dev.vitrine.catalog.ArenaId;
import dev.vitrine.catalog.BenchmarkId;
import dev.vitrine.catalog.LicenseId;
import dev.vitrine.catalog.ModelId;
import dev.vitrine.catalog.ModelType;
import dev.vitrine.catalog.OrganizationId;
import dev.vitrine.catalog.ProviderId;
import dev.vitrine.catalog.change.Event;
import java.net.URI;
import java.util.Optional;

/** Where everything is: the one place that knows the form of the site's addresses. */
public final class Addresses {
    public static final Route HOME = new Route("/");
    public static final Route MODELS = new Route("/models/");
    public static final Route ORGANIZATIONS = new Route("/organizations/");
    public static final Route PROVIDERS = new Route("/providers/");
    public static final Route LICENSES = new Route("/licenses/");
    public static final Route TYPES = new Route("/types/");
    public static final Route ARENAS = new Route("/arenas/");
    public static final Route BENCHMARKS = new Route("/benchmarks/");

    /** The page on how everything is counted; each rule has an anchor there. */
    public static final Route METHODOLOGY = new Route("/methodology/");

    public static final Route SCHEMAS = new Route("/schemas/");
    public static final Route CHANGES = new Route("/changes/");
    public static final Route RETIREMENTS_CALENDAR = new Route("/changes/retirements.ics");
    public static final Route SEARCH = new Route("/search/");
    public static final Route NAMES = new Route("/search/names.json");
    public static final Route OPEN_SEARCH = new Route("/opensearch.osdx");

    /** The page on the documents for programs. */
    public static final Route API = new Route("/api/");

    /** The version of those documents, which only grows. */
    public static final String API_VERSION = "v1";

    /** Where they lie. */
    public static final Route API_V1 = new Route(API.path() + API_VERSION + "/");

    public static final Route NOT_FOUND = new Route("/404.html");

    private final String host;
    private final String origin;
    private final String basePath;

    /**
     * The addresses of a site.
     *
     * @param base where the site lives: {@code https://host/} or {@code https://host/catalog/}, with or without the last slash
     */
    public Addresses(URI base) {
        String path = base.getRawPath() == null ? "" : base.getRawPath();
        this.host = base.getHost() == null ? base.getRawAuthority() : base.getHost();
        this.origin = base.getScheme() + "://" + base.getRawAuthority();
        this.basePath = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    /** The page of a model. */
    public static Route of(ModelId model) {
        return new Route("/models/" + model + "/");
    }

    /** The page of a model in Markdown. */
    public static Route twin(ModelId model) {
        return new Route(of(model).path() + "index.md");
    }

    /** What the playground on a model's page reads. */
    public static Route calls(ModelId model) {
        return new Route(of(model).path() + "calls.json");
    }

    /** The page with the code for a model in all languages. */
    public static Route code(ModelId model) {
        return new Route(of(model).path() + "code/");
    }

    /** A document for programs: {@code prices.csv}. */
    public static Route document(String file) {
        return new Route(API_V1.path() + file);
    }

    /** The document of a model for programs. */
    public static Route document(ModelId model) {
        return document("models/" + model + ".json");
    }

    public static Route ofAlias(OrganizationId organization, String alias) {
        return new Route("/models/" + organization + "/" + alias + "/");
    }

    /** Where a reader lands who cuts a model's address short. */
    public static Route modelsOf(OrganizationId organization) {
        return new Route("/models/" + organization + "/");
    }

    /** The page of an organization. */
    public static Route of(OrganizationId organization) {
        return new Route(ORGANIZATIONS.path() + organization + "/");
    }

    /** The page of a provider. */
    public static Route of(ProviderId provider) {
        return new Route(PROVIDERS.path() + provider + "/");
    }

    /** The page of a license. */
    public static Route of(LicenseId license) {
        return new Route(LICENSES.path() + license + "/");
    }

    /** The page of a type of model. */
    public static Route of(ModelType type) {
        return new Route(TYPES.path() + type.key() + "/");
    }

    /** The page of an arena. */
    public static Route of(ArenaId arena) {
        return new Route(ARENAS.path() + arena + "/");
    }

    /** The page of an arena's category or language. */
    public static Route ofAxis(ArenaId arena, String axis) {
        return new Route(of(arena).path() + axis + "/");
    }

    /** The page of a benchmark. */
    public static Route of(BenchmarkId benchmark) {
        return new Route(BENCHMARKS.path() + benchmark + "/");
    }

    /** What happened of a kind; everything where no kind is named. */
    public static Route changes(Optional<Event.Topic> topic) {
        return topic.map(known -> new Route(CHANGES.path() + known.key() + "/")).orElse(CHANGES);
    }

    /** The feed of what happened of a kind; of everything where no kind is named. */
    public static Route feed(Optional<Event.Topic> topic) {
        return new Route("/feeds/" + topic.map(Event.Topic::key).orElse("changes") + ".atom");
    }

    /** The feed of what a page is about. */
    public static Route feed(Route page) {
        return new Route(page.path() + "feed.atom");
    }

    /** A page of a long listing; the first is the listing's own address. */
    public static Route page(Route listing, int number) {
        return number == 1 ? listing : new Route(listing.path() + "page/" + number + "/");
    }

    /** The host alone, without a port. */
    public String host() {
        return host;
    }

    /** What a link on the site says. */
    public String href(Route route) {
        return basePath + route.path();
    }

    /** The same, for another site to link to. */
    public String absolute(Route route) {
        return origin + href(route);
    }

    /** A link to a route. */
    public Link link(String text, Route route) {
        return new Link(text, href(route));
    }

    /** What is before the address of a page on the site for another site to link to: {@code https://host}. */
    public String origin() {
        return origin;
    }

    /** A link of the site, for another site. */
    public String absolute(Link link) {
        return origin + link.href();
    }
}
