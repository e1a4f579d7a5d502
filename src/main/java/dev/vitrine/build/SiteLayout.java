package dev.vitrine.build;

import dev.vitrine.api.ApiPages;
import dev.vitrine.catalog.Catalog;
import dev.vitrine.catalog.Chronicle;
import dev.vitrine.catalog.Event;
import dev.vitrine.catalog.PartialDate;
import dev.vitrine.pages.Cards;
import dev.vitrine.pages.Page;
import dev.vitrine.pages.SitePages;
import dev.vitrine.pages.SiteView;
import dev.vitrine.problem.Checked;
import dev.vitrine.problem.Problem;
import dev.vitrine.render.CardPainter;
import dev.vitrine.site.AllowedOrigins;
import dev.vitrine.site.Delivery;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The pages of a catalog before a theme is laid over them.
 *
 * @param site what they have in common
 * @param pages by route
 * @param asOf the day that they speak for
 * @param delivery how they are to be sent
 */
public record SiteLayout(SiteView site, List<Page> pages, LocalDate asOf, Delivery delivery) {
    /** Where no record has a date at all, the day that the site speaks for. */
    private static final LocalDate NO_DATE = LocalDate.of(2000, 1, 1);

    public SiteLayout {
        pages = List.copyOf(pages);
    }

    /** What was reckoned for the last layout, so that the next is the same sooner. Not for several layouts at once. */
    static final class Memory {
        private Optional<SitePages> last = Optional.empty();
    }

    /**
     * Lays out every page of a catalog, or of a later state of one that was laid out before.
     *
     * @param recorded how the records were changed, from the repository's history, the oldest first: what the site tells of
     *     goes up to the day that is asked for, or else to the last
     * @return no value where two pages want one address; with a warning where pictures are asked for and this machine cannot
     *     draw
     */
    static Checked<SiteLayout> of(Catalog catalog, SiteSources sources, List<Event> recorded, Memory memory) {
        Optional<Problem> obstacle = sources.cards() == Cards.NONE ? Optional.empty() : CardPainter.obstacle();
        List<Problem> problems = new ArrayList<>(obstacle.stream().toList());
        Chronicle chronicle = chronicle(catalog, sources, recorded);
        URI base = base(catalog, sources);
        SitePages pages = memory.last
                .map(before -> before.later(catalog, chronicle, base))
                .orElseGet(() -> new SitePages(catalog, chronicle, base, SchemaPublication.documents())
                        .with(obstacle.isPresent() ? Cards.NONE : sources.cards()));
        memory.last = Optional.of(pages);
        SitePages all = pages.with(new ApiPages(pages.context()));
        Checked<List<Page>> files = all.all();
        problems.addAll(files.problems());
        return files.value()
                .map(list -> layout(all, list, base))
                .map(layout -> Checked.of(layout, problems))
                .orElseGet(() -> Checked.failed(problems));
    }

    private static SiteLayout layout(SitePages pages, List<Page> files, URI base) {
        SiteView site = pages.site();
        AllowedOrigins origins =
                new AllowedOrigins(site.reach().connect(), site.reach().media());
        return new SiteLayout(site, files, pages.context().asOf(), Delivery.of(base, pages.redirects(), origins));
    }

    private static Chronicle chronicle(Catalog catalog, SiteSources sources, List<Event> recorded) {
        LocalDate day = sources.asOf().orElseGet(() -> lastDate(catalog));
        List<Event> known = recorded.stream()
                .filter(event -> !event.isRecorded()
                        || sources.asOf()
                                .filter(last -> event.day().isAfter(last))
                                .isEmpty())
                .toList();
        return Chronicle.of(catalog, day, known);
    }

    private static URI base(Catalog catalog, SiteSources sources) {
        return sources.baseUrl().orElse(catalog.settings().url());
    }

    SortedMap<String, Page> byFile() {
        SortedMap<String, Page> byFile = new TreeMap<>();
        pages.forEach(page -> byFile.put(page.route().file(), page));
        return byFile;
    }

    private static LocalDate lastDate(Catalog catalog) {
        return catalog.lastChecked()
                .or(() -> catalog.models().values().stream()
                        .flatMap(model -> model.released().stream())
                        .map(PartialDate::earliest)
                        .max(Comparator.naturalOrder()))
                .orElse(NO_DATE);
    }
}
