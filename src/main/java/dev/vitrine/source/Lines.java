package dev.vitrine.source;

import dev.vitrine.problem.Location;

/** Turns the parser's places, which count code points, into locations, which count UTF-16 units. */
final class Lines {
    private final String path;
    private final String[] lines;
    /** Whether the text has any character of two UTF-16 units: most have none, and then places need no counting. */
    private final boolean astral;

    Lines(String path, String text) {
        this.path = path;
        this.lines = text.split("\r\n|[\n\r]", -1);
        this.astral = text.codePointCount(0, text.length()) != text.length();
    }

    String path() {
        return path;
    }

    /** Line and column are 1-based and count code points, as does the length. */
    Location at(int line, int column, int length) {
        if (line < 1 || line > lines.length) {
            return new Location(path, Math.max(line, 1), Math.max(column, 1), length);
        }
        String text = lines[line - 1];
        int start = units(text, 0, column - 1);
        return new Location(path, line, start + 1, units(text, start, length) - start);
    }

    /** Whether a character stands at a place, which counts code points. */
    boolean has(char character, int line, int column) {
        if (line < 1 || line > lines.length) {
            return false;
        }
        String text = lines[line - 1];
        int start = units(text, 0, column - 1);
        return start < text.length() && text.charAt(start) == character;
    }

    private int units(String text, int from, int points) {
        if (!astral) {
            return from + points;
        }
        int available = text.codePointCount(from, text.length());
        return points <= available ? text.offsetByCodePoints(from, points) : text.length() + points - available;
    }
}
