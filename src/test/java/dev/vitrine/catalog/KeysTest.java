package dev.vitrine.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The words that records use for the kinds of things. */
class KeysTest {
    private record Keys<E>(E[] values, Function<E, String> keyOf, Function<String, Optional<E>> find) {
        @Override
        public String toString() {
            return values.getClass().getComponentType().getName();
        }
    }

    static Stream<Keys<?>> keys() {
        return Stream.of(
                new Keys<>(Answer.Form.values(), Answer.Form::key, Answer.Form::of),
                new Keys<>(Benchmark.Better.values(), Benchmark.Better::key, Benchmark.Better::of),
                new Keys<>(License.CommercialUse.values(), License.CommercialUse::key, License.CommercialUse::of),
                new Keys<>(License.Kind.values(), License.Kind::key, License.Kind::of),
                new Keys<>(Lifecycle.Status.values(), Lifecycle.Status::key, Lifecycle.Status::of),
                new Keys<>(Modality.values(), Modality::key, Modality::of),
                new Keys<>(Model.Feature.values(), Model.Feature::key, Model.Feature::of),
                new Keys<>(ModelType.values(), ModelType::key, ModelType::of),
                new Keys<>(Operation.Content.values(), Operation.Content::key, Operation.Content::of),
                new Keys<>(Operation.Kind.values(), Operation.Kind::key, Operation.Kind::of),
                new Keys<>(Operation.Sdk.values(), Operation.Sdk::key, Operation.Sdk::of),
                new Keys<>(Parameter.Type.values(), Parameter.Type::key, Parameter.Type::of),
                new Keys<>(Provider.Kind.values(), Provider.Kind::key, Provider.Kind::of),
                new Keys<>(VoteLog.Outcome.values(), VoteLog.Outcome::key, VoteLog.Outcome::of));
    }

    @ParameterizedTest
    @MethodSource("keys")
    <E> void eachConstantIsFoundByItsOwnKeyAndNoOther(Keys<E> keys) {
        for (E value : keys.values()) {
            String key = keys.keyOf().apply(value);

            assertThat(key).matches("[a-z0-9]+(-[a-z0-9]+)*");
            assertThat(keys.find().apply(key)).contains(value);
            assertThat(keys.find().apply(key.toUpperCase(Locale.ROOT))).isEmpty();
        }
        assertThat(Arrays.stream(keys.values()).map(keys.keyOf())).doesNotHaveDuplicates();
        assertThat(keys.find().apply("")).isEmpty();
    }
}
