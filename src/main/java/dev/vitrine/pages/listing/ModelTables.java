package dev.vitrine.pages.listing;

import dev.vitrine.catalog.Catalog;
import dev.vitrine.catalog.Lifecycle;
import dev.vitrine.catalog.Media;
import dev.vitrine.catalog.Model;
import dev.vitrine.catalog.ModelId;
import dev.vitrine.catalog.ModelType;
import dev.vitrine.pages.Addresses;
import dev.vitrine.pages.ComparablePrice;
import dev.vitrine.pages.Context;
import dev.vitrine.pages.Link;
import dev.vitrine.pages.ModelTable;
import dev.vitrine.pages.StartingPrice;
import dev.vitrine.price.Charge;
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
import java.util.stream.Stream;

/**
 * Tables of models, with the columns that fit what the models have in common. Figures come first: on a phone the rest is
 * beyond the edge.
 */
public final class ModelTables {
    private static final Comparator<Ranked> NEWEST_FIRST = Comparator.comparingLong(Ranked::rank);

    private final Context context;
    private final Map<ModelType, List<Definition>> typeColumns = new EnumMap<>(ModelType.class);
    /** A model's row among its type, made once: every neighbour of its shows it. */
    private final Map<ModelId, ModelTable.Row> typeRows = new ConcurrentHashMap<>();

    public ModelTables(Context context) {
        this.context = context;
        for (ModelType type : ModelType.values()) {
            typeColumns.put(type, columns(type));
        }
    }

    /** A column, and what it holds for a model. */
    private record Definition(ModelTable.Column column, Function<Model, ModelTable.Cell> cell) {}

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

    /** A model with its rank, which is reckoned once and compared often. */
    private record Ranked(long rank, Model model) {}

    /** The smaller, the newer; a model whose date is not known comes after every other. */
    static long newestRank(Model model) {
        return model.released().map(date -> -date.earliest().toEpochDay()).orElse(Long.MAX_VALUE);
    }

    /** Models of any type, with who made them. */
    public ModelTable mixed(String caption, List<Model> models) {
        return table(caption, models, List.of(from(), organization(), type(), released(), license()));
    }

    /** A short ranking by starting price. */
    public ModelTable cheapest(String caption, List<Model> models) {
        return table(caption, models, List.of(yardstick(), organization()));
    }

    /** Models of one type by one organization. */
    ModelTable ofOrganization(String caption, List<Model> models) {
        return table(caption, models, List.of(from(), released(), license()));
    }

