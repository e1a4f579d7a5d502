package dev.vitrine.review;

import dev.vitrine.catalog.Model;
import dev.vitrine.catalog.change.PriceChange;
import java.util.List;

/**
 * What became of a model's prices.
 *
 * @param model as it is now
 * @param isNew whether the model itself is new
 * @param lines by provider, then in the order of prices; those that were only read again among them
 */
public record ModelPrices(Model model, boolean isNew, List<PriceLine> lines) {
    public ModelPrices {
        lines = List.copyOf(lines);
    }

    /** Those that say something new. */
    public List<PriceLine> told() {
        return lines.stream()
                .filter(line -> line.kind() != PriceChange.Kind.RECHECKED)
                .toList();
    }

    /** Those that were only read again. */
    public List<PriceLine> rechecked() {
        return lines.stream()
                .filter(line -> line.kind() == PriceChange.Kind.RECHECKED)
                .toList();
    }
}
