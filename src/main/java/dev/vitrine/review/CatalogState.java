package dev.vitrine.review;

import dev.vitrine.catalog.Catalog;
import dev.vitrine.catalog.ModelId;
import dev.vitrine.problem.Location;
import dev.vitrine.problem.Problem;
import dev.vitrine.records.CatalogReader;
import dev.vitrine.rules.Checks;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One side, read: which of its records are whole, which are broken, and what is wrong with them. */
final class CatalogState {
    private final Side side;
    private final CatalogReader.Result result;
    private final Set<String> records = new TreeSet<>();
    private final Set<String> broken;
    private final List<Problem> between;

    CatalogState(Side side) {
        this.side = side;
        this.result = new CatalogReader().read(side.tree());
        this.broken = result.problems().stream()
                .filter(Problem::isError)
                .map(Problem::location)
                .map(Location::path)
                .filter(CatalogState::isRecord)
                .collect(Collectors.toCollection(TreeSet::new));
        List<Problem> found = new ArrayList<>(Checks.mentions(result.names(), result.mentions()));
        found.addAll(Checks.mentions(result.names(), result.tables()));
        result.catalog().ifPresent(catalog -> found.addAll(Checks.run(catalog, Optional.empty())));
        result.problems().stream()
                .filter(problem -> problem.location().path().endsWith(".csv"))
                .forEach(found::add);
        this.between = List.copyOf(found);
        side.tree().paths().value().orElse(List.of()).stream()
                .filter(CatalogState::isRecord)
                .forEach(records::add);
        records.addAll(broken);
    }

    private static boolean isRecord(String path) {
        return path.endsWith(".yaml") || path.endsWith(".yml");
    }

    Side side() {
        return side;
    }

    Optional<Catalog> catalog() {
        return result.catalog();
    }

    /** Every record's path, of broken ones too. */
    Set<String> records() {
        return records;
    }

    boolean has(String path) {
        return records.contains(path);
    }

    /** Whether the record is there and can be read. */
    boolean isWhole(String path) {
        return records.contains(path) && !broken.contains(path);
    }

    boolean isBroken(String path) {
        return broken.contains(path);
    }

    /** Whether the record is there and cannot be read. */
    boolean isBroken(ModelId model) {
        String path = "data/models/" + model;
        return broken.contains(path + ".yaml") || broken.contains(path + ".yml");
    }

    /** What a record's file holds; where it cannot be read, what is wrong with it. */
    Object content(String path) {
        return isWhole(path)
                ? side.tree().read(path)
                : Stream.concat(
                                side.tree().paths().value().orElse(List.of()).contains(path)
                                        ? Stream.of(side.tree().read(path))
                                        : Stream.empty(),
                                problems(path).stream())
                        .toList();
    }

    /** The errors of one file. */
    List<Problem> problems(String path) {
        return result.problems().stream()
                .filter(problem ->
                        problem.isError() && problem.location().path().equals(path))
                .toList();
    }

    /** What keeps the settings from being read, or the whole folder. */
    List<Problem> fatal() {
        return result.problems().stream()
                .filter(Problem::isError)
                .filter(problem -> problem.location().path().equals("data/catalog.yaml")
                        || problem.location().path().equals("data"))
                .toList();
    }

    /** The errors between records, and in tables: mentions of what is not there, names that are taken, votes out of order. */
    List<Problem> between() {
        return between.stream().filter(Problem::isError).toList();
    }

    /** The warnings of two models that may be one, or answer to one name. */
    List<Problem> ties() {
        return between.stream().filter(Checks::isTie).toList();
    }

    /** How many errors there are, within records and between them. */
    long errors() {
        return Stream.concat(result.problems().stream(), between.stream())
                .filter(Problem::isError)
                .distinct()
                .count();
    }
}
