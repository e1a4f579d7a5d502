package dev.vitrine.history;

import dev.vitrine.catalog.Catalog;
import dev.vitrine.catalog.Model;
import dev.vitrine.catalog.ModelId;
import dev.vitrine.catalog.Origins;
import dev.vitrine.catalog.change.CatalogDiff;
import dev.vitrine.catalog.change.Event;
import dev.vitrine.catalog.change.ModelChange;
import dev.vitrine.catalog.change.PriceChange;
import dev.vitrine.catalog.change.PriceMove;
import dev.vitrine.git.GitLog;
import dev.vitrine.problem.Checked;
import dev.vitrine.problem.Problem;
import dev.vitrine.value.PartialDate;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What happened to the records of models, by the commits of the repository that they are in: one was added, removed, or given
 * another price. The same commits tell the same on any machine; without git, a repository or a commit nothing is told.
 *
 * <p>A record that was broken for a while is compared with what it was before. A commit of more than {@value
 * RecordVersions#MOST_RECORDS} records is an import or a new layout: only how many were added or removed is told.
 */
public final class RecordHistory {
    /** How far back the history is told: so many commits that changed records of models, the latest. */
    static final int MOST_COMMITS = 1_000;

    /** So many models that a commit adds, removes or gives other prices are named; more are counted. */
    static final int MOST_NAMED = 20;

    private final Catalog settings;
    private final RecordVersions versions;
    private final Map<String, Model> lastRead = new HashMap<>();
    private final List<Told> told = new ArrayList<>();

    private RecordHistory(Catalog settings, RecordVersions versions) {
        this.settings = settings;
        this.versions = versions;
    }

    /**
     * The events that the history of a folder of records tells, the oldest first.
     *
     * @param data the folder
     * @param catalog what it holds now
     * @return always with a value; with warnings if commits could not be read, or if the clone lacks some
     */
    public static Checked<List<Event>> of(Path data, Catalog catalog) {
        Checked<GitLog> log = GitLog.read(data, "models", MOST_COMMITS);
        if (log.value().isEmpty()) {
            return Checked.of(List.of(), log.problems());
        }
        Checked<RecordVersions> versions = RecordVersions.of(log.value().get());
        List<Problem> problems = new ArrayList<>(log.problems());
        problems.addAll(versions.problems());
        return Checked.of(new RecordHistory(catalog, versions.value().orElseThrow()).walk(), problems);
    }

    private List<Event> walk() {
        versions.commits().forEach(this::tell);
        return told.stream().map(Told::event).toList();
    }

    private void tell(GitLog.Commit commit) {
        if (RecordVersions.isLarge(commit)) {
            count(commit);
            return;
        }
        List<Model> before = new ArrayList<>();
        List<Model> after = new ArrayList<>();
        for (GitLog.Change change : commit.changes()) {
            Optional<Model> was = change.before().flatMap(object -> before(change.path(), object));
            Optional<Model> is = change.after().flatMap(object -> versions.model(change.path(), object));
            boolean isKnown = was.isPresent() == change.before().isPresent()
                    && is.isPresent() == change.after().isPresent();
            if (isKnown) {
                was.ifPresent(before::add);
                is.ifPresent(after::add);
            } else if (is.isEmpty()) {
                was.ifPresent(model -> lastRead.put(change.path(), model));
            }
        }
        compare(before, after, PartialDate.nearest(commit.day()));
    }

    /** A record as it was; where it was broken, as it was when it last was not. */
    private Optional<Model> before(String path, String object) {
        return versions.model(path, object).or(() -> Optional.ofNullable(lastRead.get(path)));
    }

    private void compare(List<Model> before, List<Model> after, LocalDate day) {
        List<Told> added = new ArrayList<>();
        List<Told> removed = new ArrayList<>();
        List<Told> repriced = new ArrayList<>();
        for (ModelChange change :
                CatalogDiff.between(catalog(before), catalog(after), id -> true).models()) {
            Event.Subject model = subject(change.model());
            if (change.isNew()) {
                added.add(Told.of(model, now -> new Event.Added(now, day)));
            } else if (change.isGone()) {
                removed.add(Told.of(model, now -> new Event.Removed(now, day)));
            } else {
                change.before().filter(was -> change.isRenamed()).ifPresent(was -> rename(was.id(), model));
                repriced.addAll(repriced(change, model, day));
            }
        }
        long models = repriced.stream().map(Told::model).distinct().count();
        tell(added, Event.Many.Deed.ADDED, day, added.size());
        tell(removed, Event.Many.Deed.REMOVED, day, removed.size());
        tell(repriced, Event.Many.Deed.REPRICED, day, models);
    }

    private Catalog catalog(List<Model> models) {
        return new Catalog(
                settings.settings(),
                models,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Origins.NONE);
    }

    private static Event.Subject subject(Model model) {
        return new Event.Subject(model.id(), model.name());
    }

    private void tell(List<Told> some, Event.Many.Deed deed, LocalDate day, long models) {
        if (models <= MOST_NAMED) {
            told.addAll(some);
        } else {
            told.add(Told.of(new Event.Many(deed, Math.toIntExact(models), day)));
        }
    }

    /** A price that says from when it holds changed on that day; any other when its record did. */
    private static List<Told> repriced(ModelChange change, Event.Subject model, LocalDate day) {
        List<Told> events = new ArrayList<>();
        for (ModelChange.OfferChange offer : change.offers()) {
            SortedMap<LocalDate, List<PriceMove>> days = new TreeMap<>();
            for (PriceChange price : offer.prices()) {
                if (price instanceof PriceChange.Changed changed) {
                    Optional<LocalDate> from = changed.after().validity().from();
                    PriceMove.Origin origin = from.isPresent() ? PriceMove.Origin.DATED : PriceMove.Origin.RECORDED;
                    days.computeIfAbsent(from.orElse(day), key -> new ArrayList<>())
                            .add(new PriceMove(Optional.of(changed.before()), changed.after(), origin));
                }
            }
            days.forEach((when, moves) ->
                    events.add(Told.of(model, now -> new Event.Repriced(now, offer.provider(), when, moves))));
        }
        return events;
    }

    /** What was told of a model by its former name is told of it by the new one. */
    private void rename(ModelId former, Event.Subject now) {
        told.replaceAll(
                each -> each.model().filter(of -> of.id().equals(former)).isPresent() ? each.renamed(now) : each);
    }

    /** Where as many records went as came, they were moved. */
    private void count(GitLog.Commit commit) {
        long came = commit.changes().stream()
                .filter(change -> change.before().isEmpty())
                .count();
        long went = commit.changes().stream()
                .filter(change -> change.after().isEmpty())
                .count();
        if (came != went) {
            told.add(Told.of(new Event.Many(
                    came > went ? Event.Many.Deed.ADDED : Event.Many.Deed.REMOVED,
                    Math.toIntExact(Math.abs(came - went)),
                    PartialDate.nearest(commit.day()))));
        }
    }

    /**
     * What is told, of a model that later commits may rename.
     *
     * @param model as it is called by then; absent where many are told of at once
     * @param words the event of a model so called
     */
    private record Told(Optional<Event.Subject> model, Function<Optional<Event.Subject>, Event> words) {
        static Told of(Event.Subject model, Function<Event.Subject, Event> words) {
            return new Told(Optional.of(model), now -> words.apply(now.orElseThrow()));
        }

        static Told of(Event.Many many) {
            return new Told(Optional.empty(), nobody -> many);
        }

        Told renamed(Event.Subject now) {
            return new Told(Optional.of(now), words);
        }

        Event event() {
            return words.apply(model);
        }
    }
}
