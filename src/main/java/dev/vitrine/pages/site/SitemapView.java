package dev.vitrine.pages.site;

import java.util.List;
import java.util.Optional;

/** Addresses for search engines, {@code templates/feeds/sitemap.ftlx}, or of sitemaps, {@code sitemap-index.ftlx}. */
public record SitemapView(List<Entry> entries) {
    public SitemapView {
        entries = List.copyOf(entries);
    }

    /**
     * A page, or a sitemap.
     *
     * @param address absolute
     * @param modified the date of its newest fact, in the W3C's form: {@code 2026-11-22}, {@code 2026-11} or {@code 2026}
     */
    public record Entry(String address, Optional<String> modified) {}
}
