package dev.vitrine.pages;

import dev.vitrine.catalog.LicenseId;
import dev.vitrine.catalog.ModelId;
import dev.vitrine.catalog.ModelType;
import dev.vitrine.catalog.OrganizationId;
import dev.vitrine.catalog.ProviderId;
import java.net.URI;

/** Where everything lies: the one place that knows the form of the site's addresses. */
final class Addresses {
    static final Route HOME = new Route("/");
    static final Route MODELS = new Route("/models/");
    static final Route ORGANIZATIONS = new Route("/organizations/");
    static final Route PROVIDERS = new Route("/providers/");
    static final Route LICENSES = new Route("/licenses/");
    static final Route TYPES = new Route("/types/");
    static final Route SCHEMAS = new Route("/schemas/");
    static final Route SEARCH = new Route("/search/");
    static final Route NAMES = new Route("/search/names.json");
    static final Route OPEN_SEARCH = new Route("/opensearch.xml");
    static final Route NOT_FOUND = new Route("/404.html");

    private final String origin;
    private final String basePath;

    /**
     * The addresses of a site.
     *
     * @param base where the site lives: {@code https://host/} or {@code https://host/catalog/}, with or without the last slash
     */
    Addresses(URI base) {
        String path = base.getRawPath() == null ? "" : base.getRawPath();
        this.origin = base.getScheme() + "://" + base.getRawAuthority();
        this.basePath = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    static Route of(ModelId model) {
        return new Route("/models/" + model + "/");
    }

    static Route ofAlias(OrganizationId organization, String alias) {
        return new Route("/models/" + organization + "/" + alias + "/");
    }

    /** Where a reader lands who cuts a model's address short. */
    static Route modelsOf(OrganizationId organization) {
        return new Route("/models/" + organization + "/");
    }

    static Route of(OrganizationId organization) {
        return new Route(ORGANIZATIONS.path() + organization + "/");
    }

    static Route of(ProviderId provider) {
        return new Route(PROVIDERS.path() + provider + "/");
    }

    static Route of(LicenseId license) {
        return new Route(LICENSES.path() + license + "/");
    }

    static Route of(ModelType type) {
        return new Route(TYPES.path() + type.key() + "/");
    }

    /** A page of a long listing; the first is the listing's own address. */
    static Route page(Route listing, int number) {
        return number == 1 ? listing : new Route(listing.path() + "page/" + number + "/");
    }

    /** What a link on the site says. */
    String href(Route route) {
        return basePath + route.path();
    }

    /** The same, for another site to link to. */
    String absolute(Route route) {
        return origin + href(route);
    }

    /** A link to a route. */
    Link link(String text, Route route) {
        return new Link(text, href(route));
    }

    /** A link of the site, for another site. */
    String absolute(Link link) {
        return origin + link.href();
    }
}
