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

/** Organizations, providers and licenses as the documents tell them: in a row of an index, and whole. */
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
                        "The id.",
                        organization -> organization.id().toString())
                .with("name", Type.text(), "The name that it uses.", Organization::name)
                .maybe("country", Type.text(), "The country in which it is based, in English.", Organization::country)
                .with("model_count", Type.integer(), "The number of its models in the catalog.", organization ->
                        (long) catalog().modelsOf(organization.id()).size())
                .with(
                        "url",
                        Type.url(),
                        "The page of the record.",
                        organization -> places.of(Addresses.of(organization.id())))
                .with(
                        "json",
                        Type.url(),
                        "The document of the record.",
                        organization -> places.json(organization.id()));
    }

    Shape<Organization> organization() {
        return organization("An organization that makes models.")
                .maybe("website", Type.url(), "Its own site.", Organization::website)
                .maybe("description", Type.markdown(), "What readers should know about it.", Organization::description)
                .with(
                        "models",
                        Type.list(model),
                        "The models that it made, sorted by id.",
                        organization -> catalog().modelsOf(organization.id()));
    }

    Shape<Provider> provider(String description) {
        return Shape.<Provider>of(description)
                .with("id", Type.text(), "The id.", provider -> provider.id().toString())
                .with("name", Type.text(), "The name.", Provider::name)
                .with(
                        "kind",
                        PROVIDER_KIND,
                        "How the provider gets the models that it sells.",
                        provider -> provider.kind().key())
                .maybe(
                        "organization",
                        Type.text(),
                        "The id of the organization whose platform it is.",
                        provider -> provider.organization().map(Object::toString))
                .with("model_count", Type.integer(), "The number of models that it offers.", provider ->
                        (long) models(provider).size())
                .with("url", Type.url(), "The page of the record.", provider -> places.of(Addresses.of(provider.id())))
                .with("json", Type.url(), "The document of the record.", provider -> places.json(provider.id()));
    }

    Shape<Provider> provider() {
        return provider("A provider that sells access to models.")
                .maybe("website", Type.url(), "Its own site.", Provider::website)
                .maybe("pricing", Type.url(), "The page with its prices.", Provider::pricing)
                .maybe("description", Type.markdown(), "What readers should know about it.", Provider::description)
                .with(
                        "models",
                        Type.list(model),
                        "The models that it offers, sorted by id; their documents have the prices.",
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
                .with("id", Type.text(), "The id.", license -> license.id().toString())
                .with("name", Type.text(), "The name.", License::name)
                .with(
                        "kind",
                        LICENSE_KIND,
                        "How open the license is.",
                        license -> license.kind().key())
                .maybe("spdx", Type.text(), "The SPDX identifier.", License::spdx)
                .maybe(
                        "commercial_use",
                        COMMERCIAL_USE,
                        "Whether commercial use is allowed.",
                        license -> license.commercialUse().map(License.CommercialUse::key))
                .with("model_count", Type.integer(), "The number of models with this license.", license ->
                        (long) catalog().modelsUnder(license.id()).size())
                .with("url", Type.url(), "The page of the record.", license -> places.of(Addresses.of(license.id())))
                .with("json", Type.url(), "The document of the record.", license -> places.json(license.id()));
    }

    Shape<License> license() {
        return license("The terms under which models may be used.")
                .maybe("text", Type.url(), "The address of the license text.", License::url)
                .with(
                        "restrictions",
                        Type.list(Type.text()),
                        "The restrictions, as one phrase each.",
                        License::restrictions)
                .maybe("description", Type.markdown(), "What readers should know about it.", License::description)
                .with(
                        "models",
                        Type.list(model),
                        "The models with this license, sorted by id.",
                        license -> catalog().modelsUnder(license.id()));
    }
}
