package dev.vitrine.catalog;

import dev.vitrine.price.Price;
import dev.vitrine.value.PartialDate;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** Everything that the records say: sorted by id, indexed once, immutable. */
public final class Catalog {
    private final Settings settings;
    private final SortedMap<ModelId, Model> models;
    private final SortedMap<OrganizationId, Organization> organizations;
    private final SortedMap<ProviderId, Provider> providers;
    private final SortedMap<LicenseId, License> licenses;
    private final SortedMap<GatewayId, Gateway> gateways;
    private final SortedMap<BenchmarkId, Benchmark> benchmarks;
    private final SortedMap<ArenaId, Arena> arenas;
    private final Origins origins;
    private final ModelIndex<OrganizationId, Model> byOrganization;
    private final ModelIndex<ModelType, Model> byType;
    private final ModelIndex<LicenseId, Model> byLicense;
    private final ModelIndex<ProviderId, Offering> byProvider;
    private final ModelIndex<BenchmarkId, Model> byBenchmark;
    private final long prices;
    private final Optional<PartialDate> lastChecked;

    /** An offer together with the model that it is of. */
    public record Offering(Model model, Offer offer) {}

    /**
     * A catalog of these records.
     *
     * @throws IllegalArgumentException if two records of a kind have the same id
     */
    public Catalog(
            Settings settings,
            Collection<Model> models,
            Collection<Organization> organizations,
            Collection<Provider> providers,
            Collection<License> licenses,
            Collection<Gateway> gateways,
            Collection<Benchmark> benchmarks,
            Collection<Arena> arenas,
            Origins origins) {
        this.settings = settings;
        this.models = index(models, Model::id);
        this.organizations = index(organizations, Organization::id);
        this.providers = index(providers, Provider::id);
        this.licenses = index(licenses, License::id);
        this.gateways = index(gateways, Gateway::id);
        this.benchmarks = index(benchmarks, Benchmark::id);
        this.arenas = index(arenas, Arena::id);
        this.origins = origins;
        Collection<Model> sorted = this.models.values();
        this.byOrganization = ModelIndex.<OrganizationId>ofModels(
                        model -> Stream.of(model.id().organization()))
                .over(sorted);
        this.byType =
                ModelIndex.<ModelType>ofModels(model -> Stream.of(model.type())).over(sorted);
        this.byLicense = ModelIndex.<LicenseId>ofModels(model -> model.license().stream())
                .over(sorted);
        this.byProvider = new ModelIndex<ProviderId, Offering>(
                        model -> model.offers().stream().map(offer -> new Offering(model, offer)),
                        offering -> Stream.of(offering.offer().provider()),
                        Offering::model)
                .over(sorted);
        this.byBenchmark = ModelIndex.<BenchmarkId>ofModels(model -> model.benchmarks().stream()
                        .map(BenchmarkScore::benchmark)
                        .distinct())
                .over(sorted);
        this.prices = sorted.stream().mapToLong(Catalog::prices).sum();
        this.lastChecked = lastChecked(sorted);
    }

    /** The catalog before with a later state of one of its models. */
    private Catalog(Catalog before, Model old, Model later, Origin origin) {
        this.settings = before.settings;
        this.organizations = before.organizations;
        this.providers = before.providers;
        this.licenses = before.licenses;
        this.gateways = before.gateways;
        this.benchmarks = before.benchmarks;
        this.arenas = before.arenas;
        this.origins = before.origins.with(origin);
        TreeMap<ModelId, Model> replaced = new TreeMap<>(before.models);
        replaced.put(later.id(), later);
        this.models = Collections.unmodifiableSortedMap(replaced);
        this.byOrganization = before.byOrganization.with(old, later);
        this.byType = before.byType.with(old, later);
        this.byLicense = before.byLicense.with(old, later);
        this.byProvider = before.byProvider.with(old, later);
        this.byBenchmark = before.byBenchmark.with(old, later);
        this.prices = before.prices - prices(old) + prices(later);
        this.lastChecked = before.lastCheckedWith(old, later).or(() -> lastChecked(models.values()));
    }

