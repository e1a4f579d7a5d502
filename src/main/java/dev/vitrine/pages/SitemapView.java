package dev.vitrine.pages;

import java.util.List;

/** Addresses for search engines, {@code templates/feeds/sitemap.ftlx}, or of sitemaps, {@code sitemap-index.ftlx}. */
public record SitemapView(List<String> addresses) {
    public SitemapView {
        addresses = List.copyOf(addresses);
    }
}