    /** Models of one type, with what matters for it. */
    public ModelTable ofType(ModelType type, String caption, List<Model> models) {
        List<Definition> columns = typeColumns.get(type);
        return new ModelTable(
                caption,
                columns.stream().map(Definition::column).toList(),
                models.stream()
                        .map(model -> typeRows.computeIfAbsent(model.id(), id -> row(model, columns)))
                        .toList());
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
    ModelTable ofProvider(String caption, List<Catalog.Offering> offerings) {
        List<ModelTable.Column> columns = List.of(
                new ModelTable.Column("price", "Price here", Optional.empty(), true),
                organization().column(),
                type().column(),
                released().column());
        List<ModelTable.Row> rows = offerings.stream()
                .map(offering -> row(
                        offering.model(),
                        Stream.of(
                                priceHere(offering),
                                organization().cell().apply(offering.model()),
                                type().cell().apply(offering.model()),
                                released().cell().apply(offering.model()))))
                .toList();
        return new ModelTable(caption, columns, rows);
    }

    private ModelTable.Cell priceHere(Catalog.Offering offering) {
        return StartingPrice.among(offering.model(), List.of(offering.offer()), context)
                .map(this::cell)
                .orElseGet(() -> offering.offer().prices().stream()
                        .findFirst()
                        .map(Price::charge)
                        .filter(charge -> !(charge instanceof Charge.Flat))
                        .map(charge -> text(Amounts.charge(charge)))
                        .orElseGet(ModelTables::nothing));
    }

    private ModelTable table(String caption, List<Model> models, List<Definition> columns) {
        return new ModelTable(
                caption,
                columns.stream().map(Definition::column).toList(),
                models.stream().map(model -> row(model, columns)).toList());
    }

    private ModelTable.Row row(Model model, List<Definition> columns) {
        return row(model, columns.stream().map(column -> column.cell().apply(model)));
    }

    private ModelTable.Row row(Model model, Stream<ModelTable.Cell> cells) {
        return new ModelTable.Row(context.link(model), status(model), cells.toList());
    }

    private Optional<String> status(Model model) {
        Lifecycle.Status status = model.lifecycle().on(context.asOf());
        return status == Lifecycle.Status.ACTIVE ? Optional.empty() : Optional.of(Words.capitalized(status.key()));
    }

    private Definition organization() {
        return column("organization", "Organization", false, model -> {
            Link link = context.link(context.organizationOf(model));
            return new ModelTable.Cell(link.text(), Optional.empty(), Optional.of(link.href()), link.text());
        });
    }

    private Definition type() {
        return column("type", "Type", false, model -> {
            Link link = context.addresses().link(model.type().label(), Addresses.of(model.type()));
            return new ModelTable.Cell(link.text(), Optional.empty(), Optional.of(link.href()), link.text());
        });
    }

    private static Definition released() {
        return column(
                "released",
                "Released",
                false,
                model -> model.released()
                        .map(date -> new ModelTable.Cell(
                                Dates.text(date), Optional.empty(), Optional.empty(), date.toString()))
                        .orElseGet(ModelTables::nothing));
    }

    private Definition license() {
        return column(
                "license",
                "License",
                false,
                model -> context.licenseOf(model)
                        .map(license -> new ModelTable.Cell(
                                license.kind().label(),
                                Optional.empty(),
                                Optional.of(context.link(license).href()),
                                license.kind().label()))
                        .orElseGet(ModelTables::nothing));
    }

    private Definition from() {
        return column(
                "from",
                "Price from",
                true,
                model -> context.quotes()
                        .start(model)
                        .map(this::cell)
                        .orElseGet(
                                () -> StartingPrice.isFreeSomewhere(model, context) ? text(Amounts.FREE) : nothing()));
    }

    private Definition yardstick() {
        return column(
                "price",
                "Price",
                true,
                model -> context.quotes()
                        .yardstick(model)
                        .map(price -> cell(price, Optional.of(price.unit())))
                        .orElseGet(ModelTables::nothing));
    }

    /** What the job of the type costs: the one price by which models metered differently can be compared. */
    private Definition measured(String label) {
        return new Definition(
                new ModelTable.Column("measured", label, Optional.of("from"), true),
                model -> context.quotes()
                        .measured(model)
                        .map(price ->
                                cell(price, price.terms().isEmpty() ? Optional.empty() : Optional.of(price.terms())))
                        .orElseGet(ModelTables::nothing));
    }

    private static ModelTable.Cell cell(ComparablePrice price, Optional<String> detail) {
        return new ModelTable.Cell(
                price.amount(), detail, Optional.empty(), price.money().amount().toPlainString());
    }

    private ModelTable.Cell cell(StartingPrice price) {
        return new ModelTable.Cell(
                price.amount(),
                Optional.of(price.unit()),
                Optional.empty(),
                price.money().amount().toPlainString());
    }

    private Definition tokens(String label, Meter meter) {
        return new Definition(
                new ModelTable.Column(
                        meter == Meter.INPUT_TOKENS ? "input" : "output",
                        label + " from",
                        Optional.of("per 1M tokens"),
                        true),
                model -> context.quotes()
                        .start(model)
                        .filter(price -> price.price().meter() == Meter.INPUT_TOKENS)
                        .flatMap(price -> meter == Meter.INPUT_TOKENS ? Optional.of(price.money()) : price.answer())
                        .map(money -> new ModelTable.Cell(
                                Amounts.exact(money),
                                Optional.empty(),
                                Optional.empty(),
                                money.amount().toPlainString()))
                        .orElseGet(
                                () -> StartingPrice.isFreeSomewhere(model, context) ? text(Amounts.FREE) : nothing()));
    }

    private static Definition context() {
        return number("context", "Context", "tokens", model -> model.limits().context());
    }

    private static Definition dimensions() {
        return number("dimensions", "Dimensions", "", model -> model.limits().dimensions());
    }

    private static Definition number(String key, String label, String unit, Function<Model, Optional<Long>> value) {
        return new Definition(
                new ModelTable.Column(key, label, unit.isEmpty() ? Optional.empty() : Optional.of(unit), true),
                model -> value.apply(model)
                        .map(number -> new ModelTable.Cell(
                                key.equals("context") ? Amounts.count(number) : Words.grouped(number),
                                Optional.empty(),
                                Optional.empty(),
                                Long.toString(number)))
                        .orElseGet(ModelTables::nothing));
    }

    private static Definition resolutions() {
        return column("resolutions", "Resolutions", false, model -> {
            Media media = model.media();
            int highest = media.resolutions().stream()
                    .mapToInt(Resolution::height)
                    .max()
                    .orElse(0);
            return highest == 0
                    ? nothing()
                    : new ModelTable.Cell(
                            MediaWords.resolutions(media),
                            Optional.empty(),
                            Optional.empty(),
                            Integer.toString(highest));
        });
    }

    private static Definition column(String key, String label, boolean numeric, Function<Model, ModelTable.Cell> cell) {
        return new Definition(new ModelTable.Column(key, label, Optional.empty(), numeric), cell);
    }

    private static ModelTable.Cell text(String text) {
        return new ModelTable.Cell(text, Optional.empty(), Optional.empty(), text.equals("Free") ? "0" : "");
    }

    private static ModelTable.Cell nothing() {
        return new ModelTable.Cell("", Optional.empty(), Optional.empty(), "");
    }
}
