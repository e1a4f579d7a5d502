package dev.vitrine.rating;

import static dev.vitrine.rating.Arenas.entrant;
import static dev.vitrine.rating.Arenas.lines;
import static dev.vitrine.rating.Arenas.model;
import static dev.vitrine.rating.Arenas.ratings;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.catalog.Entrant;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PublishedBoardsTest {
    @Test
    void ranksAreThePublishersOutOfAllThatItListed() {
        Board board = ratings(
                        "2026-04-01,first,a,,,3,30,1450",
                        "2026-04-01,first,b,,,1,30,1500",
                        "2026-04-01,first,c,,,3,30,1449",
                        "2026-04-01,first,d,,,7,30,1400")
                .overall()
                .orElseThrow();

        assertThat(lines(board)).containsExactly("1 b 1500", "3= a 1450", "3= c 1449", "7 d 1400");
        assertThat(board.field()).hasValue(30);
    }

    @Test
    void equalScoresOfDifferentRanksStayInTheOrderOfTheRanks() {
        Board board = ratings("2026-04-01,first,a,,,2,30,1547", "2026-04-01,first,b,,,1,30,1547")
                .overall()
                .orElseThrow();

        assertThat(lines(board)).containsExactly("1 b 1547", "2 a 1547");
    }

    @Test
    void aListWithoutRanksIsRankedAmongItsRows() {
        Board board = ratings(
                        "2026-04-01,first,a,,,,30,1450",
                        "2026-04-01,first,b,,,,30,1500.0",
                        "2026-04-01,first,c,,,,30,1500",
                        "2026-04-01,first,d,,,4,30,1400")
                .overall()
                .orElseThrow();

        assertThat(lines(board)).containsExactly("1= b 1500.0", "1= c 1500", "3 a 1450", "4 d 1400");
        assertThat(board.field()).hasValue(4);
    }

    @Test
    void aHistoryReachesOverThreeOfTheUsualSteps() {
        assertThat(ratings(
                                "2026-04-01,first,a,,,5,30,1452",
                                "2026-04-02,first,b,,,5,30,1452",
                                "2026-04-03,first,b,,,5,30,1452",
                                "2026-04-17,first,a,,,5,30,1452")
                        .reach())
                .isEqualTo(3);
        assertThat(ratings("2026-04-01,first,a,,,5,30,1452", "2026-04-08,first,a,,,5,30,1452")
                        .reach())
                .isEqualTo(21);
    }

    @Test
    void sourcesAreNeverMixed() {
        ArenaBoards boards = ratings(
                "2025-12-17,second,a,,,9,282,1426.61",
                "2025-12-17,second,old,,,8,282,1430.00",
                "2025-12-17,second,a,,coding,4,280,1470.10",
                "2026-04-01,first,a,,,5,30,1452",
                "2026-04-02,first,a,,,4,30,1453");
        Board coding = boards.axis("coding").orElseThrow();

        assertThat(boards.overall().orElseThrow().source()).contains("first");
        assertThat(boards.overall().orElseThrow().day()).isEqualTo("2026-04-02");
        assertThat(boards.history(entrant("a")))
                .extracting(point -> point.day() + " " + point.estimate().score())
                .containsExactly("2026-04-01 1452", "2026-04-02 1453");
        assertThat(boards.of(model("old"))).isEmpty();
        assertThat(boards.history(entrant("old"))).isEmpty();
        assertThat(coding.source()).contains("second");
        assertThat(lines(boards.overallBeside(coding).orElseThrow())).containsExactly("8 old 1430.00", "9 a 1426.61");
    }

    @Test
    void anAxisWithoutAnOverallListOfItsDayHasNoComparison() {
        ArenaBoards boards = ratings("2026-04-01,first,a,,,5,30,1452", "2026-04-02,first,a,,coding,5,30,1452");

        assertThat(boards.overallBeside(boards.axis("coding").orElseThrow())).isEmpty();
    }

    @Test
    void forTwoListsOfTheSameDayTheFirstSourceIsUsed() {
        ArenaBoards boards = ratings("2026-04-01,second,a,,,1,30,1300", "2026-04-01,first,a,,,1,30,1400");

        assertThat(boards.overall().orElseThrow().source()).contains("first");
    }

    @Test
    void aModelIsRankedByItsBestEntry() {
        ArenaBoards boards = ratings(
                "2026-04-01,first,a,,,2,30,1440",
                "2026-04-01,first,a,thinking,,1,30,1460",
                "2026-04-01,first,b,,,3,30,1430");

        assertThat(lines(boards.of(model("a")))).containsExactly("1 a thinking 1460", "2 a 1440");
        assertThat(lines(boards.near(model("b"), any -> true))).containsExactly("1 a thinking 1460");
        assertThat(boards.history(new Entrant(model("a"), Optional.of("thinking"))))
                .hasSize(1);
    }

    @Test
    void anEntryThatIsNoLongerListedKeepsItsLastDay() {
        ArenaBoards boards = ratings(
                "2026-04-01,first,gone,,,1,30,1450",
                "2026-04-01,first,a,,,2,30,1440",
                "2026-04-02,first,a,,,1,30,1445",
                "2026-04-02,first,b,,,2,30,1460");
        Standing gone = boards.of(model("gone")).get(0);

        assertThat(gone.day()).isEqualTo("2026-04-01");
        assertThat(lines(boards.overall().orElseThrow())).doesNotContain("1 gone 1450");
        assertThat(lines(boards.near(model("gone"), any -> true))).containsExactly("2 b 1460", "1 a 1445");
    }

    @Test
    void neighboursAreThreeBetterAndThreeWorseOnes() {
        ArenaBoards boards = row(10);

        assertThat(lines(boards.near(model("m5"), any -> true)))
                .containsExactly("2 m2 98", "3 m3 97", "4 m4 96", "6 m6 94", "7 m7 93", "8 m8 92");
    }

    @Test
    void fewerNeighborsOnOneSideMeanMoreOnTheOther() {
        ArenaBoards boards = row(10);

        assertThat(lines(boards.near(model("m2"), any -> true)))
                .containsExactly("1 m1 99", "3 m3 97", "4 m4 96", "5 m5 95", "6 m6 94", "7 m7 93");
        assertThat(lines(boards.near(model("m10"), any -> true)))
                .containsExactly("4 m4 96", "5 m5 95", "6 m6 94", "7 m7 93", "8 m8 92", "9 m9 91");
        assertThat(row(3).near(model("m1"), any -> true)).hasSize(2);
        assertThat(row(1).near(model("m1"), any -> true)).isEmpty();
        assertThat(boards.near(model("unknown"), any -> true)).isEmpty();
    }

    @Test
    void neighboursThatAreNotWantedMakeWayForOthers() {
        assertThat(lines(row(10).near(model("m5"), other -> !other.equals(model("m4")) && !other.equals(model("m6")))))
                .containsExactly("1 m1 99", "2 m2 98", "3 m3 97", "7 m7 93", "8 m8 92", "9 m9 91");
    }

    private static ArenaBoards row(int models) {
        return ratings(IntStream.rangeClosed(1, models)
                .mapToObj(i -> "2026-04-01,first,m" + i + ",,," + i + ",30," + (100 - i))
                .toArray(String[]::new));
    }

    @Test
    void aRowThatIsRepeatedDoesNoHarm() {
        ArenaBoards boards = ratings("2026-04-01,first,a,,,1,30,1450", "2026-04-01,first,a,,,1,30,1450");

        assertThat(boards.of(model("a"))).hasSize(1);
        assertThat(boards.near(model("a"), any -> true)).isEmpty();
    }

    @Test
    void anArenaWithoutRatingsHasNoRanking() {
        assertThat(ratings().overall()).isEmpty();
        assertThat(ratings().axes()).isEmpty();
    }
}
