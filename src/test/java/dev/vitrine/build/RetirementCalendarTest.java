package dev.vitrine.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.fixture.TestSite;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The calendar of a built site, as RFC 5545 wants it and as a calendar reads it. */
class RetirementCalendarTest {
    private static final String FILE = "changes/retirements.ics";

    @TempDir
    private Path folder;

    @BeforeAll
    static void withoutACacheOfItsOwn() {
        System.setProperty("net.fortuna.ical4j.timezone.cache.impl", "net.fortuna.ical4j.util.MapTimeZoneCache");
    }

    @Test
    void aRetirementIsAWholeDay() throws Exception {
        TestSite.withModel("name: One\ntype: text\nreleased: 2026-01-02\nretires: 2026-12-31\n")
                .build(folder);

        Calendar calendar = calendar();
        VEvent event = calendar.<VEvent>getComponents("VEVENT").get(0);

        assertThat(calendar.validate().hasErrors()).isFalse();
        assertThat(event.validate().hasErrors()).isFalse();
        assertThat(event.getUid().orElseThrow().getValue()).isEqualTo("acme/one/retires@catalog.example");
        assertThat(event.getDateTimeStart().orElseThrow().getDate()).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(event.getDateTimeEnd().orElseThrow().getDate()).isEqualTo(LocalDate.of(2027, 1, 1));
        assertThat(event.getSummary().orElseThrow().getValue()).isEqualTo("One retires");
        assertThat(lines()).contains("DTSTAMP:20260102T000000Z");
    }

    @Test
    void namesAreReadAsTheyAreAndNoLineIsTooLong() throws Exception {
        String name = "A; b, c\\d: \"e\" — "
                + "Donaudampfschifffahrt \ud83d\ude80 ".repeat(8).strip();
        TestSite.withModel("name: '" + name + "'\ntype: text\nretires: 2026-12-31\n")
                .build(folder);

        assertThat(calendar()
                        .<VEvent>getComponents("VEVENT")
                        .get(0)
                        .getSummary()
                        .orElseThrow()
                        .getValue())
                .isEqualTo(name + " retires");
        assertThat(lines())
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
        assertThat(text().replace("\r\n", "")).doesNotContain("\r", "\n");
        assertThat(text()).doesNotContain("\ufffd").endsWith("END:VCALENDAR\r\n");
    }

    @Test
    void aRetirementThatIsKnownToTheMonthIsOnItsFirstDayAndSaysSo() throws Exception {
        TestSite.withModel("name: One\ntype: text\nretires: 2026-12\n")
                .file("data/models/acme/two.yaml", "name: Two\ntype: text\nretires: 2027\n")
                .build(folder);

        List<VEvent> events = calendar().getComponents("VEVENT");

        assertThat(events)
                .extracting(event -> event.getSummary().orElseThrow().getValue())
                .containsExactly("One retires in December 2026", "Two retires in 2027");
        assertThat(events)
                .extracting(event -> event.getDateTimeStart().orElseThrow().getDate())
                .isEqualTo(List.of(LocalDate.of(2026, 12, 1), LocalDate.of(2027, 1, 1)));
        assertThat(events.get(0).getDescription().orElseThrow().getValue())
                .isEqualTo("One by Acme stops answering in December 2026."
                        + " The day is unknown, so this event is on the first.");
        assertThat(calendar().validate().hasErrors()).isFalse();
    }

    @Test
    void withoutAnyRetirementThereIsNoCalendarAndNoLinkToOne() throws IOException {
        TestSite.withModel("name: One\ntype: text\nreleased: 2026-12\n").build(folder);

        assertThat(folder.resolve("site").resolve(FILE)).doesNotExist();
        assertThat(Files.readString(folder.resolve("site/changes/index.html"))).doesNotContain(".ics");
    }

    private Calendar calendar() throws IOException, ParserException {
        return new CalendarBuilder().build(new ByteArrayInputStream(text().getBytes(StandardCharsets.UTF_8)));
    }

    private List<String> lines() throws IOException {
        return List.of(text().split("\r\n"));
    }

    private String text() throws IOException {
        return Files.readString(folder.resolve("site").resolve(FILE));
    }
}
