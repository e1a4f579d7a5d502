package dev.vitrine.review;

import dev.vitrine.catalog.Catalog;
import dev.vitrine.catalog.Model;
import dev.vitrine.catalog.ModelId;
import dev.vitrine.catalog.ModelType;
import dev.vitrine.catalog.Offer;
import dev.vitrine.catalog.ProviderId;
import dev.vitrine.price.Meter;
import dev.vitrine.price.Money;
import dev.vitrine.price.Price;
import dev.vitrine.wording.Amounts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What others ask for the same, to tell a price that is far from all of them. */
final class PriceOutliers {
    /** How many times as much as the dearest other, or how few times as little as the cheapest, is far. */
    private static final BigDecimal FAR = BigDecimal.valueOf(4);

    /** Fewer models than this say nothing of what is usual. */
    private static final int ENOUGH = 5;

    private final Catalog base;
    private final Catalog head;
    private final LocalDate day;
    private final Map<Usual, List<Asked>> usual = new ConcurrentHashMap<>();

    /**
     * Others in two states of a catalog.
     *
     * @param base what other providers ask for a model is taken from here, so that of two prices that change at once each is
     *     held against what the other was
     * @param head what other models cost is taken from here, so that the first records of a catalog are compared too
     */
    PriceOutliers(Catalog base, Catalog head, LocalDate day) {
        this.base = base;
        this.head = head;
        this.day = day;
    }

    /** What models of one type ask for by one meter. */
    private record Usual(ModelType type, Meter meter, Currency currency) {}

    /** An amount, and whose model asks it. */
    private record Asked(ModelId model, Money money) {}

    /**
     * Why a price stands out: among the other providers of the model, for the same terms, or where there is none, among all
     * models of its type. Absent where it does not, has ended, or is no single amount.
     *
     * <p>Example: $2.00 per second, where two other providers ask $0.20 and $0.30, is more than four times $0.30.
     */
    Optional<String> outlier(Model model, ProviderId provider, Price price) {
        if (price.flat().isEmpty() || hasEnded(price)) {
            return Optional.empty();
        }
        Money money = price.flat().get();
        List<Money> others = base.models().getOrDefault(model.id(), model).offers().stream()
                .filter(offer -> !offer.provider().equals(provider))
                .flatMap(offer -> amounts(offer, price).stream())
                .toList();
        String per = " per " + price.meter().key();
        if (!others.isEmpty()) {
            return far(money, others)
                    .map(range -> Amounts.exact(money) + per + ", while other providers of the model ask " + range);
        }
        List<Asked> all = usual(new Usual(model.type(), price.meter(), money.currency())).stream()
                .filter(asked -> !asked.model().equals(model.id()))
                .toList();
        long models = all.stream().map(Asked::model).distinct().count();
        return models < ENOUGH
                ? Optional.empty()
                : far(money, all.stream().map(Asked::money).toList())
                        .map(range -> Amounts.exact(money) + per + ", while the " + models + " other "
                                + model.type().key() + " models with such a price ask " + range);
    }

    private List<Money> amounts(Offer offer, Price like) {
        return offer.prices().stream()
                .filter(price -> price.meter() == like.meter()
                        && price.conditions().equals(like.conditions())
                        && !hasEnded(price))
                .flatMap(price -> price.flat().stream())
                .filter(money ->
                        money.currency().equals(like.flat().orElseThrow().currency()))
                .toList();
    }

    private List<Asked> usual(Usual key) {
        return usual.computeIfAbsent(
                key,
                asked -> head.modelsOf(asked.type()).stream()
                        .flatMap(model -> model.offers().stream()
                                .flatMap(offer -> offer.prices().stream())
                                .filter(price -> price.meter() == asked.meter() && !hasEnded(price))
                                .flatMap(price -> price.flat().stream())
                                .filter(money -> money.currency().equals(asked.currency()))
                                .map(money -> new Asked(model.id(), money)))
                        .toList());
    }

    private boolean hasEnded(Price price) {
        return price.validity().until().filter(last -> last.isBefore(day)).isPresent();
    }

    /** The range of the others, where the amount is far outside it. */
    private static Optional<String> far(Money money, List<Money> others) {
        Money least = others.stream().min(Comparator.comparing(Money::amount)).orElseThrow();
        Money most = others.stream().max(Comparator.comparing(Money::amount)).orElseThrow();
        boolean dear = money.amount().compareTo(most.amount().multiply(FAR)) > 0;
        boolean cheap = money.amount().multiply(FAR).compareTo(least.amount()) < 0;
        return dear || cheap
                ? Optional.of(
                        least.equals(most) ? Amounts.exact(least) : Amounts.exact(least) + " to " + Amounts.exact(most))
                : Optional.empty();
    }
}
