package dev.vitrine.pages.listing;

import dev.vitrine.catalog.Catalog;
import dev.vitrine.catalog.Lifecycle;
import dev.vitrine.catalog.Media;
import dev.vitrine.catalog.Model;
import dev.vitrine.catalog.ModelId;
import dev.vitrine.catalog.ModelType;
import dev.vitrine.pages.Addresses;
import dev.vitrine.pages.Context;
import dev.vitrine.pages.FactTable;
import dev.vitrine.pages.Link;
import dev.vitrine.pages.StartingPrice;
import dev.vitrine.price.Meter;
import dev.vitrine.price.Price;
import dev.vitrine.value.Resolution;
import dev.vitrine.wording.Amounts;
import dev.vitrine.wording.Dates;
import dev.vitrine.wording.MediaWords;
import dev.vitrine.wording.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.stream.Stream;

/**
 * Tables of models, with the columns that fit what the models have in common. Figures come first: on a phone the rest is
 * beyond the edge.
 */
public final class ModelTables {
    private static final FactTable.Cell FREE = FactTable.Cell.of(Amounts.FREE, "0");
    private static final Comparator<Ranked> NEWEST_FIRST = Comparator.comparingLong(Ranked::rank);

    private final Context context;
    private final Map<ModelType, List<Definition>> typeColumns = new EnumMap<>(ModelType.class);
    /** A model's row among its type, made once: every neighbour of its shows it. */
    private final Map<ModelId, FactTable.Row> typeRows = new ConcurrentHashMap<>();

    public ModelTables(Context context) {
        this.context = context;
        for (ModelType type : ModelType.values()) {
            typeColumns.put(type, columns(type));
        }
    }

    /** A column, and what it holds for a model. */
    private record Definition(FactTable.Column column, Function<Model, FactTable.Cell> cell) {}

    /**
     * Newest first; models whose date is not known last.
     *
     * @param models by id, as they stay where they are of one day
     */
    public static List<Model> newestFirst(List<Model> models) {
        return models.stream()
                .map(model -> new Ranked(newestRank(model), model))
                .sorted(NEWEST_FIRST)
                .map(Ranked::model)
                .toList();
    }

    /** A model with its rank, which is calculated once and compared often. */
    private record Ranked(long rank, Model model) {}

    /** The smaller, the newer; a model whose date is not known comes after every other. */
    static long newestRank(Model model) {
        return model.released().map(date -> -date.earliest().toEpochDay()).orElse(Long.MAX_VALUE);
    }

    /** Models of any type, with who made them. */
    public FactTable mixed(String caption, List<Model> models) {
        return table(caption, models, List.of(from(), organization(), type(), released(), license()));
    }

    /** A short ranking by starting price. */
    public FactTable cheapest(String caption, List<Model> models) {
        return table(caption, models, List.of(yardstick(), organization()));
    }

    /** Models of one type by one organization. */
    FactTable ofOrganization(String caption, List<Model> models) {
        return table(caption, models, List.of(from(), released(), license()));
    }

    /** Models of one type, with what matters for it. */
    public FactTable ofType(ModelType type, String caption, List<Model> models) {
        List<Definition> columns = typeColumns.get(type);
        return table(
                caption,
                columns.stream().map(Definition::column),
                models.stream().map(model -> typeRows.computeIfAbsent(model.id(), id -> row(model, columns))));
    }

    private List<Definition> columns(ModelType type) {
        List<Definition> figures = switch (type) {
            case TEXT -> List.of(tokens("Input", Meter.INPUT_TOKENS), tokens("Output", Meter.OUTPUT_TOKENS), context());
            case EMBEDDING -> List.of(tokens("Input", Meter.INPUT_TOKENS), dimensions());
            case VIDEO -> List.of(from(), measured("5 s at 720p"), resolutions());
            case AUDIO -> List.of(from(), measured("1 hour of audio"));
            case IMAGE -> List.of(from());
        };
        List<Definition> columns = new ArrayList<>(figures);
        columns.addAll(List.of(organization(), released(), license()));
        return List.copyOf(columns);
    }

    /** What a provider offers, with its own prices. */
    FactTable ofProvider(String caption, List<Catalog.Offering> offerings) {
        List<Definition> facts = List.of(organization(), type(), released());
        return table(
                caption,
                Stream.concat(
                        Stream.of(new FactTable.Column("price", "Price here", Optional.empty(), true)),
                        facts.stream().map(Definition::column)),
                offerings.stream()
                        .map(offering -> row(
                                offering.model(),
                                Stream.concat(
                                        Stream.of(priceHere(offering)),
                                        facts.stream().map(fact -> fact.cell().apply(offering.model()))))));
    }

    private FactTable.Cell priceHere(Catalog.Offering offering) {
        return StartingPrice.among(offering.model(), List.of(offering.offer()), context)
                .map(ModelTables::cell)
                .orElseGet(() -> offering.offer().prices().stream()
                        .findFirst()
                        .map(ModelTables::withoutStart)
                        .orElse(FactTable.Cell.NONE));
    }

    /** What can be said of an offer's first price if it is not an amount by which the model can start. */
    private static FactTable.Cell withoutStart(Price price) {
        FactTable.Cell words = FactTable.Cell.of(Amounts.charge(price.charge()), "");
        return price.charge()
                .match(
                        flat -> FactTable.Cell.NONE,
                        tiered -> words,
                        free -> FREE,
                        included -> words,
                        unpublished -> words);
    }

