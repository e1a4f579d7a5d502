package dev.vitrine.cli;

import dev.vitrine.problem.Problem;
import dev.vitrine.problem.TextPrinter;
import dev.vitrine.wording.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Problems as an editor reads them at a terminal, where the last lines are seen first: warnings, then errors; and what the
 * branch did not change, then what it did. Many that are alike are one paragraph with a count.
 */
final class ProblemList {
    /** As many are printed one by one. */
    private static final int MOST_ALIKE = 4;
    /** Of more, as many places are named. */
    private static final int PLACES = 3;

    private final Console console;
    private final DataFolder records;
    private final TextPrinter printer;

    ProblemList(Console console, DataFolder records) {
        this.console = console;
        this.records = records;
        this.printer = records.printer(console);
    }

    /** Each problem in full. */
    String all(Collection<Problem> problems) {
        return ordered(problems).map(printer::print).collect(Collectors.joining("\n"));
    }

    /** The problems, with a count in place of many that are alike. */
    String brief(Collection<Problem> problems) {
        Map<String, List<Problem>> alike = new LinkedHashMap<>();
        ordered(problems)
                .forEach(problem -> alike.computeIfAbsent(kind(problem), kind -> new ArrayList<>())
                        .add(problem));
        return alike.values().stream()
                .flatMap(group ->
                        group.size() <= MOST_ALIKE ? group.stream().map(printer::print) : Stream.of(counted(group)))
                .collect(Collectors.joining("\n"));
    }

    /**
     * The same in two parts, of which the last is what a branch changed.
     *
     * @param changed the files that the branch changed
     */
    String brief(Collection<Problem> problems, Collection<String> changed) {
        Map<Boolean, List<Problem>> parts =
                problems.stream().collect(Collectors.partitioningBy(problem -> concerns(problem, changed)));
        if (parts.get(true).isEmpty() || parts.get(false).isEmpty()) {
            return brief(problems);
        }
        return heading("In files that this branch does not change: ", parts.get(false))
                + brief(parts.get(false)) + "\n"
                + heading("In what this branch changes: ", parts.get(true))
                + brief(parts.get(true));
    }

    /** Whether a problem is in one of some files, or has to do with one. */
    static boolean concerns(Problem problem, Collection<String> files) {
        return Stream.concat(Stream.of(problem.location()), problem.related().stream())
                .anyMatch(location -> files.contains(location.path()));
    }

    private static Stream<Problem> ordered(Collection<Problem> problems) {
        return Stream.concat(
                problems.stream().filter(problem -> !problem.isError()),
                problems.stream().filter(Problem::isError));
    }

    /** Warnings of one rule are alike; errors are if they say the same, since each of them has to be corrected. */
    private static String kind(Problem problem) {
        return problem.rule().id() + (problem.isError() ? " " + problem.message() : "");
    }

    private String counted(List<Problem> group) {
        Problem first = group.get(0);
        boolean sayTheSame = group.stream().map(Problem::message).distinct().count() == 1;
        StringBuilder text = new StringBuilder()
                .append(bold(
                        Words.count(group.size(), first.rule().severity().name().toLowerCase(Locale.ROOT)) + " ["
                                + first.rule().id() + "]"))
                .append("\n  ")
                .append(sayTheSame ? first.message() : first.rule().reason())
                .append('\n');
        group.stream()
                .limit(PLACES)
                .forEach(problem -> text.append("  ").append(place(problem)).append('\n'));
        text.append("  and ").append(group.size() - PLACES).append(" more; to see each: ");
        return text.append(console.command())
                .append(" check")
                .append(records.arguments())
                .append(" --all\n")
                .toString();
    }

    private String place(Problem problem) {
        String path = records.shown(problem.location().path());
        return problem.location().line() == 0
                ? path
                : path + ":" + problem.location().line() + ":"
                        + problem.location().column();
    }

    private String heading(String words, List<Problem> problems) {
        return bold(words + counts(problems)) + "\n\n";
    }

    private String bold(String text) {
        return console.colour() ? "\u001b[1m" + text + "\u001b[0m" : text;
    }

    /** {@code no problems}, {@code 1 error}, {@code 2 errors, 1 warning}. */
    static String counts(Collection<Problem> problems) {
        long errors = problems.stream().filter(Problem::isError).count();
        long warnings = problems.size() - errors;
        if (problems.isEmpty()) {
            return "no problems";
        }
        String counted = errors == 0 ? "" : Words.count(errors, "error");
        return counted
                + (errors == 0 || warnings == 0 ? "" : ", ")
                + (warnings == 0 ? "" : Words.count(warnings, "warning"));
    }
}
