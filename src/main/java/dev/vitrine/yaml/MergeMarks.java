package dev.vitrine.yaml;

import dev.vitrine.problem.Location;
import dev.vitrine.problem.Problem;
import dev.vitrine.source.SourceRules;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The marks that git leaves where two changes met. The first side is read; the second is put aside. */
final class MergeMarks {
    private static final String OURS = "<<<<<<<";
    private static final String MIDDLE = "=======";
    private static final String BASE = "|||||||";
    private static final String THEIRS = ">>>>>>>";

    private final Lines lines;
    private final List<RepairCandidate> mends = new ArrayList<>();
    /** The lines of marks, and those between the first side and the end, since the first mark. */
    private final List<Patch> marks = new ArrayList<>();

    private final List<Patch> aside = new ArrayList<>();
    private Location begun;
    private boolean isAside;

    private MergeMarks(Lines lines) {
        this.lines = lines;
    }

    /** A mend for each place where two changes met. */
    static List<RepairCandidate> find(Lines lines) {
        MergeMarks found = new MergeMarks(lines);
        for (int number = 1; number <= lines.count(); number++) {
            found.line(number);
        }
        found.end(List.of());
        return found.mends;
    }

    private void line(int number) {
        String text = lines.line(number);
        boolean maybe = !text.isEmpty() && "<=|>".indexOf(text.charAt(0)) >= 0;
        if (maybe && Stream.of(OURS, MIDDLE, BASE, THEIRS).anyMatch(mark -> isMark(text, mark))) {
            begun = begun == null ? lines.span(number, 0, text.length()) : begun;
            marks.add(gone(number, text));
            isAside = !isMark(text, OURS);
            if (isMark(text, THEIRS)) {
                end(aside);
            }
        } else if (isAside) {
            aside.add(gone(number, text));
        }
    }

    private static Patch gone(int number, String text) {
        return Patch.replace(number, 0, text.length(), "");
    }

    private void end(List<Patch> hidden) {
        if (begun != null) {
            List<Patch> patches = Stream.concat(marks.stream(), hidden.stream()).toList();
            mends.add(new RepairCandidate(
                    Problem.of(
                            SourceRules.CONFLICT,
                            begun,
                            "two changes met here, and git could not tell which one holds",
                            "keep the right lines, and delete those that begin with <<<<<<<, ======= and >>>>>>>"),
                    patches));
        }
        begun = null;
        isAside = false;
        marks.clear();
        aside.clear();
    }

    private static boolean isMark(String text, String mark) {
        return text.startsWith(mark) && (text.length() == mark.length() || text.charAt(mark.length()) == ' ');
    }
}
