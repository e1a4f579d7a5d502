package dev.vitrine.pages.changes;

import dev.vitrine.catalog.Model;
import dev.vitrine.catalog.Organization;
import dev.vitrine.catalog.change.Event;
import dev.vitrine.pages.Addresses;
import dev.vitrine.pages.Context;
import dev.vitrine.pages.FormerAddresses;
import dev.vitrine.pages.Head;
import dev.vitrine.pages.Page;
import dev.vitrine.pages.PageSource;
import dev.vitrine.pages.Route;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The Atom feeds: of everything, of each kind of event, of each organization and of each model. */
public final class Feeds implements PageSource {
    /** Everything, and each kind of event. */
    static final List<Optional<Event.Topic>> TOPICS = Stream.concat(
                    Stream.of(Optional.<Event.Topic>empty()),
                    Arrays.stream(Event.Topic.values()).map(Optional::of))
            .toList();

    /** How many events a feed of the whole catalog has, the latest. */
    static final int MOST = 50;

    /** How many events the feed of an organization or a model has, the latest. */
    static final int MOST_OF_ONE = 20;

    private static final String TEMPLATE = "feeds/feed.ftlx";
    private static final String TYPE = "application/atom+xml";

    private final Context context;
    private final EventWords words;
    private final Addresses permanent;

    public Feeds(Context context) {
        this.context = context;
        this.words = EventWords.inFeeds(context);
        this.permanent = new Addresses(context.catalog().settings().url());
    }

    /** What a feed is about. */
    private record Subject(Route feed, Route page, String title, String owner) {}

    @Override
    public boolean isRepetition() {
        return true;
    }

    @Override
    public Stream<Page> files() {
        Stream<Page> topics = TOPICS.stream()
                .map(topic -> page(
                        new Subject(Addresses.feed(topic), Addresses.changes(topic), title(topic), "the feeds"),
                        () -> latest(context.chronicle().past(topic), MOST)));
        Stream<Page> organizations =
                context.catalog().organizations().values().stream().map(this::organization);
        Stream<Page> models = context.catalog().models().values().stream().map(this::model);
        return FormerAddresses.with(
                Stream.of(topics, organizations, models).flatMap(pages -> pages).toList(), context);
    }

    private Page organization(Organization organization) {
        Route page = Addresses.of(organization.id());
        return page(
                new Subject(
                        Addresses.feed(page),
                        page,
                        "Models by " + organization.name(),
                        organization.location().path()),
                () -> latest(context.chronicle().past(organization.id()), MOST_OF_ONE));
    }

    private Page model(Model model) {
        Route page = Addresses.of(model.id());
        return page(
                new Subject(
                        Addresses.feed(page),
                        page,
                        model.name(),
                        model.location().path()),
                () -> latest(context.chronicle().past(model.id()), MOST_OF_ONE));
    }

    private static List<Event> latest(List<Event> events, int most) {
        return events.subList(0, Math.min(most, events.size()));
    }

    private Page page(Subject subject, Supplier<List<Event>> events) {
        return new Page(subject.feed(), subject.owner(), TEMPLATE, () -> view(subject, events.get()));
    }

    private FeedView view(Subject subject, List<Event> events) {
        LocalDate updated = events.isEmpty() ? context.asOf() : events.get(0).day();
        Addresses addresses = context.addresses();
        String publisher = context.catalog().settings().title();
        return new FeedView(
                permanent.absolute(subject.feed()),
                subject.title() + " · " + publisher,
                instant(updated),
                publisher,
                addresses.absolute(Addresses.HOME),
                addresses.absolute(subject.feed()),
                addresses.absolute(subject.page()),
                events.stream().map(this::entry).toList());
    }

    private FeedView.Entry entry(Event event) {
        Change change = words.change(event);
        return new FeedView.Entry(
                id(event),
                instant(event.day()),
                change.page().orElse(context.addresses().absolute(Addresses.CHANGES)),
                change);
    }

    /**
     * What an event is known by, for ever: below the address that the catalog names as its own, wherever it was built for.
     * A release, a deprecation and a retirement happen once, so that a date that is put right is no news.
     */
    private String id(Event event) {
        Route page = event.subject().map(model -> Addresses.of(model.id())).orElse(Addresses.CHANGES);
        return permanent.absolute(page) + "#" + event.in(new Mark());
    }

    /** The part of an event's id that tells it from the model's others. */
    private static final class Mark implements Event.Cases<String> {
        @Override
        public String released(Event.Released event) {
            return "released";
        }

        @Override
        public String added(Event.Added event) {
            return "added-" + event.day();
        }

        @Override
        public String removed(Event.Removed event) {
            return "removed-" + event.day();
        }

        @Override
        public String many(Event.Many event) {
            return event.deed().name().toLowerCase(Locale.ROOT) + "-" + event.day();
        }

        @Override
        public String repriced(Event.Repriced event) {
            return "price-" + event.provider() + "-" + event.day();
        }

        @Override
        public String aged(Event.Aged event) {
            return event.stage().key();
        }
    }

    /** The beginning of a day, RFC 3339. */
    private static String instant(LocalDate day) {
        return day + "T00:00:00Z";
    }

    /** What a list of events is called. */
    static String title(Optional<Event.Topic> topic) {
        return topic.map(known -> switch (known) {
                    case MODELS -> "New models";
                    case PRICES -> "Price changes";
                    case RETIREMENTS -> "Retirements";
                })
                .orElse("Changes");
    }

    /** A feed, for the head of the page that says the same. */
    public static Head.Alternate alternate(String title, Context context, Route feed) {
        return new Head.Alternate(TYPE, title, context.addresses().href(feed));
    }
}
