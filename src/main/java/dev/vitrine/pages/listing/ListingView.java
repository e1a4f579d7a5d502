package dev.vitrine.pages.listing;

import dev.vitrine.pages.FactTable;
import dev.vitrine.pages.Facts;
import dev.vitrine.pages.Head;
import dev.vitrine.pages.Link;
import dev.vitrine.pages.Pagination;
import dev.vitrine.wording.Markdown;
import java.util.List;
import java.util.Optional;

/**
 * A page that is about one thing and lists its models, {@code templates/pages/listing.ftlh}: all models, one type, one
 * organization, one provider, one license.
 *
 * @param kind {@code models}, {@code type}, {@code organization}, {@code provider} or {@code license}
 * @param lead the first sentence, made from facts
 * @param description the editor's own words
 * @param facts what is known of the thing itself; may hold nothing
 * @param links its own sites
 * @param sections its models, in one table or in one for each type
 * @param pages where in a long listing this is
 * @param edit the record, to edit it
 * @param report where to report wrong data
 */
public record ListingView(
        Head head,
        List<Link> breadcrumbs,
        String kind,
        String title,
        String lead,
        Optional<Markdown> description,
        Facts facts,
        List<Link> links,
        List<Section> sections,
        Optional<Pagination> pages,
        Optional<String> edit,
        Optional<String> report) {
    public ListingView {
        breadcrumbs = List.copyOf(breadcrumbs);
        links = List.copyOf(links);
        sections = List.copyOf(sections);
    }

    /** A heading and its table; the heading is empty where there is only one section. */
    public record Section(String id, String heading, FactTable table) {}
}
