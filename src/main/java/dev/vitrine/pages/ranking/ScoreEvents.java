package dev.vitrine.pages.ranking;

import dev.vitrine.catalog.Model;
import dev.vitrine.catalog.ModelId;
import dev.vitrine.catalog.change.Event;
import dev.vitrine.chart.LineChart;
import dev.vitrine.pages.Context;
import dev.vitrine.pages.changes.EventWords;
import dev.vitrine.wording.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What may explain how a model's scores moved: what happened to the model, when the one that takes its place came out, and what
 * else of its type its maker released.
 */
final class ScoreEvents {
    /** So many days are marked; what happened to the model itself comes first, and of each kind the latest. */
    static final int MOST_MARKS = 6;

    /** How many prices of one event are told. */
    private static final int ROOM = 1;

    private final Model model;
    private final Context context;
    private final EventWords words;

    ScoreEvents(Model model, Context context) {
        this.model = model;
        this.context = context;
        this.words = EventWords.onPages(context, ROOM);
    }

    /**
     * What is to be marked between two days, oldest first. An event whose day is not known cannot be.
     *
     * @param last the last day, itself among them as the first one is
     */
    List<LineChart.Happening> between(LocalDate first, LocalDate last) {
        Map<LocalDate, List<Event>> days = new TreeMap<>();
        Stream.concat(own(), others())
                .distinct()
                .filter(event -> event.date().isDay())
                .filter(event -> !event.day().isBefore(first) && !event.day().isAfter(last))
                .filter(event -> days.containsKey(event.day()) || days.size() < MOST_MARKS)
                .forEach(event -> days.computeIfAbsent(event.day(), day -> new ArrayList<>())
                        .add(event));
        return days.entrySet().stream()
                .flatMap(day -> told(day.getValue()).map(text -> new LineChart.Happening(day.getKey(), text)))
                .toList();
    }

    /** Newest first, and then the release of the model that takes its place, whoever makes that. */
    private Stream<Event> own() {
        Stream<Event> ofModel = context.chronicle().past(model.id()).stream()
                .filter(event -> event.match(
                        released -> true,
                        added -> false,
                        removed -> false,
                        many -> false,
                        repriced -> true,
                        aged -> true));
        Optional<ModelId> successor = model.lifecycle().replacedBy();
        return Stream.concat(
                ofModel,
                successor.stream().flatMap(id -> releases(context.chronicle().past(id))));
    }

    private Stream<Event> others() {
        return releases(context.chronicle().past(model.id().organization())).filter(this::isOfType);
    }

    private static Stream<Event> releases(List<Event> events) {
        return events.stream().filter(Event.Released.class::isInstance);
    }

    private boolean isOfType(Event event) {
        return context.catalog().models().get(id(event)).type() == model.type();
    }

    private static ModelId id(Event event) {
        return event.subject().orElseThrow().id();
    }

    /** Sentences; the day is beside them. */
    private Stream<String> told(List<Event> events) {
        List<String> released = releases(events)
                .map(event -> context.catalog().models().get(id(event)).name())
                .toList();
        Stream<String> releases = released.isEmpty()
                ? Stream.empty()
                : Stream.of(Words.and(released) + (released.size() == 1 ? " was" : " were") + " released.");
        return Stream.concat(
                events.stream()
                        .filter(event -> !(event instanceof Event.Released))
                        .map(event -> words.change(event).title() + "."),
                releases);
    }
}
