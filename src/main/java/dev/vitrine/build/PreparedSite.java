package dev.vitrine.build;

import dev.vitrine.hosting.HostFiles;
import dev.vitrine.pages.CallPages;
import dev.vitrine.pages.CardView;
import dev.vitrine.pages.Page;
import dev.vitrine.pages.RedirectView;
import dev.vitrine.pages.SiteView;
import dev.vitrine.problem.Checked;
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

    private final SiteView site;
    private final SortedMap<String, Page> pages;
    private final Assets assets;
    private final SortedMap<String, byte[]> hostFiles;
    private final Renderer renderer;
    private final Delivery delivery;
    private final SortedSet<String> files;

    private PreparedSite(SiteLayout layout, Files files, Renderer renderer) {
        this.site = layout.site();
        this.pages = Collections.unmodifiableSortedMap(files.pages);
        this.assets = files.assets;
        this.hostFiles = files.hostFiles;
        this.renderer = renderer;
        this.delivery = layout.delivery();
        this.files = Collections.unmodifiableSortedSet(files.all);
    }

    /** What lies where. */
    private record Files(
            SortedMap<String, Page> pages, Assets assets, SortedMap<String, byte[]> hostFiles, SortedSet<String> all) {}

    /** Lays a theme over pages: finishes the assets, whose names the pages need. */
    public static Checked<PreparedSite> of(SiteLayout layout, Theme theme) {
        Checked<SortedMap<String, byte[]>> sources = theme.assets(layout.site());
        List<Problem> problems = new ArrayList<>(sources.problems());
        Optional<Assets> assets = sources.value().flatMap(files -> {
            Checked<Assets> fingerprinted = Assets.fingerprint(needed(layout, files));
            problems.addAll(fingerprinted.problems());
            return fingerprinted.value();
        });
        return assets.map(finished -> dressed(layout, theme, finished, problems))
                .map(site -> Checked.of(site, problems))
                .orElseGet(() -> Checked.failed(problems));
    }

    /** The playground's files are no part of a site in which nothing can be called. */
    private static SortedMap<String, byte[]> needed(SiteLayout layout, SortedMap<String, byte[]> files) {
        if (layout.pages().stream().anyMatch(page -> page.template().equals(CallPages.TEMPLATE))) {
            return files;
        }
        SortedMap<String, byte[]> needed = new TreeMap<>(files);
        needed.keySet().removeIf(name -> name.startsWith(PLAYGROUND) || name.equals(CALLS));
        return needed;
    }

    private static PreparedSite dressed(SiteLayout layout, Theme theme, Assets assets, List<Problem> problems) {
        Renderer renderer = new Renderer(
                theme,
                layout.site(),
                name -> layout.site().home()
                        + assets.path(name)
                                .orElseThrow(() -> new IllegalArgumentException("there is no asset \"" + name + "\"")));
        SortedMap<String, Page> pages = layout.byFile();
        SortedSet<String> files = new TreeSet<>(pages.keySet());
        files.addAll(assets.files().keySet());
        Checked<SortedMap<String, byte[]>> hostFiles = HostFiles.of(layout.delivery(), files);
        problems.addAll(hostFiles.problems());
        files.addAll(hostFiles.value().orElseThrow().keySet());
        return new PreparedSite(
                layout, new Files(pages, assets, hostFiles.value().orElseThrow(), files), renderer);
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

    /** How the files are to be sent. */
    public Delivery delivery() {
        return delivery;
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
        byTemplate.remove(CardView.DRAWING);
        return List.copyOf(byTemplate.values()).parallelStream()
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
