package dev.vitrine.yaml;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;

/**
 * A text's characters, of which none is cut in two: a part never ends with the first half of a character of two units. The
 * parser reads beyond its buffer where one does.
 */
final class WholeCharacters extends Reader {
    private final StringReader text;

    WholeCharacters(String text) {
        this.text = new StringReader(text);
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        if (length < 2) {
            return text.read(buffer, offset, length);
        }
        int read = text.read(buffer, offset, length - 1);
        if (read > 0 && Character.isHighSurrogate(buffer[offset + read - 1])) {
            int second = text.read();
            if (second >= 0) {
                buffer[offset + read] = (char) second;
                read++;
            }
        }
        return read;
    }

    @Override
    public void close() {
        text.close();
    }
}
