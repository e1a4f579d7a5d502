package dev.vitrine.pages.pricing;

import dev.vitrine.pages.PriceTable;
import java.util.List;
import java.util.Optional;

/**
 * How the price tables of one model are laid out: what all their rows share is said once, above them.
 *
 * @param shared what goes in and comes out, where all rows of all tables have the same
 * @param plans one for each table, in the same order
 */
public record PriceArrangement(Optional<Flow> shared, List<Plan> plans) {
    public PriceArrangement {
        plans = List.copyOf(plans);
    }

    /**
     * One table.
     *
     * @param modalities whether its rows say what goes in and comes out
     * @param width how many columns it has
     */
    public record Plan(boolean modalities, int width) {}

    /** What goes in and what comes out, such as "text, image" and "video"; either may be empty. */
    public record Flow(String inputs, String outputs) {
        private boolean isKnown() {
            return !inputs.isEmpty() || !outputs.isEmpty();
        }
    }

    /** The arrangement of all tables of a model. */
    public static PriceArrangement of(List<PriceTable> tables) {
        List<Flow> all = tables.stream()
                .flatMap(table -> table.rows().stream())
                .map(PriceArrangement::flow)
                .distinct()
                .toList();
        Optional<Flow> shared = all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
        return new PriceArrangement(
                shared.filter(Flow::isKnown),
                tables.stream().map(table -> plan(table, all.size() > 1)).toList());
    }

    private static Plan plan(PriceTable table, boolean differs) {
        boolean modalities =
                differs && table.rows().stream().map(PriceArrangement::flow).anyMatch(Flow::isKnown);
        int provider = 1;
        int latency = table.showLatency() ? 1 : 0;
        return new Plan(modalities, provider + table.columns().size() + latency + (modalities ? 1 : 0));
    }

    private static Flow flow(PriceTable.Row row) {
        return new Flow(row.inputs(), row.outputs());
    }
}
