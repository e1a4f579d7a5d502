package dev.vitrine.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MixedScriptsTest {
    private static final String RULE = "mixed-scripts";

    @Test
    void aForeignLetterInALatinWordIsMarkedWithTheNameThatIsMeant() {
        assertThat(Marked.check(RULE, model("«Cl\u0430ude 4»")).get(0).hint()).contains("write name: Claude 4");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Claude",
                "\u041a\u0430\u043d\u0434\u0438\u043d\u0441\u043a\u0438\u0439 XL",
                "\u03b2-VAE",
                "Bielik \u0141\u00f3d\u017a",
                "\u0394-net"
            })
    void aWordOfOneScriptIsFine(String name) {
        Marked.check(RULE, model(name));
    }

    private static String model(String name) {
        return "-- data/models/acme/one.yaml --\nname: " + name + "\ntype: text\n";
    }
}
