package dev.vitrine.check;

import dev.vitrine.catalog.Catalog;
import dev.vitrine.problem.Problem;
import dev.vitrine.records.CatalogReader;
import dev.vitrine.records.KnownFiles;
import dev.vitrine.render.MarkdownFlaws;
import dev.vitrine.render.MarkdownLinks;
import dev.vitrine.rules.Checks;
import dev.vitrine.rules.Findings;
import dev.vitrine.source.SourceTree;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The one pipeline that reads a catalog and finds everything that is wrong with it: once, or again after each edit. If an edit
 * changes only what existing models say, only those are read and checked again; the result is that of a whole check. Not for
 * several threads.
 */
public final class CatalogCheck {
    /** With more edited files, as after the checkout of a branch, a whole check is as quick. */
    private static final int MOST = 50;

    private final SourceTree tree;
    private final Optional<LocalDate> today;
    private final CatalogReader reader = new CatalogReader(MarkdownFlaws::of, MarkdownLinks::of);
    private final KnownFiles files = new KnownFiles();
    private final Findings findings = new Findings();
    private final SortedSet<String> edited = new TreeSet<>();
    private Optional<CheckedCatalog> sound = Optional.empty();

    /**
     * A check of a tree that has not been read yet.
     *
     * @param today what comes after it is in the future, and a price that was checked long before it is stale; absent for
     *     findings that do not depend on the day
     */
    public CatalogCheck(SourceTree tree, Optional<LocalDate> today) {
        this.tree = tree;
        this.today = today;
    }

    /** Reads and checks a catalog once. */
    public static CheckedCatalog of(SourceTree tree, Optional<LocalDate> today) {
        return new CatalogCheck(tree, today).update(ChangedFiles.EVERYTHING);
    }

    /** Checks the catalog again after files changed. */
    public CheckedCatalog update(ChangedFiles edits) {
        edited.addAll(edits.paths());
        Optional<CheckedCatalog> quick =
                edits.everything() || edited.size() > MOST ? Optional.empty() : sound.flatMap(this::again);
        CheckedCatalog check = quick.orElseGet(() -> whole(edits));
        if (!check.hasFailed()) {
            sound = Optional.of(check);
            edited.clear();
        } else if (quick.isEmpty()) {
            sound = Optional.empty();
        }
        return check;
    }

    private CheckedCatalog whole(ChangedFiles edits) {
        CatalogReader.Result read = reader.read(tree, files, edits::mayHold);
        edited.clear();
        return CheckedCatalog.of(
                read.catalog(),
                read.records(),
                read.problems(),
                between(read, read.catalog(), findings),
                CheckedCatalog.Extent.ANYTHING);
    }

    /**
     * What is wrong between records.
     *
     * @param checked the records to look at
     */
    private List<Problem> between(CatalogReader.Result read, Optional<Catalog> checked, Findings former) {
        List<Problem> found = new ArrayList<>(Checks.mentions(read.names(), read.mentions()));
        found.addAll(Checks.mentions(read.names(), read.tables()));
        checked.ifPresent(some -> found.addAll(Checks.run(some, today, former)));
        read.catalog().ifPresent(whole -> {
            // The pages that links may lead to are known only if nothing is wrong so far.
            boolean isSound =
                    Stream.concat(read.problems().stream(), found.stream()).noneMatch(Problem::isError);
            found.addAll(new DeadLinks(whole, isSound).find(read.links()));
        });
        return found;
    }

    /** The check before, with what the edited records say now; absent if more than facts of models may have changed. */
    private Optional<CheckedCatalog> again(CheckedCatalog before) {
        Catalog catalog = before.catalog().orElseThrow();
        return reader.reread(tree, catalog, files, edited)
                .filter(again -> again.models().stream()
                        .allMatch(model -> Checks.tieAlike(catalog.models().get(model.id()), model)))
                .filter(again -> before.problems().stream().noneMatch(this::isOfTwo))
                .map(again -> {
                    Catalog some = catalog.only(again.models());
                    // A check that sees a few models alone may miss the others, and then reports another record.
                    return CheckedCatalog.of(
                            again.read().catalog(),
                            before.records(),
                            edited(again.read().problems(), before.within()),
                            edited(between(again.read(), Optional.of(some), new Findings()), before.between()),
                            CheckedCatalog.Extent.FACTS);
                });
    }

    /** The problems of the edited files, and the former ones of all others. */
    private List<Problem> edited(List<Problem> now, List<Problem> before) {
        return Stream.concat(
                        now.stream()
                                .filter(problem ->
                                        edited.contains(problem.location().path())),
                        before.stream()
                                .filter(problem ->
                                        !edited.contains(problem.location().path())))
                .toList();
    }

    /** Whether a problem is of an edited model and another one: the check of the edited ones alone would lose it. */
    private boolean isOfTwo(Problem problem) {
        return Checks.isTie(problem)
                && Stream.concat(Stream.of(problem.location()), problem.related().stream())
                        .anyMatch(location -> edited.contains(location.path()));
    }
}
