package dev.vitrine.api;

import dev.vitrine.catalog.Catalog;
import dev.vitrine.catalog.License;
import dev.vitrine.catalog.Model;
import dev.vitrine.catalog.ModelId;
import dev.vitrine.catalog.Organization;
import dev.vitrine.catalog.Provider;
import dev.vitrine.pages.Addresses;
import dev.vitrine.pages.Context;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Organizations, providers and licences as the documents tell them: in a row of an index, and whole. */
final class RecordShapes {
    static final Type<String> COMMERCIAL_USE = Type.oneOf(Arrays.stream(License.CommercialUse.values())
            .map(License.CommercialUse::key)
            .toList());
    private static final Type<String> PROVIDER_KIND = Type.oneOf(
            Arrays.stream(Provider.Kind.values()).map(Provider.Kind::key).toList());
    private static final Type<String> LICENSE_KIND = Type.oneOf(
            Arrays.stream(License.Kind.values()).map(License.Kind::key).toList());

    private final Context context;
    private final DocumentAddresses places;
    private final Type<Model> model;

    RecordShapes(Context context) {
        this.context = context;
        this.places = new DocumentAddresses(context.addresses());
        this.model = Type.object(new ModelShapes(context).reference());
    }

    private Catalog catalog() {
        return context.catalog();
    }

    Shape<Organization> organization(String description) {
        return Shape.<Organization>of(description)
                .with(
                        "id",
                        Type.text(),
                        "Its id.",
                        organization -> organization.id().toString())
                .with("name", Type.text(), "What it calls itself.", Organization::name)
                .maybe("country", Type.text(), "Where it is based, in English.", Organization::country)
                .with("model_count", Type.integer(), "How many of its models are listed.", organization ->
                        (long) catalog().modelsOf(organization.id()).size())
                .with("url", Type.url(), "Its page.", organization -> places.of(Addresses.of(organization.id())))
                .with("json", Type.url(), "Its document.", organization -> places.json(organization.id()));
    }

    Shape<Organization> organization() {
        return organization("An organization that makes models.")
                .maybe("website", Type.url(), "Its own site.", Organization::website)
                .maybe("description", Type.markdown(), "What a reader should know.", Organization::description)
                .with(
                        "models",
                        Type.list(model),
                        "The models that it made, by id.",
                        organization -> catalog().modelsOf(organization.id()));
    }

    Shape<Provider> provider(String description) {
        return Shape.<Provider>of(description)
                .with("id", Type.text(), "Its id.", provider -> provider.id().toString())
                .with("name", Type.text(), "What it is called.", Provider::name)
                .with(
                        "kind",
                        PROVIDER_KIND,
                        "What it is to models that it did not make.",
                        provider -> provider.kind().key())
                .maybe(
                        "organization",
                        Type.text(),
                        "The id of whose own platform it is.",
                        provider -> provider.organization().map(Object::toString))
                .with("model_count", Type.integer(), "How many models it offers.", provider ->
                        (long) models(provider).size())
                .with("url", Type.url(), "Its page.", provider -> places.of(Addresses.of(provider.id())))
                .with("json", Type.url(), "Its document.", provider -> places.json(provider.id()));
    }

    Shape<Provider> provider() {
        return provider("A provider that sells access to models.")
                .maybe("website", Type.url(), "Its own site.", Provider::website)
                .maybe("pricing", Type.url(), "Where it publishes its prices.", Provider::pricing)
                .maybe("description", Type.markdown(), "What a reader should know.", Provider::description)
                .with(
                        "models",
                        Type.list(model),
                        "The models that it offers, by id; their documents have the prices.",
                        this::models);
    }

    /** Each once: a provider may offer a model by two names. */
    private List<Model> models(Provider provider) {
        SortedMap<ModelId, Model> models = new TreeMap<>();
        catalog()
                .offersOf(provider.id())
                .forEach(offering -> models.put(offering.model().id(), offering.model()));
        return List.copyOf(models.values());
    }

    Shape<License> license(String description) {
        return Shape.<License>of(description)
                .with("id", Type.text(), "Its id.", license -> license.id().toString())
                .with("name", Type.text(), "What it is called.", License::name)
                .with(
                        "kind",
                        LICENSE_KIND,
                        "How open it is.",
                        license -> license.kind().key())
                .maybe("spdx", Type.text(), "Its SPDX identifier.", License::spdx)
                .maybe(
                        "commercial_use",
                        COMMERCIAL_USE,
                        "Whether what it covers may be used in business.",
                        license -> license.commercialUse().map(License.CommercialUse::key))
                .with("model_count", Type.integer(), "How many models are under it.", license ->
                        (long) catalog().modelsUnder(license.id()).size())
                .with("url", Type.url(), "Its page.", license -> places.of(Addresses.of(license.id())))
                .with("json", Type.url(), "Its document.", license -> places.json(license.id()));
    }

    Shape<License> license() {
        return license("The terms under which models may be used.")
                .maybe("text", Type.url(), "Where its own text lies.", License::url)
                .with("restrictions", Type.list(Type.text()), "One clause each.", License::restrictions)
                .maybe("description", Type.markdown(), "What a reader should know.", License::description)
                .with(
                        "models",
                        Type.list(model),
                        "The models under it, by id.",
                        license -> catalog().modelsUnder(license.id()));
    }
}
