package dev.vitrine.wording;

import dev.vitrine.price.Condition;
import dev.vitrine.price.Conditions;
import dev.vitrine.price.Meter;
import dev.vitrine.price.Price;
import java.util.ArrayList;
import java.util.List;

/** What a price is per, as a person would say it. */
public final class MeterWords {
    private MeterWords() {}

    /** After "per": {@code second of 720p video}, {@code 5 s video at 720p}, {@code 1M input tokens}. */
    public static String thing(Price price) {
        Conditions conditions = price.conditions();
        String resolution = conditions
                .get(Condition.RESOLUTION)
                .map(ConditionWords::resolution)
                .orElse("");
        String said;
        List<Condition> told = new ArrayList<>(List.of(Condition.RESOLUTION));
        if (price.meter() == Meter.SECOND && !resolution.isEmpty()) {
            said = "second of " + resolution + " video";
        } else if (price.meter() == Meter.VIDEO) {
            String duration = conditions
                    .get(Condition.DURATION)
                    .map(seconds -> seconds + "-second ")
                    .orElse("");
            told.add(Condition.DURATION);
            said = duration + (resolution.isEmpty() ? "" : resolution + " ") + "video";
        } else if (price.meter() == Meter.IMAGE) {
            String size = conditions
                    .get(Condition.SIZE)
                    .map(pixels -> pixels.replace("x", " × ") + " ")
                    .orElse("");
            told.add(Condition.SIZE);
            said = size + (resolution.isEmpty() ? "" : resolution + " ") + "image";
        } else {
            said = price.meter().key() + (resolution.isEmpty() ? "" : " at " + resolution);
        }
        return said + rest(conditions, told);
    }

    private static String rest(Conditions conditions, List<Condition> told) {
        var left = new java.util.EnumMap<Condition, String>(Condition.class);
        conditions.values().forEach((condition, value) -> {
            if (!told.contains(condition)) {
                left.put(condition, value);
            }
        });
        return left.isEmpty() ? "" : " (" + ConditionWords.phrase(new Conditions(left)) + ")";
    }
}
