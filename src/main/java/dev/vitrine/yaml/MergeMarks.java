package dev.vitrine.yaml;

import dev.vitrine.problem.Location;
import dev.vitrine.source.ConflictMarks;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The marks that git leaves where two changes met. The first side is read; the second is put aside. */
final class MergeMarks {
    private static final Pattern MARK = Pattern.compile("(<{7}|={7}|\\|{7}|>{7})(?: .*)?+");

    private final Lines lines;
    private final List<RepairCandidate> found = new ArrayList<>();
    /** The lines of marks, and those between the first side and the end, since the first mark. */
    private final List<Patch> marks = new ArrayList<>();

    private final List<Patch> aside = new ArrayList<>();
    private Location begun;
    private boolean isAside;

    private MergeMarks(Lines lines) {
        this.lines = lines;
    }

    /** A repair for each place where two changes met. */
    static List<RepairCandidate> find(Lines lines) {
        MergeMarks marks = new MergeMarks(lines);
        for (int number = 1; number <= lines.count(); number++) {
            marks.line(number);
        }
        marks.aside.clear();
        marks.end();
        return marks.found;
    }

    private void line(int number) {
        String text = lines.line(number);
        Matcher mark = MARK.matcher(text);
        Patch gone = Patch.replace(number, 0, text.length(), "");
        if (mark.matches()) {
            begun = begun == null ? lines.span(number, 0, text.length()) : begun;
            marks.add(gone);
            isAside = !text.startsWith("<");
            if (text.startsWith(">")) {
                end();
            }
        } else if (isAside) {
            aside.add(gone);
        }
    }

    private void end() {
        if (begun != null) {
            marks.addAll(aside);
            found.add(new RepairCandidate(ConflictMarks.problem(begun), List.copyOf(marks)));
        }
        begun = null;
        isAside = false;
        marks.clear();
        aside.clear();
    }
}
