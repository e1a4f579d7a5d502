package dev.vitrine.check;

import dev.vitrine.catalog.Catalog;
import dev.vitrine.catalog.Model;
import dev.vitrine.problem.Problem;
import dev.vitrine.records.CatalogReader;
import dev.vitrine.records.KnownFiles;
import dev.vitrine.render.MarkdownFlaws;
import dev.vitrine.render.MarkdownLinks;
import dev.vitrine.rules.Checks;
import dev.vitrine.rules.Findings;
import dev.vitrine.source.SourceTree;
import dev.vitrine.value.Reference;
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
        List<Problem> between = new ArrayList<>(Checks.mentions(read.names(), read.tables()));
        between.addAll(Checks.mentions(read.names(), read.mentions()));
        read.catalog().ifPresent(catalog -> {
            between.addAll(Checks.run(catalog, today, findings));
            between.addAll(deadLinks(catalog, read.links(), read.problems(), between));
        });
        return CheckedCatalog.of(
                read.catalog(), read.records(), read.problems(), between, CheckedCatalog.Extent.ANYTHING);
    }

    /** The check before, with what the edited records say now; absent if more than facts of models may have changed. */
    private Optional<CheckedCatalog> again(CheckedCatalog before) {
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

    private CheckedCatalog again(CheckedCatalog before, Catalog catalog, CatalogReader.Rereading read) {
        Catalog now = catalog;
        for (Model model : read.models()) {
            now = now.with(model);
        }
        List<Problem> between = new ArrayList<>(Checks.mentions(read.names(), read.mentions()));
        between.addAll(Checks.run(catalog.only(read.models()), today));
        between.addAll(deadLinks(now, read.links(), read.problems(), between));
        // A check that sees a few models alone may miss the others, and then reports another record.
        between.removeIf(problem -> !isEdited(problem));
        before.between().stream().filter(problem -> !isEdited(problem)).forEach(between::add);
        List<Problem> within = new ArrayList<>(read.problems());
        before.within().stream().filter(problem -> !isEdited(problem)).forEach(within::add);
        return CheckedCatalog.of(Optional.of(now), before.records(), within, between, CheckedCatalog.Extent.FACTS);
    }

    private boolean isEdited(Problem problem) {
        return edited.contains(problem.location().path());
    }

    /** The pages that links may lead to are known only if nothing is wrong so far. */
    private static List<Problem> deadLinks(
            Catalog catalog, List<Reference<String>> links, List<Problem> within, List<Problem> between) {
        boolean isSound = Stream.concat(within.stream(), between.stream()).noneMatch(Problem::isError);
        return new DeadLinks(catalog, isSound).find(links);
    }
}
