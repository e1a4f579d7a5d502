package dev.vitrine.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Files for crawlers: {@code robots.txt}, and the sitemap or, past 50,000 addresses, several with an index. */
final class MachineFiles {
    /** The most that a sitemap may hold, by the protocol of sitemaps.org. */
    static final int SITEMAP_SIZE = 50_000;

    private static final Route SITEMAP = new Route("/sitemap.xml");
    private static final String OWNER = "the sitemap";

    private final Addresses addresses;
    private final int sitemapSize;

    MachineFiles(Addresses addresses, int sitemapSize) {
        this.addresses = addresses;
        this.sitemapSize = sitemapSize;
    }

    /** The files for a site of these pages, by their canonical addresses. */
    Stream<Page> of(List<String> canonical) {
        Page robots = new Page(
                new Route("/robots.txt"),
                "robots.txt",
                "feeds/robots.ftl",
                new RobotsView(addresses.absolute(SITEMAP)));
        return Stream.concat(Stream.of(robots), sitemaps(canonical));
    }

    private Stream<Page> sitemaps(List<String> canonical) {
        if (canonical.size() <= sitemapSize) {
            return Stream.of(sitemap(SITEMAP, canonical));
        }
        List<Page> parts = new ArrayList<>();
        List<String> index = new ArrayList<>();
        for (int from = 0; from < canonical.size(); from += sitemapSize) {
            Route route = new Route("/sitemap-" + (parts.size() + 1) + ".xml");
            parts.add(sitemap(route, canonical.subList(from, Math.min(canonical.size(), from + sitemapSize))));
            index.add(addresses.absolute(route));
        }
        parts.add(new Page(SITEMAP, OWNER, "feeds/sitemap-index.ftlx", new SitemapView(index)));
        return parts.stream();
    }

    private static Page sitemap(Route route, List<String> canonical) {
        return new Page(route, OWNER, "feeds/sitemap.ftlx", new SitemapView(canonical));
    }
}
