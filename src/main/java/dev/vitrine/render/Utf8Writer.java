package dev.vitrine.render;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Writer;
import java.util.Arrays;

/**
 * Gathers text as UTF-8, piece by piece: one arrow on a page would make a string of all of it take two bytes a character.
 * A piece must not end between the two halves of a surrogate pair.
 */
final class Utf8Writer extends Writer {
    private byte[] bytes;
    private int size;

    /** A writer with room for so many bytes before it has to grow. */
    Utf8Writer(int room) {
        this.bytes = new byte[room];
    }

    @Override
    public void write(String piece) {
        BoundedRun.written(piece.length());
        byte[] encoded = piece.getBytes(UTF_8);
        if (bytes.length - size < encoded.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + encoded.length));
        }
        System.arraycopy(encoded, 0, bytes, size, encoded.length);
        size += encoded.length;
    }

    @Override
    public void write(int character) {
        write(String.valueOf((char) character));
    }

    @Override
    public void write(char[] characters, int from, int length) {
        write(new String(characters, from, length));
    }

    @Override
    public void write(String piece, int from, int length) {
        write(piece.substring(from, from + length));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}

    byte[] toByteArray() {
        return Arrays.copyOf(bytes, size);
    }
}
