package dev.vitrine.catalog.change;

import dev.vitrine.catalog.Catalog;
import dev.vitrine.catalog.Model;
import dev.vitrine.catalog.ModelId;
import dev.vitrine.catalog.OrganizationId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What happened to the models of a catalog, and what is announced, as of a day. Each change is told once, however many sources
 * know it.
 */
public final class EventHistory {
    private static final Comparator<Event> SOONEST_FIRST = Comparator.comparing(Event::day)
            .thenComparing(Event::topic)
            .thenComparing(event -> event.subject()
                    .map(Event.Subject::id)
                    .map(ModelId::toString)
                    .orElse(""))
            .thenComparing(event ->
                    event instanceof Event.Repriced prices ? prices.provider().toString() : "")
            .thenComparing(event -> event.getClass().getSimpleName())
            .thenComparing(
                    event -> event instanceof Event.Aged aged ? aged.stage().key() : "")
            .thenComparing(
                    event -> event instanceof Event.Many many ? many.deed().name() : "");

    private static final Comparator<Event> NEWEST_FIRST =
            Comparator.comparing(Event::day).reversed().thenComparing(SOONEST_FIRST);

    /** Past so many models that changed, all is put together again. */
    private static final int MOST_CHANGED = 100;

    private final LocalDate asOf;
    private final Catalog catalog;
    private final List<Event> recorded;
    private Optional<EventHistory> earlier;
    private Optional<Told> told = Optional.empty();
    private Optional<Index> index = Optional.empty();

    private EventHistory(LocalDate asOf, Catalog catalog, List<Event> recorded, Optional<EventHistory> earlier) {
        this.asOf = asOf;
        this.catalog = catalog;
        this.recorded = recorded;
        this.earlier = earlier;
    }

    /** What there is to tell, in order. */
    private record Told(List<Event> past, List<Event> upcoming) {
        static Told of(List<Event> all, LocalDate asOf) {
            return new Told(
                    all.stream()
                            .filter(event -> !isAhead(event, asOf))
                            .sorted(NEWEST_FIRST)
                            .toList(),
                    all.stream()
                            .filter(event -> isAhead(event, asOf))
                            .sorted(SOONEST_FIRST)
                            .toList());
        }

        /** The same, but for some models: what is told of them is all in the other. */
        Told with(Told other, Set<ModelId> models) {
            return new Told(
                    merged(past, other.past, models, NEWEST_FIRST),
                    merged(upcoming, other.upcoming, models, SOONEST_FIRST));
        }

        private static List<Event> merged(
                List<Event> before, List<Event> now, Set<ModelId> models, Comparator<Event> order) {
            List<Event> all = new ArrayList<>(before.size());
            for (Event event : before) {
                if (!models.contains(event.subject().map(Event.Subject::id).orElse(null))) {
                    all.add(event);
                }
            }
            for (Event event : now) {
                int at = Collections.binarySearch(all, event, order);
                // What is equal in order is of one model, and comes in its own order.
                all.add(at < 0 ? -at - 1 : at + 1, event);
            }
            return Collections.unmodifiableList(all);
        }
    }

    /** Put together when somebody first asks: most pages tell of no event. */
    private synchronized Told told() {
        if (told.isEmpty()) {
            Set<ModelId> changed = earlier.map(this::changedSince).orElse(Set.of());
            told = Optional.of(
                    earlier.isPresent() && changed.size() <= MOST_CHANGED
                            ? earlier.get().told().with(tell(changed), changed)
                            : tell(catalog, asOf, catalog.models().values(), recorded));
            earlier = Optional.empty();
        }
        return told.get();
    }

    /** What happened, newest first, by whom it happened to. */
    private record Index(Map<ModelId, List<Event>> byModel, Map<OrganizationId, List<Event>> byOrganization) {
        static Index of(List<Event> past) {
            List<Event> events =
                    past.stream().filter(event -> event.subject().isPresent()).toList();
            return new Index(
                    events.stream().collect(Collectors.groupingBy(Index::model)),
                    events.stream()
                            .collect(Collectors.groupingBy(event -> model(event).organization())));
        }

