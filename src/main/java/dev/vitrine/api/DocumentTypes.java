package dev.vitrine.api;

import dev.vitrine.catalog.Benchmark;
import dev.vitrine.catalog.License;
import dev.vitrine.catalog.Model;
import dev.vitrine.catalog.Organization;
import dev.vitrine.catalog.Provider;
import dev.vitrine.pages.Context;
import dev.vitrine.problem.JsonText;
import dev.vitrine.rating.ArenaBoards;
import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Every kind of document. To add one, add it here and its pages in {@link ApiPages}. */
final class DocumentTypes {
    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

    private final DocumentAddresses places;
    final Listing<Model> models;
    final Listing<Organization> organizations;
    final Listing<Provider> providers;
    final Listing<License> licenses;
    final Listing<PriceShapes.Sale> prices;
    final Listing<ArenaBoards> arenas;
    final Listing<ArenaShapes.Row> rankings;
    final Listing<Benchmark> benchmarks;
    final Shape<Model> model;
    final Shape<Organization> organization;
    final Shape<Provider> provider;
    final Shape<License> license;
    final Shape<ArenaBoards> arena;
    final Shape<Benchmark> benchmark;
    final Shape<Context> index;

    DocumentTypes(Context context, BuildStamp stamp) {
        var catalog = context.catalog();
        RecordShapes records = new RecordShapes(context);
        ModelShapes shapes = new ModelShapes(context);
        ArenaShapes contests = new ArenaShapes(context);
        BenchmarkShapes tests = new BenchmarkShapes(context);
        places = new DocumentAddresses(context.addresses());
        model = shapes.document();
        organization = records.organization();
        provider = records.provider();
        license = records.license();
        arena = contests.arena();
        benchmark = tests.benchmark();
        models = new Listing<>(
                "models", "All models, in brief.", shapes.entry(), () -> catalog.models().values().stream());
        organizations = new Listing<>(
                "organizations",
                "All organizations, in brief.",
                records.organization("An organization, in brief."),
                () -> catalog.organizations().values().stream());
        providers = new Listing<>(
                "providers",
                "All providers, in brief.",
                records.provider("A provider, in brief."),
                () -> catalog.providers().values().stream());
        licenses = new Listing<>(
                "licenses",
                "All licenses, in brief.",
                records.license("A license, in brief."),
                () -> catalog.licenses().values().stream());
        prices = new Listing<>(
                "prices",
                "All prices of all models, as one flat row each: past, current and announced.",
                new PriceShapes(context).row(),
                () -> catalog.models().values().stream()
                        .flatMap(each -> OfferShapes.of(each).stream())
                        .flatMap(sold -> sold.sales().stream()));
        arenas = new Listing<>(
                "arenas",
                "All arenas, in brief.",
                contests.arena("An arena, in brief."),
                () -> context.ratings().all().stream());
        rankings = new Listing<>(
                "rankings",
                "The overall rankings of all arenas, as one flat row per entry. Compare scores only within an arena.",
                contests.row(),
                () -> context.ratings().all().stream().flatMap(ArenaShapes::rows));
        benchmarks = new Listing<>(
                "benchmarks",
                "All benchmarks, in brief.",
                tests.benchmark("A benchmark, in brief."),
                () -> catalog.benchmarks().values().stream());
        index = new IndexShape(context, stamp, this::all).shape();
    }

    /**
     * A kind of document.
     *
     * @param key names its schema
     * @param address of the document, or what its address looks like: {@code …/api/v1/models/{id}.json}
     */
    record Kind(String key, String address, Shape<?> shape) {}

    /** All kinds, the lists before the documents of records. */
    List<Kind> all() {
        return List.of(
                new Kind("index", places.of(DocumentAddresses.INDEX).toString(), index),
                listing(models),
                each("model", "models", model),
                listing(prices),
                listing(organizations),
                each("organization", "organizations", organization),
                listing(providers),
                each("provider", "providers", provider),
                listing(licenses),
                each("license", "licenses", license),
                listing(arenas),
                each("arena", "arenas", arena),
                listing(rankings),
                listing(benchmarks),
                each("benchmark", "benchmarks", benchmark));
    }

    private Kind listing(Listing<?> listing) {
        return new Kind(
                listing.key(),
                places.of(DocumentAddresses.document(listing.key())).toString(),
                listing.shape());
    }

    private Kind each(String key, String folder, Shape<?> shape) {
        String address = places.of(DocumentAddresses.document(folder, "id")).toString();
        return new Kind(key, address.replaceAll("id[.]json$", "{id}.json"), shape);
    }

    /** The schema of a kind, with its address. */
    String schema(Kind kind) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        schema.put("$schema", DIALECT);
        schema.put("$id", places.of(DocumentAddresses.schema(kind.key())).toString());
        schema.put("title", kind.key());
        schema.setAll(kind.shape().schema());
        return JsonText.document(schema);
    }
}
