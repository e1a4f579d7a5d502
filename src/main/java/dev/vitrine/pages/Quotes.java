package dev.vitrine.pages;

import dev.vitrine.catalog.Model;
import dev.vitrine.catalog.ModelId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The figures that stand for each model's price, reckoned once: listings and neighbours ask for them again and again. */
public final class Quotes {
    private final Context context;
    private final Map<ModelId, Optional<StartingPrice>> starts = new ConcurrentHashMap<>();
    private final Map<ModelId, Optional<Yardstick>> measures = new ConcurrentHashMap<>();

    Quotes(Context context) {
        this.context = context;
    }

    /** The starting price of a model among all its offers. */
    public Optional<StartingPrice> start(Model model) {
        return starts.computeIfAbsent(model.id(), id -> StartingPrice.among(model, model.offers(), context));
    }

    /** What the job of the model's type costs at the cheapest; absent where the type has none, or no price fits it. */
    Optional<Yardstick> measured(Model model) {
        return measures.computeIfAbsent(model.id(), id -> Yardstick.measured(model, context));
    }

    /** What the model is compared by. */
    Optional<Yardstick> yardstick(Model model) {
        return measured(model).or(() -> start(model).map(Yardstick::of));
    }
}
