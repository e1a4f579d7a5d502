package dev.vitrine.pages.listing;

import dev.vitrine.pages.Facts;
import dev.vitrine.pages.Link;
import dev.vitrine.pages.Route;
import dev.vitrine.wording.Markdown;
import java.util.List;
import java.util.Optional;

/**
 * What a listing is about.
 *
 * @param owner the record it is made from
 * @param trail the way down to it, without itself
 * @param record the file of its record, for those that have one
 * @param jsonLd what it is itself, for machines
 */
record ListingSubject(
        Route route,
        String owner,
        String kind,
        String title,
        String lead,
        List<Link> trail,
        Optional<Markdown> description,
        Facts facts,
        List<Link> links,
        Optional<String> record,
        List<String> jsonLd) {
    ListingSubject {
        trail = List.copyOf(trail);
        links = List.copyOf(links);
        jsonLd = List.copyOf(jsonLd);
    }
}
