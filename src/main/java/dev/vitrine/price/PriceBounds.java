package dev.vitrine.price;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Between which amounts one unit of a meter has ever been sold, with room on both sides. A price beyond them is most likely
 * one for another unit: a token instead of a million tokens, cents instead of dollars.
 *
 * <p>The bounds are in US dollars. The lower one holds for every currency, for there is hardly one whose unit is worth more;
 * the upper one only for those whose unit is worth about as much.
 */
public final class PriceBounds {
    /** Currencies whose unit is worth between half a dollar and two. */
    private static final Set<String> LIKE_DOLLARS = Set.of("USD", "EUR", "GBP", "CHF", "AUD", "CAD", "NZD", "SGD");

    private static final BigDecimal THOUSAND = new BigDecimal(1_000);
    private static final BigDecimal MILLION = new BigDecimal(1_000_000);

    private static final Map<Meter, Range> RANGES = ranges();

    private PriceBounds() {}

    /** The least and the most that a unit costs, in US dollars. */
    private record Range(BigDecimal least, BigDecimal most) {
        static Range of(String least, String most) {
            return new Range(new BigDecimal(least), new BigDecimal(most));
        }

        /** By which factor the square of an amount is away from that of the geometric mean; 1 in the middle. */
        BigDecimal distance(BigDecimal amount) {
            BigDecimal square = amount.multiply(amount);
            BigDecimal middle = least.multiply(most);
            return square.max(middle).divide(square.min(middle), MathContext.DECIMAL64);
        }

        boolean holds(BigDecimal amount) {
            return amount.compareTo(least) >= 0 && amount.compareTo(most) <= 0;
        }
    }

    /**
     * A price that is beyond the bounds.
     *
     * @param least what is not below it, in US dollars
     * @param most what is not above it, in US dollars
     * @param meant the amount within the bounds if it was written for one token or a thousand where the meter counts a million,
     *     or the other way round
     */
    public record Doubt(Money money, BigDecimal least, BigDecimal most, Optional<BigDecimal> meant) {
        /** Such as "0.0000003 USD for 1M input tokens is less than anything has cost so far (0.002)". */
        public String words(Meter meter) {
            boolean isLow = money.amount().compareTo(least) < 0;
            return money.amount().toPlainString() + " " + money.currency() + " per " + meter.key() + " is "
                    + (isLow ? "less than " + least : "more than " + most) + ", the "
                    + (isLow ? "least" : "most") + " that is plausible";
        }
    }

    /**
     * What is doubtful about a price: its amount, or that of its first tier beyond the bounds. Example: {@code {per: 1M input
     * tokens, usd: 0.0000003}} is doubtful, and 0.3 is meant.
     */
    public static Optional<Doubt> doubt(Price price) {
        return price.charge().amounts().stream()
                .flatMap(money -> doubt(price.meter(), money).stream())
                .findFirst();
    }

    private static Optional<Doubt> doubt(Meter meter, Money money) {
        Range range = RANGES.get(meter);
        BigDecimal amount = money.amount();
        boolean isLow = amount.signum() > 0 && amount.compareTo(range.least()) < 0;
        boolean isHigh =
                LIKE_DOLLARS.contains(money.currency().getCurrencyCode()) && amount.compareTo(range.most()) > 0;
        if (!isLow && !isHigh) {
            return Optional.empty();
        }
        boolean isOfMany = meter.key().startsWith("1");
        Optional<BigDecimal> meant = Stream.of(MILLION, THOUSAND)
                .filter(factor -> isOfMany)
                .map(factor -> isLow ? amount.multiply(factor) : amount.divide(factor))
                .filter(range::holds)
                .min(Comparator.comparing(range::distance));
        return Optional.of(new Doubt(money, range.least(), range.most(), meant.map(BigDecimal::stripTrailingZeros)));
    }

    /**
     * The cheapest and the dearest that was on sale when this was written stand behind each line; the bounds leave a factor of
     * three to ten beyond them.
     */
    private static Map<Meter, Range> ranges() {
        Map<Meter, Range> ranges = new EnumMap<>(Meter.class);
        // Embeddings at 0.01 and small models at 0.02; a reasoning model of 2025 took 150.
        ranges.put(Meter.INPUT_TOKENS, Range.of("0.002", "500"));
        // A tenth of the input, and half of that in batches: 0.0025.
        ranges.put(Meter.CACHED_INPUT_TOKENS, Range.of("0.0005", "250"));
        // 0.08 to 30; some providers charge for the time of storage in it.
        ranges.put(Meter.CACHE_WRITE_TOKENS, Range.of("0.002", "500"));
        // 0.03, and 600 of that reasoning model.
        ranges.put(Meter.OUTPUT_TOKENS, Range.of("0.005", "2000"));
        ranges.put(Meter.REASONING_TOKENS, Range.of("0.005", "2000"));
        // Images and sound are tokens at one to forty times the price of text.
        ranges.put(Meter.IMAGE_INPUT_TOKENS, Range.of("0.005", "500"));
        ranges.put(Meter.IMAGE_OUTPUT_TOKENS, Range.of("0.05", "2000"));
        ranges.put(Meter.AUDIO_INPUT_TOKENS, Range.of("0.01", "500"));
        ranges.put(Meter.AUDIO_OUTPUT_TOKENS, Range.of("0.05", "2000"));
        // 1.8 to 2.5 of the few that count so.
        ranges.put(Meter.VIDEO_OUTPUT_TOKENS, Range.of("0.02", "500"));
        // Transcription for 0.04 an hour is 0.000011 a second; a second of video with sound took up to 0.75.
        ranges.put(Meter.SECOND, Range.of("0.000002", "10"));
        ranges.put(Meter.MINUTE, Range.of("0.0001", "500"));
        ranges.put(Meter.HOUR, Range.of("0.005", "5000"));
        // 0.14 to 11.47 for a clip.
        ranges.put(Meter.VIDEO, Range.of("0.005", "200"));
        // 0.0019 to 0.25; the smallest open models take 0.0006.
        ranges.put(Meter.IMAGE, Range.of("0.0001", "10"));
        // 0.0001 to read one for an embedding, 0.0011 to take one as a prompt.
        ranges.put(Meter.INPUT_IMAGE, Range.of("0.00001", "2"));
        // 0.0013 to 0.0064.
        ranges.put(Meter.MEGAPIXEL, Range.of("0.0001", "2"));
        // 0.6 of small open voices, 180 of studio voices.
        ranges.put(Meter.CHARACTERS, Range.of("0.05", "2000"));
        // From a single search to an hour of an agent's work: the widest of all.
        ranges.put(Meter.REQUEST, Range.of("0.00001", "500"));
        // 0.5 for reranking, 35 for web search.
        ranges.put(Meter.SEARCHES, Range.of("0.01", "1000"));
        return ranges;
    }
}
