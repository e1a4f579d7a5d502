package dev.vitrine.tables;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.catalog.Arena;
import dev.vitrine.catalog.ArenaId;
import dev.vitrine.catalog.PublishedRating;
import dev.vitrine.catalog.VoteLog;
import dev.vitrine.fixture.TestSite;
import dev.vitrine.problem.Location;
import dev.vitrine.problem.Problem;
import dev.vitrine.records.CatalogReader;
import dev.vitrine.source.MemoryTree;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables of votes and of published ratings: what they say, and where they are wrong. */
public class ArenaTablesTest {
    private static final String VOTES = "data/arenas/duel/1.csv";
    private static final String RATINGS = "data/arenas/list/1.csv";
    private static final String VOTE_COLUMNS = "time,a,b,outcome,category,language\n";
    private static final String RATING_COLUMNS =
            "date,source,name,model,variant,category,language,rank,of,score,low,high,votes\n";

    public static final TestSite SITE = TestSite.minimal().and("""
            -- data/arenas/duel.yaml --
            name: Duel
            type: video
            compares: Voters see two clips and choose the better one.
            scores: votes
            categories: [{id: people, name: People}, {id: animals, name: Animals}]
            languages: [{id: de, name: German}]
            -- data/arenas/list.yaml --
            name: List
            type: video
            compares: Voters see two clips and choose the better one.
            scores: ratings
            publisher: Acme
            method: As Acme counts.
            sources: [{id: daily, name: Daily list, url: https://acme.example/list}]
            categories: [{id: coding, name: Coding}]
            languages: [{id: de, name: German}]
            -- data/models/acme/one.yaml --
            name: One
            type: video
            -- data/models/acme/two.yaml --
            name: Two
            type: video
            """);

    @Test
    void votesAreReadInOrderOfTheirFilesAndColumnsInAnyOrder() {
        TestSite site = SITE.file("data/arenas/duel/2.csv", "outcome,b,a,time\ndraw,acme/two,acme/one,2026-03-20\n")
                .file(VOTES, VOTE_COLUMNS + "2026-03-19T10:15:00+02:00,acme/one,acme/two,a,people,de\n");
        VoteLog log = log(site);

        assertThat(log.size()).isEqualTo(2);
        assertThat(log.time(0)).isEqualTo(Instant.parse("2026-03-19T08:15:00Z"));
        assertThat(log.time(1)).isEqualTo(Instant.parse("2026-03-20T00:00:00Z"));
        assertThat(log.axes()).containsExactly("people", "de");
        assertThat(log.outcome(1)).isEqualTo(VoteLog.Outcome.DRAW);
        assertThat(log.category(1)).isEqualTo(VoteLog.NO_AXIS);
        assertThat(row(site, "duel", 1)).hasToString("data/arenas/duel/2.csv:2:1");
    }

    @ParameterizedTest
    @CsvSource({
        "2024-02-29T23:59:58Z, 2024-02-29T23:59:58Z",
        "2026-12-31T00:00:00Z, 2026-12-31T00:00:00Z",
        "2026-03-19T10:15:00.25Z, 2026-03-19T10:15:00Z",
        "2026-03-19T23:15-05:30, 2026-03-20T04:45:00Z",
        "2026-03-19, 2026-03-19T00:00:00Z",
    })
    void aTimeIsReadToTheSecond(String written, String instant) {
        VoteLog log = log(SITE.file(VOTES, VOTE_COLUMNS + written + ",acme/one,acme/two,a,,\n"));

        assertThat(log.time(0)).isEqualTo(Instant.parse(instant));
    }

    @Test
    void marksQuotesAndWindowsLineBreaksAreWhatSpreadsheetsWrite() {
        String table = """
                time,a,b,outcome
                "2026-03-19T10:15:00Z","acme/one",acme/two,a

                2026-03-19T10:16Z,acme/one,acme/two,b
                """;
        TestSite site = SITE.file(VOTES, "\ufeff" + table.replace("\n", "\r\n"));

        assertThat(log(site).size()).isEqualTo(2);
        assertThat(row(site, "duel", 1).line()).isEqualTo(4);
    }

