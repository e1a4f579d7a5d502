package dev.vitrine.api;

import dev.vitrine.catalog.Benchmark;
import dev.vitrine.catalog.BenchmarkScore;
import dev.vitrine.catalog.Model;
import dev.vitrine.pages.Addresses;
import dev.vitrine.pages.Context;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Benchmarks and what models scored in them, as the documents tell them. */
final class BenchmarkShapes {
    private static final Type<String> BETTER = Type.oneOf(
            Arrays.stream(Benchmark.Better.values()).map(Benchmark.Better::key).toList());

    private final Context context;
    private final DocumentAddresses places;

    BenchmarkShapes(Context context) {
        this.context = context;
        this.places = new DocumentAddresses(context.addresses());
    }

    /** A score with the model that it is of. */
    private record Scored(Model model, BenchmarkScore score) {}

    Shape<Benchmark> benchmark(String description) {
        return Shape.<Benchmark>of(description)
                .with(
                        "id",
                        Type.text(),
                        "The id of the benchmark.",
                        benchmark -> benchmark.id().toString())
                .with("name", Type.text(), "The name that its makers use.", Benchmark::name)
                .with("measures", Type.text(), "What it measures, as one phrase.", Benchmark::measures)
                .with("metric", Type.text(), "What the score counts or measures.", Benchmark::metric)
                .with("percent", Type.flag(), "Whether scores are percentages, from 0 to 100.", Benchmark::isPercent)
                .with(
                        "better",
                        BETTER,
                        "Which of two scores is better.",
                        benchmark -> benchmark.better().key())
                .with("model_count", Type.integer(), "The number of models with a score.", benchmark ->
                        (long) context.catalog().modelsIn(benchmark.id()).size())
                .with("url", Type.url(), "The benchmark’s page.", benchmark -> places.of(Addresses.of(benchmark.id())))
                .with("json", Type.url(), "The benchmark’s document.", benchmark -> places.json(benchmark.id()));
    }

    Shape<Benchmark> benchmark() {
        Shape<Scored> entry = Shape.<Scored>of("A score of a model.")
                .with(
                        "model",
                        Type.text(),
                        "The model’s id.",
                        scored -> scored.model().id().toString())
                .with(
                        "model_name",
                        Type.text(),
                        "The model’s name.",
                        scored -> scored.model().name())
                .with(score(Shape.of("")), Scored::score);
        return benchmark("A test of models whose result is a number.")
                .maybe("website", Type.url(), "The benchmark’s own site.", Benchmark::url)
                .maybe("description", Type.markdown(), "What readers should know about it.", Benchmark::description)
                .maybe("minimum", Type.number(), "The lowest possible score.", Benchmark::minimum)
                .maybe("maximum", Type.number(), "The highest possible score.", Benchmark::maximum)
                .with("scores", Type.list(Type.object(entry)), "The scores of models, best first.", this::scores);
    }

    private List<Scored> scores(Benchmark benchmark) {
        Comparator<Scored> rising =
                Comparator.comparing(scored -> scored.score().score());
        return context.catalog().modelsIn(benchmark.id()).stream()
                .flatMap(model -> model.benchmarks().stream()
                        .filter(score -> score.benchmark().equals(benchmark.id()))
                        .map(score -> new Scored(model, score)))
                .sorted((benchmark.better() == Benchmark.Better.HIGHER ? rising.reversed() : rising)
                        .thenComparing(scored -> scored.model().id()))
                .toList();
    }

    /** A score in the document of its model. */
    Shape<BenchmarkScore> score() {
        return score(Shape.<BenchmarkScore>of("A score in a benchmark.")
                        .with(
                                "benchmark",
                                Type.text(),
                                "The id of the benchmark.",
                                score -> score.benchmark().toString())
                        .with(
                                "benchmark_name",
                                Type.text(),
                                "The name of the benchmark.",
                                score -> context.catalog()
                                        .benchmarks()
                                        .get(score.benchmark())
                                        .name()))
                .with(
                        "benchmark_json",
                        Type.url(),
                        "The benchmark’s document.",
                        score -> places.json(score.benchmark()));
    }

    private static Shape<BenchmarkScore> score(Shape<BenchmarkScore> shape) {
        return shape.with(
                        "score",
                        Type.number(),
                        "The score on the benchmark’s scale, with the digits of its source.",
                        BenchmarkScore::score)
                .maybe(
                        "variant",
                        Type.text(),
                        "The settings with which the model was run, such as high effort.",
                        BenchmarkScore::variant)
                .maybe("harness", Type.text(), "The evaluation harness.", BenchmarkScore::harness)
                .with(
                        "self_reported",
                        Type.flag(),
                        "Whether the maker of the model published the score itself.",
                        BenchmarkScore::isSelfReported)
                .maybe(
                        "published",
                        Type.partialDate(),
                        "When the score was published or measured.",
                        BenchmarkScore::published)
                .with(
                        "source",
                        Type.url(),
                        "The source.",
                        score -> score.evidence().source())
                .with(
                        "checked",
                        Type.partialDate(),
                        "When the source was read.",
                        score -> score.evidence().checked());
    }
}
