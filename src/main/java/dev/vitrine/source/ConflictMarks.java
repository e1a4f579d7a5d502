package dev.vitrine.source;

import dev.vitrine.problem.Location;
import dev.vitrine.problem.Problem;
import java.util.Iterator;
import java.util.Optional;

/** The marks that git leaves in a file in which two changes met. */
public final class ConflictMarks {
    private ConflictMarks() {}

    /** The first place where two changes met: a line that begins with {@code <<<<<<<} and one further down with {@code >>>>>>>}. */
    public static Optional<Problem> find(String path, String text) {
        int number = 0;
        int begun = 0;
        for (Iterator<String> lines = text.lines().iterator(); lines.hasNext(); ) {
            String line = lines.next();
            number++;
            if (begun == 0 && isBegin(line)) {
                begun = number;
            } else if (begun > 0 && isEnd(line)) {
                return Optional.of(problem(new Location(path, begun, 1, "<<<<<<<".length())));
            }
        }
        return Optional.empty();
    }

    /** Whether a conflict begins with a line. */
    public static boolean isBegin(String line) {
        return line.startsWith("<<<<<<< ");
    }

    /** Whether a conflict ends with a line. */
    public static boolean isEnd(String line) {
        return line.startsWith(">>>>>>> ");
    }

    /** Two changes that git could not merge. */
    public static Problem problem(Location place) {
        return Problem.of(
                SourceRules.CONFLICT,
                place,
                "two changes conflict here, and git could not merge them",
                "keep the right lines, and delete those that begin with <<<<<<<, ======= and >>>>>>>");
    }
}
