package dev.vitrine.api;

import dev.vitrine.catalog.Catalog;
import dev.vitrine.catalog.Model;
import dev.vitrine.catalog.ModelId;
import dev.vitrine.pages.Addresses;
import dev.vitrine.pages.Context;
import dev.vitrine.pages.FormerAddresses;
import dev.vitrine.pages.Link;
import dev.vitrine.pages.Page;
import dev.vitrine.pages.PageSource;
import dev.vitrine.pages.Route;
import dev.vitrine.pages.TextView;
import dev.vitrine.problem.JsonText;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What a site has for programs: documents of JSON and CSV, their schemas, the models' pages in Markdown, and the page that
 * explains them. Each is made when it is rendered.
 */
public final class ApiPages implements PageSource {
    private static final String OWNER = "the documents for programs";

    private final Context context;
    private final BuildStamp stamp;
    private final DocumentTypes kinds;

    /** The documents of a site. */
    public ApiPages(Context context) {
        this.context = context;
        this.stamp = new BuildStamp(context.catalog());
        this.kinds = new DocumentTypes(context, stamp);
    }

    @Override
    public Stream<Page> readable() {
        return Stream.of(
                new Page(Addresses.API, OWNER, "pages/api.ftlh", () -> new DocumentReference(context, kinds).view()));
    }

    @Override
    public List<Link> links() {
        return List.of(context.addresses().link("API", Addresses.API));
    }

    @Override
    public boolean isRepetition() {
        return true;
    }

    @Override
    public Stream<Page> files() {
        Catalog catalog = context.catalog();
        return Stream.of(
                        Stream.of(document(DocumentAddresses.INDEX, OWNER, kinds.index, context)),
                        kinds.all().stream().map(this::schema),
                        Stream.of(kinds.models, kinds.organizations, kinds.providers, kinds.licenses, kinds.prices)
                                .map(this::listing),
                        Stream.of(kinds.arenas, kinds.rankings, kinds.benchmarks)
                                .map(this::listing),
                        Stream.of(
                                lines(DocumentAddresses.PRICE_TABLE, kinds.prices::csv),
                                lines(DocumentAddresses.RANKING_TABLE, kinds.rankings::csv),
                                lines(DocumentAddresses.PRICE_WORKBOOK, () -> Csv.marked(kinds.prices.csv())),
                                lines(DocumentAddresses.RANKING_WORKBOOK, () -> Csv.marked(kinds.rankings.csv()))),
                        catalog.models().values().stream().flatMap(this::model),
                        catalog.organizations().values().stream()
                                .map(record -> document(
                                        DocumentAddresses.document(
                                                "organizations", record.id().toString()),
                                        record.location().path(),
                                        kinds.organization,
                                        record)),
                        catalog.providers().values().stream()
                                .map(record -> document(
                                        DocumentAddresses.document(
                                                "providers", record.id().toString()),
                                        record.location().path(),
                                        kinds.provider,
                                        record)),
                        catalog.licenses().values().stream()
                                .map(record -> document(
                                        DocumentAddresses.document(
                                                "licenses", record.id().toString()),
                                        record.location().path(),
                                        kinds.license,
                                        record)),
                        scores())
                .flatMap(pages -> pages);
    }

    private Stream<Page> scores() {
        Stream<Page> arenas = context.ratings().all().stream()
                .map(boards -> document(
                        DocumentAddresses.document("arenas", boards.arena().id().toString()),
                        boards.arena().location().path(),
                        kinds.arena,
                        boards));
        Stream<Page> benchmarks = context.catalog().benchmarks().values().stream()
                .map(record -> document(
                        DocumentAddresses.document("benchmarks", record.id().toString()),
                        record.location().path(),
                        kinds.benchmark,
                        record));
        return Stream.concat(arenas, benchmarks);
    }

    /** A model's document, at its own address and at those that it had under other names. */
    private Stream<Page> model(Model model) {
        Stream<Page> aliases = model.aliases().stream()
                .map(alias -> document(
                        Addresses.document(new ModelId(model.id().organization(), alias.id())),
                        FormerAddresses.owner(model, alias.id()),
                        kinds.model,
                        model));
        return Stream.concat(
                Stream.of(document(
                        Addresses.document(model.id()), model.location().path(), kinds.model, model)),
                aliases);
    }

    private static <T> Page document(Route route, String owner, Shape<T> shape, T from) {
        return new Page(route, owner, "feeds/text.ftl", () -> new TextView(JsonText.document(shape.write(from))));
    }

    private Page schema(DocumentTypes.Kind kind) {
        return new Page(
                DocumentAddresses.schema(kind.key()), OWNER, "feeds/text.ftl", () -> new TextView(kinds.schema(kind)));
    }

    private Page listing(Listing<?> listing) {
        return lines(DocumentAddresses.document(listing.key()), () -> listing.json(stamp::text, context.asOf()));
    }

    private static Page lines(Route route, Supplier<Iterator<String>> lines) {
        return new Page(route, OWNER, "feeds/lines.ftl", () -> new LinesView(lines.get()));
    }
}
