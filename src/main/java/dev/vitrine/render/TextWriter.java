package dev.vitrine.render;

import java.io.Writer;

/** Gathers text, without the locks that a {@link java.io.StringWriter} takes for each of a page's thousands of pieces. */
final class TextWriter extends Writer {
    private final StringBuilder text;

    /** A writer with room for so many characters before it has to grow. */
    TextWriter(int room) {
        this.text = new StringBuilder(room);
    }

    @Override
    public void write(int character) {
        BoundedRun.written(1);
        text.append((char) character);
    }

    @Override
    public void write(char[] characters, int from, int length) {
        BoundedRun.written(length);
        text.append(characters, from, length);
    }

    @Override
    public void write(String piece) {
        BoundedRun.written(piece.length());
        text.append(piece);
    }

    @Override
    public void write(String piece, int from, int length) {
        BoundedRun.written(length);
        text.append(piece, from, from + length);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}

    @Override
    public String toString() {
        return text.toString();
    }
}
