package dev.vitrine.pages.listing;

import dev.vitrine.catalog.Catalog;
import dev.vitrine.catalog.License;
import dev.vitrine.catalog.Model;
import dev.vitrine.catalog.ModelType;
import dev.vitrine.catalog.Organization;
import dev.vitrine.catalog.Provider;
import dev.vitrine.pages.Addresses;
import dev.vitrine.pages.Context;
import dev.vitrine.pages.FactTable;
import dev.vitrine.pages.Facts;
import dev.vitrine.pages.Head;
import dev.vitrine.pages.JsonLd;
import dev.vitrine.pages.Link;
import dev.vitrine.pages.Page;
import dev.vitrine.pages.PageSource;
import dev.vitrine.pages.Pagination;
import dev.vitrine.pages.Route;
import dev.vitrine.pages.Sentences;
import dev.vitrine.wording.Markdown;
import dev.vitrine.wording.Words;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The pages that list models: all of them, and those of one type, organization, provider or license. */
public final class ListingPages implements PageSource {
    private static final String TEMPLATE = "pages/listing.ftlh";

    /** Longer listings go on, on a further page. */
    static final int PAGE_SIZE = 200;

    private final Context context;
    private final ListingHeads heads;
    private final ModelTables tables;

    public ListingPages(Context context) {
        this.context = context;
        this.heads = new ListingHeads(context);
        this.tables = new ModelTables(context);
    }

    @Override
    public Stream<Page> readable() {
        Catalog catalog = context.catalog();
        return Stream.of(
                        all(),
                        types(),
                        catalog.organizations().values().stream().flatMap(this::organization),
                        catalog.providers().values().stream().flatMap(this::provider),
                        catalog.licenses().values().stream().flatMap(this::license))
                .flatMap(pages -> pages);
    }

    @Override
    public Stream<Page> near(String... steps) {
        Catalog catalog = context.catalog();
        return switch (steps[0]) {
            case "models" -> context.modelAt(steps).isPresent() ? Stream.empty() : all();
            case "types" -> types();
            case "organizations" -> named(catalog.organizations(), steps).flatMap(this::organization);
            case "providers" -> named(catalog.providers(), steps).flatMap(this::provider);
            case "licenses" -> named(catalog.licenses(), steps).flatMap(this::license);
            default -> Stream.empty();
        };
    }

    private static <T> Stream<T> named(Map<?, T> records, String... steps) {
        return records.entrySet().stream()
                .filter(record -> steps.length > 1 && record.getKey().toString().equals(steps[1]))
                .map(Map.Entry::getValue);
    }

    /** All models, newest first. */
    private Stream<Page> all() {
        List<Model> models =
                ModelTables.newestFirst(List.copyOf(context.catalog().models().values()));
        String lead = Words.count(models.size(), "model") + " from "
                + Words.count(context.catalog().organizations().size(), "organization") + ", newest first.";
        ListingSubject subject = new ListingSubject(
                Addresses.MODELS,
                "the listing of all models",
                "models",
                "All models",
                lead,
                List.of(context.home()),
                Optional.empty(),
                new Facts(List.of()),
                List.of(),
                Optional.empty(),
                List.of());
        return paged(
                subject,
                models,
                (from, to) -> List.of(section("", tables.mixed("Models, newest first", models.subList(from, to)))));
    }

    /** The models of each type that has some. */
    private Stream<Page> types() {
        return Arrays.stream(ModelType.values())
                .filter(type -> !context.catalog().modelsOf(type).isEmpty())
                .flatMap(this::type);
    }

    /** Models of a type, newest first. */
    private Stream<Page> type(ModelType type) {
        List<Model> models = ModelTables.newestFirst(context.catalog().modelsOf(type));
        String title = type.label() + " models";
        ListingSubject subject = new ListingSubject(
                Addresses.of(type),
                "the listing of the type " + type.key(),
                "type",
                title,
                Words.count(models.size(), type.key() + " model") + " with prices, licenses and API ids, newest first.",
                List.of(context.addresses().link("Types", Addresses.TYPES)),
                Optional.empty(),
                new Facts(List.of()),
                List.of(),
                Optional.empty(),
                List.of());
        return paged(
                subject,
                models,
                (from, to) ->
                        List.of(section("", tables.ofType(type, title + ", newest first", models.subList(from, to)))));
    }

    /** Models of an organization, by type, each newest first. */
    private Stream<Page> organization(Organization organization) {
        List<Model> models = ModelTables.newestFirst(context.catalog().modelsOf(organization.id())).stream()
                .sorted(Comparator.comparing(Model::type))
                .toList();
        ListingSubject subject = new ListingSubject(
                Addresses.of(organization.id()),
                organization.id().file(),
                "organization",
                organization.name(),
                organizationLead(organization, models),
                List.of(context.addresses().link("Organizations", Addresses.ORGANIZATIONS)),
                organization.description().map(Markdown::new),
                new Facts(organization.country().map(country -> fact("Based in", country)).stream()
                        .toList()),
                websites(organization.website(), Optional.empty()),
                Optional.of(organization.id().file()),
                List.of(JsonLd.organization(organization)));
        return paged(subject, models, (from, to) -> byType(organization.name(), models.subList(from, to)));
    }

    private static String organizationLead(Organization organization, List<Model> models) {
        if (models.isEmpty()) {
            return "No model by " + organization.name() + " is recorded here.";
        }
        List<String> types = models.stream()
                .map(Model::type)
                .distinct()
                .sorted()
                .map(ModelType::key)
                .toList();
        return Words.count(models.size(), "model") + " by " + organization.name() + ": " + Words.and(types) + ".";
    }

