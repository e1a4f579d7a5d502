package dev.vitrine.build;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.vitrine.fixture.TestSite;
import dev.vitrine.problem.Problem;
import dev.vitrine.problem.Rule;
import dev.vitrine.style.RecordStyle;
import dev.vitrine.style.StyleFinding;
import dev.vitrine.style.StyleRules;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule is known by name and explained, and its examples are what they say. */
class RuleBookTest {
    private static final Pattern EXAMPLE =
            Pattern.compile("^(Wrong|Right)(?:, as (\\S+))?:\n\n((?: {4}.*\n|\n)+)", Pattern.MULTILINE);
    private static final String DAY = "2026-11-22";

    /** What examples of tables and of scores are about. */
    private static final String CONTEST = """
            -- data/benchmarks/puzzles.yaml --
            name: Puzzles
            measures: Puzzles that are solved
            metric: puzzles solved
            percent: true
            minimum: 0
            maximum: 100
            -- data/arenas/duel.yaml --
            name: Duel
            type: video
            compares: Voters see two clips and choose the better one.
            scores: votes
            -- data/arenas/list.yaml --
            name: List
            type: video
            compares: Voters see two clips and choose the better one.
            scores: ratings
            publisher: Acme
            method: As Acme counts.
            sources: [{id: daily, name: Daily list, url: https://acme.example/list}]
            categories: [{id: coding, name: Coding}]
            languages: [{id: de, name: German}]
            -- data/models/acme/one.yaml --
            name: One
            type: video
            -- data/models/acme/two.yaml --
            name: Two
            type: video
            -- data/models/acme/writer.yaml --
            name: Writer
            type: text
            """;

    @Test
    void everyRuleOfTheCodeIsInTheBook() {
        JavaClasses vitrine = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("dev.vitrine");
        Set<String> declared = vitrine.stream()
                .flatMap(type -> type.getFields().stream())
                .filter(field -> field.getRawType().isEquivalentTo(Rule.class)
                        && field.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.STATIC))
                .map(RuleBookTest::value)
                .map(Rule::id)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(ids()).isEqualTo(declared);
    }

    @Test
    void everyExplanationIsOfARule() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/dev/vitrine/rules"))) {
            Set<String> explained = files.map(
                            file -> file.getFileName().toString().replaceFirst("\\.md$", ""))
                    .collect(Collectors.toCollection(TreeSet::new));

            assertThat(explained).isEqualTo(ids());
        }
    }

    static Stream<Rule> rules() {
        return RuleBook.rules().stream();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theWrongExampleBreaksTheRuleAndTheRightOneDoesNot(Rule rule) {
        String text = RuleBook.explanation(rule);
        String wrong = example(text, "Wrong");
        String right = example(text, "Right");

        assertThat(wrong).isNotEqualTo(right);
        if (!wrong.contains("$ ")) {
            assertThat(found(rule, text, "Wrong")).contains(rule.id());
        }
        if (!right.contains("$ ")) {
            assertThat(found(rule, text, "Right")).isEmpty();
        }
    }

    /** What is wrong with an example; its form counts only where the rule is one of form. */
    private static Set<String> found(Rule rule, String explanation, String which) {
        Matcher example = matcher(explanation, which);
        String path = example.group(2) == null ? "data/models/acme/one.yaml" : example.group(2);
        String record = example.group(3).replaceAll("(?m)^ {4}", "").stripTrailing() + "\n";
        Stream<Problem> form = StyleRules.ALL.contains(rule)
                ? RecordStyle.check(path, record).stream().map(StyleFinding::problem)
                : Stream.empty();
        boolean isOfContest = path.startsWith("data/arenas/") || record.contains("benchmarks:");
        TestSite site = isOfContest ? TestSite.minimal().and(CONTEST) : TestSite.minimal();
        boolean isOfSeveral = record.startsWith("-- ");
        Stream<Problem> facts = (isOfSeveral ? site.and(record) : site.file(path, record)).problemsOn(DAY).stream();
        return Stream.concat(facts, form).map(Problem::rule).map(Rule::id).collect(Collectors.toSet());
    }

    private static String example(String explanation, String which) {
        return matcher(explanation, which).group();
    }

    private static Matcher matcher(String explanation, String which) {
        Matcher matcher = EXAMPLE.matcher(explanation);
        while (matcher.find()) {
            if (matcher.group(1).equals(which)) {
                return matcher;
            }
        }
        throw new AssertionError("there is no example of " + which + " in: " + explanation);
    }

    private static Set<String> ids() {
        return rules().map(Rule::id).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Rule value(JavaField declared) {
        try {
            Field field = declared.reflect();
            field.setAccessible(true);
            return (Rule) field.get(null);
        } catch (IllegalAccessException closed) {
            throw new AssertionError(closed);
        }
    }
}
