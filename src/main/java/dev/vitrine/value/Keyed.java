package dev.vitrine.value;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/** Finds an enum's constant by the key that records use for it. */
public final class Keyed {
    private Keyed() {}

    public static <E> Optional<E> find(E[] values, Function<E, String> keyOf, String key) {
        return Arrays.stream(values)
                .filter(value -> keyOf.apply(value).equals(key))
                .findFirst();
    }
}
