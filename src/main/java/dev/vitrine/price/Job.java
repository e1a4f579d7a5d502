package dev.vitrine.price;

import dev.vitrine.value.Resolution;
import dev.vitrine.value.Size;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.function.Function;

/**
 * One and the same piece of work, to compare prices that are metered differently.
 *
 * <p>Example: a clip of 5 seconds at 720p is 1 video, 5 seconds, or 1280 × 720 × 24 × 5 / 1,000,000 = 110.592 megapixels; at
 * $0.0022 per megapixel it costs $0.2433024.
 */
public sealed interface Job {
    /** Applies the function for this kind of job. A new kind does not compile until each caller handles it. */
    <R> R match(Function<Clip, R> clip, Function<Recording, R> recording, Function<Picture, R> picture);

    /**
     * How many units of a price's meter the work takes.
     *
     * @return absent where the price does not apply to the work, or cannot be calculated with
     */
    Optional<BigDecimal> units(Price price);

    /** What the work costs at a price that applies to it; by tiers, at the amount of the first. */
    default Optional<Money> cost(Price price) {
        return price.first().flatMap(money -> units(price).map(money::times));
    }

    /**
     * A clip.
     *
     * @param resolution 16:9
     * @param seconds how long it is
     * @param framesPerSecond absent where the model's is not known: then it cannot be priced by the pixel
     */
    record Clip(Resolution resolution, int seconds, Optional<Integer> framesPerSecond) implements Job {
        @Override
        public <R> R match(Function<Clip, R> clip, Function<Recording, R> recording, Function<Picture, R> picture) {
            return clip.apply(this);
        }

        @Override
        public Optional<BigDecimal> units(Price price) {
            if (!matches(price)) {
                return Optional.empty();
            }
            return switch (price.meter()) {
                case SECOND -> Optional.of(BigDecimal.valueOf(seconds));
                case VIDEO -> lastsAsLong(price) ? Optional.of(BigDecimal.ONE) : Optional.empty();
                case MEGAPIXEL -> megapixels();
                default -> Optional.empty();
            };
        }

        /** All pixels of all frames, in millions. */
        public Optional<BigDecimal> megapixels() {
            return framesPerSecond.map(
                    fps -> resolution.widescreen().megapixels().multiply(BigDecimal.valueOf((long) fps * seconds)));
        }

        private boolean matches(Price price) {
            return price.conditions().get(Condition.SIZE).isEmpty()
                    && price.conditions()
                            .get(Condition.RESOLUTION)
                            .map(resolution.name()::equals)
                            .orElse(true)
                    && (price.conditions().get(Condition.DURATION).isEmpty() || lastsAsLong(price));
        }

        private boolean lastsAsLong(Price price) {
            return price.conditions()
                    .get(Condition.DURATION)
                    .map(String.valueOf(seconds)::equals)
                    .orElse(false);
        }
    }

    /**
     * Speech, to make or to hear.
     *
     * @param seconds how long it is
     */
    record Recording(BigDecimal seconds) implements Job {
        private static final BigDecimal MINUTE = BigDecimal.valueOf(60);
        private static final BigDecimal HOUR = BigDecimal.valueOf(3600);

        @Override
        public <R> R match(Function<Clip, R> clip, Function<Recording, R> recording, Function<Picture, R> picture) {
            return recording.apply(this);
        }

        @Override
        public Optional<BigDecimal> units(Price price) {
            return switch (price.meter()) {
                case SECOND -> Optional.of(seconds);
                case MINUTE -> Optional.of(seconds.divide(MINUTE, MathContext.DECIMAL64));
                case HOUR -> Optional.of(seconds.divide(HOUR, MathContext.DECIMAL64));
                default -> Optional.empty();
            };
        }
    }

    /** A picture. */
    record Picture(Size size) implements Job {
        @Override
        public <R> R match(Function<Clip, R> clip, Function<Recording, R> recording, Function<Picture, R> picture) {
            return picture.apply(this);
        }

        @Override
        public Optional<BigDecimal> units(Price price) {
            boolean matches = price.conditions().get(Condition.RESOLUTION).isEmpty()
                    && price.conditions()
                            .get(Condition.SIZE)
                            .map(size.toString()::equals)
                            .orElse(true);
            if (!matches) {
                return Optional.empty();
            }
            return switch (price.meter()) {
                case IMAGE -> Optional.of(BigDecimal.ONE);
                case MEGAPIXEL -> Optional.of(size.megapixels());
                default -> Optional.empty();
            };
        }
    }
}
