package dev.vitrine.review;

import dev.vitrine.catalog.AsOfDate;
import dev.vitrine.catalog.Catalog;
import dev.vitrine.catalog.Provider;
import dev.vitrine.catalog.change.CatalogDiff;
import dev.vitrine.catalog.change.ModelChange;
import dev.vitrine.catalog.change.PriceChange;
import dev.vitrine.problem.Checked;
import dev.vitrine.problem.InternalErrors;
import dev.vitrine.problem.Location;
import dev.vitrine.problem.Problem;
import dev.vitrine.validation.RecordFacts;
import dev.vitrine.wording.Words;
import dev.vitrine.yaml.Node;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Compares two states of a catalog, in meaning: what is written differently and says the same is no change. */
public final class Review {
    private final CatalogState base;
    private final CatalogState head;
    private final Catalog before;
    private final Catalog after;
    private final CatalogDiff diff;
    private final Map<String, TableDiff.Change> tables;
    private final List<ReviewItem> failures = new ArrayList<>();

    private Review(CatalogState base, CatalogState head) {
        this.base = base;
        this.head = head;
        this.before = base.catalog().orElseThrow();
        this.after = head.catalog().orElseThrow();
        this.diff = CatalogDiff.between(before, after, model -> !base.isBroken(model) && !head.isBroken(model));
        this.tables = TableDiff.between(base.side().tree(), head.side().tree());
    }

    /**
     * Compares.
     *
     * @param asOf the day for which pages are compared; the {@link AsOfDate} of both states unless given
     * @return no report where the settings of one side, or its whole folder, cannot be read
     */
    public static Checked<Report> of(Side base, Side head, Optional<LocalDate> asOf) {
        CatalogState former = new CatalogState(base);
        CatalogState later = new CatalogState(head);
        List<Problem> problems = fatal(former, later);
        return problems.isEmpty() ? Checked.of(new Review(former, later).report(asOf)) : Checked.failed(problems);
    }

    /** What keeps either state from being compared; what is wrong with both is one problem. */
    private static List<Problem> fatal(CatalogState former, CatalogState later) {
        Map<Problem, List<String>> states = new LinkedHashMap<>();
        Stream.of(former, later)
                .filter(state -> state.catalog().isEmpty())
                .forEach(state -> state.fatal()
                        .forEach(problem -> states.computeIfAbsent(problem, any -> new ArrayList<>())
                                .add(state.side().name())));
        return states.entrySet().stream()
                .map(found -> fatal(found.getKey(), String.join(" and in ", found.getValue())))
                .toList();
    }

    private static Problem fatal(Problem problem, String states) {
        return problem.location().path().equals("data")
                ? problem
                : Problem.of(
                        ReviewRules.SETTINGS,
                        problem.location(),
                        "in " + states + ": " + problem.message(),
                        problem.hint().orElse("fix it, as vitrine check says"));
    }

    private Report report(Optional<LocalDate> asOf) {
        LocalDate day = asOf.orElseGet(() -> AsOfDate.of(before, after));
        List<ModelPrices> prices = prices();
        List<RecordChange> records = records();
        List<ReviewItem> looks = new ArrayList<>(unreadable());
        ModelReview modelLooks = new ModelReview(diff, after);
        looks.addAll(modelLooks.all(before, head::isBroken));
        looks.addAll(modelLooks.latencies(before, after));
        looks.addAll(ErrorReview.between(base, head));
        tables.values().forEach(table -> table.look().ifPresent(looks::add));
        FactReview factLooks = new FactReview(head.side().tree());
        records.forEach(record ->
                contained(record.id().path(), () -> factLooks.of(record)).ifPresent(looks::addAll));
        PriceReview priceLooks = new PriceReview(new PriceOutliers(before, after, day));
        prices.forEach(model ->
                contained(model.model().id().file(), () -> priceLooks.of(model)).ifPresent(looks::addAll));
        looks.addAll(failures);
        looks.sort(Comparator.comparing((ReviewItem look) -> look.reasons().get(0))
                .thenComparing(ReviewItem::subject)
                .thenComparing(ReviewItem::location));
        boolean same = looks.isEmpty() && prices.isEmpty() && records.isEmpty();
        return new Report(base.side(), head.side(), day, looks, prices, records, same ? PageChanges.NONE : pages(day));
    }

    private PageChanges pages(LocalDate day) {
        for (CatalogState state : List.of(base, head)) {
            if (state.errors() > 0) {
                return PageChanges.unknown((state == base ? "the older state has " : "the newer state has ")
                        + Words.count(state.errors(), "error") + ", which vitrine check shows");
            }
        }
        return InternalErrors.contain(Location.ofFile("data"), () -> PageDiff.between(before, after, day))
                .value()
                .orElseGet(() -> PageChanges.unknown("Vitrine has a bug that keeps the pages from being compared"));
    }

    /** Records that cannot be read on a side, where they do not hold the same on both. */
    private List<ReviewItem> unreadable() {
        Set<String> paths = new TreeSet<>(base.records());
        paths.addAll(head.records());
        return paths.stream()
                .filter(path -> base.isBroken(path) || head.isBroken(path))
                .filter(path -> contained(path, () -> !base.content(path).equals(head.content(path)))
                        .orElse(false))
                .map(this::unreadable)
                .toList();
    }

