package dev.vitrine.yaml;

import dev.vitrine.problem.Problem;
import dev.vitrine.source.HiddenCharacters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;

/**
 * Reads text that may not be YAML. Where the parser stops, each likely cause is tried by fixing it in memory. A fix with which
 * the whole file can be read is preferred, and of several the one that leaves the fewest mistakes in the record; otherwise the
 * first with which the parser gets further is reported. So the edit that a message asks for is known to work, one cause is one
 * problem, and what is wrong further down is found as well.
 */
final class Repair {
    /** After this many mistakes a file is not YAML. */
    private static final int ROUNDS = 20;
    /** How much text may be parsed in search of a cause, in characters: keeps the time of a hopeless file within bounds. */
    private static final int EFFORT = 4_000_000;
    /** How much more it takes to look for mistakes in a record than to parse it. */
    private static final int MISTAKES_EFFORT = 3;
    /** How many lines above the place where the parser stopped can be the cause. */
    private static final int LINES_ABOVE = 4;

    private final Set<String> names;
    private final ToIntFunction<Node> mistakes;
    private final List<Problem> problems = new ArrayList<>();
    private Lines lines;
    private int effort = EFFORT;

    /**
     * A repair of some lines.
     *
     * @param names the fields that records have
     * @param mistakes how many mistakes a record has beyond its syntax
     */
    Repair(Lines lines, Set<String> names, ToIntFunction<Node> mistakes) {
        this.lines = lines.patched(hiddenCharacters(lines));
        this.names = names;
        this.mistakes = mistakes;
    }

    /** The last text that the parser read, or nothing. */
    Optional<YamlReader.Document> read() {
        apply(MergeMarks.find(lines));
        apply(ForeignSyntaxRepairs.sure(lines, names));
        for (int round = 0; round < ROUNDS; round++) {
            Attempt attempt = attempt(lines);
            if (attempt.document().isPresent()) {
                return attempt.document();
            }
            Fault fault = attempt.fault().orElseThrow();
            Optional<RepairCandidate> cause = fault.isSyntax() ? new Search(fault).found() : Optional.empty();
            if (cause.isEmpty()) {
                problems.add(fault.problem(lines));
                return Optional.empty();
            }
            apply(List.of(cause.get()));
        }
        return Optional.empty();
    }

    private void apply(List<RepairCandidate> repairs) {
        repairs.forEach(repair -> problems.add(repair.problem()));
        lines = lines.patched(
                repairs.stream().flatMap(repair -> repair.patches().stream()).toList());
    }

    /** What was wrong on the way to the document. */
    List<Problem> problems() {
        return problems;
    }

    private record Attempt(Optional<YamlReader.Document> document, Optional<Fault> fault) {}

    private Attempt attempt(Lines text) {
        effort -= text.text().length();
        try {
            return new Attempt(Optional.of(YamlReader.parse(text)), Optional.empty());
        } catch (JacksonException failed) {
            return new Attempt(Optional.empty(), Optional.of(Fault.of(text, failed)));
        }
    }

    /** The search for what explains a fault, guess by guess. */
    private final class Search {
        private final Fault fault;
        private Optional<RepairCandidate> whole = Optional.empty();
        private int fewest = Integer.MAX_VALUE;
        private Optional<RepairCandidate> first = Optional.empty();
        private Optional<RepairCandidate> furthest = Optional.empty();
        private Fault reached;

        Search(Fault fault) {
            this.fault = fault;
            this.reached = fault;
        }

        /** What each line shows of itself comes first; how far lines are indented, which many guesses may fix a little, last. */
        Optional<RepairCandidate> found() {
            List<Integer> suspects = suspects(fault);
            Stream.concat(
                            suspects.stream().flatMap(line -> ofLine(line)),
                            suspects.stream().map(line -> new AdjacentLineRepairs(lines, line, names, fault)))
                    .flatMap(family -> family.candidates().stream())
                    .takeWhile(guess -> goesOn())
                    .forEach(this::first);
            suspects.stream()
                    .flatMap(line -> new IndentationRepairs(lines, line, names).candidates().stream())
                    .takeWhile(guess -> goesOn())
                    .forEach(this::furthest);
            return whole.or(() -> first).or(() -> furthest);
        }

        /** Whether a better guess may be found: there is effort left, and the best one leaves a mistake. */
        private boolean goesOn() {
            return effort > 0 && fewest > 0;
        }

        /** A guess of which the first that gets beyond the fault is as good as later ones. */
        private void first(RepairCandidate guess) {
            Optional<Fault> stop = tried(guess);
            if (first.isEmpty() && stop.filter(place -> place.isBeyond(fault)).isPresent()) {
                first = Optional.of(guess);
            }
        }

        /** A guess of which the one that gets furthest is best. */
        private void furthest(RepairCandidate guess) {
            tried(guess).filter(place -> place.isBeyond(reached)).ifPresent(place -> {
                furthest = Optional.of(guess);
                reached = place;
            });
        }

        /** Where the parser stops with a guess; absent if it reads the whole file. */
        private Optional<Fault> tried(RepairCandidate guess) {
            Attempt attempt = attempt(lines.patched(guess.patches()));
            attempt.document().ifPresent(document -> {
                effort -= MISTAKES_EFFORT * lines.text().length();
                int left = document.problems().size()
                        + document.root().map(mistakes::applyAsInt).orElse(1);
                if (left < fewest) {
                    whole = Optional.of(guess);
                    fewest = left;
                }
            });
            return attempt.fault();
        }
    }

    private Stream<LineRepairs> ofLine(int line) {
        return lines.line(line).length() > ForeignSyntaxRepairs.LONGEST
                ? Stream.empty()
                : Stream.of(
                        new LayoutRepairs(lines, line, names),
                        new QuoteRepairs(lines, line, names),
                        new FlowRepairs(lines, line, names),
                        new ValueRepairs(lines, line, names));
    }

    /** The line where it began on what it did not finish, the one where it stopped, those above, and quotes without an end. */
    private List<Integer> suspects(Fault fault) {
        List<Integer> suspects = new ArrayList<>(List.of(fault.opened()));
        for (int line = Math.min(fault.line(), lines.count()); line > 0 && suspects.size() <= LINES_ABOVE; line--) {
            if (lines.parsed(line).isContent()) {
                suspects.add(line);
            }
        }
        for (int line = fault.line(); line > 0 && suspects.size() <= 2 * LINES_ABOVE + 2; line--) {
            if (QuoteRepairs.isUnended(lines.parsed(line))) {
                suspects.add(line);
            }
        }
        return suspects.stream().filter(line -> line > 0).distinct().toList();
    }

    /** Takes out what nobody sees; it was reported when the text was decoded. */
    private static List<Patch> hiddenCharacters(Lines lines) {
        List<Patch> removals = new ArrayList<>();
        for (int line = 1; line <= lines.count(); line++) {
            String text = lines.line(line);
            int removed = 0;
            for (int i = 0; i < text.length(); i++) {
                if (HiddenCharacters.isAt(text, i)) {
                    removals.add(new Patch(line, i - removed, 1, ""));
                    removed++;
                }
            }
        }
        return removals;
    }
}
