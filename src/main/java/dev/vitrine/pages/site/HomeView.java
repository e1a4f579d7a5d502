package dev.vitrine.pages.site;

import dev.vitrine.pages.FactTable;
import dev.vitrine.pages.Head;
import dev.vitrine.pages.Link;
import dev.vitrine.pages.changes.Change;
import dev.vitrine.pages.listing.Directory;
import java.util.List;
import java.util.Optional;

/**
 * The home page, {@code templates/pages/home.ftlh}.
 *
 * @param intro one sentence made from the catalog's figures
 * @param counts how many models, organizations, providers, prices there are
 * @param types one card for each type of model
 * @param latest the newest models
 * @param changes the last changes of prices, and of models that age; may be empty
 * @param allChanges where all of them are
 * @param arenas the best of each; absent where the catalog has none
 * @param allArenas where all of them are
 * @param leaders for each type, the models that start cheapest
 * @param organizations everyone who made a model here, with how many
 */
public record HomeView(
        Head head,
        String title,
        String intro,
        List<Count> counts,
        List<TypeCard> types,
        FactTable latest,
        Link allModels,
        List<Change> changes,
        Link allChanges,
        Optional<FactTable> arenas,
        Link allArenas,
        List<FactTable> leaders,
        List<Directory.Entry> organizations) {
    public HomeView {
        counts = List.copyOf(counts);
        types = List.copyOf(types);
        changes = List.copyOf(changes);
        leaders = List.copyOf(leaders);
        organizations = List.copyOf(organizations);
    }

    /** A figure of the catalog, with where it leads. */
    public record Count(String figure, String label, String href) {}

    /** A type of model: how many there are, and from what price. */
    public record TypeCard(Link type, String count, Optional<String> from) {}
}
