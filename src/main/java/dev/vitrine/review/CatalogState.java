package dev.vitrine.review;

import dev.vitrine.catalog.Catalog;
import dev.vitrine.catalog.ModelId;
import dev.vitrine.check.CatalogCheck;
import dev.vitrine.check.CheckedCatalog;
import dev.vitrine.problem.Problem;
import dev.vitrine.rules.Checks;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One side, read: which of its records are whole, which are broken, and what is wrong with them. */
final class CatalogState {
    private final Side side;
    private final CheckedCatalog check;
    private final Set<String> records = new TreeSet<>();
    private final Set<String> broken;

    CatalogState(Side side) {
        this.side = side;
        this.check = CatalogCheck.of(side.tree(), Optional.empty());
        this.broken = check.within().stream()
                .filter(Problem::isError)
                .map(problem -> problem.location().path())
                .filter(CatalogState::isRecord)
                .collect(Collectors.toCollection(TreeSet::new));
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
        return check.catalog();
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
        return check.within().stream()
                .filter(problem ->
                        problem.isError() && problem.location().path().equals(path))
                .toList();
    }

    /** What keeps the settings from being read, or the whole folder. */
    List<Problem> fatal() {
        return check.within().stream()
                .filter(Problem::isError)
                .filter(problem -> problem.location().path().equals("data/catalog.yaml")
                        || problem.location().path().equals("data"))
                .toList();
    }

    /** The errors between records, and in tables: mentions of what is not there, names that are taken, votes out of order. */
    List<Problem> between() {
        return Stream.concat(
                        check.between().stream(),
                        check.within().stream()
                                .filter(problem -> problem.location().path().endsWith(".csv")))
                .filter(Problem::isError)
                .toList();
    }

    /** The warnings of two models that may be one, or answer to one name. */
    List<Problem> ties() {
        return check.between().stream().filter(Checks::isTie).toList();
    }

    /** How many errors there are, within records and between them. */
    long errors() {
        return Stream.concat(check.within().stream(), check.between().stream())
                .filter(Problem::isError)
                .distinct()
                .count();
    }
}
