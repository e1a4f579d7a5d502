package dev.vitrine.build;

import dev.vitrine.hosting.HostFiles;
import dev.vitrine.pages.CardView;
import dev.vitrine.pages.Page;
import dev.vitrine.pages.site.RedirectView;
import dev.vitrine.problem.Checked;
import dev.vitrine.problem.Location;
import dev.vitrine.problem.Problem;
import dev.vitrine.render.Renderer;
import dev.vitrine.render.Theme;
import dev.vitrine.site.Assets;
import dev.vitrine.site.Delivery;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
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
    private static final String CALLS = "js/calls.js";
    private static final String PLAYGROUND = "playground/";
    private static final String REDIRECT = "pages/redirect.ftlh";

    private final SiteLayout layout;
    private final Assets assets;
    private final Renderer renderer;
    private Optional<Files> laidOut = Optional.empty();

    private PreparedSite(SiteLayout layout, Assets assets, Renderer renderer) {
        this.layout = layout;
        this.assets = assets;
        this.renderer = renderer;
    }

    /** What is where, but for the assets. */
    private record Files(SortedMap<String, Page> pages, SortedMap<String, byte[]> hostFiles, SortedSet<String> all) {
        static Files of(SiteLayout layout, Assets assets) {
            SortedMap<String, Page> pages = new TreeMap<>();
            layout.pages().forEach(page -> pages.put(page.route().file(), page));
            SortedSet<String> all = new TreeSet<>(pages.keySet());
            all.addAll(assets.files().keySet());
            SortedMap<String, byte[]> hostFiles = HostFiles.of(layout.delivery(), all);
            all.addAll(hostFiles.keySet());
            return new Files(
                    Collections.unmodifiableSortedMap(pages), hostFiles, Collections.unmodifiableSortedSet(all));
        }
    }

    /** All files, which takes a while where the pages are many: asked for only where one of them is not known by itself. */
    private synchronized Files laidOut() {
        if (laidOut.isEmpty()) {
            laidOut = Optional.of(Files.of(layout, assets));
        }
        return laidOut.get();
    }

    /** Lays a theme over pages: finishes the assets, whose names the pages need. */
    public static Checked<PreparedSite> of(SiteLayout layout, Theme theme) {
        return of(layout, theme, new KnownAssets());
    }

    /** The same, with assets that may be finished already. */
    static Checked<PreparedSite> of(SiteLayout layout, Theme theme, KnownAssets known) {
        Checked<SortedMap<String, byte[]>> sources = theme.assets(layout.site(), layout.assets());
        List<Problem> problems = new ArrayList<>(sources.problems());
        Optional<Assets> assets = sources.value().flatMap(files -> {
            Checked<Assets> fingerprinted = known.fingerprint(needed(layout, files));
            problems.addAll(fingerprinted.problems());
            return fingerprinted.value();
        });
        return assets.map(finished -> new PreparedSite(layout, finished, renderer(layout, theme, finished)))
                .map(site -> Checked.of(site, problems))
                .orElseGet(() -> Checked.failed(problems));
    }

    /** The playground's files are no part of a site in which nothing can be called. */
    private static SortedMap<String, byte[]> needed(SiteLayout layout, SortedMap<String, byte[]> files) {
        if (layout.hasCalls()) {
            return files;
        }
        SortedMap<String, byte[]> needed = new TreeMap<>(files);
        needed.keySet().removeIf(name -> name.startsWith(PLAYGROUND) || name.equals(CALLS));
        return needed;
    }

    private static Renderer renderer(SiteLayout layout, Theme theme, Assets assets) {
        return new Renderer(
                theme,
                layout.site(),
                name -> layout.site().home()
                        + assets.path(name)
                                .orElseThrow(() -> new IllegalArgumentException("there is no asset \"" + name + "\"")));
    }

    /** Where the home page is, which is the site's base path: {@code /} or {@code /catalog/}. */
    public String home() {
        return layout.site().home();
    }

    /** Where a page leads that only sends its reader on, such as an old name of a model; absent for every other file. */
    public Optional<String> redirect(String file) {
        return page(file)
                .filter(page -> page.template().equals(REDIRECT))
                .map(page -> ((RedirectView) page.view()).target().href());
    }

    /** Every file, relative to the site's folder, sorted. */
    public SortedSet<String> files() {
        return laidOut().all();
    }

    /** The style sheets, scripts and pictures that pages name, by their final names. */
    public SortedMap<String, byte[]> assets() {
        return assets.files();
    }

    /** Whether there is such a file. */
    public boolean has(String file) {
        return assets.files().containsKey(file) || page(file).isPresent() || files().contains(file);
    }

    /** Every page, by its file. */
    public SortedMap<String, Page> pages() {
        return laidOut().pages();
    }

    /** A page by its file: the one alone, if it can be had without all others and those are not there yet. */
    private Optional<Page> page(String file) {
        Optional<Page> alone = isLaidOut() ? Optional.empty() : layout.page(file);
        return alone.or(() -> Optional.ofNullable(pages().get(file)));
    }

    private synchronized boolean isLaidOut() {
        return laidOut.isPresent();
    }

    /** How the files are to be sent. */
    public Delivery delivery() {
        return layout.delivery();
    }

    /** The files among the pages' whose names say what they hold: one that is there already need not be made again. */
    public SortedSet<String> cards() {
        return pages().entrySet().stream()
                .filter(page -> page.getValue().template().equals(CardView.DRAWING))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * Renders one page by each template, so that a template that fails is known before anything is written. What fails at one
     * place of a template on several pages is one problem, that of the first page.
     */
    public List<Problem> rehearse() {
        Map<String, String> byTemplate = new LinkedHashMap<>();
        pages().forEach((file, page) -> byTemplate.putIfAbsent(page.template(), file));
        byTemplate.remove(CardView.DRAWING);
        List<Problem> found = List.copyOf(byTemplate.values()).parallelStream()
                .flatMap(file -> render(file).problems().stream())
                .toList();
        Map<Location, List<Problem>> byPlace = found.stream()
                .collect(Collectors.groupingBy(Problem::location, LinkedHashMap::new, Collectors.toList()));
        return byPlace.values().stream().map(PreparedSite::first).toList();
    }

    private static Problem first(List<Problem> alike) {
        Problem first = alike.get(0);
        int others = alike.size() - 1;
        return others == 0
                ? first
                : new Problem(
                        first.rule(),
                        first.location(),
                        first.message() + " (and on pages of " + others + " other kinds)",
                        first.hint());
    }

    /**
     * The bytes of a file. A bug that this meets is handed on with the file's name.
     *
     * @return no value where the page's template failed
     * @throws NoSuchElementException for a file that the site does not have
     */
    public Checked<byte[]> render(String file) {
        byte[] finished = assets.files().get(file);
        if (finished != null) {
            return Checked.of(finished);
        }
        Optional<Page> page = page(file);
        return page.isPresent() ? render(file, page.get()) : hostFile(file);
    }

    private Checked<byte[]> hostFile(String file) {
        return Optional.ofNullable(laidOut().hostFiles().get(file))
                .map(Checked::of)
                .orElseThrow(() -> new NoSuchElementException("not a file of the site: " + file));
    }

    private Checked<byte[]> render(String file, Page page) {
        try {
            return renderer.render(page);
        } catch (UncheckedIOException failed) {
            throw failed;
        } catch (RuntimeException bug) {
            throw new IllegalStateException("while rendering " + file, bug);
        }
    }
}
