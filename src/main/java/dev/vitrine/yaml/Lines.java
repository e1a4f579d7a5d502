package dev.vitrine.yaml;

import dev.vitrine.problem.Location;
import java.util.ArrayList;
import java.util.Arrays;
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
    /** Where the characters of two units are in a line, in code points; absent for a line that was not asked for yet. */
    private final int[][] pairs;

    Lines(String path, String text) {
        this(path, split(text), Map.of());
    }

    private Lines(String path, String[] lines, Map<Integer, List<Patch>> patches) {
        this.path = path;
        this.lines = lines;
        this.patches = patches;
        this.pairs = new int[lines.length][];
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
        return span(line, offset(line, column), offset(line, column + length));
    }

    /** A span of a line, from and to 0-based offsets of the patched text in UTF-16 units. */
    Location span(int line, int from, int to) {
        int start = original(line, from);
        return new Location(path, line, start + 1, Math.max(0, original(line, to) - start));
    }

    /**
     * The 0-based offset in UTF-16 units of a 1-based column in code points. Past its end a line goes on in units. This is asked
     * of every token, and all of them may be on one line: so the line is read once.
     */
    int offset(int line, int column) {
        int points = Math.max(column - 1, 0);
        if (line < 1 || line > lines.length) {
            return points;
        }
        if (pairs[line - 1] == null) {
            pairs[line - 1] = pairs(lines[line - 1]);
        }
        int before = Arrays.binarySearch(pairs[line - 1], points);
        return points + (before < 0 ? -before - 1 : before);
    }

    private int original(int line, int offset) {
        List<Patch> ofLine = patches.getOrDefault(line, List.of());
        int place = offset;
        for (int i = ofLine.size() - 1; i >= 0; i--) {
            place = ofLine.get(i).before(place);
        }
        return place;
    }

    private static int[] pairs(String text) {
        int pairsSoFar = 0;
        int[] pairs = new int[text.length() - text.codePointCount(0, text.length())];
        for (int i = 0; pairsSoFar < pairs.length; i++) {
            if (Character.isHighSurrogate(text.charAt(i)) && Character.isLowSurrogate(text.charAt(i + 1))) {
                pairs[pairsSoFar] = i - pairsSoFar;
                pairsSoFar++;
                i++;
            }
        }
        return pairs;
    }
}
