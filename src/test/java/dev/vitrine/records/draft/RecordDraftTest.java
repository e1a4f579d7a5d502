package dev.vitrine.records.draft;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.fixture.TestSite;
import dev.vitrine.problem.Problem;
import dev.vitrine.schema.RecordKind;
import dev.vitrine.style.RecordStyle;
import dev.vitrine.yaml.OutlineReader;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The text of new records. */
class RecordDraftTest {
    private static final Pattern EXAMPLE = Pattern.compile("(?m)^( *)# (?!yaml-language)");

    static RecordDraft draft(RecordKind kind) {
        return new RecordDraft(kind, kind == RecordKind.MODEL ? "acme/new" : "new");
    }

    /** With its own examples for what is required. */
    private static RecordDraft least(RecordKind kind) {
        RecordDraft draft = draft(kind);
        for (Question question : draft.missing()) {
            draft = draft.with(question, question.example());
        }
        return draft;
    }

    @ParameterizedTest
    @EnumSource(value = RecordKind.class, mode = EnumSource.Mode.EXCLUDE, names = "CATALOG")
    void aNewRecordIsWholeAndHasTheHousesForm(RecordKind kind) {
        RecordDraft draft = least(kind);

        assertThat(TestSite.minimal().file(draft.path(), draft.text()).found()).isEmpty();
        assertThat(RecordStyle.check(draft.path(), draft.text())).isEmpty();
    }

    /**
     * Each comment is an example that holds: with all of them, the record still has no mistake in it, but that an arena's are of
     * both kinds of score.
     */
    @ParameterizedTest
    @EnumSource(value = RecordKind.class, mode = EnumSource.Mode.EXCLUDE, names = "CATALOG")
    void everyExampleOfANewRecordCanBeUsedAsItIs(RecordKind kind) {
        RecordDraft draft = least(kind);
        String text = EXAMPLE.matcher(draft.text()).replaceAll("$1");

        assertThat(text).isNotEqualTo(draft.text());
        assertThat(TestSite.minimal().file(draft.path(), text).problems().stream()
                        .map(Problem::rule)
                        .map(rule -> rule.id()))
                .allMatch(rule -> rule.equals("missing-record")
                        || rule.equals("missing-operation")
                        || (kind == RecordKind.ARENA && rule.equals("scores-mixed")));
        assertThat(RecordStyle.check(draft.path(), text)).isEmpty();
        assertThat(OutlineReader.read(text)).isPresent();
    }

    @ParameterizedTest
    @EnumSource(value = RecordKind.class, mode = EnumSource.Mode.EXCLUDE, names = "CATALOG")
    void everyQuestionHasAnOptionOfItsOwnAndAnExampleThatIsRight(RecordKind kind) {
        List<Question> questions = RecordDraft.questions(kind);

        assertThat(questions).extracting(Question::option).doesNotHaveDuplicates();
        for (Question question : questions) {
            assertThat(draft(kind).complaints(question, question.example()))
                    .as(question.path())
                    .isEmpty();
            assertThat(question.description()).as(question.path()).isNotEmpty();
        }
    }

    @Test
    void anAnswerIsQuotedWhereItHasToBe() {
        assertThat(lines(Map.of("name", "1.10", "type", "text", "tagline", "No: it's \"new\" # x", "released", "2025")))
                .contains("name: \"1.10\"", "tagline: \"No: it's \\\"new\\\" # x\"", "released: \"2025\"");
        assertThat(lines(Map.of("name", "One", "type", "text", "released", "2025-09-04", "input", "text, image")))
                .contains("name: One", "released: 2025-09-04", "input: [text, image]");
    }

