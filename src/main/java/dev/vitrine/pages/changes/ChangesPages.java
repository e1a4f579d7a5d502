package dev.vitrine.pages.changes;

import dev.vitrine.catalog.change.Event;
import dev.vitrine.pages.Addresses;
import dev.vitrine.pages.Context;
import dev.vitrine.pages.Head;
import dev.vitrine.pages.Heads;
import dev.vitrine.pages.Link;
import dev.vitrine.pages.Page;
import dev.vitrine.pages.PageSource;
import dev.vitrine.pages.Pagination;
import dev.vitrine.pages.Route;
import dev.vitrine.value.PartialDate;
import dev.vitrine.wording.Dates;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The pages of what happened: everything, and what is of one kind. */
public final class ChangesPages implements PageSource {
    /** Longer lists go on, on a further page. */
    static final int PAGE_SIZE = 100;

    private static final String TEMPLATE = "pages/changes.ftlh";

    /** How many prices of one event are shown; its model's page has them all. */
    private static final int MOVES = 4;

    private final Context context;
    private final Heads heads;
    private final EventWords words;

    public ChangesPages(Context context) {
        this.context = context;
        this.heads = new Heads(context);
        this.words = EventWords.onPages(context, MOVES);
    }

    @Override
    public Stream<Page> readable() {
        return Feeds.TOPICS.stream().flatMap(this::pages);
    }

    @Override
    public Stream<Page> near(String... steps) {
        return steps[0].equals("changes") ? readable() : Stream.empty();
    }

    private Stream<Page> pages(Optional<Event.Topic> topic) {
        List<Event> past = context.chronicle().past(topic);
        int count = Math.max(1, (past.size() + PAGE_SIZE - 1) / PAGE_SIZE);
        return IntStream.rangeClosed(1, count).mapToObj(number -> {
            int from = (number - 1) * PAGE_SIZE;
            List<Event> part = past.subList(from, Math.min(past.size(), from + PAGE_SIZE));
            Pagination pages = Pagination.of(context.addresses(), Addresses.changes(topic), number, count);
            Route route = Addresses.page(Addresses.changes(topic), number);
            return new Page(route, "the changes", TEMPLATE, () -> view(topic, part, pages))
                    .modified(() -> part.stream()
                            .map(Event::day)
                            .max(Comparator.naturalOrder())
                            .map(Dates::partial));
        });
    }

    private ChangesView view(Optional<Event.Topic> topic, List<Event> past, Pagination pages) {
        Route route = Addresses.page(Addresses.changes(topic), pages.number());
        String title = Feeds.title(topic);
        String numbered = title + (pages.number() == 1 ? "" : ", page " + pages.number());
        List<Link> trail = new ArrayList<>(
                List.of(topic.isPresent() ? context.addresses().link("Changes", Addresses.CHANGES) : context.home()));
        trail.add(context.addresses().link(numbered, route));
        List<Event> upcoming = pages.number() == 1 ? context.chronicle().upcoming(topic) : List.of();
        Head head = heads.page(numbered, numbered + ": " + lead(topic), trail, route, pages)
                .withAlternates(List.of(Feeds.alternate(title, context, Addresses.feed(topic))));
        return new ChangesView(
                head,
                trail,
                title,
                lead(topic) + recorded(topic),
                Feeds.TOPICS.stream()
                        .map(kind -> context.addresses().link(kindName(kind), Addresses.changes(kind)))
                        .toList(),
                context.addresses().href(Addresses.changes(topic)),
                subscribe(topic),
                upcoming.stream().map(words::change).toList(),
                months(past),
                past.isEmpty() && upcoming.isEmpty()
                        ? Optional.of("Nothing of this kind is recorded yet.")
                        : Optional.empty(),
                pages.of() == 1 ? Optional.empty() : Optional.of(pages));
    }

    private String lead(Optional<Event.Topic> topic) {
        String what = topic.map(known -> switch (known) {
                    case MODELS -> "Models that were released, or added to the catalog";
                    case PRICES -> "Prices that providers changed, or will change";
                    case RETIREMENTS -> "Models that were deprecated or retired, or will be";
                })
                .orElse("Releases, price changes and retirements of the models in this catalog");
        return what + ", newest first.";
    }

    /** How to read the days of what was found in the records' own history. */
    private static String recorded(Optional<Event.Topic> topic) {
        return topic.filter(known -> known == Event.Topic.RETIREMENTS).isPresent()
                ? ""
                : " What was changed in the records counts from the day on which it was recorded.";
    }

    private static String kindName(Optional<Event.Topic> topic) {
        return topic.map(known -> switch (known) {
                    case MODELS -> "Models";
                    case PRICES -> "Prices";
                    case RETIREMENTS -> "Retirements";
                })
                .orElse("Everything");
    }

    private List<Link> subscribe(Optional<Event.Topic> topic) {
        List<Link> links = new ArrayList<>(List.of(context.addresses().link("Feed (Atom)", Addresses.feed(topic))));
        boolean isAboutRetirements =
                topic.map(known -> known == Event.Topic.RETIREMENTS).orElse(true);
        if (isAboutRetirements && !new RetirementCalendar(context).isEmpty()) {
            links.add(context.addresses().link("Calendar of retirements (iCalendar)", Addresses.RETIREMENTS_CALENDAR));
        }
        return links;
    }

    private List<ChangesView.Month> months(List<Event> events) {
        Map<YearMonth, List<Event>> months = events.stream()
                .sorted(Comparator.comparing(Event::day).reversed())
                .collect(Collectors.groupingBy(
                        event -> YearMonth.from(event.day()), LinkedHashMap::new, Collectors.toList()));
        return months.entrySet().stream()
                .map(month -> {
                    PartialDate date = new PartialDate(
                            month.getKey().getYear(), month.getKey().getMonthValue(), 0);
                    return new ChangesView.Month(
                            date.toString(),
                            Dates.text(date),
                            month.getValue().stream().map(words::change).toList());
                })
                .toList();
    }
}
