package dev.vitrine.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a page says of itself to browsers, search engines and other machines.
 *
 * @param title of the page alone, without the site's name
 * @param description one or two sentences, plain text
 * @param canonical the absolute address, absent where the page must not be indexed (the 404 page, redirects)
 * @param openGraphType {@code website} or {@code article}
 * @param jsonLd complete JSON-LD documents, serialized, with {@code <} escaped: print them as they are
 * @param previous the page before this one of the same listing
 * @param next the page after this one of the same listing
 * @param alternates the same facts in other forms: Markdown, JSON, feeds
 * @param card the picture that a link to this page is shown with elsewhere
 * @param reach what it may reach besides the site
 */
public record Head(
        String title,
        String description,
        Optional<String> canonical,
        String openGraphType,
        List<String> jsonLd,
        Optional<String> previous,
        Optional<String> next,
        List<Alternate> alternates,
        Optional<Card> card,
        PageOrigins reach) {
    public Head {
        jsonLd = List.copyOf(jsonLd);
        alternates = List.copyOf(alternates);
    }

    /** A page that machines may know of, and nothing more said of it. */
    public static Head of(String title, String description, String canonical) {
        return new Head(
                title,
                description,
                Optional.of(canonical),
                "website",
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                PageOrigins.NONE);
    }

    /** The same, of the Open Graph type {@code article}. */
    public Head article() {
        return new Head(title, description, canonical, "article", jsonLd, previous, next, alternates, card, reach);
    }

    /** The same, not to be indexed. */
    Head unlisted() {
        return new Head(
                title, description, Optional.empty(), openGraphType, jsonLd, previous, next, alternates, card, reach);
    }

    /** The same with these documents of JSON-LD. */
    public Head withJsonLd(List<String> documents) {
        return new Head(
                title, description, canonical, openGraphType, documents, previous, next, alternates, card, reach);
    }

    /** The same with these documents of JSON-LD besides. */
    public Head withMoreJsonLd(List<String> documents) {
        List<String> all = new ArrayList<>(jsonLd);
        all.addAll(documents);
        return withJsonLd(all);
    }

    /** The same between two pages of its listing. */
    Head between(Optional<String> before, Optional<String> after) {
        return new Head(title, description, canonical, openGraphType, jsonLd, before, after, alternates, card, reach);
    }

    /** The same with more forms that its facts are there in. */
    public Head withAlternates(List<Alternate> more) {
        List<Alternate> all = new ArrayList<>(alternates);
        all.addAll(more);
        return new Head(title, description, canonical, openGraphType, jsonLd, previous, next, all, card, reach);
    }

    /** The same with a picture, or without. */
    public Head withCard(Optional<Card> picture) {
        return new Head(
                title, description, canonical, openGraphType, jsonLd, previous, next, alternates, picture, reach);
    }

    /** The same of a page that may reach this besides the site. */
    public Head reaching(PageOrigins origins) {
        return new Head(
                title, description, canonical, openGraphType, jsonLd, previous, next, alternates, card, origins);
    }

    /**
     * Another form of the page's facts.
     *
     * @param type the media type, {@code text/markdown}
     * @param title what it is, for the reader who is offered it
     * @param href its address on the site
     */
    public record Alternate(String type, String title, String href) {}

    /**
     * A picture of the page, a PNG.
     *
     * @param address absolute
     * @param width in pixels
     * @param height in pixels
     * @param alt what it says
     */
    public record Card(String address, int width, int height, String alt) {}
}
