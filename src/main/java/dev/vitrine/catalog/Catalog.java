package dev.vitrine.catalog;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything that the records say: sorted by id, indexed once, immutable. */
public final class Catalog {
    private final Settings settings;
    private final SortedMap<ModelId, Model> models;
    private final SortedMap<OrganizationId, Organization> organizations;
    private final SortedMap<ProviderId, Provider> providers;
    private final SortedMap<LicenseId, License> licenses;
    private final SortedMap<GatewayId, Gateway> gateways;
    private final Map<OrganizationId, List<Model>> byOrganization;
    private final Map<ModelType, List<Model>> byType;
    private final Map<LicenseId, List<Model>> byLicense;
    private final Map<ProviderId, List<Offering>> byProvider;

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
            Collection<Gateway> gateways) {
        this.settings = settings;
        this.models = index(models, Model::id);
        this.organizations = index(organizations, Organization::id);
        this.providers = index(providers, Provider::id);
        this.licenses = index(licenses, License::id);
        this.gateways = index(gateways, Gateway::id);
        this.byOrganization = group(model -> Stream.of(model.id().organization()));
        this.byType = group(model -> Stream.of(model.type()));
        this.byLicense = group(model -> model.license().stream().map(Reference::id));
        this.byProvider = this.models.values().stream()
                .flatMap(model -> model.offers().stream().map(offer -> new Offering(model, offer)))
                .collect(Collectors.groupingBy(
                        offering -> offering.offer().provider().id()));
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

    private <K> Map<K, List<Model>> group(Function<Model, Stream<K>> keysOf) {
        record Entry<K>(K key, Model model) {}
        return models.values().stream()
                .flatMap(model -> keysOf.apply(model).map(key -> new Entry<>(key, model)))
                .collect(Collectors.groupingBy(
                        Entry::key, Collectors.mapping(Entry::model, Collectors.toUnmodifiableList())));
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

    /** All licences, by id. */
    public SortedMap<LicenseId, License> licenses() {
        return licenses;
    }

    /** All gateways, by id. */
    public SortedMap<GatewayId, Gateway> gateways() {
        return gateways;
    }

    /** The models that an organization made, by id. */
    public List<Model> modelsOf(OrganizationId organization) {
        return byOrganization.getOrDefault(organization, List.of());
    }

    /** The models of a type, by id. */
    public List<Model> modelsOf(ModelType type) {
        return byType.getOrDefault(type, List.of());
    }

    /** The models under a licence, by id. */
    public List<Model> modelsUnder(LicenseId license) {
        return byLicense.getOrDefault(license, List.of());
    }

    /** What a provider offers, by model. */
    public List<Offering> offersOf(ProviderId provider) {
        return byProvider.getOrDefault(provider, List.of());
    }

    /**
     * The last day on which a price was checked: the day that the records speak for, and so the default of "today"
     * wherever a result must depend on the records alone. Absent if no price says its day.
     */
    public Optional<LocalDate> lastChecked() {
        PartialDate last = null;
        for (Model model : models.values()) {
            for (Offer offer : model.offers()) {
                for (Price price : offer.prices()) {
                    PartialDate checked = price.evidence().checked();
                    if (checked.isDay() && (last == null || checked.compareTo(last) > 0)) {
                        last = checked;
                    }
                }
            }
        }
        return Optional.ofNullable(last).map(PartialDate::earliest);
    }
}
