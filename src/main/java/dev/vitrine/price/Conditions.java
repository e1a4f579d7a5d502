package dev.vitrine.price;

import dev.vitrine.value.Resolution;
import dev.vitrine.value.Size;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Under which conditions a price holds: a value for each condition that matters, in the words of the record, such as
 * {@code resolution: 720p, duration: 5}. A condition that is not named does not matter.
 */
public record Conditions(Map<Condition, String> values) implements Comparable<Conditions> {
    /** A price that holds whatever is asked. */
    public static final Conditions NONE = new Conditions(Map.of());

    /** Words that have an order of their own, so that low comes before high. */
    private static final List<String> ORDERED_WORDS =
            List.of("low", "standard", "medium", "high", "hd", "fast", "pro", "flex", "batch", "priority");

    public Conditions {
        EnumMap<Condition, String> copy = new EnumMap<>(Condition.class);
        copy.putAll(values);
        values = Collections.unmodifiableMap(copy);
    }

    /** The value of a condition, absent when it does not matter. */
    public Optional<String> get(Condition condition) {
        return Optional.ofNullable(values.get(condition));
    }

    /** Only the conditions on one axis of a table. */
    public Conditions on(Condition.Axis axis) {
        if (values.isEmpty()) {
            return NONE;
        }
        EnumMap<Condition, String> some = new EnumMap<>(Condition.class);
        values.forEach((condition, value) -> {
            if (condition.axis() == axis) {
                some.put(condition, value);
            }
        });
        return some.isEmpty() ? NONE : new Conditions(some);
    }

    /** Whether nothing special is asked for: no other service, region or length of prompt than anyone gets. */
    public boolean isOrdinary() {
        return !values.containsKey(Condition.SERVICE)
                && !values.containsKey(Condition.REGION)
                && !values.containsKey(Condition.CONTEXT_ABOVE);
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    /** Condition by condition, in the order of {@link Condition}; figures by size, so 540p, 720p, 1080p, 4k. */
    @Override
    public int compareTo(Conditions other) {
        for (Condition condition : Condition.values()) {
            int order = compare(condition, values.get(condition), other.values.get(condition));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static int compare(Condition condition, String left, String right) {
        if (left == null || right == null) {
            return left == null ? (right == null ? 0 : -1) : 1;
        }
        int order = Long.compare(rank(condition, left), rank(condition, right));
        return order != 0 ? order : left.compareTo(right);
    }

    private static long rank(Condition condition, String value) {
        return switch (condition.kind()) {
            case RESOLUTION -> Resolution.of(value).map(Resolution::height).orElse(0);
            case SIZE ->
                Size.of(value).map(size -> (long) size.width() * size.height()).orElse(0L);
            case SECONDS, TOKENS -> Long.parseLong(value);
            case FLAG -> value.equals("true") ? 1 : 0;
            case WORD -> rank(value);
        };
    }

    private static int rank(String word) {
        int index = ORDERED_WORDS.indexOf(word);
        return index < 0 ? ORDERED_WORDS.size() : index;
    }
}
