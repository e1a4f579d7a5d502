package dev.vitrine.pages;

import dev.vitrine.catalog.Job;
import dev.vitrine.catalog.Model;
import dev.vitrine.catalog.ModelType;
import dev.vitrine.catalog.Money;
import dev.vitrine.catalog.Resolution;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * How models of a type are measured against each other. Clips are measured by what 5 seconds at 720p cost and recordings by
 * the hour, whatever the providers meter; everything else by its starting price.
 *
 * @param scale only models on the same scale can be compared
 * @param money what is compared
 * @param amount the same, as it is read
 * @param unit what it is for: {@code for 5 s at 720p}, {@code per 1M input tokens}
 */
record Yardstick(String scale, Money money, String amount, String unit) {
    private static final Map<ModelType, Measure> MEASURES = Map.of(
            ModelType.VIDEO, new Measure("clip", "for 5 s at 720p"),
            ModelType.AUDIO, new Measure("hour", "per hour of audio"));

    /** A job that all models of a type can be asked to do. */
    private record Measure(String scale, String unit) {
        Job job(Model model) {
            return model.type() == ModelType.VIDEO
                    ? new Job.Clip(
                            Resolution.of("720p").orElseThrow(),
                            5,
                            model.media().framesPerSecond())
                    : new Job.Recording(BigDecimal.valueOf(3600));
        }
    }

    /** A starting price as a measure of its own. */
    static Yardstick of(StartingPrice start) {
        return new Yardstick(start.price().meter().key(), start.money(), start.amount(), start.unit());
    }

    /** What the job of the model's type costs at the cheapest; absent where the type has none, or no price fits it. */
    static Optional<Yardstick> measured(Model model, Context context) {
        return Optional.ofNullable(MEASURES.get(model.type()))
                .flatMap(measure -> new Comparisons(model, context)
                        .costs(measure.job(model)).stream()
                                .findFirst()
                                .map(cost -> new Yardstick(
                                        measure.scale(),
                                        cost.money(),
                                        Amounts.reckoned(cost.money()),
                                        measure.unit())));
    }
}
