package dev.vitrine.pages.site;

import dev.vitrine.pages.Addresses;
import dev.vitrine.pages.Page;
import dev.vitrine.pages.PageSource;
import dev.vitrine.pages.Route;
import dev.vitrine.value.PartialDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Files for crawlers: {@code robots.txt}, and the sitemap or, past 50,000 addresses, several with an index. */
public final class MachineFiles implements PageSource {
    /** The most that a sitemap may hold, by the protocol of sitemaps.org. */
    public static final int SITEMAP_SIZE = 50_000;

    private static final Route SITEMAP = new Route("/sitemap.xml");
    private static final String OWNER = "the sitemap";

    private final Addresses addresses;
    private final List<PageSource> sources;
    private final int sitemapSize;

    /** The files of a site whose readable pages come from these sources. */
    public MachineFiles(Addresses addresses, List<PageSource> sources, int sitemapSize) {
        this.addresses = addresses;
        this.sources = List.copyOf(sources);
        this.sitemapSize = sitemapSize;
    }

    @Override
    public Stream<Page> files() {
        Page robots = new Page(
                new Route("/robots.txt"),
                "robots.txt",
                "feeds/robots.ftl",
                new RobotsView(addresses.absolute(SITEMAP)));
        return Stream.concat(
                Stream.of(robots),
                sitemaps(sources.stream()
                        .flatMap(PageSource::readable)
                        .sorted(Comparator.comparing(Page::route))
                        .toList()));
    }

    private Stream<Page> sitemaps(List<Page> pages) {
        if (pages.size() <= sitemapSize) {
            return Stream.of(sitemap(SITEMAP, pages));
        }
        List<Page> parts = new ArrayList<>();
        for (int from = 0; from < pages.size(); from += sitemapSize) {
            Route route = new Route("/sitemap-" + (parts.size() + 1) + ".xml");
            parts.add(sitemap(route, pages.subList(from, Math.min(pages.size(), from + sitemapSize))));
        }
        Page index = new Page(
                SITEMAP,
                OWNER,
                "feeds/sitemap-index.ftlx",
                () -> new SitemapView(parts.stream().map(this::entry).toList()));
        return Stream.concat(parts.stream(), Stream.of(index));
    }

    private Page sitemap(Route route, List<Page> pages) {
        return new Page(
                        route,
                        OWNER,
                        "feeds/sitemap.ftlx",
                        () -> new SitemapView(pages.stream().map(this::entry).toList()))
                .modified(() ->
                        pages.stream().flatMap(page -> page.modified().stream()).max(Comparator.naturalOrder()));
    }

    private SitemapView.Entry entry(Page page) {
        return new SitemapView.Entry(
                addresses.absolute(page.route()), page.modified().map(PartialDate::toString));
    }
}
