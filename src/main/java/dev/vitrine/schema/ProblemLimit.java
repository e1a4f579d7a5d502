package dev.vitrine.schema;

import dev.vitrine.problem.Location;
import dev.vitrine.problem.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keeps a report readable whatever a file holds: the first hundred problems of each file, and how many more there are. */
public final class ProblemLimit {
    /** As many problems of a file are reported; the others are counted. */
    public static final int MOST = 100;

    private ProblemLimit() {}

    /**
     * The problems to report. Of a file with very many, errors are kept before warnings.
     *
     * @param problems of any number of files, from every stage
     * @return sorted by file and line
     */
    public static List<Problem> apply(List<Problem> problems) {
        Map<String, List<Problem>> files = new LinkedHashMap<>();
        problems.forEach(problem -> files.computeIfAbsent(problem.location().path(), path -> new ArrayList<>())
                .add(problem));
        return files.values().stream()
                .flatMap(ofFile -> ofFile(ofFile).stream())
                .sorted()
                .toList();
    }

    private static List<Problem> ofFile(List<Problem> problems) {
        if (problems.size() <= MOST) {
            return problems;
        }
        List<Problem> sorted = problems.stream()
                .filter(problem -> !isCount(problem))
                .sorted(Comparator.comparing((Problem problem) -> !problem.isError())
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        int shown = Math.min(MOST, sorted.size());
        List<Problem> hidden = new ArrayList<>(sorted.subList(shown, sorted.size()));
        problems.stream().filter(ProblemLimit::isCount).forEach(hidden::add);
        List<Problem> kept = new ArrayList<>(sorted.subList(0, shown));
        if (!hidden.isEmpty()) {
            kept.add(count(
                    hidden.stream()
                            .map(Problem::location)
                            .min(Comparator.naturalOrder())
                            .orElseThrow(),
                    hidden.stream().mapToLong(ProblemLimit::counted).sum(),
                    hidden.stream().anyMatch(Problem::isError)));
        }
        return kept;
    }

    /**
     * The problem that stands for those that are not shown.
     *
     * @param place of the first of them
     * @param isError whether there is an error among them
     */
    public static Problem count(Location place, long hidden, boolean isError) {
        return Problem.of(
                isError ? DataRules.MORE : DataRules.MORE_WARNINGS,
                place,
                hidden + (isError ? " more problems" : " more warnings") + " in this file are not shown",
                "fix the ones that are shown, then check again");
    }

    private static boolean isCount(Problem problem) {
        return problem.rule().equals(DataRules.MORE) || problem.rule().equals(DataRules.MORE_WARNINGS);
    }

    /** How many problems one stands for. The number is read back from the message: a later stage may hide more. */
    private static long counted(Problem problem) {
        String message = problem.message();
        return isCount(problem) ? Long.parseLong(message.substring(0, message.indexOf(' '))) : 1;
    }
}
