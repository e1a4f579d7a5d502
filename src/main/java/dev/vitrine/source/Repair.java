package dev.vitrine.source;

import dev.vitrine.problem.Location;
import dev.vitrine.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;

/**
 * Reads text that may be no YAML: where the parser stops, each likely cause is tried by mending it in memory, and the first
 * with which the parser gets further is the one that is reported. So the edit that a message asks for is known to work, and
 * what is wrong further down is found as well.
 */
final class Repair {
    /** After so many mistakes a file is no YAML. */
    private static final int ROUNDS = 20;
    /** How much text may be parsed in search of a cause, in characters: keeps the time of a hopeless file within bounds. */
    private static final int EFFORT = 3_000_000;
    /** How many lines above the place where the parser stopped can be the cause. */
    private static final int LINES_ABOVE = 4;

    private final Set<String> names;
    private final List<Problem> problems = new ArrayList<>();
    private Lines lines;
    private int effort = EFFORT;

    Repair(Lines lines, Set<String> names) {
        this.lines = lines;
        this.names = names;
    }

    /** Everything found before and by the parser; the last text that it read, or nothing. */
    Optional<YamlReader.Document> read() {
        lines = lines.patched(hiddenCharacters(lines));
        mend(MergeMarks.find(lines));
        mend(ForeignMends.sure(lines, names));
        for (int round = 0; round < ROUNDS; round++) {
            Attempt attempt = attempt(lines);
            if (attempt.document().isPresent()) {
                return attempt.document();
            }
            Fault fault = attempt.fault().orElseThrow();
            Optional<Mend> mend = cause(fault);
            if (mend.isEmpty()) {
                problems.add(fault.problem(lines));
                return Optional.empty();
            }
            mend(List.of(mend.get()));
        }
        return Optional.empty();
    }

    private void mend(List<Mend> mends) {
        mends.forEach(mend -> problems.add(mend.problem()));
        lines = lines.patched(
                mends.stream().flatMap(mend -> mend.patches().stream()).toList());
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

    /** What each line shows of itself comes first; how far lines are indented, which many guesses may mend a little, last. */
    private Optional<Mend> cause(Fault fault) {
        if (!fault.isSyntax()) {
            return Optional.empty();
        }
        List<Integer> suspects = suspects(fault);
        return Stream.concat(
                        suspects.stream().flatMap(this::guesses),
                        suspects.stream().flatMap(line -> NeighbourMends.of(lines, line, fault)))
                .filter(mend ->
                        reached(mend).map(reached -> reached.isBeyond(fault)).orElse(false))
                .findFirst()
                .or(() -> furthest(suspects, fault));
    }

    /** The indentation with which the parser gets furthest. */
    private Optional<Mend> furthest(List<Integer> suspects, Fault fault) {
        Mend best = null;
        Fault bestReached = fault;
        for (Mend mend : (Iterable<Mend>) suspects.stream().flatMap(line -> IndentMends.of(lines, line))::iterator) {
            Optional<Fault> reached = reached(mend);
            if (reached.isPresent() && reached.get().isBeyond(bestReached)) {
                best = mend;
                bestReached = reached.get();
            }
        }
        return Optional.ofNullable(best);
    }

    /** Where the parser stops with a mend; absent where there is no effort left to find out. */
    private Optional<Fault> reached(Mend mend) {
        return effort <= 0
                ? Optional.empty()
                : Optional.of(attempt(lines.patched(mend.patches())).fault().orElse(Fault.NONE));
    }

    private Stream<Mend> guesses(int line) {
        if (lines.line(line).length() > ForeignMends.LONGEST) {
            return Stream.empty();
        }
        return Stream.of(
                        LayoutMends.of(lines, line, names),
                        QuoteMends.of(lines, line),
                        FlowMends.of(lines, line, names),
                        ValueMends.of(lines, line, names))
                .flatMap(mends -> mends);
    }

    /** The line where it began on what it did not finish, the one where it stopped, those above, and quotes without an end. */
    private List<Integer> suspects(Fault fault) {
        List<Integer> suspects = new ArrayList<>(List.of(fault.opened()));
        for (int line = Math.min(fault.line(), lines.count()); line > 0 && suspects.size() <= LINES_ABOVE; line--) {
            if (Line.of(lines.line(line)).isContent()) {
                suspects.add(line);
            }
        }
        for (int line = fault.line(); line > 0 && suspects.size() <= 2 * LINES_ABOVE + 2; line--) {
            if (QuoteMends.isUnended(lines.line(line))) {
                suspects.add(line);
            }
        }
        return suspects.stream().filter(line -> line > 0).distinct().toList();
    }

    /** Where a fault is when nothing explains it. */
    static Location place(Lines lines, int line, int column) {
        return line < 1 ? Location.ofFile(lines.path()) : lines.span(line, column, column);
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