    /** Work on one record. If it fails, that record is left to the reader, and all others are compared. */
    private <T> Optional<T> contained(String path, Supplier<T> work) {
        Checked<T> done = InternalErrors.contain(Location.ofFile(path), work);
        done.problems()
                .forEach(failure -> failures.add(new ReviewItem(
                        RecordId.at(path).label(),
                        failure.location(),
                        List.of(new ReviewItem.Reason(ReviewItem.Rule.CANNOT_COMPARE, failure.message())))));
        return done.value();
    }

    private ReviewItem unreadable(String path) {
        boolean now = head.isBroken(path);
        Problem first = (now ? head : base).problems(path).get(0);
        String words = now
                ? "cannot be compared: it has an error, which vitrine check shows (" + first.message() + ")"
                : head.has(path)
                        ? "cannot be compared: it had an error before, and is whole now"
                        : "removed; it had an error before, so what it said is not known";
        return new ReviewItem(
                RecordId.at(path).label(),
                first.location(),
                List.of(new ReviewItem.Reason(ReviewItem.Rule.CANNOT_COMPARE, words)));
    }

    private List<ModelPrices> prices() {
        return diff.models().stream()
                .filter(change -> !change.offers().isEmpty())
                .map(change -> new ModelPrices(
                        change.model(),
                        change.isNew(),
                        change.offers().stream()
                                .flatMap(offer -> lines(change, offer))
                                .toList()))
                .toList();
    }

    private Stream<PriceLine> lines(ModelChange change, ModelChange.OfferChange offer) {
        Optional<Provider> provider = Optional.ofNullable(after.providers().get(offer.provider()))
                .or(() -> Optional.ofNullable(before.providers().get(offer.provider())));
        String name = provider.map(Provider::name).orElse(offer.provider().toString());
        StandingPrices standing = new StandingPrices(offer);
        return offer.prices().stream()
                .map(price -> new PriceLine(
                        offer.provider(),
                        name,
                        price,
                        provider.filter(known -> known.publishes(price.price().evidence()))
                                .isPresent(),
                        standing.beside(price),
                        place(change, offer, price)));
    }

    private Location place(ModelChange change, ModelChange.OfferChange offer, PriceChange price) {
        return price.current()
                .map(now -> after.origins().of(change.model(), offer.after().orElseThrow(), now))
                .orElseGet(() -> before.origins()
                        .of(change.before().orElseThrow(), offer.before().orElseThrow(), price.price()));
    }

    private List<RecordChange> records() {
        Map<String, String> renamed = new TreeMap<>();
        diff.models().stream()
                .filter(ModelChange::isRenamed)
                .forEach(change -> renamed.put(
                        change.after().orElseThrow().id().file(),
                        change.before().orElseThrow().id().file()));
        Set<String> paths = new TreeSet<>(base.records());
        paths.addAll(head.records());
        paths.removeAll(renamed.values());
        return paths.stream()
                .filter(path -> !base.isBroken(path) && !head.isBroken(path))
                .flatMap(path -> contained(path, () -> change(path, Optional.ofNullable(renamed.get(path)))).stream())
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(RecordChange::id))
                .toList();
    }

    private Optional<RecordChange> change(String path, Optional<String> former) {
        String old = former.orElse(path);
        if (former.isEmpty()
                && !tables.containsKey(path)
                && base.has(path)
                && head.has(path)
                && base.content(path).equals(head.content(path))) {
            return Optional.empty();
        }
        Optional<Node> was = base.has(old) ? RecordFacts.read(base.side().tree(), old) : Optional.empty();
        Optional<Node> is = head.has(path) ? RecordFacts.read(head.side().tree(), path) : Optional.empty();
        List<Fact> facts = new ArrayList<>(is.isEmpty() ? List.of() : FactDiff.between(was, is));
        Optional.ofNullable(tables.get(path)).map(TableDiff.Change::fact).ifPresent(facts::add);
        RecordChange.Kind kind = former.isPresent()
                ? RecordChange.Kind.RENAMED
                : was.isEmpty()
                        ? RecordChange.Kind.ADDED
                        : is.isEmpty() ? RecordChange.Kind.REMOVED : RecordChange.Kind.CHANGED;
        return kind == RecordChange.Kind.CHANGED && facts.isEmpty()
                ? Optional.empty()
                : Optional.of(new RecordChange(
                        kind, RecordId.at(path), name(is.or(() -> was), path), former.map(RecordId::at), facts));
    }

    private static String name(Optional<Node> record, String path) {
        return Stream.of("name", "title")
                .flatMap(field -> record.stream()
                        .filter(Node.Mapping.class::isInstance)
                        .flatMap(node -> Optional.ofNullable(
                                ((Node.Mapping) node).fields().get(field))
                                .stream()))
                .map(Node.Field::value)
                .filter(Node.Scalar.class::isInstance)
                .map(node -> ((Node.Scalar) node).text())
                .findFirst()
                .orElse(RecordId.at(path).label());
    }
}
