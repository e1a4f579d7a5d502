package dev.vitrine.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.catalog.ModelId;
import dev.vitrine.check.CatalogCheck;
import dev.vitrine.check.CheckedCatalog;
import dev.vitrine.fixture.FailingTree;
import dev.vitrine.fixture.TestSite;
import dev.vitrine.problem.Problem;
import dev.vitrine.records.CatalogReader;
import dev.vitrine.review.Report;
import dev.vitrine.review.Review;
import dev.vitrine.review.Side;
import dev.vitrine.source.SourceTree;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A failure of the program at one file, at any stage, is a problem of that file and hides nothing else. */
class ContainmentTest {
    private static final String ONE = "data/models/acme/one.yaml";
    private static final String TWO = "data/models/acme/two.yaml";
    private static final TestSite SITE = TestSite.minimal().and("""
            -- data/models/acme/one.yaml --
            name: One
            type: video
            description: It makes [clips](https://acme.example).
            contxt: 1
            -- data/models/acme/two.yaml --
            name:   Two
            type: vidoe
            -- data/models/acme/three.yaml --
            name: Three
            type: video
            -- data/arenas/duel.yaml --
            name: Duel
            type: video
            compares: Voters see two clips and choose the better one.
            scores: votes
            -- data/arenas/duel/2026-11.csv --
            time,a,b,outcome
            2026-11-22T09:30:00Z,acme/three,acme/three,a
            """);

    static Stream<Supplier<Throwable>> failures() {
        return Stream.of(
                () -> new IllegalStateException("at /home/somebody"),
                () -> deep(0),
                () -> new AssertionError("never"),
                () -> new ExceptionInInitializerError("once"));
    }

    private static Throwable deep(int depth) {
        try {
            return depth < 0 ? new StackOverflowError() : deep(depth + 1);
        } catch (StackOverflowError overflow) {
            return overflow;
        }
    }

    @ParameterizedTest
    @MethodSource("failures")
    void aFailureWhileReadingARecordIsAProblemOfIt(Supplier<Throwable> failure) {
        CheckedCatalog check = CatalogCheck.of(FailingTree.of(SITE.tree(), ONE, 0, failure), Optional.empty());

        assertThat(lines(check.problems()))
                .containsExactly(
                        "data/arenas/duel/2026-11.csv:2 vote-self",
                        ONE + ":0 internal-error",
                        TWO + ":2 unknown-value");
        assertThat(check.catalog().orElseThrow().models()).containsOnlyKeys(ModelId.of("acme/three"));
        assertThat(check.problems()).allSatisfy(problem -> {
            assertThat(problem.message()).doesNotContain("somebody");
            assertThat(problem.hint()).isPresent();
        });
    }

    @ParameterizedTest
    @MethodSource("failures")
    void aFailureInTheMarkdownOfARecordLeavesItsOtherProblems(Supplier<Throwable> failure) {
        CatalogReader reader = new CatalogReader(
                markdown -> {
                    FailingTree.throwAny(failure.get());
                    return List.of();
                },
                markdown -> List.of());

        assertThat(lines(reader.read(SITE.tree()).problems()))
                .contains(ONE + ":3 internal-error", ONE + ":4 unknown-field", TWO + ":2 unknown-value");
    }

    @ParameterizedTest
    @MethodSource("failures")
    void aFailureInTheFormattingOfARecordLeavesThatOfOthers(Supplier<Throwable> failure) {
        SourceTree tree = FailingTree.of(SITE.tree(), ONE, 1, failure);

        CheckedCatalog check = CatalogCheck.of(tree, Optional.empty()).withFormatting(tree);

        assertThat(lines(check.problems()))
                .contains(
                        ONE + ":0 internal-error",
                        ONE + ":4 unknown-field",
                        "data/models/acme/three.yaml:1 style-schema-line");
    }

    @ParameterizedTest
    @MethodSource("failures")
    void aFailureInATableLeavesTheRecords(Supplier<Throwable> failure) {
        SourceTree tree = FailingTree.of(SITE.tree(), "data/arenas/duel/2026-11.csv", 0, failure);

        assertThat(lines(CatalogCheck.of(tree, Optional.empty()).problems()))
                .containsExactly(
                        "data/arenas/duel/2026-11.csv:0 internal-error",
                        ONE + ":4 unknown-field",
                        TWO + ":2 unknown-value");
    }

    @Test
    void aFailureInOneRecordLeavesTheRestOfAComparison() {
        TestSite before =
                TestSite.minimal().file(ONE, "name: One\ntype: video\n").file(TWO, "name: Two\ntype: video\n");
        SourceTree after = FailingTree.of(
                before.file(ONE, "name: Uno\ntype: video\n")
                        .file(TWO, "name: Due\ntype: video\n")
                        .tree(),
                ONE,
                1,
                () -> new IllegalStateException("planted"));

        Report report = Review.of(
                        new Side("main", Optional.empty(), before.tree()),
                        new Side("branch", Optional.empty(), after),
                        Optional.empty())
                .value()
                .orElseThrow();

        assertThat(report.looks()).anySatisfy(look -> {
            assertThat(look.location().path()).isEqualTo(ONE);
            assertThat(look.reasons().get(0).rule().id()).isEqualTo("cannot-compare");
        });
        assertThat(report.records()).extracting(record -> record.id().path()).containsExactly(TWO);
    }

    private static List<String> lines(List<Problem> problems) {
        return problems.stream()
                .map(problem -> problem.location().path() + ":"
                        + problem.location().line() + " " + problem.rule().id())
                .toList();
    }
}
