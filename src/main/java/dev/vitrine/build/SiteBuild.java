package dev.vitrine.build;

import dev.vitrine.catalog.Catalog;
import dev.vitrine.catalog.change.Event;
import dev.vitrine.check.CatalogCheck;
import dev.vitrine.check.CheckedCatalog;
import dev.vitrine.hosting.HostLimits;
import dev.vitrine.site.Publication;
import dev.vitrine.site.Published;
import dev.vitrine.source.DirectoryTree;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * One build, from records to a published folder: read, check, lay out, render, write. An error at any stage before the first
 * file is written leaves the folder as it was.
 */
public final class SiteBuild {
    private final BuildOptions options;
    private final BuildProgress progress;
    private final ProblemLog problems = new ProblemLog();
    private final List<BuildReport.Stage> stages = new ArrayList<>();
    private int records;
    private int pageCount;
    private Optional<LocalDate> asOf = Optional.empty();

    private SiteBuild(BuildOptions options, BuildProgress progress) {
        this.options = options;
        this.progress = progress;
    }

    /**
     * Builds the site.
     *
     * @throws java.io.UncheckedIOException if a disk fails; the message names the path
     */
    public static BuildReport run(BuildOptions options, BuildProgress progress) {
        SiteBuild build = new SiteBuild(options, progress);
        Optional<Published> published = build.run();
        return new BuildReport(
                build.records, build.pageCount, build.asOf, published, build.stages, build.problems.all());
    }

    private Optional<Published> run() {
        OutputGuard.check(options).ifPresent(problems::add);
        if (problems.hasFailed()) {
            return Optional.empty();
        }
        Optional<Catalog> catalog = stage("read", this::read);
        return catalog.filter(read -> !problems.hasFailed())
                .flatMap(read -> stage(
                                "history",
                                () -> problems.found(options.sources().recorded(read)))
                        .flatMap(recorded -> stage("lay out", () -> layOut(read, recorded))))
                .flatMap(site -> stage("theme", () -> dress(site)))
                .flatMap(this::publish);
    }

    private Optional<Catalog> read() {
        CheckedCatalog check = CatalogCheck.of(
                        new DirectoryTree(options.sources().data()), Optional.empty())
                .withFiles(options.sources().templates());
        records = check.records();
        problems.addAll(check.problems());
        return check.catalog();
    }

    private Optional<SiteLayout> layOut(Catalog catalog, List<Event> recorded) {
        Optional<SiteLayout> layout =
                problems.found(SiteLayout.of(catalog, options.sources(), recorded, new SiteLayout.Memory()));
        asOf = layout.map(SiteLayout::asOf);
        pageCount = layout.map(pages -> pages.pages().size()).orElse(0);
        return layout;
    }

    private Optional<PreparedSite> dress(SiteLayout layout) {
        return problems.found(PreparedSite.of(layout, options.sources().theme()))
                .filter(site -> {
                    problems.addAll(site.rehearse());
                    return !problems.hasFailed();
                });
    }

    private Optional<Published> publish(PreparedSite site) {
        Optional<Publication> opened = problems.found(Publication.open(
                options.out(),
                site.files(),
                options.compression(),
                file -> site.render(file).value()));
        if (opened.isEmpty()) {
            return Optional.empty();
        }
        try (Publication publication = opened.get()) {
            stage("render and write", () -> {
                write(site, publication);
                return Optional.empty();
            });
            return problems.hasFailed()
                    ? Optional.empty()
                    : stage("finish", () -> problems.found(publication.finish(site.delivery())))
                            .map(published -> {
                                HostLimits.files(
                                                options.out().toString(),
                                                published,
                                                site.files().size())
                                        .ifPresent(problems::add);
                                return published;
                            });
        }
    }

    /** Assets and cards first: no page is there before what it names. */
    private void write(PreparedSite site, Publication publication) {
        AtomicInteger done = new AtomicInteger();
        Set<String> cards = site.cards();
        Consumer<String> write = file -> {
            if (!cards.contains(file) || !publication.keep(file)) {
                problems.found(site.render(file)).ifPresent(bytes -> publication.put(file, bytes));
            }
            progress.written(done.incrementAndGet(), site.files().size());
        };
        site.assets().keySet().forEach(write);
        List.copyOf(cards).parallelStream().forEach(write);
        site.files().stream()
                .filter(file -> !site.assets().containsKey(file) && !cards.contains(file))
                .toList()
                .parallelStream()
                .forEach(write);
    }

    private <T> Optional<T> stage(String name, Supplier<Optional<T>> work) {
        progress.stage(name);
        long start = System.nanoTime();
        Optional<T> result = work.get();
        stages.add(new BuildReport.Stage(name, Duration.ofNanos(System.nanoTime() - start)));
        return result;
    }
}
