package dev.vitrine.records;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.build.EditedCatalog;
import dev.vitrine.fixture.TestSite;
import dev.vitrine.problem.Problem;
import dev.vitrine.style.RecordStyle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * One slip of an editor's hand is one problem, at the place of the slip, with an edit that undoes it: tried with every slip of
 * {@link Slips} at every field of a catalog that has all of them. Of fields that are alike, such as the sources of prices, the
 * first is tried.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SlipsTest {
    /** How many slips at least come with an edit that can be made to the letter, in percent. */
    private static final int EDITS = 80;
    /** Slips after which nobody can know what stood there before: the edit may say something else. */
    private static final Set<String> LOSSY = Set.of(
            "address with a space",
            "date after the last one",
            "date of no calendar",
            "number of millions",
            "number with an exponent",
            "number in cents",
            "text with an at sign before it",
            "text with a colon",
            "text with a quote within quotes");

    private final TestSite site = site();
    private final EditedCatalog catalog = new EditedCatalog(site);
    private final Map<Slipped, List<Problem>> found = new LinkedHashMap<>();

    private static TestSite site() {
        try {
            return TestSite.of(Files.readString(Path.of("src/test/resources/slips/site.txt")));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @BeforeAll
    void slip() {
        Set<String> kinds = new HashSet<>();
        new TreeMap<>(site.files())
                .entrySet().stream()
                        .filter(file -> file.getKey().endsWith(".yaml"))
                        .flatMap(file -> Slips.of(Spot.of(file.getKey(), file.getValue())))
                        .filter(slipped -> kinds.add(slipped.kind()))
                        .forEach(slipped -> found.put(
                                slipped, catalog.problems(slipped.spot().file(), slipped.text())));
    }

    @Test
    void theCatalogHasEveryFieldAndNoProblem() {
        assertThat(site.found()).isEmpty();
        assertThat(found).hasSizeGreaterThan(5000);
    }

    @Test
    void aSlipIsOneProblem() {
        List<String> others = new ArrayList<>();
        found.forEach((slipped, problems) -> {
            if (problems.size() != 1) {
                others.add(slipped + shown(problems));
            }
        });

        assertThat(others).isEmpty();
    }

    @Test
    void theProblemPointsAtTheSlip() {
        List<String> others = new ArrayList<>();
        found.forEach((slipped, problems) -> problems.stream()
                .filter(problem -> !slipped.isAt(problem.location()))
                .forEach(problem -> others.add(slipped + " is not at " + slipped.expected() + shown(problems))));

        assertThat(others).isEmpty();
    }

    @Test
    void theEditUndoesTheSlip() {
        List<String> others = new ArrayList<>();
        int edits = 0;
        for (Map.Entry<Slipped, List<Problem>> one : found.entrySet()) {
            Slipped slipped = one.getKey();
            for (Problem problem : one.getValue()) {
                String hint = problem.hint().orElse("");
                Optional<String> fixed = slipped.fixed(problem.location(), hint);
                edits += fixed.isPresent() ? 1 : 0;
                boolean isWrong = hint.isEmpty()
                        || fixed.filter(text -> !isAsBefore(slipped, text)).isPresent();
                if (isWrong) {
                    others.add(slipped
                            + shown(one.getValue())
                            + fixed.map(text -> "\n  after the edit: "
                                            + shown(catalog.problems(
                                                    slipped.spot().file(), text)))
                                    .orElse(""));
                }
            }
        }

        assertThat(others).isEmpty();
        assertThat(100 * edits / found.size()).isGreaterThanOrEqualTo(EDITS);
    }

    private boolean isAsBefore(Slipped slipped, String text) {
        return catalog.problems(slipped.spot().file(), text).isEmpty()
                && (LOSSY.contains(slipped.slip())
                        || RecordStyle.saysTheSame(
                                slipped.spot().file(), slipped.spot().text(), text));
    }

    private static String shown(List<Problem> problems) {
        StringBuilder shown = new StringBuilder();
        problems.forEach(problem -> shown.append("\n  ")
                .append(TestSite.brief(problem))
                .append(": ")
                .append(problem.message())
                .append("; ")
                .append(problem.hint().orElse("no hint")));
        return shown.toString();
    }

    /** What an editor's program leaves in a file, and changes nothing. */
    @Test
    void whatChangesNothingIsNoProblem() {
        for (Map.Entry<String, String> file : site.files().entrySet()) {
            String text = file.getValue();
            Stream.of(text.replace("\n", "\r\n"), text.stripTrailing(), text + "\n\n")
                    .forEach(other -> assertThat(catalog.problems(file.getKey(), other))
                            .as(file.getKey())
                            .isEmpty());
        }
    }
}
