package dev.vitrine.yaml;

/**
 * A change within one line, made in memory only, so that what follows a mistake can be read.
 *
 * @param line 1-based
 * @param from the first unit to go, 0-based, in UTF-16 units
 * @param removed how many units go
 * @param inserted what comes in their place; no line break
 */
record Patch(int line, int from, int removed, String inserted) {
    /** Replaces a part of a line. */
    static Patch replace(int line, int from, int to, String inserted) {
        return new Patch(line, from, to - from, inserted);
    }

    String applied(String text) {
        return text.substring(0, from) + inserted + text.substring(from + removed);
    }

    /** The offset in the line as it was before of what is now at an offset. */
    int before(int offset) {
        if (offset <= from) {
            return offset;
        }
        return offset >= from + inserted.length() ? offset - inserted.length() + removed : from;
    }
}
