package dev.vitrine.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.fixture.Site;
import dev.vitrine.fixture.TestSite;
import dev.vitrine.problem.Checked;
import dev.vitrine.problem.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists of ratings that become rows of arenas; all names and numbers are invented. */
class ArenaImportTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);
    private static final String DAILY = "date,arena,model,vendor,license,rank,score,ci,votes\n";
    private static final String CATEGORIES = "arena,category,model,rating,rating_q025,rating_q975\n";
    private static final String HEADER =
            "date,source,name,model,variant,category,language,rank,of,score,low,high,votes\n";
    private static final String MARCH = "data/arenas/duel/2026-03.csv";

    private static final TestSite CATALOG = TestSite.minimal().and("""
            -- data/models/acme/one.yaml --
            name: One
            type: text
            -- data/models/acme/two.yaml --
            name: Two
            type: text
            -- data/arenas/duel.yaml --
            name: Duel
            type: text
            compares: Two answers.
            scores: ratings
            publisher: Judges
            method: Counting.
            sources:
              - {id: daily, name: Daily, url: https://judges.example/daily}
              - {id: archive, name: Archive, url: https://judges.example/archive}
              - {id: top, name: First places, url: https://judges.example/top, partial: true}
            categories:
              - {id: hard-prompts, name: Hard prompts}
            languages:
              - {id: de, name: German}
            -- data/arenas/votes.yaml --
            name: Votes
            type: text
            compares: Two answers.
            scores: votes
            -- data/publishers/judges.yaml --
            name: Judges
            overall: full
            axes:
              - {name: german, axis: de}
              - {name: hard_6, axis: hard-prompts}
              - {name: humor, axis: humour}
            models:
              - {name: one, model: acme/one}
              - {name: one-high, model: acme/one, variant: "high effort, slow"}
              - {name: "two (new) [v2]", model: acme/two}
            """);

    @TempDir
    private Path folder;

    @BeforeEach
    void writeCatalog() {
        CATALOG.writeTo(folder);
    }

    @Test
    void aDailyListBecomesRowsUnderOurNames() {
        write(list(DAILY, """
                2026-03-19,duel,one-high,Acme,proprietary,1,1502,6,11671
                2026-03-19,duel,stranger,Elsewhere,open,2,1490,5,900
                2026-03-19,duel,two (new) [v2],Acme,,3,1480.5,4.25,7
                """));

        assertThat(text(MARCH)).isEqualTo(HEADER + """
                2026-03-19,daily,one-high,acme/one,"high effort, slow",,,1,3,1502,1496,1508,11671
                2026-03-19,daily,two (new) [v2],acme/two,,,,3,3,1480.5,1476.25,1484.75,7
                """);
        assertThat(TestSite.buildAt(folder, Optional.empty()).problems()).isEmpty();
    }

    @Test
    void aListOfOnlyTheTopPlacesHasNoTotal() {
        write("top", list(DAILY, "2026-03-19,duel,one,Acme,,2,1490,5,900\n"));

        assertThat(text(MARCH)).isEqualTo(HEADER + "2026-03-19,top,one,acme/one,,,,2,,1490,1485,1495,900\n");
    }

    @Test
    void listsByCategoryGetTheirRanksFromAllOfTheirScores() {
        ImportReport report = write("archive", list(CATEGORIES, """
                        duel,full,one,1400.5,1390.25,1410.75
                        duel,full,stranger,1500,1490,1510
                        duel,full,one-high,1400.50,1390,1411
                        duel,hard_6,one,1300.1,1290,1310
                        duel,german,two (new) [v2],1200,1100,1300
                        duel,humor,one,1,0,2
                        duel,rhymes,one,1,0,2
                        """)).report();

        assertThat(text("data/arenas/duel/2025-12.csv")).isEqualTo(HEADER + """
                2025-12-17,archive,one,acme/one,,,,2,3,1400.5,1390.25,1410.75,
                2025-12-17,archive,one-high,acme/one,"high effort, slow",,,2,3,1400.50,1390,1411,
                2025-12-17,archive,two (new) [v2],acme/two,,,de,1,1,1200,1100,1300,
                2025-12-17,archive,one,acme/one,,hard-prompts,,1,1,1300.1,1290,1310,
                """);
        assertThat(report.parts()).isEqualTo(Map.of("duel humor", 1, "duel rhymes", 1));
    }

    @Test
    void unmappedNamesAreListedAndNeverGuessed() {
        ImportReport report = write(list(DAILY, """
                        2026-03-19,duel,One,Acme,,1,1502,6,1
                        2026-03-20,duel,One,Acme,,1,1502,6,1
                        2026-03-20,duel,one-hig,Acme,,2,1502,6,1
                        2026-03-20,chess,one,Acme,,1,1502,6,1
                        """)).report();

        assertThat(report.models())
                .isEqualTo(Map.of(new Unmapped("duel", "One", "Acme"), 2, new Unmapped("duel", "one-hig", "Acme"), 1));
        assertThat(report.arenas()).isEqualTo(Map.of("chess", 1));
        assertThat(report.added()).isEmpty();
        assertThat(folder.resolve("data/arenas/duel")).doesNotExist();
    }

    @Test
    void laterListsAreAddedToExistingOnesWithoutLosingOrRepeatingRows() {
        write(list(DAILY, """
                2026-03-20,duel,one,Acme,,1,1510,6,20
                2026-04-01,duel,one,Acme,,1,1520,6,30
                """));
        String april = text("data/arenas/duel/2026-04.csv");

        ArenaImport later = write(list(DAILY, """
                2026-03-19,duel,one,Acme,,1,1500,6,10
                2026-03-20,duel,one,Acme,,1,1510,6,20
                """));

        assertThat(text(MARCH)).isEqualTo(HEADER + """
                2026-03-19,daily,one,acme/one,,,,1,1,1500,1494,1506,10
                2026-03-20,daily,one,acme/one,,,,1,1,1510,1504,1516,20
                """);
        assertThat(text("data/arenas/duel/2026-04.csv")).isEqualTo(april);
        assertThat(later.texts().keySet()).containsExactly(MARCH);
        assertThat(later.report().same()).isOne();
    }

    @Test
    void theOrderOfFilesAndRowsMakesNoDifference() {
        String unknown = IntStream.rangeClosed(1, 8)
                .mapToObj(rank -> "2026-03-19,duel,unknown-" + rank + ",Acme,," + rank + ",1600,6,10\n")
                .collect(Collectors.joining());
        String first = unknown + """
                2026-03-19,duel,one,Acme,,10,1500,6,10
                2026-03-19,duel,one-high,Acme,,9,1501,6,10
                """;
        String second = "2026-03-20,duel,one,Acme,,1,1502,6,11\n";
        writeAll(List.of(list(DAILY, first), list(DAILY, second)));
        String expected = text(MARCH);

        delete(MARCH);
        writeAll(List.of(list(DAILY, second), list(DAILY, first)));
        assertThat(text(MARCH)).isEqualTo(expected);

        delete(MARCH);
        writeAll(List.of(list(DAILY, second + first)));
        assertThat(text(MARCH)).isEqualTo(expected).contains("10\n2026-03-19,daily,one,acme/one,,,,10,10,");
    }

    @Test
    void aRowInAFileOfAnotherNameStaysThere() {
        file("data/arenas/duel/old.csv", HEADER + "2026-03-19,daily,one,acme/one,,,,1,1,1500,1494,1506,10\n");

        ArenaImport done = write(list(DAILY, "2026-03-19,duel,one,Acme,,1,1500,6,10\n"));

        assertThat(done.texts().keySet()).isEmpty();
        assertThat(done.report().same()).isOne();
    }

    @Test
    void aNumberThatChangedStopsTheImport() {
        write(list(DAILY, "2026-03-19,duel,one,Acme,,1,1500,6,10\n"));

        List<Problem> problems = refused(list(DAILY, """
                2026-03-19,duel,one,Acme,,1,1501,6,11
                2026-03-21,duel,one,Acme,,1,1501,6,11
                """));

        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(TestSite.brief(problem)).isEqualTo("arenas/duel/2026-03.csv:2:1+0 import-changed");
            assertThat(problem.message())
                    .startsWith("\"one\" differs from line 2 of ")
                    .endsWith("score 1500 and 1501, low 1494 and 1495, high 1506 and 1507, votes 10 and 11");
        });
    }

    @Test
    void aNewMeaningOfANameMovesItsRatings() {
        write(list(DAILY, "2026-03-19,duel,one,Acme,,1,1500,6,10\n"));
        file("data/publishers/judges.yaml", """
                name: Judges
                models: [{name: one, model: acme/two, variant: fast}]
                """);

        ArenaImport again = write(list(DAILY, "2026-03-19,duel,one,Acme,,1,1500,6,10\n"));

        assertThat(again.report().renamed()).isOne();
        assertThat(text(MARCH)).contains(",one,acme/two,fast,").doesNotContain("acme/one");
    }

    @Test
    void aPlanWritesNothing() {
        Map<String, String> before = Site.files(folder);
        Path list = list(DAILY, "2026-03-19,duel,one,Acme,,1,1500,6,10\n");

        assertThat(plan("daily", list).value()).isPresent();

        delete(folder.relativize(list).toString());
        assertThat(Site.files(folder)).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "2026-02-30,duel,one,Acme,,1,1500,6,10 | \"2026-02-30\" in the column date is not a day",
                "0206-03-19,duel,one,Acme,,1,1500,6,10 | \"0206-03-19\" in the column date is not a day",
                "+12026-02-03,duel,one,Acme,,1,1500,6,10 | \"+12026-02-03\" in the column date is not a day",
                "2026-03-19,duel,one,Acme,,0,1500,6,10 | \"0\" in the column rank is not a rank",
                "2026-03-19,duel,one,Acme,,1,1e9,6,10 | \"1e9\" in the column score is not a number",
                "2026-03-19,duel,one,Acme,,1,NaN,6,10 | \"NaN\" in the column score is not a number",
                "2026-03-19,duel,one,Acme,,1,1500,6,-1 | \"-1\" in the column votes is not a count",
                "2026-03-19,duel,one,Acme,,1,1500,-6,10 | \"-6\" in the column ci is negative",
                "2026-03-19,duel,,Acme,,1,1500,6,10 | \"\" in the column model is not a single line of text",
                "2026-03-19,duel,one,Acme,,1,1500,6 | the header has 9 fields, but the row has 8",
                "2026-03-19,duel,one,Acme,,1,1500,6,10,11 | the header has 9 fields, but the row has 10",
            })
    void aRowThatCannotBeReadStopsTheImport(String row, String message) {
        List<Problem> problems = refused(list(DAILY, "2026-03-18,duel,one,Acme,,1,1500,6,10\n" + row + "\n"));

        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.location().line()).isEqualTo(3);
            assertThat(problem.message()).startsWith(message);
            assertThat(problem.hint()).isPresent();
        });
    }

    @Test
    void anUnreadableFieldIsShownAtItsPosition() {
        assertThat(refused(list(DAILY, "2026-03-19,duel,one,Acme,,1,NaN,6,10\n")))
                .singleElement()
                .satisfies(problem -> assertThat(problem.location())
                        .satisfies(place -> assertThat(place.line() + ":" + place.column() + "+" + place.length())
                                .isEqualTo("2:29+3")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`` | the file contains no ratings",
                "date,arena\\n2026,duel\\n | the columns do not match any supported list",
                "date,date,arena,model,vendor,rank,score,ci,votes\\n1,2,3,4,5,6,7,8,9\\n | two columns have the same name",
                "<!doctype html><html>\\n<body>\\n | the columns do not match any supported list",
                "date,arena,model,vendor,rank,score,ci,votes\\n\"2026 | the header has 8 fields, but the row has 1",
                "arena,category,model,rating,rating_q025,rating_q975\\nduel,full,one,1,0,2\\n | the file does not"
                        + " contain the date of its ratings",
            })
    void aFileOfAnotherKindStopsTheImport(String text, String message) {
        Path list = file("list.csv", text.replace("\\n", "\n"));

        assertThat(plan(Optional.empty(), "daily", List.of(list)).problems())
                .first()
                .satisfies(problem -> {
                    assertThat(problem.rule().id()).isEqualTo("import-list");
                    assertThat(problem.message()).contains(message == null ? "" : message);
                });
    }

    @Test
    void aRepeatedNameInAListStopsTheImport() {
        assertThat(refused(list(DAILY, """
                        2026-03-19,duel,stranger,Acme,,1,1500,6,10
                        2026-03-19,duel,stranger,Acme,,2,1490,6,10
                        """)))
                .extracting(Problem::message)
                .containsExactly("\"stranger\" is already in this list, on line 2");
    }

    @Test
    void aFileThatIsWrongThroughoutIsNotReportedThroughout() {
        assertThat(refused(list(DAILY, "x,duel,one,Acme,,1,1500,6,10\n".repeat(5000))))
                .hasSizeBetween(1, 21);
    }

    @Test
    void invalidUtf8StopsTheImport() throws IOException {
        Path list = folder.resolve("list.csv");
        Files.write(list, (DAILY + "2026-03-19,duel,\u00fcn,Acme,,1,1,1,1\n").getBytes(StandardCharsets.ISO_8859_1));

        assertThat(refused(list)).extracting(Problem::message).containsExactly("the file is not UTF-8");
        assertThat(refused(folder.resolve("nowhere.csv")))
                .extracting(Problem::message)
                .containsExactly("the file does not exist");
        assertThat(refused(folder)).extracting(Problem::message).containsExactly("this is not a file");
    }

    @Test
    void aMarkAtTheBeginningIsPassedOver() {
        write(file("list.csv", "\ufeff" + DAILY + "2026-03-19,duel,one,Acme,,1,1500,6,10\n"));

        assertThat(text(MARCH)).contains(",one,");
    }

    @Test
    void ratingsNeedAnArenaThatTakesThemAndASourceThatIsDescribed() {
        assertThat(plan("dialy", list(DAILY, "2026-03-19,duel,one,Acme,,1,1500,6,10\n"))
                        .problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(TestSite.brief(problem)).isEqualTo("arenas/duel.yaml import-target");
                    assertThat(problem.hint()).contains("did you mean \"daily\"?");
                });
        assertThat(refused(list(DAILY, "2026-03-19,votes,one,Acme,,1,1500,6,10\n")))
                .extracting(TestSite::brief)
                .containsExactly("arenas/votes.yaml import-target");
    }

    @Test
    void namesNeedARecordWithoutErrors() {
        Path list = list(DAILY, "2026-03-19,duel,one,Acme,,1,1500,6,10\n");
        file("data/publishers/judges.yaml", """
                name: Judges
                models: [{name: one, model: acme/one}, {name: one, model: acme/two}]
                """);
        assertThat(refused(list))
                .extracting(TestSite::brief)
                .containsExactly("publishers/judges.yaml:2:47+3 repeated-value");

        file("data/publishers/judges.yaml", "name: Judges\nmodels: [{name: one, model: acme/nobody}]\n");
        assertThat(refused(list)).extracting(TestSite::brief).containsExactly("publishers/judges.yaml import-target");

        delete("data/publishers/judges.yaml");
        assertThat(refused(list)).extracting(TestSite::brief).containsExactly("publishers/judges.yaml import-target");
    }

    @Test
    void anExistingFileThatIsNotATableOfRatingsIsNotOverwritten() {
        file(MARCH, HEADER.replace(",votes", ",votes,note") + "2026-03-19,daily,one,acme/one,,,,1,1,1,1,1,10,x\n");

        assertThat(refused(list(DAILY, "2026-03-19,duel,one,Acme,,1,1500,6,10\n")))
                .extracting(TestSite::brief)
                .contains("arenas/duel/2026-03.csv:1:79+4 unknown-field");
    }

    @ParameterizedTest
    @CsvSource({"tr-TR", "ar-EG-u-nu-arab", "th-TH-u-ca-buddhist"})
    void theRowsAreTheSameInEveryLanguage(String language) {
        Path list = list(DAILY, "2026-03-19,duel,one,Acme,,1,1500.5,6,12345\n");
        write(list);
        String expected = text(MARCH);
        delete(MARCH);
        Locale usual = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(language));
            write(list);
        } finally {
            Locale.setDefault(usual);
        }

        assertThat(text(MARCH)).isEqualTo(expected).contains("2026-03-19", "1500.5", "12345");
    }

    private ArenaImport write(Path list) {
        return write("daily", list);
    }

    private ArenaImport write(String source, Path list) {
        Checked<ArenaImport> planned = plan(source, list);
        assertThat(planned.problems()).isEmpty();
        planned.value().orElseThrow().write();
        return planned.value().get();
    }

    private void writeAll(List<Path> lists) {
        plan(Optional.empty(), "daily", lists).value().orElseThrow().write();
    }

    /** Problems of an import that must leave everything as it was. */
    private List<Problem> refused(Path list) {
        Map<String, String> before = Site.files(folder.resolve("data"));
        Checked<ArenaImport> planned = plan("daily", list);
        assertThat(planned.value()).isEmpty();
        assertThat(Site.files(folder.resolve("data"))).isEqualTo(before);
        return planned.problems();
    }

    private Checked<ArenaImport> plan(String source, Path list) {
        return plan(Optional.of(LocalDate.parse("2025-12-17")), source, List.of(list));
    }

    private Checked<ArenaImport> plan(Optional<LocalDate> day, String source, List<Path> lists) {
        return ArenaImport.plan(new ArenaImport.Order(folder.resolve("data"), "judges", source, day), lists, TODAY);
    }

    private Path list(String header, String rows) {
        return file("list-" + Integer.toHexString(rows.hashCode()) + ".csv", header + rows);
    }

    private Path file(String path, String text) {
        try {
            Path file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }

    private String text(String path) {
        return Site.files(folder).get(path);
    }

    private void delete(String path) {
        try {
            Files.delete(folder.resolve(path));
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }
}