    /**
     * The same with a later state of one of its models, made in a small part of the time.
     *
     * @param origin where its facts are now
     * @throws IllegalArgumentException if there is no such model yet
     */
    public Catalog with(Model later, Origin origin) {
        Model old = models.get(later.id());
        if (old == null) {
            throw new IllegalArgumentException("there is no model " + later.id());
        }
        return new Catalog(this, old, later, origin);
    }

    /** These models of it alone, with all other records. */
    public Catalog only(Collection<Model> some) {
        return new Catalog(
                settings,
                some,
                organizations.values(),
                providers.values(),
                licenses.values(),
                gateways.values(),
                benchmarks.values(),
                arenas.values(),
                origins);
    }

    private static <K extends Comparable<K>, V> SortedMap<K, V> index(Collection<V> records, Function<V, K> idOf) {
        TreeMap<K, V> index = new TreeMap<>();
        for (V record : records) {
            if (index.put(idOf.apply(record), record) != null) {
                throw new IllegalArgumentException("two records are called " + idOf.apply(record));
            }
        }
        return Collections.unmodifiableSortedMap(index);
    }

    public Settings settings() {
        return settings;
    }

    /** All models, by id. */
    public SortedMap<ModelId, Model> models() {
        return models;
    }

    /** All organizations, by id. */
    public SortedMap<OrganizationId, Organization> organizations() {
        return organizations;
    }

    /** All providers, by id. */
    public SortedMap<ProviderId, Provider> providers() {
        return providers;
    }

    /** All licenses, by id. */
    public SortedMap<LicenseId, License> licenses() {
        return licenses;
    }

    /** All gateways, by id. */
    public SortedMap<GatewayId, Gateway> gateways() {
        return gateways;
    }

    /** All benchmarks, by id. */
    public SortedMap<BenchmarkId, Benchmark> benchmarks() {
        return benchmarks;
    }

    /** All arenas, by id. */
    public SortedMap<ArenaId, Arena> arenas() {
        return arenas;
    }

    /** Where the facts are in the files. */
    public Origins origins() {
        return origins;
    }

    /** The models with a score in a benchmark, by id. */
    public List<Model> modelsIn(BenchmarkId benchmark) {
        return byBenchmark.get(benchmark);
    }

    /** The models that an organization made, by id. */
    public List<Model> modelsOf(OrganizationId organization) {
        return byOrganization.get(organization);
    }

    /** The models of a type, by id. */
    public List<Model> modelsOf(ModelType type) {
        return byType.get(type);
    }

    /** The models under a license, by id. */
    public List<Model> modelsUnder(LicenseId license) {
        return byLicense.get(license);
    }

    /** What a provider offers, by model. */
    public List<Offering> offersOf(ProviderId provider) {
        return byProvider.get(provider);
    }

    /** How many prices there are. */
    public long prices() {
        return prices;
    }

    /**
     * The last day on which a price was checked; absent if no price says its day. Votes, published ratings and scores do not
     * move it, since each is shown with its own day.
     */
    public Optional<LocalDate> lastChecked() {
        return lastChecked.map(PartialDate::earliest);
    }

    private static long prices(Model model) {
        long count = 0;
        for (Offer offer : model.offers()) {
            count += offer.prices().size();
        }
        return count;
    }

    private static Optional<PartialDate> lastChecked(Collection<Model> models) {
        PartialDate last = null;
        for (Model model : models) {
            for (Offer offer : model.offers()) {
                for (Price price : offer.prices()) {
                    PartialDate checked = price.evidence().checked();
                    if (checked.isDay() && (last == null || checked.compareTo(last) > 0)) {
                        last = checked;
                    }
                }
            }
        }
        return Optional.ofNullable(last);
    }

    /** The last day after a model was replaced; absent where only a look at every price can tell. */
    private Optional<PartialDate> lastCheckedWith(Model old, Model later) {
        Optional<PartialDate> mine = lastChecked(List.of(later));
        if (mine.isPresent()
                && lastChecked.map(last -> mine.get().compareTo(last) >= 0).orElse(true)) {
            return mine;
        }
        return lastChecked(List.of(old)).equals(lastChecked) ? Optional.empty() : lastChecked;
    }
}
