package dev.vitrine.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModulesTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            delimiterString = " => ",
            value = {
                "a + +b; => a+ +b;",
                "a - -b; => a- -b;",
                "a++ + b; => a++ +b;",
                "if (a < !--b) { c(); } => if(a< !--b){c(); }",
                "x ? .5 : 1 => x? .5:1",
                "return -x; => return-x;",
                "let { a, b } = \"c , d\"; => let{a,b}=\"c , d\";",
                "say(`a + ${b} , c`, d); => say(`a + ${b} , c`,d);",
                "x = a / b + / , \"/; => x = a / b + / , \"/;",
            })
    void onlySpacesThatMeanNothingGo(String line, String lean) {
        assertThat(Modules.joined(List.of(line))).isEqualTo(lean + "\n");
    }

    @Test
    void commentsOnTheirOwnLinesAndImportsGo() {
        assertThat(Modules.joined(List.of("""
                import { b } from "./b.js";

                // One.
                /** Two. */
                /*
                 * import { c } from "./c.js";
                 */
                  const a = b
                    * 2;
                """, "export const b = 1;\n")))
                .isEqualTo("const a=b\n*2;\nexport const b=1;\n");
    }

    @Test
    void aModuleWhoseTextContinuesKeepsItsLines() {
        String module = "const a = `one\n  // two\n`;\n";

        assertThat(Modules.joined(List.of(module))).isEqualTo(module);
        assertThat(Modules.joined(List.of("const a = \"one\\\n  two\";\n"))).isEqualTo("const a = \"one\\\n  two\";\n");
    }
}
