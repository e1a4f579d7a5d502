package dev.vitrine.pages.changes;

import dev.vitrine.catalog.Lifecycle;
import dev.vitrine.catalog.Model;
import dev.vitrine.pages.Addresses;
import dev.vitrine.pages.Context;
import dev.vitrine.pages.Page;
import dev.vitrine.pages.PageSource;
import dev.vitrine.pages.TextView;
import dev.vitrine.value.PartialDate;
import dev.vitrine.wording.Dates;
import dev.vitrine.wording.XmlText;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The days on which models retire, as an iCalendar (RFC 5545): one event of a whole day for each retirement, past and to come.
 * One that is known to the month or year only is on its first day, because a reader has to be ready by then, and says so. A
 * calendar may not be empty, so there is none where no retirement is known.
 */
public final class RetirementCalendar implements PageSource {
    /** How long a line may be, in bytes without its end (RFC 5545, 3.1). */
    private static final int LONGEST = 75;

    private static final String END = "\r\n";

    private final Context context;

    public RetirementCalendar(Context context) {
        this.context = context;
    }

    /** By date of retirement. */
    private List<Model> models() {
        return context.catalog().models().values().stream()
                .filter(model -> model.lifecycle().retires().isPresent())
                .sorted(Comparator.comparing(RetirementCalendar::date).thenComparing(Model::id))
                .toList();
    }

    private static PartialDate date(Model model) {
        return model.lifecycle().retires().orElseThrow();
    }

    boolean isEmpty() {
        return models().isEmpty();
    }

    @Override
    public boolean isRepetition() {
        return true;
    }

    @Override
    public Stream<Page> files() {
        return isEmpty()
                ? Stream.empty()
                : Stream.of(new Page(
                        Addresses.RETIREMENTS_CALENDAR,
                        "the calendar of retirements",
                        "feeds/text.ftl",
                        () -> new TextView(text())));
    }

    private String text() {
        String title = "Retirements · " + context.catalog().settings().title();
        StringBuilder text = new StringBuilder();
        Stream.of(
                        Stream.of(
                                "BEGIN:VCALENDAR",
                                "VERSION:2.0",
                                "PRODID:-//Vitrine//Retirements//EN",
                                "CALSCALE:GREGORIAN",
                                "NAME:" + escaped(title),
                                "X-WR-CALNAME:" + escaped(title),
                                "REFRESH-INTERVAL;VALUE=DURATION:P1D"),
                        models().stream().flatMap(model -> event(model).stream()),
                        Stream.of("END:VCALENDAR"))
                .flatMap(lines -> lines)
                .forEach(line -> text.append(folded(line)).append(END));
        return text.toString();
    }

    private List<String> event(Model model) {
        PartialDate date = date(model);
        LocalDate day = date.earliest();
        String vaguely = date.isDay() ? "" : " in " + Dates.text(date);
        String page = context.addresses().absolute(Addresses.of(model.id()));
        List<String> lines = new ArrayList<>(List.of(
                "BEGIN:VEVENT",
                "UID:" + model.id() + "/retires@"
                        + new Addresses(context.catalog().settings().url()).host(),
                "DTSTAMP:" + basic(stated(model)) + "T000000Z",
                "DTSTART;VALUE=DATE:" + basic(day),
                "DTEND;VALUE=DATE:" + basic(day.plusDays(1)),
                "SUMMARY:" + escaped(model.name() + " retires" + vaguely)));
        lines.add("DESCRIPTION:"
                + escaped(model.name() + " by " + context.organizationOf(model).name() + " stops answering"
                        + vaguely + "." + (date.isDay() ? "" : " The day is unknown, so this event is on the first.")
                        + successor(model)));
        lines.addAll(List.of("URL:" + page, "TRANSP:TRANSPARENT", "END:VEVENT"));
        return lines;
    }

    private String successor(Model model) {
        return model.lifecycle()
                .replacedBy()
                .flatMap(id -> Optional.ofNullable(context.catalog().models().get(id)))
                .map(other -> " It is replaced by " + other.name() + ".")
                .orElse("");
    }

    /** The day that the event was last said on: the latest that the record itself names and that is past. */
    private LocalDate stated(Model model) {
        Lifecycle lifecycle = model.lifecycle();
        return Stream.of(
                        lifecycle.deprecated().stream(),
                        lifecycle.retires().stream(),
                        model.released().stream(),
                        model.offers().stream()
                                .flatMap(offer -> offer.prices().stream())
                                .map(price -> price.evidence().checked()))
                .flatMap(dates -> dates)
                .map(PartialDate::earliest)
                .filter(day -> !day.isAfter(context.asOf()))
                .max(Comparator.naturalOrder())
                .orElse(context.asOf());
    }

    /** {@code 20260801}. */
    private static String basic(LocalDate day) {
        return day.toString().replace("-", "");
    }

    /** A text as a value (RFC 5545, 3.3.11), without control characters. */
    private static String escaped(String text) {
        return XmlText.of(text)
                .replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n")
                .replace("\t", " ");
    }

    /** A line in pieces of at most 75 bytes, each but the first after a space, and no character cut in two. */
    private static String folded(String line) {
        StringBuilder folded = new StringBuilder();
        int room = LONGEST;
        for (int at = 0; at < line.length(); ) {
            String character = Character.toString(line.codePointAt(at));
            int size = character.getBytes(StandardCharsets.UTF_8).length;
            if (size > room) {
                folded.append(END).append(' ');
                room = LONGEST - 1;
            }
            folded.append(character);
            room -= size;
            at += character.length();
        }
        return folded.toString();
    }
}