    private FactTable table(String caption, List<Model> models, List<Definition> columns) {
        return table(
                caption,
                columns.stream().map(Definition::column),
                models.stream().map(model -> row(model, columns)));
    }

    private static FactTable table(String caption, Stream<FactTable.Column> columns, Stream<FactTable.Row> rows) {
        return new FactTable(
                caption,
                Stream.concat(Stream.of(FactTable.column("model", "Model")), columns)
                        .toList(),
                0,
                rows.toList());
    }

    private FactTable.Row row(Model model, List<Definition> columns) {
        return row(model, columns.stream().map(column -> column.cell().apply(model)));
    }

    private FactTable.Row row(Model model, Stream<FactTable.Cell> cells) {
        FactTable.Cell name = FactTable.Cell.of(context.link(model)).tagged(status(model));
        return new FactTable.Row(Stream.concat(Stream.of(name), cells).toList());
    }

    private Optional<String> status(Model model) {
        Lifecycle.Status status = model.lifecycle().on(context.asOf());
        return status == Lifecycle.Status.ACTIVE ? Optional.empty() : Optional.of(Words.capitalized(status.key()));
    }

    private Definition organization() {
        return column(
                "organization",
                "Organization",
                false,
                model -> FactTable.Cell.of(context.link(context.organizationOf(model))));
    }

    private Definition type() {
        return column(
                "type",
                "Type",
                false,
                model -> FactTable.Cell.of(context.addresses().link(model.type().label(), Addresses.of(model.type()))));
    }

    private static Definition released() {
        return column(
                "released",
                "Released",
                false,
                model -> model.released()
                        .map(date -> FactTable.Cell.of(Dates.text(date), date.toString()))
                        .orElse(FactTable.Cell.NONE));
    }

    private Definition license() {
        return column(
                "license",
                "License",
                false,
                model -> context.licenseOf(model)
                        .map(license -> FactTable.Cell.of(new Link(
                                license.kind().label(), context.link(license).href())))
                        .orElse(FactTable.Cell.NONE));
    }

    private Definition from() {
        return column(
                "from",
                "Price from",
                true,
                model -> context.quotes().start(model).map(ModelTables::cell).orElseGet(() -> freeOrNothing(model)));
    }

    private Definition yardstick() {
        return column(
                "price",
                "Price",
                true,
                model -> context.quotes()
                        .yardstick(model)
                        .map(price -> FactTable.Cell.of(price).with(Optional.of(price.unit())))
                        .orElse(FactTable.Cell.NONE));
    }

    /** What the job of the type costs: the one price by which models metered differently can be compared. */
    private Definition measured(String label) {
        return new Definition(
                new FactTable.Column("measured", label, Optional.of("from"), true),
                model -> context.quotes()
                        .measured(model)
                        .map(price -> FactTable.Cell.of(price)
                                .with(Optional.of(price.terms()).filter(terms -> !terms.isEmpty())))
                        .orElse(FactTable.Cell.NONE));
    }

    private static FactTable.Cell cell(StartingPrice price) {
        return FactTable.Cell.of(price.figure(), price.money().amount().toPlainString())
                .with(Optional.of(price.unit()));
    }

    private FactTable.Cell freeOrNothing(Model model) {
        return StartingPrice.isFreeSomewhere(model, context) ? FREE : FactTable.Cell.NONE;
    }

    private Definition tokens(String label, Meter meter) {
        return new Definition(
                new FactTable.Column(
                        meter == Meter.INPUT_TOKENS ? "input" : "output",
                        label + " from",
                        Optional.of("per 1M tokens"),
                        true),
                model -> context.quotes()
                        .start(model)
                        .filter(price -> price.price().meter() == Meter.INPUT_TOKENS)
                        .flatMap(price -> meter == Meter.INPUT_TOKENS ? Optional.of(price.money()) : price.answer())
                        .map(money -> FactTable.Cell.of(
                                Amounts.figure(money), money.amount().toPlainString()))
                        .orElseGet(() -> freeOrNothing(model)));
    }

    private static Definition context() {
        return number(
                "context",
                "Context",
                Optional.of("tokens"),
                model -> model.limits().context(),
                Amounts::count);
    }

    private static Definition dimensions() {
        return number(
                "dimensions",
                "Dimensions",
                Optional.empty(),
                model -> model.limits().dimensions(),
                Words::grouped);
    }

    private static Definition number(
            String key,
            String label,
            Optional<String> unit,
            Function<Model, Optional<Long>> value,
            LongFunction<String> words) {
        return new Definition(
                new FactTable.Column(key, label, unit, true),
                model -> value.apply(model)
                        .map(number -> FactTable.Cell.of(words.apply(number), Long.toString(number)))
                        .orElse(FactTable.Cell.NONE));
    }

    private static Definition resolutions() {
        return column("resolutions", "Resolutions", false, model -> {
            Media media = model.media();
            int highest = media.resolutions().stream()
                    .mapToInt(Resolution::height)
                    .max()
                    .orElse(0);
            return highest == 0
                    ? FactTable.Cell.NONE
                    : FactTable.Cell.of(MediaWords.resolutions(media), Integer.toString(highest));
        });
    }

    private static Definition column(String key, String label, boolean numeric, Function<Model, FactTable.Cell> cell) {
        return new Definition(new FactTable.Column(key, label, Optional.empty(), numeric), cell);
    }
}
