package dev.vitrine.api;

import dev.vitrine.catalog.License;
import dev.vitrine.catalog.Lifecycle;
import dev.vitrine.catalog.Modality;
import dev.vitrine.catalog.Model;
import dev.vitrine.catalog.ModelType;
import dev.vitrine.pages.Context;
import dev.vitrine.pages.StartingPrice;
import dev.vitrine.price.Money;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** A model as the documents tell it: by name, in a row of an index, and whole. */
final class ModelShapes {
    static final Type<String> TYPE =
            Type.oneOf(Arrays.stream(ModelType.values()).map(ModelType::key).toList());
    static final Type<String> STATUS = Type.oneOf(
            Arrays.stream(Lifecycle.Status.values()).map(Lifecycle.Status::key).toList());
    static final Type<String> MODALITY =
            Type.oneOf(Arrays.stream(Modality.values()).map(Modality::key).toList());

    private final Context context;
    private final DocumentAddresses places;
    private final OfferShapes offers;

    ModelShapes(Context context) {
        this.context = context;
        this.places = new DocumentAddresses(context.addresses());
        this.offers = new OfferShapes(context);
    }

    private Shape<Model> named(String description) {
        return Shape.<Model>of(description)
                .with(
                        "id",
                        Type.text(),
                        "The id of the model: the organization’s id, a slash, and a name.",
                        model -> model.id().toString())
                .with("name", Type.text(), "The name of the model.", Model::name)
                .with(
                        "type",
                        TYPE,
                        "What the model produces.",
                        model -> model.type().key())
                .with(
                        "status",
                        STATUS,
                        "The lifecycle status on the date as_of of the index.",
                        model -> model.lifecycle().on(context.asOf()).key());
    }

    private Shape<Model> linked(Shape<Model> shape) {
        return shape.with("url", Type.url(), "The model’s page.", model -> places.page(model.id()))
                .with(
                        "json",
                        Type.url(),
                        "The model’s document, with all known facts.",
                        model -> places.json(model.id()));
    }

    /** A model in the document of another record. */
    Shape<Model> reference() {
        return linked(named("A model with its name."));
    }

    /** A model in the index of all models. */
    Shape<Model> entry() {
        return entry("A model, in brief.");
    }

    private Shape<Model> entry(String description) {
        Shape<Model> told = named(description)
                .with(
                        "organization",
                        Type.text(),
                        "The id of the organization that made it.",
                        model -> model.id().organization().toString())
                .with(
                        "organization_name",
                        Type.text(),
                        "The name of that organization.",
                        model -> context.organizationOf(model).name())
                .maybe(
                        "released",
                        Type.partialDate(),
                        "The release date, as precisely as it is known.",
                        Model::released)
                .maybe(
                        "license",
                        Type.text(),
                        "The id of its license.",
                        model -> model.license().map(Object::toString))
                .maybe(
                        "starting_price",
                        Type.object(startingPrice()),
                        "The lowest price for ordinary service; null if none is known, and once the model is"
                                + " retired. Free offers are excluded: see free.",
                        model -> context.quotes().start(model).filter(start -> !context.isRetired(model)))
                .with(
                        "free",
                        Type.flag(),
                        "Whether any provider offers the model for free, without conditions, on the date as_of; false once it is"
                                + " retired. Free service tiers next to paid ones are in prices.json.",
                        model -> !context.isRetired(model) && StartingPrice.isFreeSomewhere(model, context));
        return linked(life(told))
                .with("markdown", Type.url(), "The same facts in Markdown.", model -> places.markdown(model.id()));
    }

    private Shape<StartingPrice> startingPrice() {
        return Shape.<StartingPrice>of("The headline price of a model.")
                .with("text", Type.text(), "The price in words.", start -> start.amount() + " " + start.unit())
                .with(
                        "amount",
                        Type.amount(),
                        "The price of one unit.",
                        start -> start.money().amount())
                .with(
                        "currency",
                        Type.text(),
                        "An ISO 4217 code.",
                        start -> start.money().currency().getCurrencyCode())
                .with(
                        "per",
                        Type.text(),
                        "The unit.",
                        start -> start.price().meter().key())
                .maybe(
                        "output_amount",
                        Type.amount(),
                        "If input tokens are priced: the price of 1M output tokens in the same offer and currency.",
                        start -> start.answer().map(Money::amount))
                .with(
                        "provider",
                        Type.text(),
                        "The id of the provider.",
                        start -> start.offer().provider().toString());
    }

