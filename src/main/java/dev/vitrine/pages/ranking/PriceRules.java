package dev.vitrine.pages.ranking;

import static dev.vitrine.pages.ranking.MethodologyPage.formula;
import static dev.vitrine.pages.ranking.MethodologyPage.rule;
import static dev.vitrine.pages.ranking.MethodologyPage.text;

import dev.vitrine.catalog.ModelType;
import dev.vitrine.pages.ComparablePrice;
import dev.vitrine.pages.Comparisons;
import dev.vitrine.pages.Context;
import dev.vitrine.pages.FactTable;
import dev.vitrine.pages.PriceNeighbors;
import dev.vitrine.pages.StartingPrice;
import dev.vitrine.price.Job;
import dev.vitrine.value.Resolution;
import dev.vitrine.wording.Amounts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The rules on which price stands for a model, and how prices are compared. */
final class PriceRules {
    /** Clips are priced by the frames a second that each model makes; this many, in the example. */
    private static final int EXAMPLE_FRAMES = 24;

    private final Context context;

    PriceRules(Context context) {
        this.context = context;
    }

    List<MethodologyView.Rule> all() {
        return List.of(starting(), yardstick(), comparison(), likeIt());
    }

    private MethodologyView.Rule starting() {
        List<MethodologyView.Part> parts = List.of(
                text("“From” is the lowest price that anyone gets today who asks for nothing special: no batch, no"
                        + " region, no long prompt, no plan. It is more than nothing; what is free is said to be. It is in "
                        + context.currency().getCurrencyCode()
                        + " where anyone asks for that, and is never converted."),
                text("Only prices that are metered alike are compared. For each type of model there are groups of"
                        + " meters, and the first group that has a price decides. What is metered by the second, the minute or the hour is compared by the hour. A tie goes"
                        + " to the lower price of the answer, and then to the model’s own maker."));
        return new MethodologyView.Rule("starting-price", "Starting prices", parts, List.of(meters()));
    }

    private static FactTable meters() {
        return new FactTable(
                "Which meters a starting price goes by",
                List.of(FactTable.column("type", "Type"), FactTable.column("meters", "The first with a price")),
                0,
                Arrays.stream(ModelType.values()).map(PriceRules::meters).toList());
    }

    private static FactTable.Row meters(ModelType type) {
        String groups = StartingPrice.meters(type).stream()
                .map(group -> group.stream()
                        .sorted()
                        .map(meter -> "per " + meter.key())
                        .collect(Collectors.joining(" or ")))
                .collect(Collectors.joining("; "));
        return new FactTable.Row(
                List.of(FactTable.Cell.of(type.label(), type.label()), FactTable.Cell.of(groups, groups)));
    }

    private static MethodologyView.Rule yardstick() {
        Job.Clip clip = ComparablePrice.clip(Optional.of(EXAMPLE_FRAMES));
        return rule(
                "yardstick",
                "What models are compared by",
                text("Models of a type are put side by side by one measure: clips by what " + clip.seconds()
                        + " seconds at " + clip.resolution().name()
                        + " cost, sound by the hour, everything else by its starting price. Models on different scales are"
                        + " never put in one order. Models that are retired are left out."),
                text("A price by the pixel is worked out from the frame. A clip of " + EXAMPLE_FRAMES
                        + " frames a second, for example, has:"),
                formula(arithmetic(clip)));
    }

    private static String arithmetic(Job.Clip clip) {
        Resolution resolution = clip.resolution();
        return resolution.widescreen().width() + " × " + resolution.widescreen().height() + " × " + EXAMPLE_FRAMES
                + " × "
                + clip.seconds() + " / 1,000,000 = "
                + Amounts.number(clip.megapixels().orElseThrow()) + " megapixels";
    }

    private static MethodologyView.Rule comparison() {
        return rule(
                "comparison",
                "What one job costs everywhere",
                text("Where providers meter one model differently, its page compares what one and the same job costs at"
                        + " each, with the arithmetic. The job is the one that most offers have a price for; among equals,"
                        + " the one nearest to " + Comparisons.USUAL_SECONDS + " seconds at "
                        + Comparisons.USUAL_RESOLUTION.name() + "."),
                text(
                        "Published amounts are shown to their last digit. Amounts that were worked out are rounded to three"
                                + " digits, or to the cent where that says more."));
    }

    private static MethodologyView.Rule likeIt() {
        List<MethodologyView.Part> parts = new ArrayList<>(List.of(
                text("Models like a model are of its type. Where the type has an arena and the model is ranked there,"
                        + " they are those closest by rank in the arena that ranks most models of the type, beyond those that"
                        + " the page shows as similar already; retired models are left out."),
                text("Elsewhere they are its neighbours by price: up to " + PriceNeighbors.EACH_WAY
                        + " that cost less and "
                        + PriceNeighbors.EACH_WAY
                        + " that cost more, by the measure above. Without a price, they are the"
                        + " newest of the type. The page says which rule it went by.")));
        return new MethodologyView.Rule("like-it", "Models like it", parts, List.of());
    }
}
