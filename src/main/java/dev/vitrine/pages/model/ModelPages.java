package dev.vitrine.pages.model;

import dev.vitrine.catalog.BenchmarkId;
import dev.vitrine.catalog.License;
import dev.vitrine.catalog.Lifecycle;
import dev.vitrine.catalog.Model;
import dev.vitrine.pages.Addresses;
import dev.vitrine.pages.Comparisons;
import dev.vitrine.pages.Context;
import dev.vitrine.pages.FaqEntry;
import dev.vitrine.pages.Link;
import dev.vitrine.pages.Page;
import dev.vitrine.pages.PageSource;
import dev.vitrine.pages.Sentences;
import dev.vitrine.pages.Sources;
import dev.vitrine.pages.calls.ApiSection;
import dev.vitrine.pages.calls.Calls;
import dev.vitrine.pages.listing.ModelTables;
import dev.vitrine.pages.pricing.PriceHistories;
import dev.vitrine.pages.pricing.PriceTables;
import dev.vitrine.pages.ranking.BenchmarkRanking;
import dev.vitrine.pages.ranking.BenchmarkScores;
import dev.vitrine.pages.ranking.QualitySections;
import dev.vitrine.pages.ranking.Rankings;
import dev.vitrine.pages.ranking.SimilarModels;
import dev.vitrine.price.Price;
import dev.vitrine.value.Evidence;
import dev.vitrine.value.PartialDate;
import dev.vitrine.wording.Dates;
import dev.vitrine.wording.Markdown;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The pages of models. */
public final class ModelPages implements PageSource {
    private static final String TEMPLATE = "pages/model.ftlh";

    private final Context context;
    private final Sentences sentences;
    private final ModelHeads heads;
    private final RelatedModels relatives;
    private final Map<BenchmarkId, BenchmarkRanking> benchmarks = new ConcurrentHashMap<>();

    /** The pages of a site's models. */
    public ModelPages(Context context) {
        this.context = context;
        this.sentences = new Sentences(context);
        this.heads = new ModelHeads(context);
        this.relatives = new RelatedModels(context, new ModelTables(context));
    }

    @Override
    public Stream<Page> readable() {
        return context.catalog().models().values().stream().map(this::page);
    }

    @Override
    public Stream<Page> near(String... steps) {
        return context.modelAt(steps).stream().map(this::page);
    }

    private Page page(Model model) {
        return new Page(Addresses.of(model.id()), model.location().path(), TEMPLATE, () -> view(model))
                .modified(() -> context.lastFacts().of(model));
    }

    /** All that is said of a model. */
    public ModelView view(Model model) {
        Comparisons comparisons = new Comparisons(model, context);
        Optional<Comparisons.Comparison> comparison = comparisons.best();
        Optional<ApiSection> api = new Calls(context).of(model);
        Optional<ModelView.Pricing> pricing = pricing(model, comparisons, comparison);
        Optional<ModelView.License> license = context.licenseOf(model).map(terms -> license(model, terms));
        QualitySections quality = new QualitySections(
                new Rankings(model, context).view(),
                new BenchmarkScores(model, context, benchmarks).view(),
                new SimilarModels(model, context).view());
        Optional<ModelView.Related> related = relatives.of(model);
        List<ModelView.Example> examples =
                model.examples().stream().map(this::example).toList();
        List<FaqEntry> questions = new Questions(model, context).view(comparison);
        List<Link> trail = breadcrumbs(model);
        return new ModelView(
                heads.of(model, trail, questions),
                trail,
                model.name(),
                sentences.lead(model),
                model.tagline(),
                model.api().map(calls -> calls.main().id()),
                websites(model),
                status(model),
                new KeyFacts(model, context).view(comparison),
                Stream.of(
                                examples.stream().findFirst().map(any -> new Link("Examples", "#examples")),
                                api.map(any -> new Link("API", "#api")),
                                pricing.map(any -> new Link("Pricing", "#pricing")),
                                quality.rankings().map(any -> new Link("Rankings", "#rankings")),
                                quality.benchmarks().map(any -> new Link("Benchmarks", "#benchmarks")),
                                quality.similar().map(any -> new Link("Similar models", "#similar")),
                                license.map(any -> new Link("License", "#license")),
                                related.map(found -> new Link(found.title(), "#related")),
                                questions.stream().findFirst().map(any -> new Link("FAQ", "#faq")))
                        .flatMap(Optional::stream)
                        .toList(),
                model.description().map(Markdown::new),
                examples,
                api,
                pricing,
                quality,
                license,
                related,
                questions,
                foot(model));
    }

    private List<Link> breadcrumbs(Model model) {
        return List.of(
                context.addresses().link("Organizations", Addresses.ORGANIZATIONS),
                context.link(context.organizationOf(model)),
                context.link(model));
    }

    private static List<Link> websites(Model model) {
        return model.links().stream()
                .map(site -> new Link(site.kind().label(), site.url().toString()))
                .toList();
    }

    private Optional<ModelView.Status> status(Model model) {
        Lifecycle.Status status = model.lifecycle().on(context.asOf());
        return sentences
                .lifecycle(model)
                .map(sentence -> new ModelView.Status(
                        status.key(),
                        sentence,
                        model.lifecycle()
                                .replacedBy()
                                .map(reference ->
                                        context.link(context.catalog().models().get(reference.id())))));
    }

    private ModelView.Example example(Model.Example example) {
        return new ModelView.Example(
                example.kind().key(),
                example.prompt(),
                example.output().map(Object::toString),
                example.text(),
                example.source().map(url -> new Link(Sources.name(url), url.toString())));
    }

    private Optional<ModelView.Pricing> pricing(
            Model model, Comparisons comparisons, Optional<Comparisons.Comparison> comparison) {
        List<String> notes =
                new ArrayList<>(comparison.map(comparisons::disagreements).orElse(List.of()));
        return sentences
                .price(model)
                .map(sentence -> new ModelView.Pricing(
                        sentence,
                        new PriceTables(model, context).tables(),
                        comparison.map(comparisons::view),
                        new PriceHistories(model, context).view(),
                        notes,
                        context.edits().wrongPrice(model, address(model))));
    }

    private ModelView.License license(Model model, License license) {
        return new ModelView.License(
                context.link(license),
                Sentences.license(model, license),
                license.commercialUse().map(License.CommercialUse::label).orElse("Not known"),
                license.restrictions(),
                license.url().map(url -> new Link(Sources.name(url), url.toString())));
    }

    private ModelView.Foot foot(Model model) {
        List<PartialDate> days = model.offers().stream()
                .flatMap(offer -> offer.prices().stream())
                .map(Price::evidence)
                .map(Evidence::checked)
                .sorted()
                .toList();
        List<ModelView.Foot.Checked> checked = days.isEmpty()
                ? List.of()
                : List.of(new ModelView.Foot.Checked(
                        "Prices", Dates.moment(days.get(0)), Dates.moment(days.get(days.size() - 1))));
        return new ModelView.Foot(
                checked,
                context.edits().record(model.location()),
                context.edits().wrongFact(model.name() + " (" + model.id() + ")", model.location(), address(model)),
                List.of(
                        context.addresses().link("Markdown", Addresses.twin(model.id())),
                        context.addresses().link("JSON", Addresses.document(model.id()))));
    }

    private String address(Model model) {
        return context.addresses().absolute(Addresses.of(model.id()));
    }
}
