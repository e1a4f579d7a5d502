package dev.vitrine.pages.listing;

import dev.vitrine.catalog.change.Event;
import dev.vitrine.pages.Addresses;
import dev.vitrine.pages.Context;
import dev.vitrine.pages.Head;
import dev.vitrine.pages.Heads;
import dev.vitrine.pages.Link;
import dev.vitrine.pages.Pagination;
import dev.vitrine.pages.Route;
import dev.vitrine.pages.changes.Feeds;
import dev.vitrine.wording.Summary;
import java.util.List;
import java.util.Optional;

/** What listings say of themselves to search engines, feed readers and who finds a mistake. */
final class ListingHeads {
    private final Context context;
    private final Heads heads;

    ListingHeads(Context context) {
        this.context = context;
        this.heads = new Heads(context);
    }

    /**
     * The head of a page of a listing.
     *
     * @param trail the way down to it, the page itself last
     */
    Head of(ListingSubject subject, List<Link> trail, Pagination pages) {
        Route route = Addresses.page(subject.route(), pages.number());
        return heads.page(title(subject, pages), description(subject, pages), trail, route, pages)
                .withMoreJsonLd(subject.jsonLd())
                .withAlternates(feed(subject));
    }

    private List<Head.Alternate> feed(ListingSubject subject) {
        return switch (subject.kind()) {
            case "models" ->
                List.of(Feeds.alternate("New models", context, Addresses.feed(Optional.of(Event.Topic.MODELS))));
            case "organization" ->
                List.of(Feeds.alternate(
                        "Changes of models by " + subject.title(), context, Addresses.feed(subject.route())));
            default -> List.of();
        };
    }

    /** Where to report that a listing's record is wrong; absent without a repository. */
    Optional<String> report(ListingSubject subject, String record) {
        String name = subject.title() + " (" + subject.kind() + ")";
        return context.edits().wrongFact(name, record, context.addresses().absolute(subject.route()));
    }

    /** Says what is listed, because an organization and its own platform often have one name. */
    private String title(ListingSubject subject, Pagination pages) {
        String page = pages.number() == 1 ? "" : ", page " + pages.number();
        List<String> endings = switch (subject.kind()) {
            case "organization" -> List.of(": models & prices", ": models");
            case "provider" -> List.of(": prices by model", ": prices");
            case "license" -> List.of(": terms and models", ": terms");
            default -> List.of();
        };
        return Summary.title(subject.title(), endings, context.siteTitle()) + page;
    }

    private static String description(ListingSubject subject, Pagination pages) {
        String page = pages.number() == 1 ? "" : "Page " + pages.number() + " of " + pages.of() + ": ";
        String name = subject.kind().equals("license") ? subject.title() + ": " : "";
        return Summary.of(page + name + subject.lead())
                .then("What each costs, with the source of every price, its license and its API id.")
                .text();
    }
}
