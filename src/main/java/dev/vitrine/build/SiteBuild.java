package dev.vitrine.build;

import dev.vitrine.catalog.Catalog;
import dev.vitrine.catalog.PartialDate;
import dev.vitrine.pages.Page;
import dev.vitrine.pages.SitePages;
import dev.vitrine.pages.SiteView;
import dev.vitrine.problem.Checked;
import dev.vitrine.problem.Problem;
import dev.vitrine.render.Renderer;
import dev.vitrine.render.Theme;
import dev.vitrine.site.Assets;
import dev.vitrine.site.Publication;
import dev.vitrine.site.Published;
import dev.vitrine.source.DirectoryTree;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * One build, from records to a published folder: read, check, lay out, render, write. An error at any stage before the first
 * file is written leaves the folder as it was.
 */
public final class SiteBuild {
    /** Where no record has a date at all, the day that the site speaks for. */
    private static final LocalDate NO_DATE = LocalDate.of(2000, 1, 1);

    private final BuildOptions options;
    private final Progress progress;
    private final List<Problem> problems = Collections.synchronizedList(new ArrayList<>());
    private final List<BuildReport.Stage> stages = new ArrayList<>();
    private int records;
    private int pageCount;
    private Optional<LocalDate> asOf = Optional.empty();

    private SiteBuild(BuildOptions options, Progress progress) {
        this.options = options;
        this.progress = progress;
    }

    /**
     * Builds the site.
     *
     * @throws java.io.UncheckedIOException if a disk fails; the message names the path
     */
    public static BuildReport run(BuildOptions options, Progress progress) {
        SiteBuild build = new SiteBuild(options, progress);
        Optional<Published> published = build.run();
        return new BuildReport(build.records, build.pageCount, build.asOf, published, build.stages, build.problems);
    }

    private Optional<Published> run() {
        OutputGuard.check(options).ifPresent(problems::add);
        if (failed()) {
            return Optional.empty();
        }
        Optional<Catalog> catalog = stage("read", this::read);
        return catalog.filter(read -> !failed())
                .flatMap(read -> stage("lay out", () -> layOut(read)))
                .flatMap(site -> stage("theme", () -> dress(site)))
                .flatMap(this::publish);
    }

    private Optional<Catalog> read() {
        CatalogCheck check = CatalogCheck.of(new DirectoryTree(options.data()), Optional.empty());
        records = check.records();
        problems.addAll(check.problems());
        return check.catalog();
    }

    /** The pages of the site, and what they have in common. */
    private record Layout(SiteView site, List<Page> pages) {}

    private Optional<Layout> layOut(Catalog catalog) {
        LocalDate day = options.asOf().orElseGet(() -> lastDate(catalog));
        asOf = Optional.of(day);
        URI base = options.baseUrl().orElse(catalog.settings().url());
        SitePages pages = new SitePages(catalog, day, base, SchemaPublication.documents());
        Checked<List<Page>> all = pages.all();
        problems.addAll(all.problems());
        pageCount = all.value().map(List::size).orElse(0);
        return all.value().map(list -> new Layout(pages.site(), list));
    }

    private static LocalDate lastDate(Catalog catalog) {
        return catalog.lastChecked()
                .or(() -> catalog.models().values().stream()
                        .flatMap(model -> model.released().stream())
                        .map(PartialDate::earliest)
                        .max(Comparator.naturalOrder()))
                .orElse(NO_DATE);
    }

    /** A layout with everything that is needed to render it. */
    private record Dressed(List<Page> pages, Assets assets, Renderer renderer) {}

    /**
     * Finishes the assets, whose names the pages need, and renders one page by each template, so that a template that fails
     * stops the build before anything is written.
     */
    private Optional<Dressed> dress(Layout layout) {
        Theme theme = new Theme(Optional.of(options.templates()));
        Checked<SortedMap<String, byte[]>> sources = theme.assets(layout.site());
        problems.addAll(sources.problems());
        Optional<Assets> assets = sources.value().flatMap(files -> {
            Checked<Assets> fingerprinted = Assets.fingerprint(files);
            problems.addAll(fingerprinted.problems());
            return fingerprinted.value();
        });
        return assets.map(finished -> new Dressed(
                        layout.pages(),
                        finished,
                        new Renderer(theme, layout.site(), name -> address(layout.site(), finished, name))))
                .filter(dressed -> rehearse(dressed));
    }

    private static String address(SiteView site, Assets assets, String name) {
        return site.home()
                + assets.path(name)
                        .orElseThrow(() -> new IllegalArgumentException("there is no asset \"" + name + "\""));
    }

    private boolean rehearse(Dressed dressed) {
        Map<String, Page> byTemplate = new LinkedHashMap<>();
        dressed.pages().forEach(page -> byTemplate.putIfAbsent(page.template(), page));
        byTemplate
                .values()
                .forEach(page -> problems.addAll(render(dressed, page).problems()));
        return !failed();
    }

    /** Renders a page; a bug that this meets is handed on with the page's address. */
    private static Checked<byte[]> render(Dressed dressed, Page page) {
        try {
            return dressed.renderer().render(page);
        } catch (UncheckedIOException failed) {
            throw failed;
        } catch (RuntimeException bug) {
            throw new IllegalStateException("while rendering " + page.route().file(), bug);
        }
    }

    private Optional<Published> publish(Dressed dressed) {
        List<String> planned = Stream.concat(
                        dressed.pages().stream().map(page -> page.route().file()),
                        dressed.assets().files().keySet().stream())
                .toList();
        Checked<Publication> opened = Publication.open(options.out(), planned);
        problems.addAll(opened.problems());
        if (opened.value().isEmpty()) {
            return Optional.empty();
        }
        try (Publication publication = opened.value().get()) {
            stage("render and write", () -> write(dressed, publication, planned.size()));
            return failed() ? Optional.empty() : stage("finish", () -> finish(publication));
        }
    }

    private Optional<Void> write(Dressed dressed, Publication publication, int all) {
        AtomicInteger done = new AtomicInteger();
        dressed.assets().files().forEach((path, bytes) -> {
            publication.put(path, bytes);
            progress.written(done.incrementAndGet(), all);
        });
        dressed.pages().parallelStream().forEach(page -> {
            Checked<byte[]> bytes = render(dressed, page);
            problems.addAll(bytes.problems());
            bytes.value().ifPresent(rendered -> publication.put(page.route().file(), rendered));
            progress.written(done.incrementAndGet(), all);
        });
        return Optional.empty();
    }

    private Optional<Published> finish(Publication publication) {
        Checked<Published> published = publication.finish();
        problems.addAll(published.problems());
        return published.value();
    }

    private boolean failed() {
        return List.copyOf(problems).stream().anyMatch(Problem::isError);
    }

    private <T> Optional<T> stage(String name, Supplier<Optional<T>> work) {
        progress.stage(name);
        long start = System.nanoTime();
        Optional<T> result = work.get();
        stages.add(new BuildReport.Stage(name, Duration.ofNanos(System.nanoTime() - start)));
        return result;
    }
}
