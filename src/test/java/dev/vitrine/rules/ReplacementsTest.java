package dev.vitrine.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Circles of replacements; single ones are in {@link DayChecksTest}. */
class ReplacementsTest {
    private static final String RULE = "replacement-circle";

    @Test
    void twoCirclesAreTwoFindings() {
        Marked.check(
                RULE, model("a", "«acme/b»") + model("b", "acme/a") + model("c", "«acme/c»") + model("d", "acme/a"));
    }

    @Test
    void aModelThatLeadsIntoACircleIsNotPartOfIt() {
        assertThat(Marked.check(
                                RULE,
                                model("a", "acme/c")
                                        + model("b", "acme/d")
                                        + model("c", "«acme/b»")
                                        + model("d", "acme/c"))
                        .get(0)
                        .message())
                .isEqualTo("the replacements go round in a circle: acme/c, acme/b, acme/d, and acme/c again");
    }

    private static String model(String name, String replacement) {
        return "-- data/models/acme/" + name + ".yaml --\nname: " + name.toUpperCase(Locale.ROOT)
                + "\ntype: text\nreplaced_by: " + replacement + "\n";
    }
}
