package dev.vitrine.pages;

import dev.vitrine.catalog.Event;
import dev.vitrine.catalog.LicenseId;
import dev.vitrine.catalog.ModelId;
import dev.vitrine.catalog.ModelType;
import dev.vitrine.catalog.OrganizationId;
import dev.vitrine.catalog.ProviderId;
import java.net.URI;
import java.util.Optional;

/** Where everything lies: the one place that knows the form of the site's addresses. */
final class Addresses {
    static final Route HOME = new Route("/");
    static final Route MODELS = new Route("/models/");
    static final Route ORGANIZATIONS = new Route("/organizations/");
    static final Route PROVIDERS = new Route("/providers/");
    static final Route LICENSES = new Route("/licenses/");
    static final Route TYPES = new Route("/types/");
    static final Route SCHEMAS = new Route("/schemas/");
    static final Route CHANGES = new Route("/changes/");
    static final Route RETIREMENTS_CALENDAR = new Route("/changes/retirements.ics");
    static final Route NOT_FOUND = new Route("/404.html");

    private final String host;
    private final String origin;
    private final String basePath;

    /**
     * The addresses of a site.
     *
     * @param base where the site lives: {@code https://host/} or {@code https://host/catalog/}, with or without the last slash
     */
    Addresses(URI base) {
        String path = base.getRawPath() == null ? "" : base.getRawPath();
        this.host = base.getHost() == null ? base.getRawAuthority() : base.getHost();
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

    /** What happened of a kind; everything where no kind is named. */
    static Route changes(Optional<Event.Topic> topic) {
        return topic.map(known -> new Route(CHANGES.path() + known.key() + "/")).orElse(CHANGES);
    }

    /** The feed of what happened of a kind; of everything where no kind is named. */
    static Route feed(Optional<Event.Topic> topic) {
        return new Route("/feeds/" + topic.map(Event.Topic::key).orElse("changes") + ".atom");
    }

    /** The feed of what a page is about. */
    static Route feed(Route page) {
        return new Route(page.path() + "feed.atom");
    }

    /** A page of a long listing; the first is the listing's own address. */
    static Route page(Route listing, int number) {
        return number == 1 ? listing : new Route(listing.path() + "page/" + number + "/");
    }

    /** The host alone, without a port. */
    String host() {
        return host;
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
