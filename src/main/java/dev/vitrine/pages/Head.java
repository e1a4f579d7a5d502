package dev.vitrine.pages;

import java.util.List;
import java.util.Optional;

/**
 * What a page says of itself to browsers, search engines and other machines.
 *
 * @param title of the page alone, without the site's name
 * @param description one or two sentences, plain text
 * @param canonical the absolute address, absent where the page must not be indexed (the 404 page, redirects)
 * @param openGraphType {@code website} or {@code article}
 * @param jsonLd complete JSON-LD documents, serialised, with {@code <} escaped: print them as they are
 * @param previous the page before this one of the same listing
 * @param next the page after this one of the same listing
 */
public record Head(
        String title,
        String description,
        Optional<String> canonical,
        String openGraphType,
        List<String> jsonLd,
        Optional<String> previous,
        Optional<String> next) {
    public Head {
        jsonLd = List.copyOf(jsonLd);
    }
}