    @Test
    void aPriceStandsOnOneLineInTheOrderOfTheSchema() {
        Map<String, String> answers = new TreeMap<>(Map.of(
                "name", "One",
                "type", "video",
                "offers[].provider", "acme-cloud",
                "offers[].prices[].checked", "2026-01-02",
                "offers[].prices[].usd", "0.20",
                "offers[].prices[].per", "second",
                "offers[].prices[].resolution", "720p",
                "offers[].prices[].source", "https://acme.example/a,b",
                "offers[].prices[].note", "Read by hand, twice"));
        RecordDraft draft = new RecordDraft(RecordKind.MODEL, "acme/new", answers);

        assertThat(draft.text().lines())
                .contains(
                        "offers:",
                        "  - provider: acme-cloud",
                        "      - {per: second, resolution: 720p, usd: 0.20, source: \"https://acme.example/a,b\","
                                + " checked: 2026-01-02, note: \"Read by hand, twice\"}");
        assertThat(TestSite.minimal().file(draft.path(), draft.text()).found()).isEmpty();
        assertThat(RecordStyle.check(draft.path(), draft.text())).isEmpty();
    }

    @Test
    void onlyAPriceThatIsBegunIsAskedFor() {
        RecordDraft draft = draft(RecordKind.MODEL);
        Question per = RecordDraft.questions(RecordKind.MODEL).stream()
                .filter(question -> question.option().equals("per"))
                .findFirst()
                .orElseThrow();

        assertThat(draft.missing()).extracting(Question::option).containsExactly("name", "type");
        assertThat(draft.with(per, "second").missing())
                .extracting(Question::option)
                .containsExactly("name", "type", "provider", "price", "source", "checked");
    }

    @ParameterizedTest
    @CsvSource({
        "type, vidoe, unknown-value, 'did you mean \"video\"?'",
        "released, 2025-02-30, impossible-date, ''",
        "context, many, wrong-type, ''",
        "license, Luma Terms, wrong-form, ''",
        "source, http://x.example, url-not-https, 'write https://x.example'",
    })
    void aWrongAnswerIsExplained(String option, String answer, String rule, String hint) {
        Question question = RecordDraft.questions(RecordKind.MODEL).stream()
                .filter(each -> each.option().equals(option))
                .findFirst()
                .orElseThrow();

        assertThat(draft(RecordKind.MODEL).complaints(question, answer))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.rule().id()).isEqualTo(rule);
                    if (!hint.isEmpty()) {
                        assertThat(problem.hint()).contains(hint);
                    }
                });
    }

    @Test
    void whateverIsAnsweredCannotBecomeMoreThanAValue() {
        for (String hostile :
                List.of("a\nname: Two", "]", "}", "\" x", "'", "# x", "&a x", "!!int 1", "*a", "a: b", "\u0085")) {
            RecordDraft draft =
                    new RecordDraft(RecordKind.MODEL, "acme/new", Map.of("name", hostile, "input", hostile));
            String keys = OutlineReader.read(draft.text()).stream()
                    .flatMap(root -> root instanceof dev.vitrine.yaml.Outline.Mapping mapping
                            ? mapping.fields().stream()
                            : Stream.empty())
                    .map(field -> field.key().text())
                    .collect(Collectors.joining(" "));

            assertThat(keys).as(hostile).isEqualTo("name input");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "MODEL, luma/ray-4, true",
        "MODEL, luma, false",
        "MODEL, luma/ray/4, false",
        "MODEL, Luma/ray, false",
        "MODEL, ../ray, false",
        "PROVIDER, fal, true",
        "PROVIDER, fal/ai, false",
        "PROVIDER, '', false",
        "CATALOG, catalog, false",
    })
    void anIdIsChecked(RecordKind kind, String id, boolean good) {
        assertThat(RecordDraft.isId(kind, id)).isEqualTo(good);
    }

    private static List<String> lines(Map<String, String> answers) {
        RecordDraft draft = new RecordDraft(RecordKind.MODEL, "acme/new", answers);
        assertThat(TestSite.minimal().file(draft.path(), draft.text()).found()).isEmpty();
        return draft.text().lines().toList();
    }
}
