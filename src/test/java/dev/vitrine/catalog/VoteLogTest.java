package dev.vitrine.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.vitrine.catalog.VoteLog.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VoteLogTest {
    private static final Instant NOON = Instant.parse("2026-03-18T12:00:00Z");
    private static final ModelId ONE = ModelId.of("acme/one");
    private static final ModelId TWO = ModelId.of("acme/two");
    private static final ModelId THREE = ModelId.of("acme/three");
    private static final List<Outcome> OUTCOMES = List.of(Outcome.values());

    @Test
    void modelsAreNumberedInTheOrderOfTheirFirstMention() {
        VoteLog log = log(vote(TWO, ONE), vote(THREE, TWO));

        assertThat(log.models()).containsExactly(TWO, ONE, THREE);
        assertThat(IntStream.range(0, log.size()).map(log::first)).containsExactly(0, 2);
        assertThat(IntStream.range(0, log.size()).map(log::second)).containsExactly(1, 0);
    }

    @Test
    void categoriesAndLanguagesAreNumberedTogether() {
        VoteLog log = log(
                voteIn("coding", "en"),
                voteIn(null, "de"),
                voteIn("coding", null),
                voteIn("en", "coding"),
                voteIn(null, null));

        assertThat(log.axes()).containsExactly("coding", "en", "de");
        assertThat(IntStream.range(0, log.size()).map(log::category))
                .containsExactly(0, VoteLog.NO_AXIS, 0, 1, VoteLog.NO_AXIS);
        assertThat(IntStream.range(0, log.size()).map(log::language))
                .containsExactly(1, 2, VoteLog.NO_AXIS, 0, VoteLog.NO_AXIS);
    }

    @Test
    void theDayOfAVoteIsInUtc() {
        VoteLog log = log(vote(Instant.parse("2026-03-18T23:59:59Z")), vote(Instant.parse("2026-03-19T00:00:00.9Z")));

        assertThat(log.day(0)).isEqualTo(LocalDate.of(2026, 3, 18));
        assertThat(log.day(1)).isEqualTo(LocalDate.of(2026, 3, 19));
        assertThat(log.time(1)).isEqualTo(Instant.parse("2026-03-19T00:00:00Z"));
    }

    @Test
    void votesOfTheSameSecondAreInOrder() {
        assertThat(log(vote(NOON), vote(NOON)).size()).isEqualTo(2);
    }

    @Test
    void aVoteThatIsOlderThanTheOneBeforeItIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> log(vote(NOON), vote(NOON), vote(NOON.minusSeconds(1))))
                .withMessageContaining("vote 2");
    }

    @Test
    void thousandsOfVotesAreKept() {
        VoteLog.Builder builder = new VoteLog.Builder();
        for (int vote = 0; vote < 5_000; vote++) {
            builder.add(
                    NOON.plusSeconds(vote),
                    vote % 2 == 0 ? ONE : TWO,
                    THREE,
                    OUTCOMES.get(vote % 3),
                    Optional.of("category-" + vote % 7),
                    Optional.of("language-" + vote % 5));
        }

        VoteLog log = builder.build();

        assertThat(log.size()).isEqualTo(5_000);
        assertThat(IntStream.range(0, 5_000))
                .allMatch(vote -> log.time(vote).equals(NOON.plusSeconds(vote))
                        && log.models().get(log.first(vote)).equals(vote % 2 == 0 ? ONE : TWO)
                        && log.models().get(log.second(vote)).equals(THREE)
                        && log.outcome(vote) == OUTCOMES.get(vote % 3)
                        && log.axes().get(log.category(vote)).equals("category-" + vote % 7)
                        && log.axes().get(log.language(vote)).equals("language-" + vote % 5));
    }

    @Test
    void logsOfTheSameVotesAreEqual() {
        VoteLog log = log(vote(ONE, TWO), voteIn("coding", "en"));

        assertThat(log)
                .isEqualTo(log(vote(ONE, TWO), voteIn("coding", "en")))
                .hasSameHashCodeAs(log(vote(ONE, TWO), voteIn("coding", "en")))
                .isNotEqualTo(log(vote(ONE, TWO)))
                .isNotEqualTo(log(vote(ONE, TWO), voteIn("coding", "de")))
                .isNotEqualTo(log(vote(ONE, TWO), voteIn("prose", "en")))
                .isNotEqualTo(log(vote(ONE, THREE), voteIn("coding", "en")));
        assertThat(log(vote(Outcome.DRAW))).isNotEqualTo(log(vote(Outcome.FIRST)));
        assertThat(log(vote(NOON))).isNotEqualTo(log(vote(NOON.plusSeconds(1))));
    }

    @Test
    void votesAddedLaterDoNotChangeALog() {
        VoteLog.Builder builder = vote(ONE, TWO).to(new VoteLog.Builder());
        VoteLog log = builder.build();

        vote(THREE, ONE).to(builder);

        assertThat(log.size()).isEqualTo(1);
        assertThat(log.models()).containsExactly(ONE, TWO);
    }

    private record Vote(
            Instant time, ModelId a, ModelId b, Outcome outcome, Optional<String> category, Optional<String> language) {
        VoteLog.Builder to(VoteLog.Builder builder) {
            return builder.add(time, a, b, outcome, category, language);
        }
    }

    private static Vote vote(ModelId a, ModelId b) {
        return new Vote(NOON, a, b, Outcome.FIRST, Optional.empty(), Optional.empty());
    }

    private static Vote vote(Instant time) {
        return new Vote(time, ONE, TWO, Outcome.FIRST, Optional.empty(), Optional.empty());
    }

    private static Vote vote(Outcome outcome) {
        return new Vote(NOON, ONE, TWO, outcome, Optional.empty(), Optional.empty());
    }

    private static Vote voteIn(String category, String language) {
        return new Vote(NOON, ONE, TWO, Outcome.FIRST, Optional.ofNullable(category), Optional.ofNullable(language));
    }

    private static VoteLog log(Vote... votes) {
        VoteLog.Builder builder = new VoteLog.Builder();
        for (Vote vote : votes) {
            vote.to(builder);
        }
        return builder.build();
    }
}
