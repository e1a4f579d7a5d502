package dev.vitrine.records;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.fixture.Work;
import dev.vitrine.style.RecordStyle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** StyleFinding over every record of the real catalog, after its form was spoilt by chance: always the same chance. */
class MendingTest {
    private static final Pattern TOP = Pattern.compile("(?m)^(?=[a-z_]+:)");
    private static final Pattern COMMA = Pattern.compile(", (?=[a-z_]+: )");
    private static final Pattern FLOW = Pattern.compile("\\{([^{}\"]*)}");

    /** A record's path and its text. */
    private record Original(String path, String text) {}

    private static final Path SAMPLE = Path.of("src/test/resources/sample");

    private static List<Original> originals() throws IOException {
        try (Stream<Path> files = Files.walk(SAMPLE)) {
            List<Original> originals = new ArrayList<>();
            for (Path file : files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList()) {
                String path = "data/" + SAMPLE.relativize(file).toString().replace('\\', '/');
                originals.add(new Original(path, Files.readString(file)));
            }
            return originals;
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void fieldsThatAreShuffledAreBroughtBackByteForByte(long seed) throws IOException {
        Random random = new Random(seed);
        for (Original original : originals()) {
            String shuffled = shuffled(original.text(), random, false);

            assertThat(RecordStyle.mend(original.path(), shuffled))
                    .as(original.path())
                    .isEqualTo(original.text());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5, 6})
    void commentsGoWithTheirFieldsAndNothingElseChanges(long seed) throws IOException {
        Random random = new Random(seed);
        for (Original original : originals()) {
            String shuffled = shuffled(original.text(), random, true);
            String mended = RecordStyle.mend(original.path(), shuffled);

            assertThat(RecordStyle.check(original.path(), mended))
                    .as(original.path())
                    .isEmpty();
            assertThat(RecordStyle.mend(original.path(), mended)).isEqualTo(mended);
            assertThat(bare(mended)).as(original.path()).isEqualTo(bare(original.text()));
            assertThat(count(mended, "\n\n")).isGreaterThanOrEqualTo(Math.min(1, count(shuffled, "\n\n")));
            List<String> lines = mended.lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).startsWith("# of ")) {
                    assertThat(lines.get(i + 1)).startsWith(lines.get(i).substring("# of ".length()) + ":");
                }
            }
            assertThat(count(mended, "# of ")).isEqualTo(count(shuffled, "# of "));
        }
    }

    /** The fields of the record and of each group in braces in another order; with comments and blank lines, if asked. */
    private static String shuffled(String text, Random random, boolean remarks) {
        String flow = FLOW.matcher(text).replaceAll(group -> {
            List<String> fields = new ArrayList<>(Arrays.asList(COMMA.split(group.group(1))));
            Collections.shuffle(fields, random);
            return java.util.regex.Matcher.quoteReplacement("{" + String.join(", ", fields) + "}");
        });
        List<String> parts = new ArrayList<>(Arrays.asList(TOP.split(flow)));
        String head = parts.remove(0);
        Collections.shuffle(parts, random);
        String body = parts.stream()
                .map(part -> remarks ? remark(part, random) : part)
                .collect(Collectors.joining());
        return head + body;
    }

    private static String remark(String part, Random random) {
        String blank = random.nextInt(3) == 0 ? "\n" : "";
        String comment = random.nextInt(2) == 0 ? "# of " + part.substring(0, part.indexOf(':')) + "\n" : "";
        boolean oneLine = part.indexOf('\n') == part.length() - 1;
        String line = oneLine && random.nextInt(4) == 0 ? part.strip() + "  # beside\n" : part;
        return blank + comment + line;
    }

    private static String bare(String text) {
        return text.replaceAll("(?m)^# of .*\n|  # beside$", "").replaceAll("\n{2,}", "\n");
    }

    private static int count(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }

    /** Whatever is there: no crash, no change of what is said, and no second fixing. */
    @ParameterizedTest
    @ValueSource(longs = {7, 8, 9})
    void brokenTextIsMendedSafelyOrNotAtAll(long seed) throws IOException {
        Random random = new Random(seed);
        String alphabet = "\n\n  --::{}[],#'\"|>&*!?%@`~\t\r\\0aé\ud83d\ude80";
        for (Original original : originals()) {
            StringBuilder text = new StringBuilder(shuffled(original.text(), random, true));
            for (int i = random.nextInt(6); i >= 0; i--) {
                int at = random.nextInt(text.length());
                int letter = random.nextInt(alphabet.length() - 1);
                text.replace(at, at + random.nextInt(2), alphabet.substring(letter, letter + 1 + random.nextInt(2)));
            }
            String spoilt = text.toString();
            String mended = RecordStyle.mend(original.path(), spoilt);

            assertThat(RecordStyle.saysTheSame(original.path(), spoilt, mended)).isTrue();
            assertThat(RecordStyle.mend(original.path(), mended)).isEqualTo(mended);
            if (!mended.equals(spoilt)) {
                assertThat(RecordStyle.check(original.path(), mended)).isEmpty();
            }
        }
    }

    /** The number of times that a text is repeated, twice as large at the second run. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'type: text\nname: One\n' | 'f#: 1\n' | '' | 20000",
                "'offers:\n  - prices:\n' | '      - {usd: 1, per: second}\n' | 'type: text\nname: One\n' | 10000",
                "'' | '[' | '' | 50000",
                "'' | '- ' | '' | 50000",
                "'' | '{a: ' | '' | 50000"
            })
    void theWorkGrowsWithTheLength(String start, String piece, String end, int times) {
        long work = Work.of(() -> fix(start, piece, end, times));

        assertThat(Work.of(() -> fix(start, piece, end, 2 * times))).isLessThan(3 * work + 1_000_000);
    }

    private static void fix(String start, String piece, String end, int times) {
        StringBuilder text = new StringBuilder(unescaped(start));
        for (int i = 0; i < times; i++) {
            text.append(unescaped(piece).replace("#", Integer.toString(i)));
        }
        RecordStyle.mend(
                "data/models/acme/one.yaml", text.append(unescaped(end)).toString());
    }

    private static String unescaped(String text) {
        return text.replace("\\n", "\n");
    }
}
