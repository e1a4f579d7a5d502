package dev.vitrine.build;

import dev.vitrine.catalog.Catalog;
import dev.vitrine.catalog.change.Event;
import dev.vitrine.check.CatalogCheck;
import dev.vitrine.check.ChangedFiles;
import dev.vitrine.check.CheckedCatalog;
import dev.vitrine.problem.Checked;
import dev.vitrine.problem.Problem;
import dev.vitrine.render.Theme;
import dev.vitrine.source.DirectoryTree;
import dev.vitrine.source.WatchedTree;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A site that follows its sources while they are edited: what a build would make of them, found again after each change from
 * what did not change. Not for several threads at once; the sites that it makes are.
 */
public final class LiveSite {
    private final SiteSources sources;
    private final WatchedTree tree;
    private final CatalogCheck records;
    private final SiteLayout.Memory layouts = new SiteLayout.Memory();
    private final KnownAssets assets = new KnownAssets();
    private Optional<CheckedCatalog> check = Optional.empty();
    private Optional<Checked<SiteLayout>> layout = Optional.empty();
    private Optional<Checked<List<Event>>> recorded = Optional.empty();
    private Optional<Theme> theme = Optional.empty();

    /** A site that has not been looked at yet. */
    public LiveSite(SiteSources sources) {
        this.sources = sources;
        this.tree = new WatchedTree(sources.data(), new DirectoryTree(sources.data()));
        this.records = new CatalogCheck(tree, Optional.empty());
    }

    /**
     * The state of a site after a change.
     *
     * @param site absent where a build would have failed
     * @param records how many files were read as records
     * @param problems everything found, by file and line
     * @param took how long it took to find out
     */
    public record Edition(Optional<PreparedSite> site, int records, List<Problem> problems, Duration took) {
        public Edition {
            problems = problems.stream().sorted().distinct().toList();
        }

        /** The problems because of which there is no site. */
        public List<Problem> errors() {
            return problems.stream().filter(Problem::isError).toList();
        }
    }

    /**
     * Looks at what changed. A template that fails is found here if one page that it lays out shows it, as in a build, but for
     * the first time: then nothing is rendered.
     *
     * @throws java.io.UncheckedIOException if a disk fails; the message names the path
     */
    public Edition update(ChangedFiles edits) {
        long start = System.nanoTime();
        boolean isRestyled = theme.isPresent() && edits.touch("templates");
        if (theme.isEmpty() || isRestyled) {
            theme = Optional.of(sources.theme());
        }
        if (check.isEmpty() || edits.touch("data")) {
            read(edits);
        }
        CheckedCatalog read = check.orElseThrow().withFiles(sources.templates());
        ProblemLog problems = new ProblemLog();
        problems.addAll(read.problems());
        recorded.ifPresent(history -> problems.addAll(history.problems()));
        Optional<PreparedSite> site = layout.flatMap(problems::found)
                .flatMap(pages -> problems.found(PreparedSite.of(pages, theme.orElseThrow(), assets)));
        if (isRestyled && !problems.hasFailed()) {
            site.ifPresent(dressed -> problems.addAll(dressed.rehearse()));
        }
        return new Edition(
                site.filter(whole -> !problems.hasFailed()),
                read.records(),
                problems.all(),
                Duration.ofNanos(System.nanoTime() - start));
    }

    private void read(ChangedFiles edits) {
        if (edits.everything()) {
            tree.forget();
        } else {
            tree.touch(edits.paths());
        }
        CheckedCatalog read = records.update(edits);
        check = Optional.of(read);
        layout = read.catalog()
                .filter(catalog -> !read.hasFailed())
                .map(catalog -> read.extent() == CheckedCatalog.Extent.FACTS
                        ? layouts.later(catalog, sources, recorded(catalog))
                        : SiteLayout.of(catalog, sources, recorded(catalog), layouts));
    }

    /** Read once: who edits records sees them, and who commits them starts again. */
    private List<Event> recorded(Catalog catalog) {
        if (recorded.isEmpty()) {
            recorded = Optional.of(sources.recorded(catalog));
        }
        return recorded.get().value().orElseThrow();
    }
}
