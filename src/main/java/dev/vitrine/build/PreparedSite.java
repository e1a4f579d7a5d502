package dev.vitrine.build;

import dev.vitrine.catalog.Catalog;
import dev.vitrine.catalog.PartialDate;
import dev.vitrine.pages.Page;
import dev.vitrine.pages.RedirectView;
import dev.vitrine.pages.SitePages;
import dev.vitrine.pages.SiteView;
import dev.vitrine.problem.Checked;
import dev.vitrine.problem.Problem;
import dev.vitrine.render.Renderer;
import dev.vitrine.render.Theme;
import dev.vitrine.site.Assets;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * A site of which every file can be had, and none has been rendered yet: what a build writes down and the dev server renders
 * on request. Immutable, for any number of threads.
 */
public final class PreparedSite {
    private static final String REDIRECT = "pages/redirect.ftlh";

    private final SiteView site;
    private final SortedMap<String, Page> pages;
    private final Assets assets;
    private final Renderer renderer;
    private final SortedSet<String> files;

    private PreparedSite(Layout layout, Assets assets, Renderer renderer) {
        SortedMap<String, Page> pages = new TreeMap<>();
        layout.pages().forEach(page -> pages.put(page.route().file(), page));
        this.site = layout.site();
        this.pages = Collections.unmodifiableSortedMap(pages);
        this.assets = assets;
        this.renderer = renderer;
        SortedSet<String> all = new TreeSet<>(pages.keySet());
        all.addAll(assets.files().keySet());
        this.files = Collections.unmodifiableSortedSet(all);
    }

    /**
     * The pages of a catalog before a theme is laid over them.
     *
     * @param site what they have in common
     * @param pages by route
     * @param asOf the day that they speak for
     */
    public record Layout(SiteView site, List<Page> pages, LocalDate asOf) {
        /** Where no record has a date at all, the day that the site speaks for. */
        private static final LocalDate NO_DATE = LocalDate.of(2000, 1, 1);

        public Layout {
            pages = List.copyOf(pages);
        }

        /**
         * Lays out every page of a catalog.
         *
         * @param baseUrl where the site will live; the catalog's own {@code url} unless given
         * @param asOf the day that the site speaks for; the last day on which a price was checked unless given
         * @return no value where two pages want one address
         */
        public static Checked<Layout> of(Catalog catalog, Optional<URI> baseUrl, Optional<LocalDate> asOf) {
            return of(catalog, baseUrl, asOf, new Memory());
        }

        /** What was reckoned for the last layout, so that the next is the same sooner. Not for several layouts at once. */
        static final class Memory {
            private Optional<SitePages> last = Optional.empty();
        }

        /** The same, for a later state of a catalog that was laid out before. */
        static Checked<Layout> of(Catalog catalog, Optional<URI> baseUrl, Optional<LocalDate> asOf, Memory memory) {
            LocalDate day = asOf.orElseGet(() -> lastDate(catalog));
            URI base = baseUrl.orElse(catalog.settings().url());
            SitePages pages = memory.last
                    .map(before -> before.later(catalog, day, base))
                    .orElseGet(() -> new SitePages(catalog, day, base, SchemaPublication.documents()));
            memory.last = Optional.of(pages);
            Checked<List<Page>> all = pages.all();
            return all.value()
                    .map(list -> Checked.of(new Layout(pages.site(), list, day), all.problems()))
                    .orElseGet(() -> Checked.failed(all.problems()));
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

    /** Lays a theme over pages: finishes the assets, whose names the pages need. */
    public static Checked<PreparedSite> of(Layout layout, Theme theme) {
        Checked<SortedMap<String, byte[]>> sources = theme.assets(layout.site());
        List<Problem> problems = new ArrayList<>(sources.problems());
        Optional<Assets> assets = sources.value().flatMap(files -> {
            Checked<Assets> fingerprinted = Assets.fingerprint(files);
            problems.addAll(fingerprinted.problems());
            return fingerprinted.value();
        });
        return assets.map(finished -> {
                    Renderer renderer = new Renderer(theme, layout.site(), href(layout, finished));
                    return Checked.of(new PreparedSite(layout, finished, renderer), problems);
                })
                .orElseGet(() -> Checked.failed(problems));
    }

    private static UnaryOperator<String> href(Layout layout, Assets assets) {
        return name -> layout.site().home()
                + assets.path(name)
                        .orElseThrow(() -> new IllegalArgumentException("there is no asset \"" + name + "\""));
    }

    /** Where the home page is, which is the site's base path: {@code /} or {@code /catalog/}. */
    public String home() {
        return site.home();
    }

    /** Where a page leads that only sends its reader on, such as an old name of a model; absent for every other file. */
    public Optional<String> redirect(String file) {
        return Optional.ofNullable(pages.get(file))
                .filter(page -> page.template().equals(REDIRECT))
                .map(page -> ((RedirectView) page.view()).target().href());
    }

    /** Every file, relative to the site's folder, sorted. */
    public SortedSet<String> files() {
        return files;
    }

    /** The style sheets, scripts and pictures that pages name, by their final names. */
    public SortedMap<String, byte[]> assets() {
        return assets.files();
    }

    /** Every page, by its file. */
    public SortedMap<String, Page> pages() {
        return pages;
    }

    /** Renders one page by each template, so that a template that fails is known before anything is written. */
    public List<Problem> rehearse() {
        Map<String, String> byTemplate = new LinkedHashMap<>();
        pages.forEach((file, page) -> byTemplate.putIfAbsent(page.template(), file));
        return byTemplate.values().stream()
                .flatMap(file -> render(file).problems().stream())
                .toList();
    }

    /**
     * The bytes of a file. A bug that this meets is handed on with the file's name.
     *
     * @return no value where the page's template failed
     * @throws NoSuchElementException for a file that the site does not have
     */
    public Checked<byte[]> render(String file) {
        byte[] asset = assets.files().get(file);
        if (asset != null) {
            return Checked.of(asset);
        }
        Page page = pages.get(file);
        if (page == null) {
            throw new NoSuchElementException("not a file of the site: " + file);
        }
        try {
            return renderer.render(page);
        } catch (UncheckedIOException failed) {
            throw failed;
        } catch (RuntimeException bug) {
            throw new IllegalStateException("while rendering " + file, bug);
        }
    }
}