    private List<ListingView.Section> byType(String whose, List<Model> models) {
        List<ListingView.Section> sections = new ArrayList<>();
        for (ModelType type : ModelType.values()) {
            List<Model> some =
                    models.stream().filter(model -> model.type() == type).toList();
            if (!some.isEmpty()) {
                String heading = type.label() + " models";
                sections.add(new ListingView.Section(
                        type.key(), heading, tables.ofOrganization(heading + " by " + whose, some)));
            }
        }
        return sections;
    }

    /** What a provider offers, newest model first, at its own prices. */
    private Stream<Page> provider(Provider provider) {
        List<Catalog.Offering> offerings = context.catalog().offersOf(provider.id()).stream()
                .sorted(Comparator.comparingLong(offering -> ModelTables.newestRank(offering.model())))
                .toList();
        ListingSubject subject = new ListingSubject(
                Addresses.of(provider.id()),
                provider.id().file(),
                "provider",
                provider.name(),
                offerings.isEmpty()
                        ? "No offer by " + provider.name() + " is recorded here."
                        : provider.name() + " offers "
                                + Words.count(
                                        offerings.stream()
                                                .map(offering ->
                                                        offering.model().id())
                                                .distinct()
                                                .count(),
                                        "model")
                                + " of this catalog.",
                List.of(context.addresses().link("Providers", Addresses.PROVIDERS)),
                provider.description().map(Markdown::new),
                new Facts(List.of(fact("Kind", provider.kind().label()))),
                websites(provider.website(), provider.pricing()),
                Optional.of(provider.id().file()),
                List.of());
        return paged(
                subject,
                offerings.stream().map(Catalog.Offering::model).toList(),
                (from, to) -> List.of(section(
                        "",
                        tables.ofProvider("Models that " + provider.name() + " offers", offerings.subList(from, to)))));
    }

    /** Models under a license, newest first. */
    private Stream<Page> license(License license) {
        List<Model> models = ModelTables.newestFirst(context.catalog().modelsUnder(license.id()));
        List<Facts.Fact> facts =
                new ArrayList<>(List.of(fact("Kind", license.kind().label())));
        facts.add(fact(
                "Commercial use",
                license.commercialUse().map(License.CommercialUse::label).orElse("Unknown")));
        license.spdx().ifPresent(spdx -> facts.add(fact("SPDX", spdx)));
        if (!license.restrictions().isEmpty()) {
            facts.add(fact("Restrictions", String.join("; ", license.restrictions())));
        }
        ListingSubject subject = new ListingSubject(
                Addresses.of(license.id()),
                license.id().file(),
                "license",
                license.name(),
                Words.count(models.size(), "model") + " " + (models.size() == 1 ? "is" : "are")
                        + " recorded under this license. " + Sentences.commercialUse(license),
                List.of(context.addresses().link("Licenses", Addresses.LICENSES)),
                license.description().map(Markdown::new),
                new Facts(facts),
                license.url().map(url -> new Link("License text", url.toString())).stream()
                        .toList(),
                Optional.of(license.id().file()),
                List.of());
        return paged(
                subject,
                models,
                (from, to) -> List.of(
                        section("", tables.mixed("Models under the " + license.name(), models.subList(from, to)))));
    }

    private static ListingView.Section section(String heading, FactTable table) {
        return new ListingView.Section("models", heading, table);
    }

    private static Facts.Fact fact(String term, String value) {
        return new Facts.Fact(term, value, Optional.empty(), Optional.empty(), Optional.empty(), false);
    }

    private static List<Link> websites(Optional<URI> website, Optional<URI> pricing) {
        List<Link> links = new ArrayList<>();
        website.ifPresent(url -> links.add(new Link("Website", url.toString())));
        pricing.ifPresent(url -> links.add(new Link("Pricing", url.toString())));
        return links;
    }

    /** Makes the sections for a part of a listing. */
    private interface Part {
        List<ListingView.Section> sections(int from, int to);
    }

    private Stream<Page> paged(ListingSubject subject, List<Model> models, Part part) {
        int size = models.size();
        int pages = Math.max(1, (size + PAGE_SIZE - 1) / PAGE_SIZE);
        return IntStream.rangeClosed(1, pages).mapToObj(number -> {
            int from = (number - 1) * PAGE_SIZE;
            int to = Math.min(size, from + PAGE_SIZE);
            Supplier<List<ListingView.Section>> sections = () -> size == 0 ? List.of() : part.sections(from, to);
            return page(subject, sections, Pagination.of(context.addresses(), subject.route(), number, pages))
                    .modified(() -> context.lastFacts().of(models.subList(from, to)));
        });
    }

    private Page page(ListingSubject subject, Supplier<List<ListingView.Section>> sections, Pagination pages) {
        Route route = Addresses.page(subject.route(), pages.number());
        String title = subject.title() + (pages.number() == 1 ? "" : ", page " + pages.number());
        List<Link> trail = new ArrayList<>(subject.trail());
        trail.add(context.addresses().link(title, route));
        Head head = heads.of(subject, trail, pages);
        return new Page(
                route,
                subject.owner(),
                TEMPLATE,
                () -> new ListingView(
                        head,
                        trail,
                        subject.kind(),
                        subject.title(),
                        subject.lead(),
                        subject.description(),
                        subject.facts(),
                        subject.links(),
                        sections.get(),
                        pages.of() == 1 ? Optional.empty() : Optional.of(pages),
                        subject.record().flatMap(context.edits()::record),
                        subject.record().flatMap(record -> heads.report(subject, record))));
    }
}
