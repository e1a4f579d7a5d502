package dev.vitrine.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a problem reads at a terminal. */
class TextPrinterTest {
    private static final Rule RULE = Rule.error("unknown-field", "Because.");

    @Test
    void aProblemShowsItsLineWithACaretUnderTheSpan() {
        assertThat(print(
                        "name: One\nuds: 0.20\n",
                        new Location("a.yaml", 2, 1, 3),
                        Optional.of("did you mean \"usd\"?")))
                .isEqualTo("""
                        a.yaml:2:1 error[unknown-field]
                          2 | uds: 0.20
                            | ^^^ wrong
                          help: did you mean "usd"?
                        """);
    }

    @Test
    void aProblemWithAWholeFileHasNoExcerpt() {
        assertThat(print("x", Location.ofFile("a.yaml"), Optional.empty()))
                .isEqualTo("a.yaml error[unknown-field]\n  wrong\n");
    }

    @Test
    void aPointIsOneCaret() {
        assertThat(print("name\n", new Location("a.yaml", 1, 2, 0), Optional.empty()))
                .contains("|  ^ wrong");
    }

    @Test
    void aVeryLongLineIsCutAroundTheSpan() {
        String printed = print("x".repeat(5000) + "\n", new Location("a.yaml", 1, 4000, 9), Optional.empty());

        assertThat(printed.lines()).allSatisfy(line -> assertThat(line.length()).isLessThan(250));
        assertThat(printed).contains("^".repeat(9) + " wrong");
    }

    @ParameterizedTest
    @CsvSource({"0,0,80", "0,400,80", "60,0,80", "100,100,80", "400,0,80", "400,400,60", "30,10,40"})
    void inATerminalNoLineOfAnExcerptIsWrapped(int left, int right, int columns) {
        String line = "a".repeat(left) + "WRONG" + "z".repeat(right);
        Problem problem = Problem.of(RULE, new Location("a.yaml", 1, left + 1, 5), "this is wrong for a reason");

        List<String> printed = new TextPrinter(path -> Optional.of(List.of(line)), path -> path, false)
                .within(columns)
                .print(problem)
                .lines()
                .toList();

        assertThat(printed).allSatisfy(one -> assertThat(one.length()).isLessThanOrEqualTo(columns));
        assertThat(printed.get(1).indexOf("WRONG"))
                .isPositive()
                .isEqualTo(printed.get(2).indexOf("^^^^^"));
        assertThat(printed.get(printed.size() - 1)).endsWith("this is wrong for a reason");
    }

    @ParameterizedTest
    @CsvSource({"0,400,false,true", "400,400,true,true", "400,0,true,false", "10,10,false,false"})
    void aCutLineHasDotsAndTheCaretStaysUnderTheSpan(int left, int right, boolean first, boolean last) {
        String line = "a".repeat(left) + "WRONG" + "z".repeat(right);

        List<String> printed = print(line + "\n", new Location("a.yaml", 1, left + 1, 5), Optional.empty())
                .lines()
                .toList();

        assertThat(printed.get(1).startsWith("  1 | …")).isEqualTo(first);
        assertThat(printed.get(1).endsWith("…")).isEqualTo(last);
        assertThat(printed.get(2).indexOf("^^^^^ wrong"))
                .isEqualTo(printed.get(1).indexOf("WRONG"));
    }

    @Test
    void anEscapeBeforeTheSpanMovesTheCaret() {
        List<String> printed = print("\u202ea WRONG\n", new Location("a.yaml", 1, 4, 5), Optional.empty())
                .lines()
                .toList();

        assertThat(printed.get(2).indexOf("^^^^^ wrong"))
                .isEqualTo(printed.get(1).indexOf("WRONG"));
    }

    @Test
    void aTabKeepsTheCaretInPlace() {
        assertThat(print("\ta\n", new Location("a.yaml", 1, 2, 1), Optional.empty()))
                .contains("1 |  a\n    |  ^");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u001b[31m", "\u0007", "\u202e", "\r", "\n::error::forged"})
    void noTextOfARecordCanMoveTheCursorOrForgeALine(String hostile) {
        Problem problem = Problem.of(RULE, new Location("a.yaml", 1, 1, 1), "\"" + hostile + "\" is wrong", hostile);
        String printed = new TextPrinter(path -> Optional.of(List.of(hostile.replace("\n", ""))), path -> path, false)
                .print(problem);

        assertThat(printed).doesNotContain("\u001b", "\u0007", "\u202e", "\r", "\n::");
    }

    @Test
    void colorIsUsedOnlyOnRequest() {
        Problem problem = Problem.of(RULE, Location.ofFile("a.yaml"), "wrong");

        assertThat(new TextPrinter(path -> Optional.empty(), path -> path, true).print(problem))
                .contains("\u001b[1;31m");
        assertThat(new TextPrinter(path -> Optional.empty(), path -> path, false).print(problem))
                .doesNotContain("\u001b");
    }

    @ParameterizedTest
    @CsvSource({"uds,usd", "secnd,second", "vdieo,video", "USD,usd"})
    void aTypoIsCorrected(String word, String meant) {
        assertThat(Suggestion.closest(word, List.of("usd", "second", "video", "tiers")))
                .contains(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "xyzzy", "price"})
    void aWordThatResemblesNothingSuggestsNothing(String word) {
        assertThat(Suggestion.closest(word, List.of("usd", "second", "video"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Luma Labs,luma-labs",
        "luma_labs,luma-labs",
        "luma-labs.yaml,luma-labs",
        "luma-lbas,luma-labs",
        "luma,luma-labs",
        "Amazon Web Services,amazon-bedrock",
        "bedrock,amazon-bedrock",
        "fal.ai,fal",
        "https://www.fal.ai/models/x,fal",
        "bfl,black-forest-labs",
    })
    void aRecordIsKnownByItsNameItsPageOrAPartOfItsId(String word, String meant) {
        Map<String, String> records = Map.of(
                "luma-labs", "Luma Labs",
                "amazon-bedrock", "Amazon Web Services",
                "fal", "",
                "black-forest-labs", "BFL GmbH");

        assertThat(Suggestion.record("provider", word, records)).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "replicate", "a", "!", "https://", "://x"})
    void aWordUnlikeAnyRecordGetsNoSuggestion(String word) {
        assertThat(Suggestion.record("provider", word, Map.of("luma-labs", "Luma Labs", "luma-next", "", "fal", "!!!")))
                .isEmpty();
    }

    @Test
    void aModelIsKnownWithoutItsOrganization() {
        assertThat(Suggestion.record("provider", "ray-2", Map.of("luma/ray-2", "Ray 2", "luma/ray-3", "Ray 3")))
                .contains("luma/ray-2");
    }

    @Test
    void problemsAreInTheOrderOfTheFile() {
        Problem second = Problem.of(RULE, new Location("a.yaml", 10, 1, 0), "b");
        Problem first = Problem.of(RULE, new Location("a.yaml", 9, 5, 0), "a");

        assertThat(List.of(second, first).stream().sorted()).containsExactly(first, second);
    }

    private static String print(String text, Location location, Optional<String> hint) {
        TextPrinter printer = new TextPrinter(path -> Optional.of(text.lines().toList()), path -> path, false);
        return printer.print(new Problem(RULE, location, "wrong", hint));
    }
}
