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
                        "Its id: who made it, a slash, and its name there.",
                        model -> model.id().toString())
                .with("name", Type.text(), "What it is called.", Model::name)
                .with("type", TYPE, "What it is for.", model -> model.type().key())
                .with(
                        "status",
                        STATUS,
                        "Where in its life it is, on the day as_of of the index.",
                        model -> model.lifecycle().on(context.asOf()).key());
    }

    private Shape<Model> linked(Shape<Model> shape) {
        return shape.with("url", Type.url(), "Its page.", model -> places.page(model.id()))
                .with("json", Type.url(), "Its document: all that is known of it.", model -> places.json(model.id()));
    }

    /** A model in the document of another record. */
    Shape<Model> reference() {
        return linked(named("A model, by name."));
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
                        "The id of who made it.",
                        model -> model.id().organization().toString())
                .with(
                        "organization_name",
                        Type.text(),
                        "What they are called.",
                        model -> context.organizationOf(model).name())
                .maybe(
                        "released",
                        Type.partialDate(),
                        "When it was released, as precisely as is known.",
                        Model::released)
                .maybe(
                        "license",
                        Type.text(),
                        "The id of its license.",
                        model -> model.license().map(Object::toString))
                .maybe(
                        "starting_price",
                        Type.object(startingPrice()),
                        "The lowest price for whoever asks for nothing special; null where none is known, and once the model is"
                                + " retired. Free is not counted here: see free.",
                        model -> context.quotes().start(model).filter(start -> !context.isRetired(model)))
                .with(
                        "free",
                        Type.flag(),
                        "Whether someone gives it away to whoever asks, with no condition, on the day as_of; false once it is"
                                + " retired. A free service beside a paid one shows in prices.json.",
                        model -> !context.isRetired(model) && StartingPrice.isFreeSomewhere(model, context));
        return linked(life(told))
                .with("markdown", Type.url(), "The same facts in Markdown.", model -> places.markdown(model.id()));
    }

    private Shape<StartingPrice> startingPrice() {
        return Shape.<StartingPrice>of("The price that stands for a model.")
                .with("text", Type.text(), "As a person says it.", start -> start.amount() + " " + start.unit())
                .with(
                        "amount",
                        Type.amount(),
                        "What one unit costs.",
                        start -> start.money().amount())
                .with(
                        "currency",
                        Type.text(),
                        "An ISO 4217 code.",
                        start -> start.money().currency().getCurrencyCode())
                .with(
                        "per",
                        Type.text(),
                        "What one unit is.",
                        start -> start.price().meter().key())
                .maybe(
                        "output_amount",
                        Type.amount(),
                        "Where input tokens are priced: what 1M output tokens cost at the same offer, in the same currency.",
                        start -> start.answer().map(Money::amount))
                .with(
                        "provider",
                        Type.text(),
                        "The id of who asks it.",
                        start -> start.offer().provider().toString());
    }

    /** Everything that is known of a model. */
    Shape<Model> document() {
        Shape<Model> facts = entry("Everything that is known of a model.")
                .with(
                        "organization_json",
                        Type.url(),
                        "The document of who made it.",
                        model -> places.json(model.id().organization()))
                .maybe("tagline", Type.text(), "One clause on it.", Model::tagline)
                .maybe("description", Type.markdown(), "What a reader should know.", Model::description)
                .with(
                        "aliases",
                        Type.list(Type.text()),
                        "Other ids that it has or had, without the organization.",
                        Model::aliases);
        return scores(calls(limits(terms(facts))));
    }

    private static Shape<Model> life(Shape<Model> shape) {
        return shape.maybe(
                        "deprecated",
                        Type.partialDate(),
                        "From when its maker advises against it.",
                        model -> model.lifecycle().deprecated())
                .maybe(
                        "retires",
                        Type.partialDate(),
                        "When it stops, or stopped, working.",
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
                        "What its license is called.",
                        model -> context.licenseOf(model).map(License::name))
                .maybe(
                        "license_json",
                        Type.url(),
                        "The document of its license.",
                        model -> model.license().map(id -> places.json(id)))
                .maybe(
                        "commercial_use",
                        RecordShapes.COMMERCIAL_USE,
                        "Whether it may be used in business.",
                        model -> context.licenseOf(model)
                                .flatMap(License::commercialUse)
                                .map(License.CommercialUse::key));
    }

    private static Shape<Model> limits(Shape<Model> shape) {
        return shape.with("input", Type.list(MODALITY), "What it takes in.", model -> keys(model.input()))
                .with("output", Type.list(MODALITY), "What it gives out.", model -> keys(model.output()))
                .maybe(
                        "context",
                        Type.integer(),
                        "Tokens of prompt and answer together.",
                        model -> model.limits().context())
                .maybe(
                        "max_output",
                        Type.integer(),
                        "Tokens of the longest answer.",
                        model -> model.limits().maxOutput())
                .maybe(
                        "dimensions",
                        Type.integer(),
                        "Numbers in an embedding.",
                        model -> model.limits().dimensions())
                .with(
                        "features",
                        Type.list(Type.text()),
                        "What it can do beside answering.",
                        model -> model.features().stream()
                                .map(Model.Feature::key)
                                .toList())
                .maybe("knowledge", Type.partialDate(), "Until when its training data reaches.", Model::knowledge)
                .maybe("parameters", Type.text(), "How many weights it has, in its maker’s words.", Model::parameters)
                .with(
                        "media",
                        Type.object(PartShapes.media()),
                        "What pictures, clips or sound it makes.",
                        Model::media);
    }

    private static List<String> keys(Collection<Modality> modalities) {
        return modalities.stream().map(Modality::key).toList();
    }

    private Shape<Model> scores(Shape<Model> shape) {
        RankingShapes rankings = new RankingShapes(context);
        BenchmarkShapes benchmarks = new BenchmarkShapes(context);
        return shape.with(
                        "rankings",
                        Type.list(Type.object(rankings.ranking())),
                        "Where it stands in the arenas that it takes part in.",
                        rankings::of)
                .with(
                        "benchmarks",
                        Type.list(Type.object(benchmarks.score())),
                        "What it scored in benchmarks.",
                        Model::benchmarks);
    }

    private Shape<Model> calls(Shape<Model> shape) {
        CallShapes calls = new CallShapes(context);
        return shape.maybe("api", Type.object(calls.api()), "How it is called, first of all.", Model::api)
                .with(
                        "calls",
                        Type.list(Type.object(calls.call())),
                        "All that can be asked of it, and who answers.",
                        calls::calls)
                .with("links", Type.list(Type.object(PartShapes.link())), "Its maker’s pages on it.", Model::links)
                .with(
                        "examples",
                        Type.list(Type.object(PartShapes.example())),
                        "Prompts, and what it made of them.",
                        Model::examples)
                .with(
                        "offers",
                        Type.list(Type.object(offers.offer())),
                        "Who sells it, and at what price.",
                        OfferShapes::of)
                .with(
                        "faq",
                        Type.list(Type.object(PartShapes.question())),
                        "Questions, with answers in the editor’s words.",
                        Model::faq);
    }
}
