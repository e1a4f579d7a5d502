package dev.vitrine.catalog;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What happened to the models of a catalog, and what is announced, as of a day. Each change is told once, however many sources
 * know it.
 */
public final class Chronicle {
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

    private final LocalDate asOf;
    private final Supplier<Told> telling;
    private Optional<Told> told = Optional.empty();

    private Chronicle(LocalDate asOf, Supplier<Told> telling) {
        this.asOf = asOf;
        this.telling = telling;
    }

    /** What there is to tell, in order. */
    private record Told(
            List<Event> past,
            List<Event> upcoming,
            Map<ModelId, List<Event>> byModel,
            Map<OrganizationId, List<Event>> byOrganization) {
        static Told of(List<Event> past, List<Event> upcoming) {
            return new Told(
                    past,
                    upcoming,
                    past.stream()
                            .filter(event -> event.subject().isPresent())
                            .collect(Collectors.groupingBy(
                                    event -> event.subject().orElseThrow().id())),
                    past.stream()
                            .filter(event -> event.subject().isPresent())
                            .collect(Collectors.groupingBy(
                                    event -> event.subject().orElseThrow().id().organization())));
        }
    }

    /** Put together when somebody first asks: most pages tell of no event. */
    private synchronized Told told() {
        if (told.isEmpty()) {
            told = Optional.of(telling.get());
        }
        return told.get();
    }

    /** What the records alone tell. */
    public static Chronicle of(Catalog catalog, LocalDate asOf) {
        return of(catalog, asOf, List.of());
    }

    /**
     * What the records tell, and what is known of how they were changed.
     *
     * @param asOf the last day that is past for what the records say; whatever was done to the records is past
     * @param recorded what was done to the records, the oldest first
     */
    public static Chronicle of(Catalog catalog, LocalDate asOf, Collection<Event> recorded) {
        List<Event> known = List.copyOf(recorded);
        return new Chronicle(asOf, () -> tell(catalog, asOf, known));
    }

    private static Told tell(Catalog catalog, LocalDate asOf, List<Event> recorded) {
        List<Event> dated = List.copyOf(catalog.models().values()).parallelStream()
                .flatMap(DatedEvents::of)
                .collect(Collectors.toCollection(ArrayList::new));
        List<Event> all = new Telling(catalog, dated).with(recorded);
        List<Event> past = all.stream()
                .filter(event -> !isAhead(event, asOf))
                .sorted(NEWEST_FIRST)
                .toList();
        List<Event> upcoming = all.stream()
                .filter(event -> isAhead(event, asOf))
                .sorted(SOONEST_FIRST)
                .toList();
        return Told.of(past, upcoming);
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
        return told().byModel().getOrDefault(model, List.of());
    }

    /** What happened to the models of an organization, newest first. */
    public List<Event> past(OrganizationId organization) {
        return told().byOrganization().getOrDefault(organization, List.of());
    }
}
