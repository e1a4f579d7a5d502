package dev.vitrine.pages.ranking;

import dev.vitrine.catalog.Benchmark;
import dev.vitrine.catalog.BenchmarkScore;
import dev.vitrine.catalog.Catalog;
import dev.vitrine.catalog.Model;
import dev.vitrine.catalog.ModelId;
import dev.vitrine.catalog.ModelType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The scores of a benchmark, best first. A model counts once, by its best score; models with equal ones share a rank, and the
 * next is as much lower as they are many.
 */
public final class BenchmarkRanking {
    /** A median says something from so many models on. */
    static final int FEWEST_MODELS = 3;

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private final List<Row> rows;

    /**
     * A score.
     *
     * @param rank of the model by this score; absent where another score of the model is better
     * @param scores how many the model has
     */
    record Row(Model model, BenchmarkScore score, Optional<Integer> rank, int scores) {
        boolean isBest() {
            return rank.isPresent();
        }
    }

    /** A score before it is ranked. */
    private record Entry(Model model, BenchmarkScore score) {}

    private BenchmarkRanking(List<Row> rows) {
        this.rows = List.copyOf(rows);
    }

    static BenchmarkRanking of(Benchmark benchmark, Catalog catalog) {
        Comparator<Entry> ascending =
                Comparator.comparing(entry -> entry.score().score());
        Comparator<Entry> bestFirst = benchmark.better() == Benchmark.Better.HIGHER ? ascending.reversed() : ascending;
        List<Entry> entries = catalog.modelsIn(benchmark.id()).stream()
                .flatMap(model -> model.benchmarks().stream()
                        .filter(score -> score.benchmark().equals(benchmark.id()))
                        .map(score -> new Entry(model, score)))
                .sorted(bestFirst.thenComparing(entry -> entry.model().id()))
                .toList();
        Map<ModelId, Integer> scores = new HashMap<>();
        entries.forEach(entry -> scores.merge(entry.model().id(), 1, Integer::sum));
        return new BenchmarkRanking(ranked(entries, scores));
    }

    private static List<Row> ranked(List<Entry> entries, Map<ModelId, Integer> scores) {
        List<Row> rows = new ArrayList<>();
        Map<ModelId, Integer> ranks = new HashMap<>();
        BigDecimal last = null;
        int rank = 0;
        for (Entry entry : entries) {
            boolean isBest = !ranks.containsKey(entry.model().id());
            if (isBest) {
                BigDecimal score = entry.score().score();
                rank = last != null && last.compareTo(score) == 0 ? rank : ranks.size() + 1;
                last = score;
                ranks.put(entry.model().id(), rank);
            }
            rows.add(new Row(
                    entry.model(),
                    entry.score(),
                    isBest ? Optional.of(rank) : Optional.empty(),
                    scores.get(entry.model().id())));
        }
        return rows;
    }

    /** All scores, best first. */
    List<Row> rows() {
        return rows;
    }

    /** Each model's best score, best first. */
    List<Row> best() {
        return rows.stream().filter(Row::isBest).toList();
    }

    /** The best scores of the models of a type, best first. */
    List<Row> best(ModelType type) {
        return best().stream().filter(row -> row.model().type() == type).toList();
    }

    /** The middle of the best scores of the models of a type, or the mean of the two in the middle; absent for fewer than three. */
    Optional<BigDecimal> median(ModelType type) {
        List<BigDecimal> scores =
                best(type).stream().map(row -> row.score().score()).toList();
        int size = scores.size();
        if (size < FEWEST_MODELS) {
            return Optional.empty();
        }
        BigDecimal upper = scores.get(size / 2);
        return Optional.of(
                size % 2 == 1 ? upper : scores.get(size / 2 - 1).add(upper).divide(TWO));
    }
}
