package dev.vitrine.pages.changes;

import dev.vitrine.catalog.Lifecycle;
import dev.vitrine.catalog.Model;
import dev.vitrine.catalog.Provider;
import dev.vitrine.catalog.ProviderId;
import dev.vitrine.catalog.change.Event;
import dev.vitrine.catalog.change.PriceMove;
import dev.vitrine.pages.Addresses;
import dev.vitrine.pages.Context;
import dev.vitrine.pages.Route;
import dev.vitrine.pages.Sentences;
import dev.vitrine.pages.Sources;
import dev.vitrine.price.Money;
import dev.vitrine.price.PriceStep;
import dev.vitrine.wording.Amounts;
import dev.vitrine.wording.Dates;
import dev.vitrine.wording.MeterWords;
import dev.vitrine.wording.Words;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Says what happened, as a person would. */
public final class EventWords {
    /** How many prices of one event a feed names. */
    private static final int ROOM_IN_FEEDS = 20;

    private final Context context;
    private final int room;
    private final Function<Route, String> address;

    private EventWords(Context context, int room, Function<Route, String> address) {
        this.context = context;
        this.room = room;
        this.address = address;
    }

    /**
     * Words for the pages of the site.
     *
     * @param room how many prices of one event are shown
     */
    public static EventWords onPages(Context context, int room) {
        return new EventWords(context, room, context.addresses()::href);
    }

    /** Words that are read elsewhere: all links are absolute. */
    static EventWords inFeeds(Context context) {
        return new EventWords(context, ROOM_IN_FEEDS, context.addresses()::absolute);
    }

    public Change change(Event event) {
        return event.match(
                this::released,
                this::added,
                removed -> told(
                        removed,
                        removed.model(),
                        new Telling(
                                "Removed", "was removed from the catalog", "was removed from the catalog.", List.of())),
                this::many,
                this::repriced,
                aged -> told(aged, aged.model(), aging(aged)));
    }

    private Change released(Event.Released event) {
        boolean isPast = hasHappened(event);
        String was = isPast ? "was released" : "is to be released";
        return told(
                event,
                event.model(),
                new Telling(
                        isPast ? "Released" : "Release",
                        was + " " + Dates.when(event.date()),
                        was + "." + what(event.model()),
                        List.of()));
    }

    private Change added(Event.Added event) {
        String released = model(event.model())
                .flatMap(Model::released)
                .map(date -> " Released " + Dates.when(date) + ".")
                .orElse("");
        return told(
                event,
                event.model(),
                new Telling(
                        "Added",
                        "was added to the catalog",
                        "was added to the catalog." + what(event.model()) + released,
                        List.of()));
    }

    /**
     * How an event without prices is told.
     *
     * @param headline goes on after the model's name
     * @param text goes on after the model's name, where the day is beside it; whole sentences
     */
    private record Telling(String label, String headline, String text, List<Change.Reference> links) {}

    private Change told(Event event, Event.Subject subject, Telling telling) {
        return new Change(
                event.topic().key(),
                telling.label(),
                name(subject) + " " + telling.headline(),
                Dates.moment(event.date()),
                name(subject),
                page(subject),
                telling.text(),
                List.of(),
                Optional.empty(),
                telling.links());
    }

    /** {@code  It is a video generation model from Luma.} Nothing where there is no record any more. */
    private String what(Event.Subject subject) {
        return model(subject)
                .map(model -> " It is " + Words.article(Sentences.noun(model)) + " from "
                        + context.organizationOf(model).name() + ".")
                .orElse("");
    }

    private Telling aging(Event.Aged event) {
        boolean isRetirement = event.stage() == Lifecycle.Status.RETIRED;
        String when = Dates.when(event.date());
        if (hasHappened(event)) {
            return isRetirement
                    ? new Telling("Retired", "was retired " + when, "no longer answers.", successor(event))
                    : new Telling(
                            "Deprecated",
                            "was deprecated " + when,
                            "was deprecated: its maker advises against building on it.",
                            successor(event));
        }
        return isRetirement
                ? new Telling("Retirement", "retires " + when, "stops answering.", successor(event))
                : new Telling(
                        "Deprecation",
                        "will be deprecated " + when,
                        "will be deprecated: its maker will advise against building on it.",
                        successor(event));
    }

    private List<Change.Reference> successor(Event.Aged event) {
        return model(event.model())
                .flatMap(model -> model.lifecycle().replacedBy())
                .flatMap(id -> Optional.ofNullable(context.catalog().models().get(id)))
                .map(model -> new Change.Reference("Replaced by", model.name(), address(model)))
                .stream()
                .toList();
    }

