package dev.vitrine.pages;

import dev.vitrine.catalog.Model;
import dev.vitrine.catalog.ModelId;
import dev.vitrine.price.Validity;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** The figures that stand for each model's price, calculated once: listings and neighbours ask for them again and again. */
public final class PriceCache {
    private final Context context;
    private final Map<ModelId, Known<StartingPrice>> starts;
    private final Map<ModelId, Known<ComparablePrice>> measures;
    private final Map<ModelId, Known<ComparablePrice>> yardsticks;

    /** A figure, and the model that it is of. */
    private record Known<T>(Model model, Optional<T> figure) {}

    PriceCache(Context context) {
        this.context = context;
        this.starts = new ConcurrentHashMap<>();
        this.measures = new ConcurrentHashMap<>();
        this.yardsticks = new ConcurrentHashMap<>();
    }

    /**
     * The same, with the figures of an earlier state of the catalog where they are sure to be the same: a figure depends on
     * the model, the providers, the catalog's currency and, where a price has dates, on the day. Those of one day are shared,
     * because to copy them for each state would take longer than all else.
     */
    PriceCache(Context context, Context earlier) {
        this.context = context;
        PriceCache before = earlier.quotes();
        boolean isComparable = context.currency().equals(earlier.currency())
                && context.catalog().providers().equals(earlier.catalog().providers());
        boolean isShared = isComparable && context.asOf().equals(earlier.asOf());
        this.starts = isShared ? before.starts : new ConcurrentHashMap<>();
        this.measures = isShared ? before.measures : new ConcurrentHashMap<>();
        this.yardsticks = isShared ? before.yardsticks : new ConcurrentHashMap<>();
        if (isComparable && !isShared) {
            keepUndated(before.starts, starts);
            keepUndated(before.measures, measures);
            keepUndated(before.yardsticks, yardsticks);
        }
    }

    private static <T> void keepUndated(Map<ModelId, Known<T>> before, Map<ModelId, Known<T>> now) {
        before.forEach((id, known) -> {
            if (isUndated(known.model())) {
                now.put(id, known);
            }
        });
    }

    private static boolean isUndated(Model model) {
        return model.offers().stream()
                .flatMap(offer -> offer.prices().stream())
                .allMatch(price -> price.validity().equals(Validity.ALWAYS));
    }

    private static <T> Optional<T> known(Map<ModelId, Known<T>> figures, Model model, Supplier<Optional<T>> figure) {
        Known<T> known = figures.get(model.id());
        if (known == null || !known.model().equals(model)) {
            known = new Known<>(model, figure.get());
            figures.put(model.id(), known);
        }
        return known.figure();
    }

    /** The starting price of a model among all its offers. */
    public Optional<StartingPrice> start(Model model) {
        return known(starts, model, () -> StartingPrice.among(model, model.offers(), context));
    }

    /** What the job of the model's type costs at the cheapest; absent where the type has none, or no price fits it. */
    public Optional<ComparablePrice> measured(Model model) {
        return known(measures, model, () -> ComparablePrice.measured(model, context));
    }

    /** What the model is compared by. */
    public Optional<ComparablePrice> yardstick(Model model) {
        return known(
                yardsticks, model, () -> measured(model).or(() -> start(model).map(ComparablePrice::of)));
    }
}
