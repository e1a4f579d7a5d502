package dev.vitrine.pages.ranking;

import dev.vitrine.catalog.Benchmark;
import dev.vitrine.pages.Addresses;
import dev.vitrine.pages.Context;
import dev.vitrine.pages.FactTable;
import dev.vitrine.pages.FactTableView;
import dev.vitrine.pages.Facts;
import dev.vitrine.pages.Heads;
import dev.vitrine.pages.Link;
import dev.vitrine.pages.ModelTable;
import dev.vitrine.pages.Page;
import dev.vitrine.pages.PageSource;
import dev.vitrine.pages.Route;
import dev.vitrine.value.PartialDate;
import dev.vitrine.wording.Amounts;
import dev.vitrine.wording.Markdown;
import dev.vitrine.wording.Summary;
import dev.vitrine.wording.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The pages of the benchmarks, and the page that lists them all. */
public final class BenchmarkPages implements PageSource {
    private static final String TITLE = "Benchmarks";

    private final Context context;
    private final Heads heads;

    public BenchmarkPages(Context context) {
        this.context = context;
        this.heads = new Heads(context);
    }

    @Override
    public Stream<Page> readable() {
        return Stream.concat(
                directory().stream(),
                context.catalog().benchmarks().values().stream().map(this::of));
    }

    /** The page that lists all benchmarks; absent where there is none. */
    private Optional<Page> directory() {
        Page page = new Page(Addresses.BENCHMARKS, "the directory of benchmarks", "pages/table.ftlh", this::list);
        return Optional.of(page.modified(() -> modified(context.catalog().benchmarks().values().stream())))
                .filter(found -> !context.catalog().benchmarks().isEmpty());
    }

    /** The page of a benchmark. */
    private Page of(Benchmark benchmark) {
        return new Page(
                        Addresses.of(benchmark.id()),
                        benchmark.location().path(),
                        "pages/benchmark.ftlh",
                        () -> view(benchmark))
                .modified(() -> modified(Stream.of(benchmark)));
    }

    private Optional<PartialDate> modified(Stream<Benchmark> benchmarks) {
        return benchmarks
                .flatMap(benchmark -> BenchmarkRanking.of(benchmark, context.catalog()).rows().stream())
                .map(row -> row.score().evidence().checked())
                .filter(day -> !day.earliest().isAfter(context.asOf()))
                .max(Comparator.naturalOrder());
    }

    private BenchmarkView view(Benchmark benchmark) {
        BenchmarkTables tables = new BenchmarkTables(benchmark, context);
        Route route = Addresses.of(benchmark.id());
        List<Link> trail = List.of(
                context.addresses().link(TITLE, Addresses.BENCHMARKS),
                context.addresses().link(benchmark.name(), route));
        String measures = benchmark.measures() + ".";
        String lead = lead(benchmark, tables.ranking());
        return new BenchmarkView(
                heads.page(
                        Summary.title(
                                benchmark.name(), List.of(": scores and ranking", ": scores"), context.siteTitle()),
                        Summary.of(benchmark.name() + ": " + lead)
                                .then(measures)
                                .text(),
                        trail,
                        route),
                trail,
                benchmark.name(),
                measures,
                lead,
                benchmark.description().map(Markdown::new),
                facts(benchmark, tables.ranking()),
                links(benchmark),
                tables.scores(),
                tables.types(),
                context.edits().record(benchmark.location()),
                context.edits()
                        .wrongFact(
                                benchmark.name(),
                                benchmark.location(),
                                context.addresses().absolute(route)));
    }

    private static String lead(Benchmark benchmark, BenchmarkRanking ranking) {
        int models = ranking.best().size();
        if (models == 0) {
            return "No model of this catalog has a score recorded here.";
        }
        BenchmarkRanking.Row first = ranking.best().get(0);
        return BenchmarkTables.name(first)
                + (models == 1 ? " has the only score recorded here, " : " leads with ")
                + BenchmarkTables.score(benchmark, first.score().score())
                + (models == 1 ? "." : " among " + Words.count(models, "model") + ".");
    }

