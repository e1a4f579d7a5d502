package dev.vitrine.build;

import dev.vitrine.catalog.Catalog;
import dev.vitrine.catalog.Model;
import dev.vitrine.problem.Problem;
import dev.vitrine.records.CatalogReader;
import dev.vitrine.records.KnownFiles;
import dev.vitrine.render.MarkdownFlaws;
import dev.vitrine.render.MarkdownLinks;
import dev.vitrine.rules.Checks;
import dev.vitrine.rules.Findings;
import dev.vitrine.source.DirectoryTree;
import dev.vitrine.source.WatchedTree;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A check of a catalog that is being edited. Where nothing but records of models changed since the last state without an
 * error, only those are read and checked again; what is found is what a whole check would find. Not for several threads.
 */
final class LiveCheck {
    /** Past so many records, such as after the checkout of a branch, a whole check is as quick. */
    private static final int MOST = 50;

    private final WatchedTree tree;
    private final CatalogReader reader = new CatalogReader(MarkdownFlaws::of, MarkdownLinks::of);
    private final KnownFiles files = new KnownFiles();
    private final Findings findings = new Findings();
    private final SortedSet<String> edited = new TreeSet<>();
    private Optional<CatalogCheck> sound = Optional.empty();

    /** A check of a folder of records that has not been looked at yet. */
    LiveCheck(Path data) {
        this.tree = new WatchedTree(data, new DirectoryTree(data));
    }

    /**
     * What is there after an edit.
     *
     * @param check its catalog is not there where anything is wrong
     * @param extent how much may be other than in the last state that had a catalog
     */
    record State(CatalogCheck check, Extent extent) {}

    /** How much may have changed. */
    enum Extent {
        /** What models say, and neither which there are nor what other names they have: each address is as it was. */
        FACTS,
        /** Anything. */
        ANYTHING
    }

    /** Looks at what may have changed. */
    State update(ChangedFiles edits) {
        if (edits.everything()) {
            tree.forget();
        } else {
            tree.touch(edits.paths());
        }
        edited.addAll(edits.paths());
        Optional<CatalogCheck> quick =
                edits.everything() || edited.size() > MOST ? Optional.empty() : sound.flatMap(this::again);
        CatalogCheck check = quick.orElseGet(() -> whole(edits));
        if (!check.hasFailed()) {
            sound = Optional.of(check);
            edited.clear();
        } else if (quick.isEmpty()) {
            sound = Optional.empty();
        }
        return new State(check, quick.isPresent() ? Extent.FACTS : Extent.ANYTHING);
    }

    private CatalogCheck whole(ChangedFiles edits) {
        CatalogCheck found = CatalogCheck.of(reader.read(tree, files, edits::mayHold), Optional.empty(), findings);
        edited.clear();
        return found.hasFailed() ? new CatalogCheck(Optional.empty(), found.records(), found.problems()) : found;
    }

    /** The check before, with what the edited records say now; absent where more than facts of models may have changed. */
    private Optional<CatalogCheck> again(CatalogCheck before) {
        Catalog catalog = before.catalog().orElseThrow();
        return reader.reread(tree, files, edited)
                .filter(read -> read.models().stream()
                        .allMatch(model -> Checks.tieAlike(catalog.models().get(model.id()), model)))
                .filter(read -> before.problems().stream().noneMatch(this::isOfTwo))
                .map(read -> again(before, catalog, read));
    }

    /** Whether a problem is of an edited model and another one: the check of the edited ones alone would lose it. */
    private boolean isOfTwo(Problem problem) {
        return Checks.isTie(problem)
                && Stream.concat(Stream.of(problem.location()), problem.related().stream())
                        .anyMatch(location -> edited.contains(location.path()));
    }

    private CatalogCheck again(CatalogCheck before, Catalog catalog, CatalogReader.Rereading read) {
        List<Problem> here = new ArrayList<>(read.problems());
        here.addAll(Checks.mentions(read.names(), read.mentions()));
        Catalog now = catalog;
        for (Model model : read.models()) {
            now = now.with(model, read.origins().of(model.id().file()));
        }
        here.addAll(Checks.run(now.only(read.models()), Optional.empty()));
        here.addAll(new DeadLinks(now, here.stream().noneMatch(Problem::isError)).find(read.links()));
        // A check that sees a few models alone may miss the others, and then says so of another record.
        here.removeIf(problem -> !edited.contains(problem.location().path()));
        List<Problem> all = new ArrayList<>(CatalogCheck.told(here));
        before.problems().stream()
                .filter(problem -> !edited.contains(problem.location().path()))
                .forEach(all::add);
        all.sort(null);
        boolean failed = all.stream().anyMatch(Problem::isError);
        return new CatalogCheck(failed ? Optional.empty() : Optional.of(now), before.records(), all);
    }
}
