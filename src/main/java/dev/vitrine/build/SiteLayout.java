package dev.vitrine.build;

import dev.vitrine.catalog.AsOfDate;
import dev.vitrine.catalog.Catalog;
import dev.vitrine.catalog.change.Event;
import dev.vitrine.catalog.change.EventHistory;
import dev.vitrine.hosting.HostFiles;
import dev.vitrine.pages.Cards;
import dev.vitrine.pages.GeneratedAsset;
import dev.vitrine.pages.Page;
import dev.vitrine.pages.SiteView;
import dev.vitrine.pages.site.SitePages;
import dev.vitrine.problem.Checked;
import dev.vitrine.problem.Problem;
import dev.vitrine.render.CardPainter;
import dev.vitrine.site.AllowedOrigins;
import dev.vitrine.site.Delivery;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The pages of a catalog before a theme is laid over them. Immutable, for any number of threads. */
public final class SiteLayout {
    private static final String INDEX = "index.html";

    private final SitePages source;
    private final SiteView site;
    private final URI base;
    private Optional<Delivery> delivery = Optional.empty();
    private Optional<List<Page>> pages;

    private SiteLayout(SitePages source, URI base, Optional<List<Page>> pages) {
        this.source = source;
        this.site = source.site();
        this.base = base;
        this.pages = pages;
    }

    /** What was calculated for the last layout, so that the next is the same sooner. Not for several layouts at once. */
    static final class Memory {
        private Optional<SitePages> last = Optional.empty();
        /** Of the last layout of all pages; absent where it failed. */
        private Optional<List<Problem>> warnings = Optional.empty();

        /**
         * The layout of a later state of the catalog that was laid out last, in which the same models have the same names. No
         * two pages can want one address that did not before, so they are laid out only when somebody asks for them all.
         */
        Checked<SiteLayout> later(Catalog catalog, SiteSources sources, List<Event> recorded) {
            if (warnings.isEmpty()) {
                return SiteLayout.of(catalog, sources, recorded, this);
            }
            SitePages pages = source(catalog, sources, recorded);
            return Checked.of(new SiteLayout(pages, base(catalog, sources), Optional.empty()), warnings.get());
        }

        private SitePages source(Catalog catalog, SiteSources sources, List<Event> recorded) {
            LocalDate day = sources.asOf().orElseGet(() -> AsOfDate.of(catalog));
            EventHistory chronicle = last.map(
                            before -> before.context().chronicle().later(catalog, day))
                    .orElseGet(() -> EventHistory.of(catalog, day, known(recorded, sources)));
            URI base = base(catalog, sources);
            SitePages pages = last.map(before -> before.later(catalog, chronicle, base))
                    .orElseGet(() -> new SitePages(catalog, chronicle, base)
                            .with(obstacle(sources).isPresent() ? Cards.NONE : sources.cards()));
            last = Optional.of(pages);
            return pages;
        }
    }

    /**
     * Lays out every page of a catalog, or of a later state of one that was laid out before.
     *
     * @param recorded how the records were changed, from the repository's history, the oldest first: what the site tells of
     *     goes up to the day that is asked for, or else to the last
     * @return no value where two pages want one address; with a warning where pictures are asked for and this machine cannot
     *     draw, and where a host takes fewer redirects
     */
    static Checked<SiteLayout> of(Catalog catalog, SiteSources sources, List<Event> recorded, Memory memory) {
        List<Problem> problems = new ArrayList<>(obstacle(sources).stream().toList());
        SitePages all = memory.source(catalog, sources, recorded);
        Checked<List<Page>> files = all.all();
        problems.addAll(files.problems());
        Optional<SiteLayout> whole =
                files.value().map(list -> new SiteLayout(all, base(catalog, sources), Optional.of(List.copyOf(list))));
        whole.ifPresent(laidOut -> problems.addAll(HostFiles.problems(laidOut.delivery())));
        memory.warnings = whole.map(laidOut -> List.copyOf(problems));
        return new Checked<>(whole, problems);
    }

    private static Optional<Problem> obstacle(SiteSources sources) {
        return sources.cards() == Cards.NONE ? Optional.empty() : CardPainter.obstacle();
    }

    private static List<Event> known(List<Event> recorded, SiteSources sources) {
        return recorded.stream()
                .filter(event -> !event.isRecorded()
                        || sources.asOf()
                                .filter(last -> event.day().isAfter(last))
                                .isEmpty())
                .toList();
    }

    private static URI base(Catalog catalog, SiteSources sources) {
        return sources.baseUrl().orElse(catalog.settings().url());
    }

    /** What the pages have in common. */
    public SiteView site() {
        return site;
    }

    /** The day that they speak for. */
    public LocalDate asOf() {
        return source.context().asOf();
    }

    /** Whether any model can be called, so that there are playgrounds. */
    public boolean hasCalls() {
        return source.hasCalls();
    }

    /** The assets that are made from the catalog. */
    List<GeneratedAsset> assets() {
        return source.assets();
    }

    /** How they are to be sent. */
    public synchronized Delivery delivery() {
        if (delivery.isEmpty()) {
            AllowedOrigins origins =
                    new AllowedOrigins(site.reach().connect(), site.reach().media());
            delivery = Optional.of(Delivery.of(base, source.redirects(), origins));
        }
        return delivery.get();
    }

    /** All of them, by route; laid out now if they were not before. */
    public synchronized List<Page> pages() {
        if (pages.isEmpty()) {
            Checked<List<Page>> all = source.all();
            pages = Optional.of(all.value()
                    .orElseThrow(() -> new IllegalStateException(all.problems().toString())));
        }
        return pages.get();
    }

    /**
     * One that can be had without the others; absent where it takes all to know.
     *
     * @param file that it will be, such as {@code models/index.html}
     */
    Optional<Page> page(String file) {
        String path = "/" + (file.endsWith(INDEX) ? file.substring(0, file.length() - INDEX.length()) : file);
        return source.page(path).filter(page -> page.route().file().equals(file));
    }
}
