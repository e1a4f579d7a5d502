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

/** The methodology's rules on starting prices and on comparing prices. */
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
                text("“From” is the lowest current price for ordinary service: without batch processing, a specific"
                        + " region, a long prompt or a plan. Zero prices are excluded and shown as free. The price is in "
                        + context.currency().getCurrencyCode()
                        + " if there is one in this currency, and is never converted."),
                text("Only prices with comparable meters are compared. For each type of model, there are groups of"
                        + " meters, and the first group with a price decides. Prices per second, minute and hour are compared"
                        + " by the hour. Ties are broken by the lower output price, and then in favor of the model’s own"
                        + " maker."));
        return new MethodologyView.Rule("starting-price", "Starting prices", parts, List.of(meters()));
    }

    private static FactTable meters() {
        return new FactTable(
                "Meters of starting prices",
                List.of(FactTable.column("type", "Type"), FactTable.column("meters", "Meters, in order of priority")),
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
                "Comparable prices",
                text("Models of a type are compared by one price: clips by the price of " + clip.seconds()
                        + " seconds at " + clip.resolution().name()
                        + ", sound by the price per hour, everything else by its starting price. Models on different scales"
                        + " are never sorted together. Retired models are left out."),
                text("A price per pixel is calculated from the frame size. A clip of " + EXAMPLE_FRAMES
                        + " frames per second, for example, has:"),
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
                "Cost of the same job at each provider",
                text("If providers use different meters for a model, its page compares the cost of the same job at"
                        + " each, with the calculation. The job is the one for which most offers have a price; in case of a"
                        + " tie, the one closest to " + Comparisons.USUAL_SECONDS + " seconds at "
                        + Comparisons.USUAL_RESOLUTION.name() + "."),
                text("Published amounts are shown with all digits. Calculated amounts are rounded to three digits, or"
                        + " to the cent if that is more precise."));
    }

    private static MethodologyView.Rule likeIt() {
        List<MethodologyView.Part> parts = new ArrayList<>(List.of(
                text("Related models are of the same type. If the model is ranked in an arena of its type, they are the"
                        + " closest by rank in the arena that ranks the most models of the type, except those that the page"
                        + " already shows as similar; retired models are left out."),
                text("Otherwise they are its neighbors by price: up to " + PriceNeighbors.EACH_WAY
                        + " that cost less and "
                        + PriceNeighbors.EACH_WAY
                        + " that cost more, by the comparable price above. For a model without a price, they are the newest"
                        + " of the type. The page states which rule applies.")));
        return new MethodologyView.Rule("like-it", "Models like it", parts, List.of());
    }
}
