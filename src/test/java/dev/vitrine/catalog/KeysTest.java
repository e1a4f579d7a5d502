package dev.vitrine.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The words that records use for the kinds of things. */
class KeysTest {
    private record Keys<E>(List<E> values, Function<E, String> keyOf, Function<String, Optional<E>> find) {
        @Override
        public String toString() {
            return values.get(0).getClass().getName();
        }
    }

    static Stream<Keys<?>> keys() {
        return Stream.of(
                new Keys<>(List.of(Answer.Form.values()), Answer.Form::key, Answer.Form::of),
                new Keys<>(List.of(Benchmark.Better.values()), Benchmark.Better::key, Benchmark.Better::of),
                new Keys<>(
                        List.of(License.CommercialUse.values()), License.CommercialUse::key, License.CommercialUse::of),
                new Keys<>(List.of(License.Kind.values()), License.Kind::key, License.Kind::of),
                new Keys<>(List.of(Lifecycle.Status.values()), Lifecycle.Status::key, Lifecycle.Status::of),
                new Keys<>(List.of(Modality.values()), Modality::key, Modality::of),
                new Keys<>(List.of(Model.Feature.values()), Model.Feature::key, Model.Feature::of),
                new Keys<>(List.of(ModelType.values()), ModelType::key, ModelType::of),
                new Keys<>(List.of(Operation.Content.values()), Operation.Content::key, Operation.Content::of),
                new Keys<>(List.of(Operation.Kind.values()), Operation.Kind::key, Operation.Kind::of),
                new Keys<>(List.of(Operation.Sdk.values()), Operation.Sdk::key, Operation.Sdk::of),
                new Keys<>(List.of(Parameter.Type.values()), Parameter.Type::key, Parameter.Type::of),
                new Keys<>(List.of(Provider.Kind.values()), Provider.Kind::key, Provider.Kind::of),
                new Keys<>(List.of(VoteLog.Outcome.values()), VoteLog.Outcome::key, VoteLog.Outcome::of));
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
        assertThat(keys.values().stream().map(keys.keyOf())).doesNotHaveDuplicates();
        assertThat(keys.find().apply("")).isEmpty();
    }
}
