package dev.vitrine.source;

import dev.vitrine.problem.Location;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A file's lines, with the patches that let the rest of it be read. Places are given as the parser counts them, in code
 * points of the patched text, and come out as they are in the file, in UTF-16 units.
 */
final class Lines {
    private final String path;
    private final String[] lines;
    private final Map<Integer, List<Patch>> patches;

    Lines(String path, String text) {
        this(path, split(text), Map.of());
    }

    private Lines(String path, String[] lines, Map<Integer, List<Patch>> patches) {
        this.path = path;
        this.lines = lines;
        this.patches = patches;
    }

    /** At line feeds, carriage returns, and both together. */
    private static String[] split(String text) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == '\n' || character == '\r') {
                lines.add(text.substring(start, i));
                boolean both = character == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
                i += both ? 1 : 0;
                start = i + 1;
            }
        }
        lines.add(text.substring(start));
        return lines.toArray(new String[0]);
    }

    String path() {
        return path;
    }

    /** How many lines there are. */
    int count() {
        return lines.length;
    }

    /** A line by its 1-based number, as patched; empty outside the file. */
    String line(int number) {
        return number < 1 || number > lines.length ? "" : lines[number - 1];
    }

    /** A line taken apart. */
    Line parsed(int number) {
        return Line.of(line(number));
    }

    /** The number of the nearest line above that says anything; 0 if there is none. */
    int contentAbove(int number) {
        int above = number - 1;
        while (above > 0 && !parsed(above).isContent()) {
            above--;
        }
        return above;
    }

    /** The number of the nearest line below that says anything; one more than there are if there is none. */
    int contentBelow(int number) {
        int below = number + 1;
        while (below <= lines.length && !parsed(below).isContent()) {
            below++;
        }
        return below;
    }

    /** The whole text, as patched. */
    String text() {
        return String.join("\n", lines);
    }

    /** The same with more patches, each of which sees the line as those before it left it. */
    Lines patched(List<Patch> more) {
        if (more.isEmpty()) {
            return this;
        }
        String[] changed = lines.clone();
        Map<Integer, List<Patch>> all = new HashMap<>(patches);
        for (Patch patch : more) {
            changed[patch.line() - 1] = patch.applied(changed[patch.line() - 1]);
            List<Patch> ofLine = new ArrayList<>(all.getOrDefault(patch.line(), List.of()));
            ofLine.add(patch);
            all.put(patch.line(), ofLine);
        }
        return new Lines(path, changed, all);
    }

    /** Line and column are 1-based and count code points of the patched text, as does the length. */
    Location at(int line, int column, int length) {
        if (line < 1 || line > lines.length) {
            return new Location(path, Math.max(line, 1), Math.max(column, 1), length);
        }
        int start = offset(line, column);
        return span(line, start, units(lines[line - 1], start, length));
    }

    /** A span of a line, from and to 0-based offsets of the patched text in UTF-16 units. */
    Location span(int line, int from, int to) {
        int start = original(line, from);
        return new Location(path, line, start + 1, Math.max(0, original(line, to) - start));
    }

    /** The 0-based offset in UTF-16 units of a 1-based column in code points. */
    int offset(int line, int column) {
        return units(line(line), 0, column - 1);
    }

    private int original(int line, int offset) {
        List<Patch> ofLine = patches.getOrDefault(line, List.of());
        int place = offset;
        for (int i = ofLine.size() - 1; i >= 0; i--) {
            place = ofLine.get(i).before(place);
        }
        return place;
    }

    /** Past its end a line goes on in units. Written out: this is asked of every token, and most lines are long. */
    private static int units(String text, int from, int points) {
        int at = from;
        for (int left = points; left > 0; left--) {
            boolean isPair = at + 1 < text.length()
                    && Character.isHighSurrogate(text.charAt(at))
                    && Character.isLowSurrogate(text.charAt(at + 1));
            at += isPair ? 2 : 1;
        }
        return at;
    }
}
