package dev.vitrine.pages.ranking;

import dev.vitrine.catalog.Benchmark;
import dev.vitrine.catalog.BenchmarkId;
import dev.vitrine.catalog.BenchmarkScore;
import dev.vitrine.catalog.Model;
import dev.vitrine.pages.Addresses;
import dev.vitrine.pages.Context;
import dev.vitrine.pages.Link;
import dev.vitrine.pages.Sources;
import dev.vitrine.wording.Dates;
import dev.vitrine.wording.ScoreWords;
import dev.vitrine.wording.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Holds a model's scores in benchmarks against those of the models of its type. */
public final class BenchmarkScores {
    private final Model model;
    private final Context context;
    private final Map<BenchmarkId, BenchmarkRanking> rankings;

    /**
     * The scores of a model.
     *
     * @param rankings those that are already sorted; more are added
     */
    public BenchmarkScores(Model model, Context context, Map<BenchmarkId, BenchmarkRanking> rankings) {
        this.model = model;
        this.context = context;
        this.rankings = rankings;
    }

    /** Absent for a model without scores. */
    public Optional<BenchmarksSection> view() {
        Map<String, List<BenchmarkScore>> byName = model.benchmarks().stream()
                .collect(Collectors.groupingBy(score -> benchmark(score).name(), TreeMap::new, Collectors.toList()));
        if (byName.isEmpty()) {
            return Optional.empty();
        }
        List<BenchmarksSection.Row> rows = byName.values().stream()
                .flatMap(scores -> rows(scores).stream())
                .toList();
        String count = model.name() + " has " + Words.count(rows.size(), "score") + " in "
                + Words.count(byName.size(), "benchmark");
        return Optional.of(new BenchmarksSection(
                count + bestRank(rows).map(clause -> ", and " + clause).orElse("") + ".",
                model.type().key(),
                "A model counts once in each benchmark, with its best score in any setting. The best score and the"
                        + " median are shown if there are at least " + BenchmarkRanking.FEWEST_MODELS + " models.",
                rows,
                MethodologyView.link(context, "benchmarks", MethodologyView.BENCHMARKS)));
    }

    /** {@code ranks 1st of 9 text models in Terminal-Bench 2.1}: the first of its highest ranks, among the most models. */
    private Optional<String> bestRank(List<BenchmarksSection.Row> rows) {
        return rows.stream()
                .filter(row ->
                        row.field().flatMap(BenchmarksSection.Field::best).isPresent())
                .min(Comparator.comparingInt((BenchmarksSection.Row row) ->
                                row.rank().orElseThrow().rank())
                        .thenComparingInt(row -> -row.rank().orElseThrow().of()))
                .map(row -> "ranks " + row.rank().orElseThrow().text() + " "
                        + model.type().key() + " models in " + row.benchmark().text());
    }

    private Benchmark benchmark(BenchmarkScore score) {
        return context.catalog().benchmarks().get(score.benchmark());
    }

    /** The scores of one benchmark, the best first, which alone is held against others. */
    private List<BenchmarksSection.Row> rows(List<BenchmarkScore> scores) {
        Benchmark benchmark = benchmark(scores.get(0));
        BenchmarkRanking ranking =
                rankings.computeIfAbsent(benchmark.id(), id -> BenchmarkRanking.of(benchmark, context.catalog()));
        List<BenchmarksSection.Row> rows = new ArrayList<>();
        for (BenchmarkRanking.Row row : ranking.rows()) {
            if (row.model().id().equals(model.id())) {
                rows.add(row(benchmark, row.score(), row.isBest() ? Optional.of(ranking) : Optional.empty()));
            }
        }
        return rows;
    }

    private BenchmarksSection.Row row(Benchmark benchmark, BenchmarkScore score, Optional<BenchmarkRanking> ranking) {
        String how = Stream.concat(score.variant().stream(), score.harness().stream())
                .collect(Collectors.joining(", "));
        return new BenchmarksSection.Row(
                context.addresses().link(benchmark.name(), Addresses.of(benchmark.id())),
                ranking.map(any -> metric(benchmark)),
                text(benchmark, score.score()),
                how.isEmpty() ? Optional.empty() : Optional.of(how),
                score.isSelfReported(),
                ranking.map(among -> rank(among.best(model.type()))),
                ranking.map(among -> field(benchmark, among)),
                new Link(
                        Sources.name(score.evidence().source()),
                        score.evidence().source().toString()),
                score.published().map(Dates::moment),
                Dates.moment(score.evidence().checked()));
    }

    private static String metric(Benchmark benchmark) {
        return Words.capitalized(benchmark.metric())
                + (benchmark.better() == Benchmark.Better.LOWER ? "; lower is better" : "");
    }

    private static String text(Benchmark benchmark, BigDecimal score) {
        return ScoreWords.figure(score) + (benchmark.isPercent() ? "%" : "");
    }

    /** Among the models of the type: as many are better, and one. */
    private BenchmarksSection.Rank rank(List<BenchmarkRanking.Row> best) {
        int overall = best.stream()
                .filter(row -> row.model().id().equals(model.id()))
                .flatMap(row -> row.rank().stream())
                .findFirst()
                .orElseThrow();
        long better =
                best.stream().filter(row -> row.rank().orElseThrow() < overall).count();
        int rank = (int) better + 1;
        return new BenchmarksSection.Rank(rank, best.size(), ScoreWords.ordinal(rank) + " of " + best.size());
    }

    private BenchmarksSection.Field field(Benchmark benchmark, BenchmarkRanking ranking) {
        List<BenchmarkRanking.Row> best = ranking.best(model.type());
        Optional<String> median = ranking.median(model.type()).map(middle -> text(benchmark, middle));
        return new BenchmarksSection.Field(
                median.map(enough -> new BenchmarksSection.Field.Best(
                        text(benchmark, best.get(0).score().score()),
                        context.link(best.get(0).model()))),
                median,
                median.isPresent()
                        ? Optional.empty()
                        : Optional.of(best.size() == 1 ? "no other model" : "only " + best.size() + " models"));
    }
}
