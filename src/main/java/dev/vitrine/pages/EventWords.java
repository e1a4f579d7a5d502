package dev.vitrine.pages;

import dev.vitrine.catalog.Event;
import dev.vitrine.catalog.Lifecycle;
import dev.vitrine.catalog.Model;
import dev.vitrine.catalog.Money;
import dev.vitrine.catalog.PriceMove;
import dev.vitrine.catalog.PriceStep;
import dev.vitrine.catalog.Provider;
import dev.vitrine.catalog.ProviderId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Says what happened, as a person would. */
final class EventWords {
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
    static EventWords onPages(Context context, int room) {
        return new EventWords(context, room, context.addresses()::href);
    }

    /** Words that are read elsewhere: all links are absolute. */
    static EventWords inFeeds(Context context) {
        return new EventWords(context, ROOM_IN_FEEDS, context.addresses()::absolute);
    }

    Change change(Event event) {
        if (event instanceof Event.Repriced repriced) {
            return repriced(repriced);
        }
        if (event instanceof Event.Many many) {
            return many(many);
        }
        Telling telling = telling(event);
        Event.Subject subject = event.subject().orElseThrow();
        return new Change(
                event.topic().key(),
                telling.label(),
                name(subject) + telling.headline(),
                Dates.moment(event.date()),
                Optional.of(name(subject)),
                page(subject),
                telling.text(),
                List.of(),
                Optional.empty(),
                telling.links());
    }

    /**
     * How an event without prices is told.
     *
     * @param headline goes on after the model's name
     */
    private record Telling(String label, String headline, String text, List<Change.Reference> links) {}

    private Telling telling(Event event) {
        if (event instanceof Event.Released released) {
            boolean isPast = hasHappened(event);
            return new Telling(
                    isPast ? "Released" : "Release",
                    (isPast ? " was released " : " is to be released ") + Dates.when(released.date()),
                    model(released.model()).map(this::kind).orElse(""),
                    List.of());
        }
        if (event instanceof Event.Added added) {
            return new Telling(
                    "Added",
                    " was added to the catalog",
                    model(added.model())
                            .map(model -> kind(model)
                                    + model.released()
                                            .map(date -> " Released " + Dates.when(date) + ".")
                                            .orElse(""))
                            .orElse(""),
                    List.of());
        }
        return event instanceof Event.Aged aged
                ? aged(aged)
                : new Telling(
                        "Removed",
                        " was removed from the catalog",
                        "Its record was taken out of the catalog.",
                        List.of());
    }

    private String kind(Model model) {
        return Words.capitalized(Sentences.noun(model)) + " from "
                + context.organizationOf(model).name() + ".";
    }

    private Telling aged(Event.Aged aged) {
        boolean isPast = hasHappened(aged);
        String when = Dates.when(aged.date());
        List<Change.Reference> successor = model(aged.model())
                .flatMap(model -> model.lifecycle().replacedBy())
                .flatMap(reference ->
                        Optional.ofNullable(context.catalog().models().get(reference.id())))
                .map(model -> new Change.Reference("Replaced by", model.name(), address(model)))
                .stream()
                .toList();
        if (aged.stage() == Lifecycle.Status.RETIRED) {
            return isPast
                    ? new Telling("Retired", " was retired " + when, "It no longer answers.", successor)
                    : new Telling("Retirement", " retires " + when, "It stops answering.", successor);
        }
        return isPast
                ? new Telling(
                        "Deprecated", " was deprecated " + when, "Its maker advises against building on it.", successor)
                : new Telling(
                        "Deprecation",
                        " will be deprecated " + when,
                        "Its maker will advise against building on it.",
                        successor);
    }

    private Change many(Event.Many many) {
        String models = Words.count(many.count(), "model");
        String were = many.count() == 1 ? " was " : " were ";
        Telling telling = switch (many.deed()) {
            case ADDED -> new Telling("Added", models + were + "added to the catalog", "All at once.", List.of());
            case REMOVED ->
                new Telling("Removed", models + were + "removed from the catalog", "All at once.", List.of());
            case REPRICED ->
                new Telling("Prices", "Prices of " + models + were + "recorded anew", "All at once.", List.of());
        };
        return new Change(
                many.topic().key(),
                telling.label(),
                telling.headline(),
                Dates.moment(many.date()),
                Optional.empty(),
                Optional.empty(),
                telling.headline() + ".",
                List.of(),
                Optional.empty(),
                List.of());
    }

    private Change repriced(Event.Repriced event) {
        List<Change.Move> moves = event.moves().stream().map(EventWords::move).toList();
        String provider = provider(event.provider());
        String name = name(event.model());
        String headline = moves.size() == 1 ? ": " + line(moves.get(0)) : ": " + moves.size() + " prices changed";
        boolean isRecorded = event.moves().stream().allMatch(move -> move.origin() == PriceMove.Origin.RECORDED);
        return new Change(
                event.topic().key(),
                "Price",
                name + headline + " at " + provider,
                Dates.moment(event.date()),
                Optional.of(name),
                page(event.model()),
                tendency(moves) + " at " + provider + (isRecorded ? ", as recorded on this day." : "."),
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

    private static String tendency(List<Change.Move> moves) {
        List<String> directions =
                moves.stream().map(Change.Move::direction).distinct().toList();
        String only = directions.size() == 1 ? directions.get(0) : "other";
        return switch (only) {
            case "lower" -> "Cheaper";
            case "higher" -> "Dearer";
            default -> moves.size() == 1 ? "New price" : "New prices";
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
                move.before().map(before -> Amounts.charge(before.charge())),
                Amounts.charge(move.after().charge()),
                step.flatMap(PriceStep::words),
                step.map(EventWords::direction).orElse("other"));
    }

    private static String direction(PriceStep step) {
        Money before = step.before();
        int order = step.after().amount().compareTo(before.amount());
        return order < 0 ? "lower" : order > 0 ? "higher" : "other";
    }

    private boolean hasHappened(Event event) {
        return !event.day().isAfter(context.asOf());
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
