package dev.vitrine.pages.ranking;

import dev.vitrine.catalog.Benchmark;
import dev.vitrine.catalog.BenchmarkScore;
import dev.vitrine.catalog.ModelType;
import dev.vitrine.pages.Addresses;
import dev.vitrine.pages.Context;
import dev.vitrine.pages.FactTable;
import dev.vitrine.pages.Link;
import dev.vitrine.pages.Sources;
import dev.vitrine.wording.Dates;
import dev.vitrine.wording.ScoreWords;
import dev.vitrine.wording.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The scores of a benchmark as tables. */
final class BenchmarkTables {
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private final Context context;
    private final Benchmark benchmark;
    private final BenchmarkRanking ranking;

    BenchmarkTables(Benchmark benchmark, Context context) {
        this.context = context;
        this.benchmark = benchmark;
        this.ranking = BenchmarkRanking.of(benchmark, context.catalog());
    }

    /** A score with its unit: {@code 53.6%}. */
    static String score(Benchmark benchmark, BigDecimal score) {
        return ScoreWords.figure(score) + (benchmark.isPercent() ? "%" : "");
    }

    /** A model with how it was run: "GPT-5.4 (medium, Codex)". */
    static String name(BenchmarkRanking.Row row) {
        String how = String.join(", ", how(row.score()));
        return row.model().name() + (how.isEmpty() ? "" : " (" + how + ")");
    }

    private static List<String> how(BenchmarkScore score) {
        return Stream.concat(score.variant().stream(), score.harness().stream()).toList();
    }

    BenchmarkRanking ranking() {
        return ranking;
    }

    /** A row for each score; absent where no model has one. */
    Optional<FactTable> scores() {
        if (ranking.rows().isEmpty()) {
            return Optional.empty();
        }
        boolean hasHarness =
                ranking.rows().stream().anyMatch(row -> row.score().harness().isPresent());
        boolean hasDay =
                ranking.rows().stream().anyMatch(row -> row.score().published().isPresent());
        List<FactTable.Column> columns = new ArrayList<>(List.of(
                FactTable.numbers("rank", "Rank"),
                FactTable.column("model", "Model"),
                new FactTable.Column("score", "Score", unit(), true)));
        if (hasHarness) {
            columns.add(FactTable.column("harness", "Run with"));
        }
        columns.add(FactTable.column("reported", "Reported by"));
        if (hasDay) {
            columns.add(FactTable.column("published", "Published"));
        }
        columns.add(FactTable.column("source", "Source"));
        return Optional.of(new FactTable(
                "Scores in " + benchmark.name(),
                columns,
                1,
                ranking.rows().stream().map(row -> row(row, hasHarness, hasDay)).toList()));
    }

    private Optional<String> unit() {
        return benchmark.isPercent() ? Optional.of("%") : Optional.empty();
    }

    private FactTable.Row row(BenchmarkRanking.Row row, boolean hasHarness, boolean hasDay) {
        BenchmarkScore score = row.score();
        List<FactTable.Cell> cells = new ArrayList<>();
        cells.add(row.rank()
                .map(rank -> FactTable.Cell.of(Integer.toString(rank), Integer.toString(rank)))
                .orElse(FactTable.Cell.NONE));
        cells.add(FactTable.Cell.of(context.link(row.model()))
                .with(score.variant())
                .tagged(row.isBest() && row.scores() > 1 ? Optional.of("Its best") : Optional.empty()));
        cells.add(FactTable.Cell.of(score.score()).barred(share(score.score())));
        if (hasHarness) {
            cells.add(score.harness().map(name -> FactTable.Cell.of(name, name)).orElse(FactTable.Cell.NONE));
        }
        String reported = score.isSelfReported() ? "The model’s maker" : "Others";
        cells.add(FactTable.Cell.of(reported, reported));
        if (hasDay) {
            cells.add(score.published()
                    .map(day -> FactTable.Cell.of(Dates.text(day), day.toString()))
                    .orElse(FactTable.Cell.NONE));
        }
        cells.add(FactTable.Cell.of(new Link(
                        Sources.name(score.evidence().source()),
                        score.evidence().source().toString()))
                .with(Optional.of("read " + Dates.text(score.evidence().checked()))));
        return new FactTable.Row(cells);
    }

    /** A score's part of the way from the lowest to the highest that there can be, or that there is, 0 to 100. */
    private int share(BigDecimal score) {
        BigDecimal low = benchmark.minimum().orElse(BigDecimal.ZERO).min(lowest());
        BigDecimal high = benchmark.maximum().orElse(BigDecimal.ZERO).max(highest());
        BigDecimal span = high.subtract(low);
        return span.signum() == 0
                ? 0
                : score.subtract(low)
                        .multiply(WHOLE)
                        .divide(span, 0, RoundingMode.HALF_EVEN)
                        .intValueExact();
    }

    private BigDecimal lowest() {
        return scoresOf().reduce(BigDecimal.ZERO, BigDecimal::min);
    }

    private BigDecimal highest() {
        return scoresOf().reduce(BigDecimal.ZERO, BigDecimal::max);
    }

    private Stream<BigDecimal> scoresOf() {
        return ranking.rows().stream().map(row -> row.score().score());
    }

    /** The best and the median of each type of model that has scores; absent where none has. */
    Optional<FactTable> types() {
        List<FactTable.Row> rows = Arrays.stream(ModelType.values())
                .filter(type -> !ranking.best(type).isEmpty())
                .map(this::row)
                .toList();
        return Optional.of(new FactTable(
                        "Best and median by type of model",
                        List.of(
                                FactTable.column("type", "Type"),
                                FactTable.numbers("models", "Models"),
                                new FactTable.Column("best", "Best", unit(), true),
                                new FactTable.Column("median", "Median", unit(), true)),
                        0,
                        rows))
                .filter(table -> !rows.isEmpty());
    }

    private FactTable.Row row(ModelType type) {
        List<BenchmarkRanking.Row> best = ranking.best(type);
        return new FactTable.Row(List.of(
                FactTable.Cell.of(context.addresses().link(type.label(), Addresses.of(type))),
                FactTable.Cell.of(Words.grouped(best.size()), Integer.toString(best.size())),
                FactTable.Cell.of(best.get(0).score().score())
                        .with(Optional.of(best.get(0).model().name())),
                ranking.median(type)
                        .map(FactTable.Cell::of)
                        .orElse(FactTable.Cell.of("only " + Words.count(best.size(), "model"), ""))));
    }
}
