package dev.vitrine.source;

import dev.vitrine.problem.Checked;
import dev.vitrine.problem.Location;
import dev.vitrine.problem.Problem;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Decodes bytes to text, strictly. If that fails, the readable part accompanies the problems. */
public final class SourceText {
    /** A file with more hidden characters than this is not text. */
    private static final int MOST = 100;

    private static final String BYTE_ORDER_MARK = "\ufeff";

    private static final char LOST = '\ufffd';

    private SourceText() {}

    public static Checked<String> decode(String path, byte[] bytes) {
        if (bytes.length > SourceTree.MAXIMUM_BYTES) {
            return Checked.failed(SourceRules.tooLarge(path, bytes.length));
        }
        Optional<String> wide = wideEncoding(bytes);
        if (wide.isPresent()) {
            return Checked.failed(Problem.of(
                    SourceRules.ENCODING,
                    Location.ofFile(path),
                    "the file is " + wide.get() + ", not UTF-8",
                    "save the file as UTF-8"));
        }
        List<Problem> problems = new ArrayList<>();
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.indexOf(LOST) >= 0) {
            problems.add(isUtf8(bytes) ? lost(path, text) : notUtf8(path, bytes));
        }
        int hidden = hiddenCharacters(path, text, problems);
        return hidden > MOST ? Checked.failed(noText(path, hidden)) : Checked.of(text, problems);
    }

    /** A text without the byte order mark at its beginning. */
    public static String withoutMark(String text) {
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    /** Whether the bytes are UTF-16 or UTF-32, by the byte order mark or by zeros next to the first letters. */
    private static Optional<String> wideEncoding(byte[] bytes) {
        if (bytes.length < 4) {
            return Optional.empty();
        }
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        boolean marked = (first == 0xff && second == 0xfe) || (first == 0xfe && second == 0xff);
        boolean zeros =
                (first == 0) != (second == 0) && (bytes[2] == 0) == (first == 0) && (bytes[3] == 0) == (second == 0);
        boolean utf32 = (marked && bytes[2] == 0 && bytes[3] == 0) || (first == 0 && second == 0);
        return marked || zeros || utf32 ? Optional.of(utf32 ? "UTF-32" : "UTF-16") : Optional.empty();
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException malformed) {
            return false;
        }
    }

    /** One problem for the whole file, at the first byte that is wrong: a file in another encoding has one cause. */
    private static Problem notUtf8(String path, byte[] bytes) {
        var decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        var out = java.nio.CharBuffer.allocate(bytes.length);
        decoder.decode(in, out, true);
        String before = out.flip().toString();
        int wrong = bytes[in.position()] & 0xff;
        String windows = new String(bytes, in.position(), 1, Charset.forName("windows-1252"));
        return Problem.of(
                SourceRules.ENCODING,
                place(path, before + "?", before.length()),
                String.format(Locale.ROOT, "the byte %02X is not UTF-8", wrong)
                        + (windows.charAt(0) == LOST ? "" : "; in Windows-1252 it is \"" + windows + "\""),
                "save the file as UTF-8");
    }

    private static Problem lost(String path, String text) {
        return Problem.of(
                SourceRules.ENCODING,
                place(path, text, text.indexOf(LOST)),
                "a character was lost here when the file was saved in another encoding",
                "write the character that belongs here in place of " + LOST);
    }

    private static int hiddenCharacters(String path, String text, List<Problem> problems) {
        int found = 0;
        int runs = 0;
        for (int i = 0; i < text.length(); i++) {
            int end = HiddenCharacters.endOfRun(text, i);
            if (end > i) {
                found += end - i;
                runs++;
                if (runs <= MOST) {
                    problems.add(hidden(path, text, i, end));
                }
                i = end;
            }
        }
        return found;
    }

    private static Problem hidden(String path, String text, int index, int end) {
        return index == 0 && text.startsWith(BYTE_ORDER_MARK)
                ? Problem.of(
                        SourceRules.ENCODING,
                        new Location(path, 1, 1, 1),
                        "the file begins with a byte order mark",
                        "save the file as UTF-8 without BOM, or run: vitrine check --fix")
                : Problem.of(
                        SourceRules.CHARACTER,
                        place(path, text, index, end),
                        HiddenCharacters.describe(text.substring(index, end)),
                        Character.charCount(text.codePointAt(index)) == end - index ? "delete it" : "delete them");
    }

    private static Problem noText(String path, int hidden) {
        return Problem.of(
                SourceRules.CHARACTER,
                Location.ofFile(path),
                "the file contains " + hidden + " invisible characters, so it is not text",
                "save the record as text, in UTF-8");
    }

    /** The location of a character. Lines end with a line feed, a carriage return, or both. */
    private static Location place(String path, String text, int index) {
        return place(path, text, index, index + Character.charCount(text.codePointAt(index)));
    }

    private static Location place(String path, String text, int index, int end) {
        int line = 1;
        int start = 0;
        for (int i = 0; i < index; i++) {
            char character = text.charAt(i);
            if (character == '\n' || (character == '\r' && text.charAt(i + 1) != '\n')) {
                line++;
                start = i + 1;
            }
        }
        return new Location(path, line, index - start + 1, end - index);
    }
}
