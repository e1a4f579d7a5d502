package dev.vitrine.build;

import dev.vitrine.catalog.Catalog;
import dev.vitrine.catalog.PartialDate;
import dev.vitrine.hosting.HostFiles;
import dev.vitrine.pages.Page;
import dev.vitrine.pages.SitePages;
import dev.vitrine.pages.SiteView;
import dev.vitrine.problem.Checked;
import dev.vitrine.problem.Problem;
import dev.vitrine.render.Renderer;
import dev.vitrine.render.Theme;
import dev.vitrine.site.Assets;
import dev.vitrine.site.Delivery;
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
    private final SortedMap<String, byte[]> hostFiles;
    private final Renderer renderer;
    private final Delivery delivery;
    private final SortedSet<String> files;

    private PreparedSite(Layout layout, Assets assets, SortedMap<String, byte[]> hostFiles, Renderer renderer) {
        this.pages = Collections.unmodifiableSortedMap(layout.byFile());
        this.assets = assets;
        this.hostFiles = hostFiles;
        this.renderer = renderer;
        this.delivery = layout.delivery();
        SortedSet<String> all = new TreeSet<>(pages.keySet());
        all.addAll(assets.files().keySet());
        all.addAll(hostFiles.keySet());
        this.files = Collections.unmodifiableSortedSet(all);
    }

    /**
     * The pages of a catalog before a theme is laid over them.
     *
     * @param site what they have in common
     * @param pages by route
     * @param asOf the day that they speak for
     * @param delivery how they are to be sent
     */
    public record Layout(SiteView site, List<Page> pages, LocalDate asOf, Delivery delivery) {
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
            LocalDate day = asOf.orElseGet(() -> lastDate(catalog));
            URI base = baseUrl.orElse(catalog.settings().url());
            SitePages pages = new SitePages(catalog, day, base, SchemaPublication.documents());
            Checked<List<Page>> all = pages.all();
            return all.value()
                    .map(list -> new Layout(pages.site(), list, day, Delivery.of(base, pages.redirects())))
                    .map(layout -> Checked.of(layout, all.problems()))
                    .orElseGet(() -> Checked.failed(all.problems()));
        }

        private SortedMap<String, Page> byFile() {
            return pages.stream()
                    .collect(Collectors.toMap(page -> page.route().file(), page -> page, (a, b) -> a, TreeMap::new));
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
        return assets.map(finished -> dressed(layout, theme, finished, problems))
                .map(site -> Checked.of(site, problems))
                .orElseGet(() -> Checked.failed(problems));
    }

    private static PreparedSite dressed(Layout layout, Theme theme, Assets assets, List<Problem> problems) {
        Renderer renderer = new Renderer(
                theme,
                layout.site(),
                name -> layout.site().home()
                        + assets.path(name)
                                .orElseThrow(() -> new IllegalArgumentException("there is no asset \"" + name + "\"")));
        SortedSet<String> files = new TreeSet<>(layout.byFile().keySet());
        files.addAll(assets.files().keySet());
        Checked<SortedMap<String, byte[]>> hostFiles = HostFiles.of(layout.delivery(), files);
        problems.addAll(hostFiles.problems());
        return new PreparedSite(layout, assets, hostFiles.value().orElseThrow(), renderer);
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

    /** How the files are to be sent. */
    public Delivery delivery() {
        return delivery;
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
        byte[] finished = assets.files().getOrDefault(file, hostFiles.get(file));
        if (finished != null) {
            return Checked.of(finished);
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