    @Test
    void ratingsKeepTheirDigitsAndWhatIsNotPublishedIsAbsent() {
        TestSite site = SITE.file(RATINGS, """
                date,source,name,model,variant,category,language,rank,of,score,low,high,votes
                2026-03-20,daily,"The ""new"" One, 2",acme/one,thinking,coding,,1,30,1452.50,1449,1456,12000
                2026-03-19,daily,one,acme/one,,,,,,-3,,,
                """);
        List<PublishedRating> ratings = ratings(site);

        assertThat(ratings).extracting(rating -> rating.day().toString()).containsExactly("2026-03-19", "2026-03-20");
        assertThat(ratings.get(0).votes()).isEmpty();
        assertThat(ratings.get(1).name()).isEqualTo("The \"new\" One, 2");
        assertThat(ratings.get(1).score()).hasToString("1452.50");
        assertThat(ratings.get(1).entrant().variant()).contains("thinking");
        assertThat(row(site, "list", 1).line()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-03-19T10:15:00Z,acme/one,acme/one,a,,          | 31 vote-self       | delete the row",
                "2026-03-19T10:15:00Z,acme/one,acme/tow,a,,          | 31 missing-record  | acme/two",
                "2026-03-19T10:15:00Z,One,acme/two,a,,               | 22 missing-record  | acme/one",
                "2026-03-19T10:15:00Z,,acme/two,a,,                  | 22 missing-field   | id of a model",
                "2026-03-19 10:15:00,acme/one,acme/two,a,,           | 1 wrong-form       | write 2026-03-19T10:15:00Z if it is in UTC",
                "2026-03-19 10:15:00 UTC,acme/one,acme/two,a,,       | 1 wrong-form       | write 2026-03-19T10:15:00Z",
                "19.03.2026,acme/one,acme/two,a,,                    | 1 wrong-form       | write 2026-03-19",
                "1773915300,acme/one,acme/two,a,,                    | 1 wrong-form       | write 2026-03-19",
                "2026-02-30T10:15:00Z,acme/one,acme/two,a,,          | 1 impossible-date  | 2026-02-28",
                "0206-01-01,acme/one,acme/two,a,,                    | 1 impossible-date  | 2026-11-22",
                "1899-12-31T23:59:59Z,acme/one,acme/two,a,,          | 1 impossible-date  | 2026-11-22",
                "1950-01-01T00:00+02:00,acme/one,acme/two,a,,        | 1 impossible-date  | write a year",
                "2099-12-31T23:00-02:00,acme/one,acme/two,a,,        | 1 impossible-date  | write a year",
                "2026-02-20T25:15:00Z,acme/one,acme/two,a,,          | 1 impossible-date  | hour",
                "2026-03-19T10:15:00Z,acme/one,acme/two,tie,,        | 40 unknown-value   | write draw",
                "2026-03-19T10:15:00Z,acme/one,acme/two,win,,        | 40 unknown-value   | write a if the model in column a won",
                "2026-03-19T10:15:00Z,acme/one,acme/two,acme/two,,   | 40 unknown-value   | write b",
                "2026-03-19T10:15:00Z,acme/one,acme/two,a,peple,     | 42 unknown-value   | did you mean \"people\"?",
                "2026-03-19T10:15:00Z,acme/one,acme/two,a,de,        | 42 unknown-value   | column language",
                "2026-03-19T10:15:00Z,acme/one,acme/two,a,,German    | 43 unknown-value   | write de",
                "2026-03-19T10:15:00Z,acme/one,acme/two,a,           | 1 table-form       | comma",
                "2026-03-19T10:15:00Z,acme/one,acme/two,a,,,         | 1 table-form       | too much",
                "2026-03-19T10:15:00Z,acme/one ,acme/two,a,,         | 22 wrong-form      | write acme/one",
                "2026-03-19T10:15:00Z,\"acme/one,acme/two,a,,        | 22 table-form      | close it",
                "2026-03-19T10:15:00Z,\"acme/one\"x,acme/two,a,,     | 1 table-form       | twice",
                "2026-03-19T10:15:00Z,acme/o\u200bne,acme/two,a,,    | 22 wrong-form      | delete it",
            })
    void aBadVoteIsShownToTheFieldWithTheEditThatMendsIt(String row, String found, String hint) {
        Problem problem = only(SITE.file(VOTES, VOTE_COLUMNS + row.stripTrailing() + "\n"));

        assertThat(problem.location().line()).isEqualTo(2);
        assertThat(problem.location().column() + " " + problem.rule().id()).isEqualTo(found);
        assertThat(problem.hint()).hasValueSatisfying(edit -> assertThat(edit).contains(hint));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-03-19T10:15,daily,One,acme/one,,,,,,1,,,     | 1 wrong-form       | write 2026-03-19",
                "0001-01-01,daily,One,acme/one,,,,,,1,,,           | 1 impossible-date  | year",
                "2026-03-19,dayly,One,acme/one,,,,,,1,,,           | 12 unknown-value   | did you mean \"daily\"?",
                "2026-03-19,daily,,acme/one,,,,,,1,,,              | 18 missing-field   | write the exact name",
                "2026-03-19,daily,@One,acme/one,,,,,,1,,,          | 18 table-formula   | write One",
                "2026-03-19,daily,One,acme/one,-,,,,,1,,,          | 31 placeholder-text | leave the field empty",
                "2026-03-19,daily,One,acme/one,,coding,de,,,1,,,   | 39 rating-axis     | one of the two",
                "2026-03-19,daily,One,acme/one,,,,,,,,,            | 36 missing-field   | delete the row",
                "2026-03-19,daily,One,acme/one,,,,,,1.2.3,,,       | 36 wrong-type      | digits",
                "2026-03-19,daily,One,acme/one,,,,,,5,6,7,         | 38 out-of-range    | compare",
                "2026-03-19,daily,One,acme/one,,,,,,5,4,4.5,       | 40 out-of-range    | compare",
                "2026-03-19,daily,One,acme/one,,,,,,5,4,,          | 40 missing-field   | both ends",
                "2026-03-19,daily,One,acme/one,,,,,,5,,6,          | 38 missing-field   | both ends",
                "2026-03-19,daily,One,acme/one,,,,,,1000000001,,,  | 36 out-of-range    | compare",
                "2026-03-19,daily,One,acme/one,,,,,,1.0123456789,,, | 36 out-of-range   | round it",
                "2026-03-19,daily,One,acme/one,,,,,,5,,,12.5       | 40 wrong-type      | write only digits",
                "2026-03-19,daily,One,acme/one,,,,,,5,,,9999999999 | 40 out-of-range    | compare",
                "2026-03-19,daily,One,acme/one,,,,31,30,5,,,       | 34 out-of-range    | compare",
                "2026-03-19,daily,One,acme/one,,,,0,,5,,,          | 34 out-of-range    | a number from 1",
                "2026-03-19,daily,One,acme/one,,,,,,5,,,-4         | 40 out-of-range    | write the number",
            })
    void aBadRatingIsShownToTheField(String row, String found, String hint) {
        Problem problem = only(SITE.file(RATINGS, RATING_COLUMNS + row.stripTrailing() + "\n"));

        assertThat(problem.location().column() + " " + problem.rule().id()).isEqualTo(found);
        assertThat(problem.hint()).hasValueSatisfying(edit -> assertThat(edit).contains(hint));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "time,a,b,winner           | 10 unknown-field | did you mean \"outcome\"?",
                "time,a,b,outcom           | 10 unknown-field | did you mean \"outcome\"?",
                "time,a,b,outcome,voter    | 18 unknown-field | delete the column",
                "time,a,b                  | 1 missing-field  | time,a,b,outcome",
                "time,a,b,outcome,a        | 18 table-form    | delete one of the two",
                "time;a;b;outcome          | 1 table-form     | commas",
                "date,source,name,model,score | 1 table-form  | scores: ratings",
            })
    void aBadFirstLineIsOneProblem(String line, String found, String hint) {
        Problem problem = only(SITE.file(VOTES, line + "\n2026-03-19,acme/one,acme/two,a\n"));

        assertThat(problem.location().column() + " " + problem.rule().id()).isEqualTo(found);
        assertThat(problem.hint()).hasValueSatisfying(edit -> assertThat(edit).contains(hint));
    }

    @Test
    void anEmptyTableSaysNothing() {
        assertThat(SITE.file(VOTES, "").found()).containsExactly("arenas/duel/1.csv table-form");
        assertThat(SITE.file(VOTES, VOTE_COLUMNS).found()).isEmpty();
    }

    @Test
    void aVoteIsHeldAgainstThoseBeforeItAcrossFiles() {
        TestSite site = SITE.file(VOTES, VOTE_COLUMNS + "2026-03-19T10:15:00Z,acme/one,acme/two,a,,\n")
                .file(
                        "data/arenas/duel/2.csv",
                        VOTE_COLUMNS
                                + "2026-03-19T10:15:00.4Z,acme/two,acme/one,b,,\n2026-03-18,acme/one,acme/two,a,,\n");

        assertThat(site.found())
                .containsExactly("arenas/duel/2.csv:2:1+22 vote-repeated", "arenas/duel/2.csv:3:1+10 vote-order");
    }

    @Test
    void equalVotesOfADayAreOneWarning() {
        String vote = "2026-03-19,acme/one,acme/two,a,,\n";
        List<Problem> problems = SITE.file(VOTES, VOTE_COLUMNS + vote.repeat(5)).problems();

        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.isError()).isFalse();
            assertThat(problem.message()).contains("4 votes");
        });
    }

    @Test
    void aModelThatIsNotThereIsMissedOnceInEachFile() {
        String rows = IntStream.range(10, 60)
                .mapToObj(minute -> "2026-03-19T10:" + minute + ":00Z,acme/one,acme/three,a,,\n")
                .collect(Collectors.joining());

        assertThat(only(SITE.file(VOTES, VOTE_COLUMNS + rows)).message())
                .isEqualTo("there is no model \"acme/three\"; 49 more rows of this file name it");
    }

    @Test
    void aRatingStandsOnceInAList() {
        String row = "2026-03-19,daily,One,acme/one,,,,,,1,,,\n";

        assertThat(SITE.file(RATINGS, RATING_COLUMNS + row + row).found())
                .containsExactly("arenas/list/1.csv:3:1+0 rating-repeated");
    }

    @Test
    void aFirstLineFarTooWideIsOneProblemAndReadNoFurther() {
        Problem problem = only(SITE.file(VOTES, "a,".repeat(1_000_000) + "\n"));

        assertThat(TestSite.brief(problem)).isEqualTo("arenas/duel/1.csv:1:1+0 table-form");
        assertThat(problem.message()).isEqualTo("the first line has more than 32 fields");
        assertThat(only(SITE.file(VOTES, "x".repeat(400) + "\n")).message())
                .isEqualTo("this field has 400 characters, more than 300");
    }

    @Test
    void aRowFarTooWideDoesNotCountItsFields() {
        Problem problem = only(SITE.file(VOTES, VOTE_COLUMNS + "a,".repeat(1000) + "\n"));

        assertThat(problem.message()).isEqualTo("this row has more than 32 fields, and the first line names 6 columns");
    }

    @Test
    void aFieldThatDoesNotEndIsNotOnlyBlamedOnQuotationMarks() {
        assertThat(only(SITE.file(VOTES, VOTE_COLUMNS + "x".repeat(3_000_000) + ",a,b,a,,\n"))
                        .message())
                .isEqualTo("a field of this row has more than 1048576 characters");
    }

    @Test
    void rowsOfOneListThatContradictOneAnotherAreOneWarning() {
        String columns = "date,source,name,model,category,rank,of,score\n";
        TestSite site = SITE.file(RATINGS, columns + """
                2026-03-19,daily,One,acme/one,,1,10,1200
                2026-03-19,daily,Two,acme/two,,2,11,1300
                2026-03-19,daily,One,acme/one,coding,1,10,1200
                2026-03-19,daily,Two,acme/two,coding,1,10,900
                2026-03-20,daily,One,acme/one,,2,12,1200
                2026-03-20,daily,Two,acme/two,,1,12,1200
                """);

        assertThat(site.problems()).extracting(Problem::isError).containsExactly(false, false);
        assertThat(site.problems())
                .extracting(problem -> problem.location().line() + " " + problem.message())
                .containsExactlyInAnyOrder(
                        "3 this row is out of 11, but the one on line 2, in the same list, out of 10",
                        "3 rank 2 has the score 1300, and rank 1 of the same list, on line 2, only 1200");
    }

    @Test
    void veryManyModelsThatAreNotThereAreToldInPart() {
        String rows = IntStream.range(1000, 1250)
                .mapToObj(i -> "2026-03-19,acme/one,acme/x" + i + ",a,,\n")
                .collect(Collectors.joining());
        List<Problem> problems = SITE.file(VOTES, VOTE_COLUMNS + rows).problems();

        assertThat(problems).hasSize(101);
        assertThat(problems.get(100).message()).isEqualTo("150 more problems in this file are not shown");
        assertThat(problems.get(100).location().line()).isEqualTo(102);
    }

    @Test
    void aThousandBadRowsAreAHundredProblemsAndACount() {
        String rows = IntStream.range(0, 1000)
                .mapToObj(i -> "soon,acme/one,acme/two,a,,\n")
                .collect(Collectors.joining());
        List<Problem> problems = SITE.file(VOTES, VOTE_COLUMNS + rows).problems();

        assertThat(problems).hasSize(101);
        assertThat(problems.get(100).message()).contains("900 more problems");
    }

    @Test
    void aByteThatIsNotUtf8IsShownWhereItStands() {
        Map<String, byte[]> files = new HashMap<>();
        SITE.file(VOTES, "").files().forEach((path, text) -> files.put(path, text.getBytes(StandardCharsets.UTF_8)));
        files.put(
                VOTES,
                (VOTE_COLUMNS + "2026-03-19,acme/one,acme/two,a,,\n2026-03-20,acme/\u00e9ne,acme/two,a,,\n")
                        .getBytes(StandardCharsets.ISO_8859_1));

        assertThat(new CatalogReader()
                        .read(MemoryTree.ofBytes(files)).problems().stream().map(TestSite::brief))
                .containsExactly("arenas/duel/1.csv:3:17+1 file-encoding");
    }

    @ParameterizedTest
    @CsvSource({
        "data/arenas/dual/1.csv, move it to data/arenas/duel/",
        "data/arenas/other/1.csv, add data/arenas/other.yaml",
        "data/arenas/1.csv, move it to data/arenas/<arena>/1.csv",
        "data/arenas/duel/2026/1.csv, move it to data/arenas/duel/2026-1.csv",
        "data/arenas/duel/1.CSV, rename it to 1.csv",
        "data/arenas/duel/1.xlsx, 'save it as CSV, as 1.csv'",
    })
    void aTableThatNobodyWouldReadIsFound(String path, String hint) {
        Problem problem = only(SITE.file(path, "time,a,b,outcome\n"));

        assertThat(problem.location().path()).isEqualTo(path);
        assertThat(problem.rule().id()).isEqualTo("record-misplaced");
        assertThat(problem.hint()).contains(hint);
    }

    @Test
    void anArenaHasOneKindOfScoreAndEachIdOnce() {
        String arena = "name: Other\ntype: video\ncompares: Which is better.\n";
        String axes = "categories: [{id: de, name: D}]\nlanguages: [{id: de, name: German}]\n";

        assertThat(SITE.file("data/arenas/other.yaml", arena + "scores: votes\n" + axes)
                        .found())
                .containsExactly("arenas/other.yaml:6:18+2 repeated-value");
        assertThat(SITE.file("data/arenas/other.yaml", arena + "scores: ratings\n")
                        .found())
                .containsExactly(
                        "arenas/other.yaml:4:9+7 missing-field",
                        "arenas/other.yaml:4:9+7 missing-field",
                        "arenas/other.yaml:4:9+7 missing-field");
        assertThat(SITE.file("data/arenas/other.yaml", arena + "scores: votes\nmethod: M\n")
                        .found())
                .containsExactly("arenas/other.yaml:5:9+1 scores-mixed");
    }

    @Test
    void whatIsStillToComeIsFoundOnlyByWhoKnowsTheDay() {
        TestSite site = SITE.file(VOTES, VOTE_COLUMNS + "2026-03-19T10:15:00Z,acme/one,acme/two,a,,\n")
                .file(RATINGS, RATING_COLUMNS + "2026-03-19,daily,One,acme/one,,,,,,1,,,\n");

        assertThat(site.problemsOn("2026-03-19")).isEmpty();
        assertThat(site.problemsOn("2026-03-18").stream().map(TestSite::brief))
                .containsExactly(
                        "arenas/duel/1.csv:2:1+0 checked-in-future", "arenas/list/1.csv:2:1+0 checked-in-future");
    }

    private static Problem only(TestSite site) {
        List<Problem> problems = site.problems();
        assertThat(problems).hasSize(1);
        return problems.get(0);
    }

    private static VoteLog log(TestSite site) {
        return ((Arena.Votes) arena(site, "duel").scores()).log();
    }

    private static List<PublishedRating> ratings(TestSite site) {
        return ((Arena.Ratings) arena(site, "list").scores()).ratings();
    }

    private static Location row(TestSite site, String arena, int number) {
        return site.catalog().origins().row(new ArenaId(arena), number);
    }

    private static Arena arena(TestSite site, String id) {
        return site.catalog().arenas().get(new ArenaId(id));
    }
}
