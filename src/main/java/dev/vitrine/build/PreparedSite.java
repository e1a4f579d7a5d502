package dev.vitrine.build;

import dev.vitrine.catalog.Catalog;
import dev.vitrine.catalog.PartialDate;
import dev.vitrine.pages.CardView;
import dev.vitrine.pages.Cards;
import dev.vitrine.pages.Page;
import dev.vitrine.pages.SitePages;
import dev.vitrine.pages.SiteView;
import dev.vitrine.problem.Checked;
import dev.vitrine.problem.Problem;
import dev.vitrine.render.CardPainter;
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
import java.util.stream.Collectors;

/**
 * A site of which every file can be had, and none has been rendered yet: what a build writes down and the dev server renders
 * on request. Immutable, for any number of threads.
 */
public final class PreparedSite {
    private final SortedMap<String, Page> pages;
    private final Assets assets;
    private final Renderer renderer;
    private final SortedSet<String> files;

    private PreparedSite(SortedMap<String, Page> pages, Assets assets, Renderer renderer) {
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
         * @param cards whether links to the pages are shown with pictures; where this machine cannot draw, a warning says so
         *     and they are not
         * @return no value where two pages want one address
         */
        public static Checked<Layout> of(
                Catalog catalog, Optional<URI> baseUrl, Optional<LocalDate> asOf, Cards cards) {
            Optional<Problem> obstacle = cards == Cards.NONE ? Optional.empty() : CardPainter.obstacle();
            LocalDate day = asOf.orElseGet(() -> lastDate(catalog));
            SitePages pages = new SitePages(
                            catalog, day, baseUrl.orElse(catalog.settings().url()), SchemaPublication.documents())
                    .with(obstacle.isPresent() ? Cards.NONE : cards);
            Checked<List<Page>> all = pages.all();
            List<Problem> problems = new ArrayList<>(all.problems());
            obstacle.ifPresent(problems::add);
            return all.value()
                    .map(list -> Checked.of(new Layout(pages.site(), list, day), problems))
                    .orElseGet(() -> Checked.failed(problems));
        }

        /** The same with pictures for links. */
        public static Checked<Layout> of(Catalog catalog, Optional<URI> baseUrl, Optional<LocalDate> asOf) {
            return of(catalog, baseUrl, asOf, Cards.DRAWN);
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
        return assets.map(finished -> Checked.of(dressed(layout, theme, finished), problems))
                .orElseGet(() -> Checked.failed(problems));
    }

    private static PreparedSite dressed(Layout layout, Theme theme, Assets assets) {
        SortedMap<String, Page> pages = layout.pages().stream()
                .collect(Collectors.toMap(page -> page.route().file(), page -> page, (a, b) -> a, TreeMap::new));
        Renderer renderer = new Renderer(
                theme,
                layout.site(),
                name -> layout.site().home()
                        + assets.path(name)
                                .orElseThrow(() -> new IllegalArgumentException("there is no asset \"" + name + "\"")));
        return new PreparedSite(pages, assets, renderer);
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

    /** The files among the pages' whose names say what they hold: one that is there already need not be made again. */
    public SortedSet<String> cards() {
        return pages.entrySet().stream()
                .filter(page -> page.getValue().template().equals(CardView.DRAWING))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
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
