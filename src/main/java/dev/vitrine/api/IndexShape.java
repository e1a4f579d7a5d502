package dev.vitrine.api;

import dev.vitrine.catalog.Catalog;
import dev.vitrine.pages.Addresses;
import dev.vitrine.pages.Context;
import java.util.List;
import java.util.function.Supplier;

/** The document that says what there is. */
final class IndexShape {
    private final BuildStamp stamp;
    private final Supplier<List<DocumentTypes.Kind>> kinds;
    private final DocumentAddresses places;

    IndexShape(Context context, BuildStamp stamp, Supplier<List<DocumentTypes.Kind>> kinds) {
        this.stamp = stamp;
        this.kinds = kinds;
        this.places = new DocumentAddresses(context.addresses());
    }

    Shape<Context> shape() {
        Shape<Context> site = Shape.<Context>of("The index of all documents.")
                .with(
                        "version",
                        Type.text(),
                        "The version of the contract: " + Addresses.API_VERSION + ".",
                        of -> Addresses.API_VERSION)
                .with(
                        "build",
                        Type.text(),
                        "A fingerprint that changes when any record of the catalog changes.",
                        of -> stamp.text())
                .with("as_of", Type.date(), "The as-of date of the facts.", Context::asOf)
                .with(
                        "title",
                        Type.text(),
                        "The name of the catalog.",
                        of -> of.catalog().settings().title())
                .with(
                        "tagline",
                        Type.text(),
                        "One sentence that describes the catalog.",
                        of -> of.catalog().settings().tagline())
                .with(
                        "language",
                        Type.text(),
                        "The language of the texts, as a BCP 47 tag.",
                        of -> of.catalog().settings().language())
                .with(
                        "currency",
                        Type.text(),
                        "The preferred currency of headline prices.",
                        of -> of.currency().getCurrencyCode());
        return site.with("url", Type.url(), "The site’s home page.", of -> places.of(Addresses.HOME))
                .with("api", Type.url(), "The page that explains these documents.", of -> places.of(Addresses.API))
                .with(
                        "llms",
                        Type.url(),
                        "Links to the models’ pages in Markdown.",
                        of -> places.of(DocumentAddresses.LLMS))
                .with("llms_full", Type.url(), "All models in one text.", of -> places.of(DocumentAddresses.LLMS_FULL))
                .with("feed", Type.url(), "The changes, as an Atom feed.", of -> places.of(DocumentAddresses.FEED))
                .with(
                        "prices_csv",
                        Type.url(),
                        "The rows of prices.json as CSV.",
                        of -> places.of(DocumentAddresses.PRICE_TABLE))
                .with(
                        "rankings_csv",
                        Type.url(),
                        "The rows of rankings.json as CSV.",
                        of -> places.of(DocumentAddresses.RANKING_TABLE))
                .with("counts", Type.object(counts()), "The number of records of each kind.", Context::catalog)
                .with("documents", Type.list(Type.object(document())), "Every kind of document.", of -> kinds.get());
    }

    private static Shape<Catalog> counts() {
        return Shape.<Catalog>of("The number of records of each kind.")
                .with("models", Type.integer(), "Models.", catalog ->
                        (long) catalog.models().size())
                .with("organizations", Type.integer(), "Organizations.", catalog ->
                        (long) catalog.organizations().size())
                .with("providers", Type.integer(), "Providers.", catalog ->
                        (long) catalog.providers().size())
                .with("licenses", Type.integer(), "Licenses.", catalog ->
                        (long) catalog.licenses().size())
                .with("prices", Type.integer(), "Prices.", IndexShape::prices)
                .with("arenas", Type.integer(), "Arenas.", catalog ->
                        (long) catalog.arenas().size())
                .with("benchmarks", Type.integer(), "Benchmarks.", catalog ->
                        (long) catalog.benchmarks().size());
    }

    private static long prices(Catalog catalog) {
        return catalog.models().values().stream()
                .flatMap(model -> model.offers().stream())
                .mapToLong(offer -> offer.prices().size())
                .sum();
    }

    private Shape<DocumentTypes.Kind> document() {
        return Shape.<DocumentTypes.Kind>of("A kind of document.")
                .with("kind", Type.text(), "The name of the kind.", DocumentTypes.Kind::key)
                .with(
                        "description",
                        Type.text(),
                        "What the document contains.",
                        kind -> kind.shape().description())
                .with(
                        "url",
                        Type.text(),
                        "The address; {id} is replaced by the id of a record.",
                        DocumentTypes.Kind::address)
                .with(
                        "schema",
                        Type.url(),
                        "The JSON Schema of the document.",
                        kind -> places.of(DocumentAddresses.schema(kind.key())));
    }
}