        private static ModelId model(Event event) {
            return event.subject().orElseThrow().id();
        }
    }

    private synchronized Index index() {
        if (index.isEmpty()) {
            index = Optional.of(Index.of(told().past()));
        }
        return index.get();
    }

    /** What the records alone tell. */
    public static EventHistory of(Catalog catalog, LocalDate asOf) {
        return of(catalog, asOf, List.of());
    }

    /**
     * What the records tell, and what is known of how they were changed.
     *
     * @param asOf the last day that is past for what the records say; whatever was done to the records is past
     * @param recorded what was done to the records, the oldest first
     */
    public static EventHistory of(Catalog catalog, LocalDate asOf, Collection<Event> recorded) {
        return new EventHistory(asOf, catalog, List.copyOf(recorded), Optional.empty());
    }

    /**
     * What a later state of the catalog tells, with the same that is known of how it was changed: the sooner, the fewer models
     * are other than they were.
     */
    public synchronized EventHistory later(Catalog state, LocalDate day) {
        // No further back than to what has been told, or each edit would keep all before it.
        Optional<EventHistory> known = told.isPresent() ? Optional.of(this) : earlier;
        return new EventHistory(day, state, recorded, known.filter(before -> before.asOf.equals(day)));
    }

    private static Told tell(Catalog catalog, LocalDate asOf, Collection<Model> models, List<Event> recorded) {
        List<Event> dated = List.copyOf(models).parallelStream()
                .flatMap(DatedEvents::of)
                .collect(Collectors.toCollection(ArrayList::new));
        return Told.of(new EventMerger(catalog, dated).with(recorded), asOf);
    }

    private Told tell(Set<ModelId> ids) {
        return tell(
                catalog,
                asOf,
                ids.stream()
                        .map(id -> catalog.models().get(id))
                        .filter(Objects::nonNull)
                        .toList(),
                recorded.stream()
                        .filter(event -> event.subject()
                                .map(Event.Subject::id)
                                .filter(ids::contains)
                                .isPresent())
                        .toList());
    }

    /** The models that came, went or are other than they were. */
    private Set<ModelId> changedSince(EventHistory before) {
        Set<ModelId> changed = new HashSet<>(before.catalog.models().keySet());
        changed.removeAll(catalog.models().keySet());
        catalog.models().forEach((id, model) -> {
            if (!model.equals(before.catalog.models().get(id))) {
                changed.add(id);
            }
        });
        return changed;
    }

    private static boolean isAhead(Event event, LocalDate asOf) {
        return event.day().isAfter(asOf) && !event.isRecorded();
    }

    /** The last day that is past. */
    public LocalDate asOf() {
        return asOf;
    }

    /** What happened, newest first. */
    public List<Event> past() {
        return told().past();
    }

    /** What happened of a kind, newest first; everything where no kind is named. */
    public List<Event> past(Optional<Event.Topic> topic) {
        return only(told().past(), topic).toList();
    }

    /** What is announced of a kind, soonest first; everything where no kind is named. */
    public List<Event> upcoming(Optional<Event.Topic> topic) {
        return only(told().upcoming(), topic).toList();
    }

    private static Stream<Event> only(List<Event> events, Optional<Event.Topic> topic) {
        return events.stream()
                .filter(event -> topic.map(wanted -> event.topic() == wanted).orElse(true));
    }

    /** What happened to a model, newest first. */
    public List<Event> past(ModelId model) {
        return index().byModel().getOrDefault(model, List.of());
    }

    /** What happened to the models of an organization, newest first. */
    public List<Event> past(OrganizationId organization) {
        return index().byOrganization().getOrDefault(organization, List.of());
    }
}
