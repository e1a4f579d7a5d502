package dev.vitrine.pages.ranking;

import dev.vitrine.pages.FactTable;
import dev.vitrine.pages.Link;
import java.util.List;

/**
 * Who is next to a model in the arenas that it competes in.
 *
 * @param rule one sentence that says how they were chosen
 * @param arenas the main arena first
 */
public record SimilarSection(String rule, List<Neighbourhood> arenas) {
    public SimilarSection {
        arenas = List.copyOf(arenas);
    }

    /**
     * An arena's nearest models, and the model itself among them.
     *
     * @param arena the arena, with its page
     * @param table best first
     */
    public record Neighbourhood(Link arena, FactTable table) {}
}
