package dev.vitrine.catalog;

import dev.vitrine.price.Price;
import dev.vitrine.problem.Location;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Where the facts of a catalog are in its files, kept next to the facts so that those are equal wherever they are. Immutable. */
public final class Origins {
    /** For facts that were not read from files. */
    public static final Origins NONE = of(List.of(), Map.of());

    private final Map<String, Origin> byFile;
    private final Map<ArenaId, TableOrigin> tables;

    private Origins(Map<String, Origin> byFile, Map<ArenaId, TableOrigin> tables) {
        this.byFile = byFile;
        this.tables = tables;
    }

    /** Those of these records, each of another file, and of the tables of arenas. */
    public static Origins of(Collection<Origin> records, Map<ArenaId, TableOrigin> tables) {
        return new Origins(records.stream().collect(Collectors.toMap(Origin::file, origin -> origin)), tables);
    }

    /** Those of a record; for a record that is not known, every fact is at its file. */
    public Origin of(String file) {
        return Optional.ofNullable(byFile.get(file)).orElseGet(() -> new Origin(file, Map.of()));
    }

    /** The place of a fact about a model. */
    public Location of(ModelId model, String fact) {
        return of(model.file()).of(fact);
    }

    /** The place of a price of a model's offer; of the first if the offer has equal prices. */
    public Location of(Model model, Offer offer, Price price) {
        return of(
                model.id(),
                Origin.price(model.offers().indexOf(offer), offer.prices().indexOf(price)));
    }

    /** The row of a vote or rating of an arena, by its number; the arena's record if it was not read from a table. */
    public Location row(ArenaId arena, int number) {
        return tables.containsKey(arena) ? tables.get(arena).of(number) : Location.ofFile(arena.file());
    }

    /** The same with the places of a record's new text. */
    Origins with(Origin later) {
        Map<String, Origin> replaced = new HashMap<>(byFile);
        replaced.put(later.file(), later);
        return new Origins(replaced, tables);
    }
}
