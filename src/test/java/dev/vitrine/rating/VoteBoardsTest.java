package dev.vitrine.rating;

import static dev.vitrine.rating.Arenas.entrant;
import static dev.vitrine.rating.Arenas.lines;
import static dev.vitrine.rating.Arenas.model;
import static dev.vitrine.rating.Arenas.votes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.vitrine.catalog.ModelId;
import dev.vitrine.catalog.SkillSettings;
import dev.vitrine.catalog.VoteLog;
import dev.vitrine.catalog.VoteLog.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VoteBoardsTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void aScoreIsTheSkillLessThreeDeviations() {
        ArenaBoards boards = votes("2026-01-01,a,b,a", "2026-01-02,a,b,draw", "2026-01-03,b,a,b");
        Standing best = boards.of(model("a")).get(0);
        Skill skill = best.estimate().skill().orElseThrow();

        assertThat(best.estimate().score().doubleValue()).isCloseTo(skill.mu() - 3 * skill.sigma(), within(0.005));
        assertThat(best.estimate().high().orElseThrow().doubleValue())
                .isCloseTo(skill.mu() + 3 * skill.sigma(), within(0.005));
        assertThat(best.estimate().low()).contains(best.estimate().score());
        assertThat(best.estimate().score().scale()).isEqualTo(2);
        assertThat(best.votes()).hasValue(3);
        assertThat(best.day()).isEqualTo("2026-01-03");
        assertThat(best.published()).isEmpty();
    }

    @Test
    void aModelIsRankedFromItsThirdVoteOn() {
        ArenaBoards boards = votes("2026-01-01,a,b,a", "2026-01-02,a,b,a", "2026-01-03,a,c,a");

        assertThat(lines(boards.overall().orElseThrow()))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("1 a ");
        assertThat(boards.overall().orElseThrow().votes()).isEqualTo(3);
        assertThat(boards.overall().orElseThrow().field()).hasValue(1);
        assertThat(boards.of(model("b"))).isEmpty();
        assertThat(boards.history(entrant("b"))).isEmpty();
    }

    @Test
    void nobodyIsRankedByTwoVotes() {
        ArenaBoards boards = votes("2026-01-01,a,b,a", "2026-01-02,a,b,a");

        assertThat(boards.overall()).isEmpty();
        assertThat(boards.near(model("a"), any -> true)).isEmpty();
        assertThat(votes(VoteLog.NONE).overall()).isEmpty();
    }

    @Test
    void anAxisIsCountedSeparatelyAndNeedsThreeVotes() {
        ArenaBoards boards = votes(
                "2026-01-01,a,b,a,coding,german",
                "2026-01-02,a,b,b,,",
                "2026-01-03,a,b,a,coding,",
                "2026-01-04,a,b,a,coding,",
                "2026-01-05,a,b,b,math,german");
        Board coding = boards.axis("coding").orElseThrow();

        assertThat(boards.axes()).containsExactly(coding);
        assertThat(lines(coding))
                .isEqualTo(lines(votes("2026-01-01,a,b,a", "2026-01-03,a,b,a", "2026-01-04,a,b,a")
                        .overall()
                        .orElseThrow()));
        assertThat(coding.votes()).isEqualTo(3);
        assertThat(coding.day()).isEqualTo("2026-01-04");
        assertThat(boards.overallBeside(coding)).isEqualTo(boards.overall());
    }

    @Test
    void modelsOfEqualScoresShareARank() {
        String[] pairs = {"a,b", "c,d", "e,f"};
        ArenaBoards boards = votes(Stream.of(1, 2, 3)
                .flatMap(day -> Stream.of(pairs).map(pair -> "2026-01-0" + day + "," + pair + ",a"))
                .toArray(String[]::new));

        assertThat(lines(boards.overall().orElseThrow()))
                .extracting(line -> line.replaceAll(" -?[0-9.]+$", ""))
                .containsExactly("1= a", "1= c", "1= e", "4= b", "4= d", "4= f");
    }

    @Test
    void equalScoresAreThoseThatAreShownEqual() {
        Standing one = standing("a", 25.0041);
        Standing other = standing("b", 25.0012);
        Standing less = standing("c", 24.99);

        assertThat(lines(Ranking.counted(List.of(less, other, one))))
                .containsExactly("1= a 22.00", "1= b 22.00", "3 c 21.99");
    }

    private static Standing standing(String name, double mu) {
        return new Standing(
                entrant(name),
                1,
                false,
                LocalDate.EPOCH,
                Estimate.of(new Skill(mu, 1)),
                OptionalLong.of(3),
                Optional.empty());
    }

    @Test
    void theOrderOfVotesMatters() {
        List<String> winsFirst = lines(votes("2026-01-01,a,b,a", "2026-01-02,a,b,a", "2026-01-03,a,b,b")
                .overall()
                .orElseThrow());
        List<String> winsLast = lines(votes("2026-01-01,a,b,b", "2026-01-02,a,b,a", "2026-01-03,a,b,a")
                .overall()
                .orElseThrow());

        assertThat(winsFirst).isNotEqualTo(winsLast);
    }

    @Test
    void aModelAgainstItselfAndAnUnknownAxisChangeNothing() {
        String[] plain = {"2026-01-01,a,b,a", "2026-01-02,a,b,a", "2026-01-03,a,b,b"};
        String[] more = {"2026-01-01,a,b,a,cooking", "2026-01-02,a,a,a", "2026-01-02,a,b,a", "2026-01-03,a,b,b,,klingon"
        };

        assertThat(votes(more).overall()).isEqualTo(votes(plain).overall());
        assertThat(votes(more).axes()).isEmpty();
    }

    /** The numbers were computed by this code, whose single steps other tests hold against known ones. */
    @Test
    void aLongTournamentFindsTheHiddenOrder() {
        ArenaBoards boards = votes(tournament(20_000));

        assertThat(votes(tournament(20_000)).overall()).isEqualTo(boards.overall());
        assertThat(lines(boards.overall().orElseThrow()))
                .containsExactly(
                        "1 m21 34.80",
                        "2 m20 32.37",
                        "3 m19 30.68",
                        "4 m18 28.24",
                        "5 m17 26.34",
                        "6 m16 22.53",
                        "7 m15 22.08",
                        "8 m14 20.67",
                        "9 m13 18.06",
                        "10 m12 15.44",
                        "11 m11 11.53",
                        "12 m10 10.83");
    }

    @Test
    void aTournamentIsWhatPlainIntegrationMakesOfIt() {
        VoteLog log = tournament(600);
        ArenaBoards boards = votes(log);
        TrueSkill trueSkill = new TrueSkill(SkillSettings.DEFAULT);
        double tau = SkillSettings.DEFAULT.tau().doubleValue();
        double beta = SkillSettings.DEFAULT.beta().doubleValue();
        Skill[] skills = new Skill[log.models().size()];
        Arrays.fill(skills, trueSkill.start());
        for (int vote = 0; vote < log.size(); vote++) {
            TrueSkill.Match after = PlainIntegration.after(
                    new TrueSkill.Match(aged(skills[log.first(vote)], tau), aged(skills[log.second(vote)], tau)),
                    log.outcome(vote),
                    beta,
                    trueSkill.drawMargin());
            skills[log.first(vote)] = after.first();
            skills[log.second(vote)] = after.second();
        }

        for (int i = 0; i < skills.length; i++) {
            Skill counted =
                    boards.of(log.models().get(i)).get(0).estimate().skill().orElseThrow();
            assertThat(counted.mu()).isCloseTo(skills[i].mu(), within(1e-6));
            assertThat(counted.sigma()).isCloseTo(skills[i].sigma(), within(1e-6));
        }
    }

    private static Skill aged(Skill skill, double tau) {
        return new Skill(skill.mu(), Math.hypot(skill.sigma(), tau));
    }

    /** Twelve models, each better than the one before by two; their performances vary as TrueSkill thinks they do. */
    private static VoteLog tournament(int votes) {
        Random random = new Random(2006);
        double beta = SkillSettings.DEFAULT.beta().doubleValue();
        double margin = new TrueSkill(SkillSettings.DEFAULT).drawMargin();
        VoteLog.Builder log = new VoteLog.Builder();
        for (int vote = 0; vote < votes; vote++) {
            int a = random.nextInt(12);
            int b = (a + 1 + random.nextInt(11)) % 12;
            double performance = 2 * a + beta * random.nextGaussian();
            double lead = performance - (2 * b + beta * random.nextGaussian());
            Outcome outcome = Math.abs(lead) <= margin ? Outcome.DRAW : lead > 0 ? Outcome.FIRST : Outcome.SECOND;
            log.add(START.plusSeconds(vote), numbered(a), numbered(b), outcome, Optional.empty(), Optional.empty());
        }
        return log.build();
    }

    private static ModelId numbered(int number) {
        return model("m" + (10 + number));
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "60, 60", "61, 10", "420, 61", "421, 14"})
    void aHistoryHasPointsByDayThenByWeekThenByMonth(int days, int points) {
        // On the first day three votes, so that each day has a point, and 1 January 2026 is a Thursday.
        String[] rows = Stream.concat(
                        Stream.of("2026-01-01,a,b,a", "2026-01-01,a,b,a", "2026-01-01,a,b,draw"),
                        IntStream.range(1, days)
                                .mapToObj(day -> LocalDate.of(2026, 1, 1).plusDays(day) + ",a,b,a"))
                .toArray(String[]::new);
        List<Point> history = votes(rows).history(entrant("a"));

        assertThat(history).hasSize(points);
        assertThat(history).extracting(Point::day).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void aHistoryStartsWithTheThirdVoteAndEndsWithTheCurrentScore() {
        ArenaBoards boards = votes(
                "2026-01-01,a,b,a", "2026-01-02,a,b,a", "2026-01-03,a,b,a", "2026-01-05,a,c,a", "2026-01-07,c,d,a");
        List<Point> history = boards.history(entrant("a"));

        assertThat(history)
                .extracting(point -> point.day() + " " + point.votes().orElseThrow())
                .containsExactly("2026-01-03 3", "2026-01-05 4", "2026-01-07 4");
        assertThat(history.get(2).estimate())
                .isEqualTo(boards.of(model("a")).get(0).estimate());
        assertThat(boards.history(entrant("d"))).isEmpty();
    }

    @Test
    void aDayIsOfUtc() {
        ArenaBoards boards = votes(
                "2026-01-01T00:00:00Z,a,b,a",
                "2026-01-01T12:00:00Z,a,b,a",
                "2026-01-01T23:59:59Z,a,b,a",
                "2026-01-02T00:00:00Z,a,b,a");

        assertThat(boards.history(entrant("a")))
                .extracting(point -> point.day() + " " + point.votes().orElseThrow())
                .containsExactly("2026-01-01 3", "2026-01-02 4");
    }
}
