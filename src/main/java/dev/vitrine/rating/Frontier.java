package dev.vitrine.rating;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Quality against price: the choices for which there is no better value. */
public final class Frontier {
    private Frontier() {}

    /**
     * Something that can be had at a price.
     *
     * @param price lower is better
     * @param score higher is better
     */
    public record Choice<T>(T what, BigDecimal price, BigDecimal score) {}

    /**
     * The choices that no other beats, cheapest first. One beats another if it is no more expensive and scores no lower, and is cheaper or
     * scores higher. Those alike in both do not beat one another: they stay together, in the order in which they came.
     */
    public static <T> List<Choice<T>> of(List<Choice<T>> choices) {
        List<Choice<T>> ordered = choices.stream()
                .sorted(Comparator.comparing((Choice<T> choice) -> choice.price())
                        .thenComparing(Choice::score, Comparator.reverseOrder()))
                .toList();
        List<Choice<T>> frontier = new ArrayList<>();
        for (Choice<T> choice : ordered) {
            if (frontier.isEmpty() || isUnbeaten(choice, frontier.get(frontier.size() - 1))) {
                frontier.add(choice);
            }
        }
        return List.copyOf(frontier);
    }

    /** Whether the best of all that are no more expensive beats a choice. */
    private static <T> boolean isUnbeaten(Choice<T> choice, Choice<T> best) {
        int more = choice.score().compareTo(best.score());
        return more > 0 || more == 0 && choice.price().compareTo(best.price()) == 0;
    }
}
