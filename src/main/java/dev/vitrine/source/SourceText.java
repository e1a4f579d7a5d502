package dev.vitrine.source;

import dev.vitrine.problem.Checked;
import dev.vitrine.problem.Location;
import dev.vitrine.problem.Problem;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Bytes to text, strictly. */
final class SourceText {
    private SourceText() {}

    static Checked<String> decode(String path, byte[] bytes) {
        if (bytes.length > SourceTree.MAXIMUM_BYTES) {
            return Checked.failed(SourceRules.tooLarge(path, bytes.length));
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        String text;
        try {
            text = decoder.decode(in).toString();
        } catch (CharacterCodingException malformed) {
            return Checked.failed(Problem.of(
                    SourceRules.ENCODING,
                    new Location(path, lineOf(bytes, in.position()), 1, 0),
                    "this line is not valid UTF-8",
                    "save the file as UTF-8"));
        }
        List<Problem> hidden = hiddenCharacters(path, text);
        return hidden.isEmpty() ? Checked.of(text) : Checked.failed(hidden);
    }

    private static int lineOf(byte[] bytes, int offset) {
        int line = 1;
        for (int i = 0; i < offset; i++) {
            if (bytes[i] == '\n') {
                line++;
            }
        }
        return line;
    }

    private static List<Problem> hiddenCharacters(String path, String text) {
        List<Problem> problems = new ArrayList<>();
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == '\n') {
                line++;
                lineStart = i + 1;
            } else if (i == 0 && character == '\ufeff') {
                problems.add(Problem.of(
                        SourceRules.ENCODING,
                        new Location(path, 1, 1, 1),
                        "the file begins with a byte order mark",
                        "save the file as UTF-8 without BOM"));
            } else if (isForbidden(character)) {
                problems.add(Problem.of(
                        SourceRules.CHARACTER,
                        new Location(path, line, i - lineStart + 1, 1),
                        String.format(Locale.ROOT, "the character U+%04X is not allowed here", (int) character),
                        "delete it"));
            }
        }
        return problems;
    }

    /** Control characters, and the marks that change the direction in which text is shown. */
    private static boolean isForbidden(char character) {
        if (character < ' ') {
            return character != '\t' && character != '\r';
        }
        return (character >= '\u007f' && character <= '\u009f')
                || (character >= '\u202a' && character <= '\u202e')
                || (character >= '\u2066' && character <= '\u2069')
                || character == '\u2028'
                || character == '\u2029'
                || character == '\ufeff';
    }
}
