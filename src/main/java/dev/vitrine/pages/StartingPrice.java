package dev.vitrine.pages;

import dev.vitrine.catalog.Charge;
import dev.vitrine.catalog.Condition;
import dev.vitrine.catalog.Meter;
import dev.vitrine.catalog.Model;
import dev.vitrine.catalog.ModelType;
import dev.vitrine.catalog.Money;
import dev.vitrine.catalog.Offer;
import dev.vitrine.catalog.Price;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The price that stands for a model wherever there is room for one: the lowest that anyone may have who asks for nothing
 * special (no batch, no long context), by the first of its type's meters that has a price.
 *
 * @param answer for tokens, what the same offer asks for output
 * @param ties how many other providers ask the same
 */
record StartingPrice(ModelType type, Offer offer, Price price, Money money, Optional<Money> answer, long ties) {
    private static final BigDecimal SECONDS_OF_HOUR = BigDecimal.valueOf(3600);

    /** Which meter stands for a type of model, the first that has a price. */
    private static List<Meter> meters(ModelType type) {
        return switch (type) {
            case TEXT, EMBEDDING -> List.of(Meter.INPUT_TOKENS, Meter.CHARACTERS, Meter.REQUEST, Meter.IMAGE);
            case IMAGE ->
                List.of(Meter.IMAGE, Meter.MEGAPIXEL, Meter.IMAGE_OUTPUT_TOKENS, Meter.OUTPUT_TOKENS, Meter.REQUEST);
            case VIDEO -> List.of(Meter.SECOND, Meter.VIDEO, Meter.MEGAPIXEL, Meter.VIDEO_OUTPUT_TOKENS);
            case AUDIO ->
                List.of(
                        Meter.CHARACTERS,
                        Meter.MINUTE,
                        Meter.SECOND,
                        Meter.HOUR,
                        Meter.AUDIO_OUTPUT_TOKENS,
                        Meter.INPUT_TOKENS,
                        Meter.AUDIO_INPUT_TOKENS);
        };
    }

    /** The starting price among some of a model's offers; absent where none has a price by which it can start. */
    static Optional<StartingPrice> among(Model model, List<Offer> offers, Context context) {
        return meters(model.type()).stream()
                .flatMap(meter -> lowest(model, offers, meter, context).stream())
                .findFirst();
    }

    private static Optional<StartingPrice> lowest(Model model, List<Offer> offers, Meter meter, Context context) {
        List<StartingPrice> prices = offers.stream()
                .flatMap(offer -> ordinary(offer, meter, context)
                        .map(price -> new StartingPrice(
                                model.type(),
                                offer,
                                price,
                                price.flat().orElseThrow(),
                                answer(offer, meter, context),
                                0)))
                .sorted(order(model, context))
                .toList();
        return prices.stream().findFirst().map(first -> first.with(first.tiesAmong(prices)));
    }

    private static Comparator<StartingPrice> order(Model model, Context context) {
        return Comparator.comparing((StartingPrice start) -> start.money().amount())
                .thenComparing(start -> start.answer().map(Money::amount).orElse(BigDecimal.ZERO))
                .thenComparing(
                        start -> !context.provider(start.offer().provider()).isFirstPartyFor(model.id()))
                .thenComparing(start -> start.price().conditions())
                .thenComparing(start -> start.offer().provider().id());
    }

    private long tiesAmong(List<StartingPrice> prices) {
        return prices.stream()
                .filter(other -> other.money().equals(money) && other.answer().equals(answer))
                .map(other -> other.offer().provider().id())
                .filter(provider -> !provider.equals(offer.provider().id()))
                .distinct()
                .count();
    }

    private StartingPrice with(long others) {
        return new StartingPrice(type, offer, price, money, answer, others);
    }

    /** Prices of a meter that are paid today by whoever asks for nothing special, and that are more than nothing. */
    private static Stream<Price> ordinary(Offer offer, Meter meter, Context context) {
        return offer.prices().stream()
                .filter(price -> price.meter() == meter && price.validity().on(context.asOf()))
                .filter(price -> price.conditions().get(Condition.SERVICE).isEmpty()
                        && price.conditions().get(Condition.CONTEXT_ABOVE).isEmpty()
                        && price.conditions().get(Condition.REGION).isEmpty())
                .filter(price -> price.flat()
                        .filter(money -> money.currency().equals(context.currency())
                                && money.amount().signum() > 0)
                        .isPresent());
    }

    private static Optional<Money> answer(Offer offer, Meter meter, Context context) {
        return meter == Meter.INPUT_TOKENS
                ? ordinary(offer, Meter.OUTPUT_TOKENS, context)
                        .flatMap(price -> price.flat().stream())
                        .min(Comparator.comparing(Money::amount))
                : Optional.empty();
    }

    /** Whether someone gives the model away, in no plan that has to be paid. */
    static boolean isFreeSomewhere(Model model, Context context) {
        return freeOffers(model, context).findAny().isPresent();
    }

    static Stream<Offer> freeOffers(Model model, Context context) {
        return model.offers().stream()
                .filter(offer -> offer.prices().stream()
                        .anyMatch(price -> price.charge() instanceof Charge.Free
                                && price.validity().on(context.asOf())));
    }

    /** {@code $0.20}. A second of sound costs too little to be read, so it is shown by the hour. */
    String amount() {
        return isSound() ? Amounts.reckoned(money.times(SECONDS_OF_HOUR)) : Amounts.exact(money);
    }

    /** {@code per second of 720p video}, {@code per 1M input tokens}. */
    String unit() {
        return isSound() ? "per hour of audio" : "per " + MeterWords.thing(price);
    }

    private boolean isSound() {
        return type == ModelType.AUDIO && price.meter() == Meter.SECOND;
    }
}
