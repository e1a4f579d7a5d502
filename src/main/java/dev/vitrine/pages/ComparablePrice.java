package dev.vitrine.pages;

import dev.vitrine.catalog.Model;
import dev.vitrine.price.Job;
import dev.vitrine.price.Money;
import dev.vitrine.wording.Amounts;
import dev.vitrine.wording.ConditionWords;
import dev.vitrine.wording.Figure;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * How models of a type are measured against each other. Clips are measured by what 5 seconds at 720p cost and recordings by
 * the hour, whatever the providers meter; everything else by its starting price.
 *
 * @param scale only models on the same scale can be compared
 * @param money what is compared
 * @param figure the same, as it is read
 * @param basis what all models on the scale are compared by: {@code for 5 s at 720p}, {@code per 1M input tokens}
 * @param terms what this amount depends on besides, such as {@code without audio}; may be empty
 */
public record ComparablePrice(String scale, Money money, Figure figure, String basis, String terms) {
    private static final Job.Recording HOUR = new Job.Recording(BigDecimal.valueOf(3600));

    /** A starting price as a measure of its own. */
    static ComparablePrice of(StartingPrice start) {
        String meter = start.price().meter().key();
        return new ComparablePrice(
                meter + " " + start.money().currency().getCurrencyCode(),
                start.money(),
                start.figure(),
                "per " + meter,
                ConditionWords.phrase(start.price().conditions()));
    }

    /** What the job of the model's type costs at the cheapest; absent where the type has none, or no price fits it. */
    static Optional<ComparablePrice> measured(Model model, Context context) {
        return switch (model.type()) {
            case VIDEO ->
                measured(
                        model,
                        clip(model.media().framesPerSecond()),
                        "for " + Comparisons.USUAL_SECONDS + " s at " + Comparisons.USUAL_RESOLUTION.name(),
                        context);
            case AUDIO -> measured(model, HOUR, "per hour of audio", context);
            case TEXT, IMAGE, EMBEDDING -> Optional.empty();
        };
    }

    /** The clip that models are measured by; without its frames a second, it cannot be priced by the pixel. */
    public static Job.Clip clip(Optional<Integer> framesPerSecond) {
        return new Job.Clip(Comparisons.USUAL_RESOLUTION, Comparisons.USUAL_SECONDS, framesPerSecond);
    }

    /** Models that hear are not compared with models that speak, nor clips with either. */
    private static Optional<ComparablePrice> measured(Model model, Job job, String basis, Context context) {
        return new Comparisons(model, context)
                .costs(job).stream()
                        .findFirst()
                        .map(cost -> new ComparablePrice(
                                Sentences.noun(model),
                                cost.money(),
                                Amounts.reckonedFigure(cost.money()),
                                basis,
                                Comparisons.termsOf(cost)));
    }

    /** The amount as it is read: {@code $1.00}. */
    public String amount() {
        return figure.text();
    }

    /** {@code for 5 s at 720p, without audio}. */
    public String unit() {
        return terms.isEmpty() ? basis : basis + ", " + terms;
    }
}
