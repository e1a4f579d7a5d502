package dev.vitrine.review;

import dev.vitrine.catalog.Catalog;
import dev.vitrine.pages.Page;
import dev.vitrine.pages.PageOrigins;
import dev.vitrine.pages.SiteView;
import dev.vitrine.pages.site.SitePages;
import dev.vitrine.problem.Checked;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Lays two catalogs out, for the same day, and compares page by page what the templates would be given. */
final class PageDiff {
    private PageDiff() {}

    static PageChanges between(Catalog base, Catalog head, LocalDate asOf) {
        SitePages former = SitePages.withoutEdits(base, asOf);
        SitePages later = SitePages.withoutEdits(head, asOf);
        Checked<List<Page>> before = former.withoutRepetitions();
        Checked<List<Page>> after = later.withoutRepetitions();
        if (before.value().isEmpty() || after.value().isEmpty()) {
            return PageChanges.unknown("two pages want the same address");
        }
        Map<String, Page> old = byRoute(before.value().get());
        Map<String, Page> now = byRoute(after.value().get());
        List<String> changed = now.entrySet().parallelStream()
                .filter(page -> old.containsKey(page.getKey())
                        && !page.getValue().view().equals(old.get(page.getKey()).view()))
                .map(Map.Entry::getKey)
                .toList();
        return new PageChanges(
                without(now, old),
                without(old, now),
                changed,
                !frame(former.site()).equals(frame(later.site())),
                Optional.empty());
    }

    /** What every page has in common, but for the counts in its foot. */
    private static List<Object> frame(SiteView site) {
        return List.of(
                site.title(),
                site.tagline(),
                site.language(),
                site.home(),
                site.navigation(),
                site.hue(),
                site.logo(),
                site.repository(),
                site.reach().equals(PageOrigins.NONE));
    }

    private static Map<String, Page> byRoute(List<Page> pages) {
        Map<String, Page> routes = new TreeMap<>();
        pages.forEach(page -> routes.put(page.route().path(), page));
        return routes;
    }

    private static List<String> without(Map<String, Page> some, Map<String, Page> others) {
        return some.keySet().stream()
                .filter(route -> !others.containsKey(route))
                .toList();
    }
}
