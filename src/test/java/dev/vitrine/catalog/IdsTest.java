package dev.vitrine.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ids of models and of what takes part in an arena. */
class IdsTest {
    @ParameterizedTest
    @ValueSource(strings = {"acme/one", "a/b", "luma/ray-2.1-flash"})
    void aModelIdIsWrittenAsItIsRead(String text) {
        assertThat(ModelId.of(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "one", "acme/", "/one", "acme/one/two", "Acme/one", "acme/One", "acme/one ", "acme/../one"})
    void aTextThatIsNotTwoIdsIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> ModelId.of(text));
    }

    @Test
    void modelIdsAreInOrderOfTheOrganizationAndThenOfTheName() {
        assertThat(Stream.of("b/a", "a-b/c", "a/d", "a/c").map(ModelId::of).sorted())
                .extracting(ModelId::toString)
                .containsExactly("a/c", "a/d", "a-b/c", "b/a");
    }

    @Test
    void aModelComesBeforeItsVariants() {
        ModelId one = ModelId.of("acme/one");
        Entrant thinking = new Entrant(one, Optional.of("thinking"));
        Entrant high = new Entrant(one, Optional.of("high"));
        Entrant other = Entrant.of(ModelId.of("acme/alpha"));

        assertThat(Stream.of(thinking, high, Entrant.of(one), other).sorted())
                .containsExactly(other, Entrant.of(one), high, thinking);
    }
}
