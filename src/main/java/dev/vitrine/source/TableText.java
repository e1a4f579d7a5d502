package dev.vitrine.source;

import dev.vitrine.problem.Location;
import dev.vitrine.problem.Problem;
import dev.vitrine.problem.Rule;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The text of a table, decoded while it is read, so that it is never in memory as a whole. A byte order mark at the beginning,
 * which spreadsheets write, is skipped. At a byte that is not UTF-8, or if the text is too long for a table, it ends, and
 * {@link #fault} gives the reason. Not thread-safe.
 */
public final class TableText extends Reader {
    private static final int PIECE = 1 << 16;
    private static final char MARK = '\ufeff';

    private final String path;
    private final InputStream bytes;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final ByteBuffer in = ByteBuffer.allocate(PIECE).limit(0);
    private final CharBuffer out = CharBuffer.allocate(PIECE).limit(0);
    private long taken;
    private boolean isEnd;
    private boolean isBegun;
    private int line = 1;
    private int column = 1;
    private char last;
    private Optional<Problem> fault = Optional.empty();

    /** The text of a file with these bytes, which are closed with it. */
    public TableText(String path, InputStream bytes) {
        this.path = path;
        this.bytes = bytes;
    }

    /** Why the text ended before its file did; absent if it did not, or has not been read to the end. */
    public Optional<Problem> fault() {
        return fault;
    }

    /** The invisible characters of a field, by name, such as "U+200B (zero width space)"; each once. */
    public static Optional<String> hidden(String field) {
        return IntStream.range(0, field.length())
                .filter(i -> HiddenCharacters.isAt(field, i))
                .mapToObj(i -> HiddenCharacters.name(field.codePointAt(i)))
                .findFirst();
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        while (!out.hasRemaining() && !isEnd) {
            decode();
        }
        if (!out.hasRemaining()) {
            return length == 0 ? 0 : -1;
        }
        int count = Math.min(length, out.remaining());
        out.get(target, offset, count);
        return count;
    }

    private void decode() throws IOException {
        in.compact();
        int count = bytes.read(in.array(), in.position(), in.remaining());
        in.position(in.position() + Math.max(count, 0)).flip();
        taken += Math.max(count, 0);
        out.clear();
        if (!isBegun && isWide()) {
            end(SourceRules.ENCODING, "the file is UTF-16 or UTF-32, not UTF-8", "save the file as UTF-8");
            return;
        }
        CoderResult result = decoder.decode(in, out, count < 0);
        out.flip();
        count();
        if (result.isError()) {
            end(
                    SourceRules.ENCODING,
                    String.format(Locale.ROOT, "the byte %02X is not UTF-8", in.get(in.position()) & 0xff),
                    "save the file as UTF-8");
        } else if (taken > SourceTree.MAXIMUM_TABLE_BYTES) {
            end(SourceRules.tooLong(path, SourceTree.MAXIMUM_TABLE_BYTES));
        } else if (count < 0) {
            isEnd = true;
        }
    }

    /** A zero next to the first letter, or the byte order mark of UTF-16 or UTF-32. */
    private boolean isWide() {
        if (in.remaining() < 2) {
            return false;
        }
        int first = in.get(0) & 0xff;
        int second = in.get(1) & 0xff;
        return (first == 0xff && second == 0xfe) || (first == 0xfe && second == 0xff) || first == 0 || second == 0;
    }

    /** Skips the mark, and keeps track of the position. */
    private void count() {
        if (!isBegun && out.hasRemaining()) {
            isBegun = true;
            if (out.get(0) == MARK) {
                out.position(1);
            }
        }
        for (int i = out.position(); i < out.limit(); i++) {
            char character = out.get(i);
            boolean isBreak = character == '\r' || (character == '\n' && last != '\r');
            line += isBreak ? 1 : 0;
            column = isBreak || character == '\n' ? 1 : column + 1;
            last = character;
        }
    }

    private void end(Rule rule, String message, String hint) {
        end(Problem.of(rule, new Location(path, line, column, 1), message, hint));
    }

    private void end(Problem why) {
        fault = Optional.of(why);
        isEnd = true;
        if (!isBegun) {
            out.limit(0);
        }
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
