package dev.vitrine.render;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;

/** What one program changes in another, line by line, as HTML: only the lines that differ and one on either side of them. */
final class LineDifference {
    /** Stands for the lines that are left out. */
    private static final String GAP = "  ⋯";

    private LineDifference() {}

    /** As wide as the signs that the style sheet puts before lines that go and come. */
    private static final String MARGIN = "  ";

    /** The lines that go as {@code del} elements and the lines that come as {@code ins} elements; empty if nothing differs. */
    static String html(String before, String after) {
        List<String> old = before.lines().toList();
        List<String> lines = new ArrayList<>();
        int shown = 0;
        for (AbstractDelta<String> delta :
                DiffUtils.diff(old, after.lines().toList()).getDeltas()) {
            int start = delta.getSource().getPosition();
            int end = start + delta.getSource().size();
            if (start - 1 > shown) {
                lines.add(GAP);
            }
            old.subList(Math.max(shown, start - 1), start).forEach(line -> lines.add(MARGIN + escaped(line)));
            delta.getSource().getLines().forEach(line -> lines.add("<del>" + escaped(line) + "</del>"));
            delta.getTarget().getLines().forEach(line -> lines.add("<ins>" + escaped(line) + "</ins>"));
            shown = Math.min(end + 1, old.size());
            old.subList(end, shown).forEach(line -> lines.add(MARGIN + escaped(line)));
        }
        if (!lines.isEmpty() && shown < old.size()) {
            lines.add(GAP);
        }
        return String.join("\n", lines);
    }

    private static String escaped(String line) {
        return line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
