package dev.vitrine.validation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A fix is the value and the words around it, so that code can use the one and readers see the other. */
class ValueFixTest {
    @Test
    void aValueIsWrittenAsItIs() {
        ValueFix fix = DateText.fix("5 January 2026", true);

        assertThat(fix.sure()).contains("2026-01-05");
        assertThat(fix.hint("checked")).isEqualTo("write 2026-01-05");
        assertThat(fix.renamed("verified", "checked")).isEqualTo("write checked: 2026-01-05");
    }

    @Test
    void aValueWithARemarkIsNotSure() {
        ValueFix fix = DateText.fix("2026-02-30", true);

        assertThat(fix.sure()).isEmpty();
        assertThat(fix.hint("checked")).isEqualTo("write 2026-02-28, the last day of that month");
    }

    @Test
    void aMeterOfAnotherQuantityIsNotSure() {
        assertThat(MeterText.fix("images").orElseThrow().sure()).contains("image");
        assertThat(MeterText.fix("1K images").orElseThrow().hint("per"))
                .isEqualTo("write image, with the price of one");
    }

    @Test
    void otherFieldsReplaceTheFieldThatIsThere() {
        ValueFix fix = ValueFix.field("charge: free", "");

        assertThat(fix.sure()).isEmpty();
        assertThat(fix.renamed("price", "usd")).isEqualTo("write charge: free in place of price");
    }

    @Test
    void anOfferedChoiceIsNotAValue() {
        assertThat(ValueFix.advice("did you mean \"second\"?").renamed("unit", "per"))
                .isEqualTo("write per in place of unit");
    }
}
