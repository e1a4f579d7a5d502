package dev.vitrine.pages;

import java.util.List;

/** The heads of pages that are not about a model. */
public final class Heads {
    private final Context context;

    /** The heads of a site. */
    public Heads(Context context) {
        this.context = context;
    }

    /** A page on the way down from the home page. */
    public Head page(String title, String description, List<Link> trail, Route route) {
        return Head.of(title, description, context.addresses().absolute(route))
                .withJsonLd(List.of(JsonLd.breadcrumbs(trail, context.addresses())))
                .withCard(context.cards().ofSite());
    }

    /** A page of a long listing. */
    public Head page(String title, String description, List<Link> trail, Route route, Pagination pages) {
        return page(title, description, trail, route).between(pages.previous(), pages.next());
    }

    /** A page that no search engine should know. */
    public static Head unlisted(String title, String description) {
        return Head.of(title, description, "").unlisted();
    }
}