    private Change many(Event.Many event) {
        String models = Words.count(event.count(), "model");
        String were = event.count() == 1 ? "was " : "were ";
        return switch (event.deed()) {
            case ADDED -> many(event, "Added", models, were + "added to the catalog");
            case REMOVED -> many(event, "Removed", models, were + "removed from the catalog");
            case REPRICED -> many(event, "Prices", "Prices of " + models, "were updated");
        };
    }

    private Change many(Event.Many event, String label, String name, String deed) {
        return new Change(
                event.topic().key(),
                label,
                name + " " + deed,
                Dates.moment(event.date()),
                name,
                Optional.of(address.apply(Addresses.MODELS)),
                deed + ".",
                List.of(),
                Optional.empty(),
                List.of());
    }

    private Change repriced(Event.Repriced event) {
        List<Change.Move> moves = event.moves().stream().map(EventWords::move).toList();
        String at = " at " + provider(event.provider());
        String name = name(event.model());
        String headline = moves.size() == 1 ? ": " + line(moves.get(0)) : ": " + moves.size() + " prices changed";
        boolean isRecorded = event.moves().stream().allMatch(move -> move.origin() == PriceMove.Origin.RECORDED);
        return new Change(
                event.topic().key(),
                "Price",
                name + headline + at,
                Dates.moment(event.date()),
                name,
                page(event.model()),
                (hasHappened(event) ? became(moves) : becomes(moves))
                        + at
                        + (isRecorded ? ", as recorded on this day." : "."),
                moves.subList(0, Math.min(room, moves.size())),
                moves.size() > room
                        ? Optional.of("And " + Words.count(moves.size() - room, "more price") + ".")
                        : Optional.empty(),
                event.moves().stream()
                        .map(move -> move.after().evidence().source())
                        .distinct()
                        .limit(2)
                        .map(source -> new Change.Reference("Read at", Sources.name(source), source.toString()))
                        .toList());
    }

    private static String became(List<Change.Move> moves) {
        return tendency(moves)
                .map(word -> "became " + word)
                .orElse(moves.size() == 1 ? "got a new price" : "got new prices");
    }

    private static String becomes(List<Change.Move> moves) {
        return tendency(moves)
                .map(word -> "becomes " + word)
                .orElse(moves.size() == 1 ? "gets a new price" : "gets new prices");
    }

    /** Where all prices went the same way. */
    private static Optional<String> tendency(List<Change.Move> moves) {
        List<String> directions =
                moves.stream().map(Change.Move::direction).distinct().toList();
        return switch (directions.size() == 1 ? directions.get(0) : "other") {
            case "lower" -> Optional.of("cheaper");
            case "higher" -> Optional.of("more expensive");
            default -> Optional.empty();
        };
    }

    /** {@code $0.20 → $0.24 per second of 720p video}. */
    private static String line(Change.Move move) {
        return move.before().map(before -> before + " → ").orElse("") + move.after() + " per " + move.thing();
    }

    private static Change.Move move(PriceMove move) {
        Optional<PriceStep> step = move.before().flatMap(before -> PriceStep.of(before, move.after()));
        return new Change.Move(
                MeterWords.thing(move.after()),
                move.before().map(before -> Amounts.charge(before.charge()).text()),
                Amounts.charge(move.after().charge()).text(),
                step.flatMap(PriceStep::words),
                step.map(EventWords::direction).orElse("other"));
    }

    private static String direction(PriceStep step) {
        Money before = step.before();
        int order = step.after().amount().compareTo(before.amount());
        return order < 0 ? "lower" : order > 0 ? "higher" : "other";
    }

    private boolean hasHappened(Event event) {
        return event.isRecorded() || !event.day().isAfter(context.asOf());
    }

    private Optional<Model> model(Event.Subject subject) {
        return Optional.ofNullable(context.catalog().models().get(subject.id()));
    }

    /** As it is called now. */
    private String name(Event.Subject subject) {
        return model(subject).map(Model::name).orElse(subject.name());
    }

    private Optional<String> page(Event.Subject subject) {
        return model(subject).map(this::address);
    }

    private String address(Model model) {
        return address.apply(Addresses.of(model.id()));
    }

    private String provider(ProviderId id) {
        Provider provider = context.catalog().providers().get(id);
        return provider == null ? id.toString() : provider.name();
    }
}
