package dev.vitrine.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The heads of pages that are not about a model. */
final class Heads {
    private final Context context;

    Heads(Context context) {
        this.context = context;
    }

    /** A page on the way down from the home page. */
    Head page(String title, String description, List<Link> trail, Route route) {
        List<String> jsonLd = new ArrayList<>();
        jsonLd.add(JsonLd.breadcrumbs(trail, context.addresses()));
        return new Head(
                title,
                description,
                Optional.of(context.addresses().absolute(route)),
                "website",
                jsonLd,
                Optional.empty(),
                Optional.empty());
    }

    /** A page of a long listing. */
    Head page(String title, String description, List<Link> trail, Route route, ListingView.Pagination pages) {
        Head head = page(title, description, trail, route);
        return new Head(
                head.title(),
                head.description(),
                head.canonical(),
                head.openGraphType(),
                head.jsonLd(),
                pages.previous(),
                pages.next());
    }

    /** A page that no search engine should know. */
    static Head unlisted(String title, String description) {
        return new Head(title, description, Optional.empty(), "website", List.of(), Optional.empty(), Optional.empty());
    }
}
