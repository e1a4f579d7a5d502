package dev.vitrine.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResponsePathTest {
    @Test
    void membersAreTextAndIndicesAreNumbers() {
        assertThat(ResponsePath.parse("output.media[0].url").steps()).containsExactly("output", "media", 0, "url");
        assertThat(ResponsePath.parse("data[12][3]").steps()).containsExactly("data", 12, 3);
        assertThat(ResponsePath.parse("_id").steps()).containsExactly("_id");
        assertThat(ResponsePath.parse("v2.a1").steps()).containsExactly("v2", "a1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " a",
                "a ",
                ".a",
                "a.",
                "a..b",
                "[0]",
                "a[]",
                "a[-1]",
                "a[x]",
                "a[0]b",
                "a[10000]",
                "a-b",
                "2a",
                "a.0"
            })
    void anythingElseIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> ResponsePath.parse(text));
    }
}
