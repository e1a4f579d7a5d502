package dev.vitrine.pages;

import java.util.List;
import java.util.Optional;

/**
 * What one and the same job costs at each offer, whatever each meters, with the arithmetic.
 *
 * @param title such as "What 5 seconds at 720p cost"
 * @param explanation one sentence on how the figures were made
 * @param lines cheapest first
 */
public record CostComparison(String title, String explanation, List<Line> lines) {
    public CostComparison {
        lines = List.copyOf(lines);
    }

    /**
     * One offer's figure.
     *
     * @param provider with its page
     * @param terms what sets this line apart from the provider's others; may be empty
     * @param cost such as "$0.243"
     * @param arithmetic such as "1280 × 720 × 24 fps × 5 s = 110.592 megapixels × $0.0022"; absent where the price is the cost
     * @param share the cost as a part of the dearest line's, 0 to 100, for a bar
     * @param source where the price was read
     */
    public record Line(
            Link provider,
            String terms,
            String cost,
            Optional<String> arithmetic,
            int share,
            PriceTable.Source source) {}
}