    private static Facts facts(Benchmark benchmark, BenchmarkRanking ranking) {
        List<Facts.Fact> facts = new ArrayList<>(List.of(
                fact(
                        "What counts",
                        Words.capitalized(benchmark.metric()),
                        benchmark.better().label()),
                fact("Models", Words.grouped(ranking.best().size())),
                fact("Scores", Words.grouped(ranking.rows().size()))));
        scale(benchmark).ifPresent(scale -> facts.add(fact("Scale", scale)));
        return new Facts(facts);
    }

    private static Optional<String> scale(Benchmark benchmark) {
        Optional<String> from = benchmark.minimum().map(Amounts::number);
        Optional<String> to = benchmark.maximum().map(Amounts::number);
        String unit = benchmark.isPercent() ? "%" : "";
        if (from.isPresent() && to.isPresent()) {
            return Optional.of(from.get() + " to " + to.get() + unit);
        }
        return from.map(low -> "From " + low + unit).or(() -> to.map(high -> "Up to " + high + unit));
    }

    private static Facts.Fact fact(String term, String value) {
        return new Facts.Fact(term, value, Optional.empty(), Optional.empty(), Optional.empty(), false);
    }

    private static Facts.Fact fact(String term, String value, String print) {
        return new Facts.Fact(term, value, Optional.of(print), Optional.empty(), Optional.empty(), false);
    }

    private List<Link> links(Benchmark benchmark) {
        List<Link> links = new ArrayList<>();
        benchmark.url().ifPresent(url -> links.add(new Link("The benchmark itself", url.toString())));
        links.add(MethodologyView.link(context, "benchmarks", MethodologyView.BENCHMARKS));
        return links;
    }

    private FactTableView list() {
        List<Link> trail = List.of(context.home(), context.addresses().link(TITLE, Addresses.BENCHMARKS));
        int count = context.catalog().benchmarks().size();
        String intro = "Tests that models are given, and what each scored, with the source of every score.";
        return new FactTableView(
                heads.page(
                        Summary.title(TITLE, List.of(" of AI models"), context.siteTitle()),
                        Summary.of(Words.count(count, "benchmark") + ": " + intro.toLowerCase(Locale.ROOT))
                                .text(),
                        trail,
                        Addresses.BENCHMARKS),
                trail,
                "benchmarks",
                TITLE,
                intro,
                new FactTable(
                        "All benchmarks",
                        List.of(
                                column("benchmark", "Benchmark", false),
                                column("leader", "Best", false),
                                column("score", "Score", true),
                                column("models", "Models", true),
                                column("metric", "What counts", false)),
                        0,
                        context.catalog().benchmarks().values().stream()
                                .map(this::row)
                                .toList()),
                List.of(MethodologyView.link(context, "benchmarks", MethodologyView.BENCHMARKS)));
    }

    private FactTable.Row row(Benchmark benchmark) {
        List<BenchmarkRanking.Row> best =
                BenchmarkRanking.of(benchmark, context.catalog()).best();
        Optional<BenchmarkRanking.Row> first = best.stream().findFirst();
        Link link = context.addresses().link(benchmark.name(), Addresses.of(benchmark.id()));
        String metric = Words.capitalized(benchmark.metric());
        return new FactTable.Row(List.of(
                FactTable.Cell.of(link).with(Optional.of(benchmark.measures())),
                first.map(row -> FactTable.Cell.of(context.link(row.model()))).orElse(FactTable.Cell.NONE),
                first.map(row -> FactTable.Cell.of(
                                BenchmarkTables.score(benchmark, row.score().score()),
                                row.score().score().toPlainString()))
                        .orElse(FactTable.Cell.NONE),
                FactTable.Cell.of(Words.grouped(best.size()), Integer.toString(best.size())),
                FactTable.Cell.of(metric, metric)
                        .with(Optional.of(benchmark.better().label()
                                + scale(benchmark)
                                        .map(scale -> "; " + scale.toLowerCase(Locale.ROOT))
                                        .orElse("")))));
    }

    private static ModelTable.Column column(String key, String label, boolean isNumeric) {
        return new ModelTable.Column(key, label, Optional.empty(), isNumeric);
    }
}
