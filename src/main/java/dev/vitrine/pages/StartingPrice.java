package dev.vitrine.pages;

import dev.vitrine.catalog.Model;
import dev.vitrine.catalog.ModelType;
import dev.vitrine.catalog.Offer;
import dev.vitrine.price.Charge;
import dev.vitrine.price.Job;
import dev.vitrine.price.Meter;
import dev.vitrine.price.Money;
import dev.vitrine.price.Price;
import dev.vitrine.wording.Amounts;
import dev.vitrine.wording.Figure;
import dev.vitrine.wording.MeterWords;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The price that stands for a model wherever there is room for one: the lowest that anyone may have who asks for nothing
 * special (no batch, no long context), by the first of its type's meters that has a price.
 *
 * @param answer for tokens, what the same offer asks for output
 * @param ties how many other providers ask the same
 */
public record StartingPrice(ModelType type, Offer offer, Price price, Money money, Optional<Money> answer, long ties) {
    private static final BigDecimal SECONDS_OF_HOUR = BigDecimal.valueOf(3600);
    /** For models that are asked in text. */
    private static final List<Set<Meter>> ANSWERING =
            List.of(Set.of(Meter.INPUT_TOKENS), Set.of(Meter.CHARACTERS), Set.of(Meter.REQUEST), Set.of(Meter.IMAGE));

    /** Which meters stand for a type of model: the first group that has a price; within a group prices are compared. */
    private static final Map<ModelType, List<Set<Meter>>> METERS = Map.of(
            ModelType.TEXT, ANSWERING,
            ModelType.EMBEDDING, ANSWERING,
            ModelType.IMAGE,
                    List.of(
                            Set.of(Meter.IMAGE),
                            Set.of(Meter.MEGAPIXEL),
                            Set.of(Meter.IMAGE_OUTPUT_TOKENS),
                            Set.of(Meter.OUTPUT_TOKENS),
                            Set.of(Meter.REQUEST)),
            ModelType.VIDEO,
                    List.of(
                            Set.of(Meter.SECOND),
                            Set.of(Meter.VIDEO),
                            Set.of(Meter.MEGAPIXEL),
                            Set.of(Meter.VIDEO_OUTPUT_TOKENS)),
            ModelType.AUDIO,
                    List.of(
                            Set.of(Meter.CHARACTERS),
                            Set.of(Meter.SECOND, Meter.MINUTE, Meter.HOUR),
                            Set.of(Meter.AUDIO_OUTPUT_TOKENS),
                            Set.of(Meter.INPUT_TOKENS),
                            Set.of(Meter.AUDIO_INPUT_TOKENS)));

    private static final Job HOUR_OF_SOUND = new Job.Recording(SECONDS_OF_HOUR);

    /** The groups of meters that stand for a type, in the order in which they are asked. */
    public static List<Set<Meter>> meters(ModelType type) {
        return METERS.get(type);
    }

    /** How far a search for a starting price goes from what anyone gets in the catalog's currency. */
    private enum Reach {
        ORDINARY,
        ORDINARY_IN_ANY_CURRENCY,
        ANY
    }