    /** Everything that is known of a model. */
    Shape<Model> document() {
        Shape<Model> facts = entry("All known facts about a model.")
                .with(
                        "organization_json",
                        Type.url(),
                        "The document of the organization that made it.",
                        model -> places.json(model.id().organization()))
                .maybe("tagline", Type.text(), "A phrase that describes the model.", Model::tagline)
                .maybe("description", Type.markdown(), "What readers should know about the model.", Model::description)
                .with(
                        "aliases",
                        Type.list(Type.text()),
                        "Other current or former ids of the model, without the organization.",
                        Model::aliases);
        return scores(calls(limits(terms(facts))));
    }

    private static Shape<Model> life(Shape<Model> shape) {
        return shape.maybe(
                        "deprecated",
                        Type.partialDate(),
                        "The date from which the maker advises against using the model.",
                        model -> model.lifecycle().deprecated())
                .maybe(
                        "retires",
                        Type.partialDate(),
                        "The date on which the model stops, or stopped, working.",
                        model -> model.lifecycle().retires())
                .maybe(
                        "replaced_by",
                        Type.text(),
                        "The id of the model to use instead.",
                        model -> model.lifecycle().replacedBy().map(Object::toString));
    }

    private Shape<Model> terms(Shape<Model> shape) {
        return shape.maybe(
                        "license_name",
                        Type.text(),
                        "The name of its license.",
                        model -> context.licenseOf(model).map(License::name))
                .maybe(
                        "license_json",
                        Type.url(),
                        "The document of its license.",
                        model -> model.license().map(id -> places.json(id)))
                .maybe(
                        "commercial_use",
                        RecordShapes.COMMERCIAL_USE,
                        "Whether commercial use is allowed.",
                        model -> context.licenseOf(model)
                                .flatMap(License::commercialUse)
                                .map(License.CommercialUse::key));
    }

    private static Shape<Model> limits(Shape<Model> shape) {
        return shape.with(
                        "input",
                        Type.list(MODALITY),
                        "The kinds of input that it accepts.",
                        model -> keys(model.input()))
                .with(
                        "output",
                        Type.list(MODALITY),
                        "The kinds of output that it produces.",
                        model -> keys(model.output()))
                .maybe(
                        "context",
                        Type.integer(),
                        "The maximum number of tokens of prompt and answer together.",
                        model -> model.limits().context())
                .maybe(
                        "max_output",
                        Type.integer(),
                        "The maximum number of tokens of the answer.",
                        model -> model.limits().maxOutput())
                .maybe(
                        "dimensions",
                        Type.integer(),
                        "The number of dimensions of an embedding.",
                        model -> model.limits().dimensions())
                .with(
                        "features",
                        Type.list(Type.text()),
                        "Other capabilities.",
                        model -> model.features().stream()
                                .map(Model.Feature::key)
                                .toList())
                .maybe("knowledge", Type.partialDate(), "The cutoff date of its training data.", Model::knowledge)
                .maybe("parameters", Type.text(), "The number of weights, as the maker gives it.", Model::parameters)
                .with(
                        "media",
                        Type.object(PartShapes.media()),
                        "The properties of the images, clips or sound that it makes.",
                        Model::media);
    }

    private static List<String> keys(Collection<Modality> modalities) {
        return modalities.stream().map(Modality::key).toList();
    }

    private Shape<Model> scores(Shape<Model> shape) {
        RankingShapes rankings = new RankingShapes(context);
        BenchmarkShapes benchmarks = new BenchmarkShapes(context);
        return shape.with(
                        "rankings", Type.list(Type.object(rankings.ranking())), "Its rankings in arenas.", rankings::of)
                .with(
                        "benchmarks",
                        Type.list(Type.object(benchmarks.score())),
                        "Its benchmark scores.",
                        Model::benchmarks);
    }

    private Shape<Model> calls(Shape<Model> shape) {
        CallShapes calls = new CallShapes(context);
        return shape.maybe("api", Type.object(calls.api()), "The primary way to call the model.", Model::api)
                .with(
                        "calls",
                        Type.list(Type.object(calls.call())),
                        "All operations of the model, with the gateways that offer them.",
                        calls::calls)
                .with(
                        "links",
                        Type.list(Type.object(PartShapes.link())),
                        "The maker’s pages about the model.",
                        Model::links)
                .with(
                        "examples",
                        Type.list(Type.object(PartShapes.example())),
                        "Prompts and the model’s outputs.",
                        Model::examples)
                .with(
                        "offers",
                        Type.list(Type.object(offers.offer())),
                        "The providers that sell it, with their prices.",
                        OfferShapes::of)
                .with(
                        "faq",
                        Type.list(Type.object(PartShapes.question())),
                        "Questions, with answers in the editor’s words.",
                        Model::faq);
    }
}
