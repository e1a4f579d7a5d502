package dev.vitrine.wording;

import dev.vitrine.price.Condition;
import dev.vitrine.price.Conditions;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Conditions of a price as they are read: {@code 720p}, {@code 5 s}, {@code with audio}, {@code over 200K tokens}. */
public final class ConditionWords {
    private ConditionWords() {}

    /** All of them, as one phrase; empty where there are none. */
    public static String phrase(Conditions conditions) {
        return String.join(", ", words(conditions));
    }

    private static List<String> words(Conditions conditions) {
        return conditions.values().entrySet().stream().map(ConditionWords::word).toList();
    }

    private static String word(Map.Entry<Condition, String> entry) {
        String value = entry.getValue();
        return switch (entry.getKey()) {
            case RESOLUTION -> resolution(value);
            case SIZE -> value.replace("x", " × ");
            case DURATION -> value + " s";
            case AUDIO -> value.equals("true") ? "with audio" : "without audio";
            case QUALITY -> Words.spaced(value) + " quality";
            case MODE -> Words.spaced(value) + " mode";
            case TASK, SERVICE -> Words.spaced(value);
            case CONTEXT_ABOVE -> "over " + Amounts.count(Long.parseLong(value)) + " tokens";
            case REGION -> "in " + (value.length() <= 3 ? value.toUpperCase(Locale.ROOT) : value);
            case CACHE_FOR -> "kept " + value;
        };
    }

    /** {@code 720p}, {@code 4K}. */
    public static String resolution(String name) {
        return name.endsWith("k") ? name.replace('k', 'K') : name;
    }
}
