package dev.vitrine.pages;

import dev.vitrine.fixture.TestSite;
import dev.vitrine.pages.listing.ListingView;
import dev.vitrine.pages.model.ModelView;
import dev.vitrine.pages.site.SitePages;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** The views of a test site's pages, as of 1 September 2026. */
public final class Views {
    public static final LocalDate AS_OF = LocalDate.of(2026, 9, 1);

    private Views() {}

    public static List<Page> pages(TestSite site) {
        return pages(site, "https://catalog.example/");
    }

    public static List<Page> pages(TestSite site, String base) {
        return new SitePages(site.catalog(), AS_OF, URI.create(base))
                .all()
                .value()
                .orElseThrow();
    }

    public static Object view(TestSite site, String route) {
        return pages(site).stream()
                .filter(page -> page.route().path().equals(route))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no page at " + route))
                .view();
    }

    /** The page of {@code acme/one}. */
    public static ModelView model(TestSite site) {
        return (ModelView) view(site, "/models/acme/one/");
    }

    /** The page of {@code acme/one}, of this record. */
    public static ModelView model(String record) {
        return model(TestSite.withModel(record));
    }

    public static ListingView listing(TestSite site, String route) {
        return (ListingView) view(site, route);
    }

    /** A table of prices as lines: the columns, then each row as provider, terms and cells. A star marks the cheapest. */
    static String text(PriceTable table) {
        String head = table.caption() + ": "
                + table.columns().stream()
                        .map(column -> column.label() + " (" + column.unit() + ")")
                        .collect(Collectors.joining(" | "));
        return head + "\n" + table.rows().stream().map(Views::row).collect(Collectors.joining("\n")) + "\n";
    }

    private static String row(PriceTable.Row row) {
        String terms = row.terms().isEmpty() ? "" : ", " + row.terms();
        return row.provider().text() + terms + ": "
                + row.cells().stream().map(Views::cell).collect(Collectors.joining(" | "));
    }

    private static String cell(PriceTable.Cell cell) {
        return (cell.disagreement() ? "! " : "")
                + cell.entries().stream()
                        .map(entry -> entry.text()
                                + (entry.cheapest() ? "*" : "")
                                + entry.dates().map(dates -> " " + dates).orElse(""))
                        .collect(Collectors.joining(" / "));
    }
}
