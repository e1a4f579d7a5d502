package dev.vitrine.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FrontierTest {
    @Test
    void aHigherPriceNeedsAHigherScore() {
        assertThat(frontier("cheap 1 10", "dear 5 20", "poor 3 9", "fair 3 15"))
                .containsExactly("cheap", "fair", "dear");
    }

    @Test
    void forEqualPricesTheBestScoreStays() {
        assertThat(frontier("worse 2 10", "better 2.0 11")).containsExactly("better");
    }

    @Test
    void forEqualScoresTheLowestPriceStays() {
        assertThat(frontier("dear 3 10", "cheap 2 10.00")).containsExactly("cheap");
    }

    @Test
    void thoseAlikeInBothStayAsTheyCame() {
        assertThat(frontier("one 2 10", "other 2.00 10.0", "beaten 2 9")).containsExactly("one", "other");
    }

    @Test
    void anEmptyListHasNoFrontier() {
        assertThat(frontier()).isEmpty();
    }

    @Test
    void isWhatComparingAllWithAllFinds() {
        Random random = new Random(3);
        for (int round = 0; round < 200; round++) {
            List<String> choices = new ArrayList<>();
            for (int i = 0; i < 30; i++) {
                choices.add("c" + i + " " + random.nextInt(12) + " " + random.nextInt(12));
            }
            List<Frontier.Choice<String>> all =
                    choices.stream().map(FrontierTest::choice).toList();

            assertThat(frontier(choices.toArray(String[]::new)))
                    .containsExactlyInAnyOrderElementsOf(all.stream()
                            .filter(one -> all.stream().noneMatch(other -> beats(other, one)))
                            .map(Frontier.Choice::what)
                            .toList());
        }
    }

    private static boolean beats(Frontier.Choice<String> winner, Frontier.Choice<String> beaten) {
        int price = winner.price().compareTo(beaten.price());
        int score = winner.score().compareTo(beaten.score());
        return price <= 0 && score >= 0 && (price < 0 || score > 0);
    }

    private static List<String> frontier(String... choices) {
        return Frontier.of(Stream.of(choices).map(FrontierTest::choice).toList()).stream()
                .map(Frontier.Choice::what)
                .toList();
    }

    private static Frontier.Choice<String> choice(String text) {
        String[] words = text.split(" ", -1);
        return new Frontier.Choice<>(words[0], new BigDecimal(words[1]), new BigDecimal(words[2]));
    }
}