    /**
     * The starting price among some of a model's offers; absent where none has a price by which it can start. Where nobody
     * has an ordinary price in the catalog's currency, one in another currency, and then one with conditions.
     */
    public static Optional<StartingPrice> among(Model model, List<Offer> offers, Context context) {
        for (Reach reach : Reach.values()) {
            for (Set<Meter> group : METERS.get(model.type())) {
                Optional<StartingPrice> lowest = lowest(model, offers, group, reach, context);
                if (lowest.isPresent()) {
                    return lowest;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<StartingPrice> lowest(
            Model model, List<Offer> offers, Set<Meter> meters, Reach reach, Context context) {
        List<StartingPrice> all = offers.stream()
                .flatMap(offer -> prices(offer, meters, reach, context)
                        .map(price -> new StartingPrice(
                                model.type(),
                                offer,
                                price,
                                price.first().orElseThrow(),
                                answer(offer, price, reach, context),
                                0)))
                .toList();
        // Amounts of two currencies cannot be compared: the first by its code stands for the model.
        Optional<String> currency = all.stream().map(StartingPrice::currency).min(Comparator.naturalOrder());
        List<StartingPrice> prices = all.stream()
                .filter(start -> currency.equals(Optional.of(start.currency())))
                .sorted(order(model, context))
                .toList();
        return prices.stream().findFirst().map(first -> first.with(first.tiesAmong(prices)));
    }

    private String currency() {
        return money.currency().getCurrencyCode();
    }

    /** What is compared within a group of meters: sound by the hour, everything else as it is. */
    private BigDecimal comparable() {
        return type == ModelType.AUDIO
                ? HOUR_OF_SOUND.cost(price).map(Money::amount).orElse(money.amount())
                : money.amount();
    }

    private static Comparator<StartingPrice> order(Model model, Context context) {
        return Comparator.comparing(StartingPrice::comparable)
                .thenComparing(start -> start.answer().map(Money::amount).orElse(BigDecimal.ZERO))
                .thenComparing(
                        start -> !context.provider(start.offer().provider()).isFirstPartyFor(model.id()))
                .thenComparing(start -> start.price().conditions())
                .thenComparing(start -> start.offer().provider());
    }

    private long tiesAmong(List<StartingPrice> prices) {
        return prices.stream()
                .filter(other -> other.comparable().compareTo(comparable()) == 0
                        && other.answer().equals(answer))
                .map(other -> other.offer().provider())
                .filter(provider -> !provider.equals(offer.provider()))
                .distinct()
                .count();
    }

    private StartingPrice with(long others) {
        return new StartingPrice(type, offer, price, money, answer, others);
    }

    /** Prices that are paid today and are more than nothing. */
    private static Stream<Price> prices(Offer offer, Set<Meter> meters, Reach reach, Context context) {
        return offer.prices().stream()
                .filter(price ->
                        meters.contains(price.meter()) && price.validity().on(context.asOf()))
                .filter(price -> reach == Reach.ANY || price.conditions().isOrdinary())
                .filter(price -> price.first()
                        .filter(money ->
                                reach != Reach.ORDINARY || money.currency().equals(context.currency()))
                        .filter(money -> money.amount().signum() > 0)
                        .isPresent());
    }

    /** What an answer costs where the question costs this. */
    private static Optional<Money> answer(Offer offer, Price price, Reach reach, Context context) {
        return price.meter() == Meter.INPUT_TOKENS
                ? prices(offer, Set.of(Meter.OUTPUT_TOKENS), reach, context)
                        .flatMap(output -> output.first().stream())
                        .filter(money -> money.currency()
                                .equals(price.first().orElseThrow().currency()))
                        .min(Comparator.comparing(Money::amount))
                : Optional.empty();
    }

    /** Whether someone gives the model away to whoever asks, in no plan that has to be paid. */
    public static boolean isFreeSomewhere(Model model, Context context) {
        return freeOffers(model, context).findAny().isPresent();
    }

    /** Offers that ask nothing for what the model's use is metered by, of whoever comes. */
    static Stream<Offer> freeOffers(Model model, Context context) {
        return model.offers().stream().filter(offer -> isFree(model, offer, context));
    }

    /** Offers that ask nothing only under a condition, such as a free service next to the ordinary one. */
    static Stream<Offer> freeVariants(Model model, Context context) {
        return model.offers().stream()
                .filter(offer -> offer.prices().stream()
                        .anyMatch(price -> price.charge() instanceof Charge.Free
                                && !price.conditions().isOrdinary()
                                && price.validity().on(context.asOf())
                                && METERS.get(model.type()).stream().anyMatch(group -> group.contains(price.meter()))));
    }

    private static boolean isFree(Model model, Offer offer, Context context) {
        List<Price> ordinary = offer.prices().stream()
                .filter(price -> price.validity().on(context.asOf())
                        && price.conditions().isOrdinary())
                .toList();
        return METERS.get(model.type()).stream()
                .map(group -> ordinary.stream()
                        .filter(price -> group.contains(price.meter()) || price.meter() == Meter.OUTPUT_TOKENS)
                        .toList())
                .filter(prices -> !prices.isEmpty())
                .findFirst()
                .map(prices -> prices.stream().allMatch(price -> price.charge() instanceof Charge.Free))
                .orElse(false);
    }

    /** {@code $0.20}. A second of sound costs too little to be read, so it is shown by the hour. */
    public String amount() {
        return figure().text();
    }

    /** The same for a table. */
    public Figure figure() {
        return isSound() ? Amounts.reckonedFigure(money.times(SECONDS_OF_HOUR)) : Amounts.figure(money);
    }

    /** {@code per second of 720p video}, {@code per 1M input tokens}. */
    public String unit() {
        return isSound() ? "per hour of audio" : "per " + MeterWords.thing(price);
    }

    private boolean isSound() {
        return type == ModelType.AUDIO && price.meter() == Meter.SECOND;
    }
}
