package dev.vitrine.pages.ranking;

import dev.vitrine.catalog.ArenaId;
import dev.vitrine.catalog.BenchmarkId;
import dev.vitrine.pages.Addresses;
import dev.vitrine.pages.Context;
import dev.vitrine.pages.Link;
import dev.vitrine.pages.Page;
import dev.vitrine.value.Slug;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The pages on how good models are: arenas, benchmarks, and how everything is counted. A catalog without either has none. */
public final class RankingPages {

    private final Context context;
    private final ArenaDirectory directory;
    private final ArenaPages arenas;
    private final BenchmarkPages benchmarks;
    private final MethodologyPage methodology;

    public RankingPages(Context context) {
        this.context = context;
        this.directory = new ArenaDirectory(context);
        this.arenas = new ArenaPages(context);
        this.benchmarks = new BenchmarkPages(context);
        this.methodology = new MethodologyPage(context);
    }

    private boolean hasArenas() {
        return !context.catalog().arenas().isEmpty();
    }

    private boolean hasBenchmarks() {
        return !context.catalog().benchmarks().isEmpty();
    }

    public Stream<Page> all() {
        return Stream.of(directory.page().stream(), arenas.all(), benchmarks.all(), methodology())
                .flatMap(pages -> pages);
    }

    private Stream<Page> methodology() {
        return hasArenas() || hasBenchmarks() ? Stream.of(methodology.page()) : Stream.empty();
    }

    /** Those of the site's main sections. */
    public List<Link> sections() {
        List<Link> sections = new ArrayList<>();
        if (hasArenas()) {
            sections.add(context.addresses().link("Arenas", Addresses.ARENAS));
        }
        if (hasBenchmarks()) {
            sections.add(context.addresses().link("Benchmarks", Addresses.BENCHMARKS));
        }
        return sections;
    }

    /** What stands in the foot of every page. */
    public Stream<Link> links() {
        return hasArenas() || hasBenchmarks() ? Stream.of(MethodologyView.link(context)) : Stream.empty();
    }

    /**
     * Some pages among which is the one that is looked for, if there is.
     *
     * @param names the steps of its path
     */
    public Stream<Page> near(String[] names) {
        boolean isDirectory = names.length == 2;
        return switch (names[0]) {
            case "arenas" -> isDirectory ? directory.page().stream() : arena(names[1]);
            case "benchmarks" -> isDirectory ? benchmarks.directory().stream() : benchmark(names[1]);
            default -> methodology();
        };
    }

    private Stream<Page> arena(String id) {
        return Slug.matches(id) ? context.ratings().of(new ArenaId(id)).stream().flatMap(arenas::of) : Stream.empty();
    }

    private Stream<Page> benchmark(String id) {
        return Slug.matches(id)
                ? Optional.ofNullable(context.catalog().benchmarks().get(new BenchmarkId(id))).stream()
                        .map(benchmarks::of)
                : Stream.empty();
    }
}
