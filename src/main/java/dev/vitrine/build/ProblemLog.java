package dev.vitrine.build;

import dev.vitrine.problem.Checked;
import dev.vitrine.problem.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The problems of all stages so far. For several threads at once. */
final class ProblemLog {
    private final List<Problem> problems = new ArrayList<>();

    synchronized void add(Problem problem) {
        problems.add(problem);
    }

    synchronized void addAll(Collection<Problem> some) {
        problems.addAll(some);
    }

    /** The value of a stage, whose problems are kept. */
    <T> Optional<T> found(Checked<T> checked) {
        addAll(checked.problems());
        return checked.value();
    }

    /** Whether there is an error among them. */
    synchronized boolean hasFailed() {
        return problems.stream().anyMatch(Problem::isError);
    }

    synchronized List<Problem> all() {
        return List.copyOf(problems);
    }
}
