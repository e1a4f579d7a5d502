package dev.vitrine.records;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import dev.vitrine.check.CatalogCheck;
import dev.vitrine.fixture.TestSite;
import dev.vitrine.fixture.VerifyOnly;
import dev.vitrine.fixture.Work;
import dev.vitrine.problem.Problem;
import dev.vitrine.source.MemoryTree;
import dev.vitrine.source.SourceTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * No input makes a check throw or hang, and no report grows without end. Work that grows faster than a record would allocate
 * gigabytes or take minutes; what is measured is bytes, and the time that the process itself runs, so a busy machine does not
 * matter.
 */
@VerifyOnly
class HostileInputTest {
    private static final Duration LONGEST = Duration.ofSeconds(5);
    /** Bytes that a check allocates for each byte of a record; half of this is the most that was seen. */
    private static final long MOST_WORK = 12_000;
    /** Bytes that a check allocates whatever the record: for one that repeats itself through references, and for the schemas. */
    private static final long SMALL_WORK = 100_000_000;

    private static final int RUNS = 3000;
    private static final int MOST_PROBLEMS = 120;
    private static final Path SEEDS = Path.of("src/test/resources/sample/models");
    /** What breaks records, or is meant to. */
    private static final List<String> TOKENS = List.of(
            ": ",
            " #",
            "- ",
            "\"",
            "'",
            "[",
            "]",
            "{",
            "}",
            "&a ",
            "*a",
            "!!str ",
            "<<: *a\n",
            "---\n",
            "...\n",
            "\t",
            "\r",
            "\u0000",
            "\ufeff",
            "\u202e",
            "\u200b",
            "\u00a0",
            "%YAML 1.1\n",
            "? ",
            "| ",
            "> ",
            "@",
            "`",
            "null",
            "~",
            "1e999999999",
            ".inf",
            "-1",
            "\ud83d\ude80",
            "\uff1a",
            "<<<<<<< HEAD\n",
            "=======\n",
            ">>>>>>> x\n",
            "```\n",
            "data/models/",
            "http://",
            "\\",
            "{{",
            ",");

    /** Once, so that no measured run pays for loading classes. */
    @BeforeAll
    static void warmUp() {
        for (int seed = 0; seed < 200; seed++) {
            check(mutated(record(seed), new Random(seed)));
        }
    }

    @Test
    void noMutationOfARealRecordThrowsOrTakesLong() {
        for (int seed = 0; seed < RUNS; seed++) {
            byte[] hostile = mutated(record(seed), new Random(seed));
            String failure = failure(hostile);
            if (failure != null) {
                throw new AssertionError("seed " + seed + ": " + failure + "; the smallest input:\n"
                        + new String(smallest(hostile), StandardCharsets.UTF_8));
            }
        }
    }

    static Stream<Map.Entry<String, String>> monsters() {
        Map<String, String> monsters = new LinkedHashMap<>();
        int size = 490_000;
        for (String piece : List.of(
                "[",
                "{",
                "- ",
                "a: {",
                "a: [",
                "\"",
                "'",
                "&a ",
                "*a ",
                "? ",
                ": ",
                "!!x ",
                "a:",
                "a,",
                "\t",
                "\u00a0",
                "\u200b",
                "#",
                "|",
                "<<<<<<< x\n",
                "=======\n",
                "---\n",
                "- -",
                "{a: ",
                "a: b: ",
                "a\n",
                "a: 1\n",
                "- a: \"\n",
                "a: 'b\n",
                " a: 1\n",
                "x: [1, 2\n",
                "-a\n",
                "• a\n",
                "name = 1\n",
                "a: @b\n",
                "\uff1a",
                "%\n",
                "```\n",
                "\r",
                "\ud83d\ude80",
                "a: &b c\n",
                "'': ''\n")) {
            monsters.put(
                    "half a megabyte of " + piece.strip(),
                    piece.repeat(size / piece.getBytes(StandardCharsets.UTF_8).length));
        }
        monsters.put("a long line", "name: " + "x".repeat(size) + "\n");
        monsters.put("a long quoted line", "name: \"" + "x".repeat(size) + "\"\ntype: video\n");
        monsters.put("very many fields", fields(45_000));
        monsters.put("50,000 entries", "name: One\ntype: video\naliases:\n" + "  - A b\n".repeat(50_000));
        monsters.put("very many prices", prices(4_500));
        monsters.put("deep nesting", nested(5_000));
        monsters.put("a bomb", bomb());
        monsters.put("a staircase", staircase(900));
        monsters.put("unquoted colons", "name: One\ntype: video\n" + "tagline: a: b\n".repeat(30_000));
        monsters.put("hidden characters", "name: " + "a\u200b".repeat(100_000));
        monsters.put(
                "a long address", "name: One\ntype: video\nlinks: {paper: \"http://" + "a.".repeat(50_000) + "\"}\n");
        monsters.put("keys with one hash code", "{name: One, type: video, " + alike("", ": 1, ") + "last: 1}\n");
        monsters.put("values with one hash code", "name: One\ntype: video\naliases: [" + alike("", ", ") + "last]\n");
        monsters.put(
                "groups with one hash code",
                "name: One\ntype: video\noffers: [" + alike("{provider: ", "}, ") + "{provider: last}]\n");
        monsters.put(
                "a field again and again", "name: One\ntype: video\nlinks: {" + "paper: x, ".repeat(45_000) + "}\n");
        monsters.put("a line of tags", "name: One\ntype: video\naliases: [" + "!a b, ".repeat(80_000) + "]\n");
        monsters.put(
                "a long anchor with many uses",
                "name: &a " + "x".repeat(240_000) + "\ntype: video\naliases: [" + "*a, ".repeat(60_000) + "]\n");
        monsters.put("long numbers", "name: One\ntype: text\ncontext: " + "9".repeat(100_000) + "\n");
        return monsters.entrySet().stream();
    }

    /** Words with one and the same hash code, each between two texts. */
    private static String alike(String before, String after) {
        StringBuilder text = new StringBuilder();
        for (int word = 0; word < 1 << 12; word++) {
            text.append(before);
            for (int bit = 0; bit < 12; bit++) {
                text.append((word >> bit & 1) == 0 ? "an" : "c0");
            }
            text.append(after);
        }
        return text.toString();
    }

    @ParameterizedTest
    @MethodSource("monsters")
    void noMonsterThrowsOrTakesLong(Map.Entry<String, String> monster) {
        byte[] text = monster.getValue().getBytes(StandardCharsets.UTF_8);

        assertThat(Work.of(() -> check(text))).as("bytes allocated").isLessThan(SMALL_WORK + MOST_WORK * text.length);
        assertThat(failure(text)).isNull();
        assertThat(check(text)).isNotEmpty().hasSizeLessThan(MOST_PROBLEMS);
    }

    @Test
    void theLastProblemOfAVeryBrokenFileSaysHowManyMoreThereAre() {
        byte[] record =
                ("name: One\ntype: video\naliases:\n" + "  - A b\n".repeat(300)).getBytes(StandardCharsets.UTF_8);
        List<Problem> problems = check(record).stream()
                .filter(problem -> problem.location().path().equals("data/models/acme/one.yaml"))
                .toList();

        assertThat(problems).hasSize(101);
        assertThat(problems)
                .anySatisfy(problem ->
                        assertThat(problem.message()).matches("[0-9]+ more problems in this file are not shown"));
    }

    private static String fields(int count) {
        StringBuilder text = new StringBuilder("name: One\ntype: video\n");
        for (int i = 0; i < count; i++) {
            text.append('f').append(i).append(": 1\n");
        }
        return text.toString();
    }

    private static String prices(int count) {
        StringBuilder text =
                new StringBuilder("name: One\ntype: video\noffers:\n  - provider: acme-cloud\n    prices:\n");
        for (int i = 0; i < count; i++) {
            text.append("      - {per: secnd, usd: $")
                    .append(i)
                    .append(", source: http://acme.example, checked: 1.2.26}\n");
        }
        return text.toString();
    }

    private static String nested(int depth) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < Math.min(depth, 950); i++) {
            text.append(" ".repeat(i)).append("a:\n");
        }
        return text.toString();
    }

    private static String staircase(int depth) {
        StringBuilder text = new StringBuilder();
        for (int i = depth; i > 0; i--) {
            text.append(" ".repeat(i)).append("a: 1\n");
        }
        return text.toString();
    }

    private static String bomb() {
        StringBuilder text = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; i < 60; i++) {
            text.append("a")
                    .append(i)
                    .append(": &a")
                    .append(i)
                    .append(" [*a")
                    .append(i - 1)
                    .append(", *a")
                    .append(i - 1)
                    .append("]\n");
        }
        return text.toString();
    }

    /** What goes wrong with an input, or null. */
    private static String failure(byte[] record) {
        Duration took = Duration.ZERO;
        for (int attempt = 0; attempt < 3; attempt++) {
            Clocks start = Clocks.now();
            Optional<Problem> bug = check(record).stream()
                    .filter(problem -> problem.rule().id().equals("internal-error"))
                    .findFirst();
            if (bug.isPresent()) {
                return bug.get().message();
            }
            took = start.took();
            if (took.compareTo(LONGEST) < 0) {
                return null;
            }
        }
        return "took " + took;
    }

    /** Time on the wall and in the processor: on a machine with other work to do, the wall's says nothing of ours. */
    private record Clocks(long wall, long processor) {
        private static final OperatingSystemMXBean SYSTEM =
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

        static Clocks now() {
            return new Clocks(System.nanoTime(), SYSTEM.getProcessCpuTime());
        }

        Duration took() {
            Clocks now = now();
            return Duration.ofNanos(Math.min(now.wall - wall, now.processor - processor));
        }
    }

    private static List<Problem> check(byte[] record) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        TestSite.minimal().files().forEach((path, text) -> files.put(path, text.getBytes(StandardCharsets.UTF_8)));
        files.put("data/models/acme/one.yaml", record);
        SourceTree tree = MemoryTree.ofBytes(files);
        return CatalogCheck.of(tree, Optional.empty()).withFormatting(tree).problems();
    }

    private static byte[] record(int seed) {
        return RECORDS.get(seed % RECORDS.size());
    }

    private static final List<byte[]> RECORDS = records();

    private static List<byte[]> records() {
        try (Stream<Path> files = Files.walk(SEEDS)) {
            List<byte[]> records = new ArrayList<>();
            for (Path file : files.filter(path -> path.toString().endsWith(".yaml"))
                    .sorted()
                    .toList()) {
                byte[] text = Files.readAllBytes(file);
                if (text.length < 6_000) {
                    records.add(text);
                }
            }
            return records;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static byte[] mutated(byte[] record, Random random) {
        byte[] text = record;
        int mutations = 1 + random.nextInt(4);
        for (int i = 0; i < mutations; i++) {
            text = mutation(text, random);
        }
        return text;
    }

    private static byte[] mutation(byte[] text, Random random) {
        int at = text.length == 0 ? 0 : random.nextInt(text.length);
        return switch (random.nextInt(8)) {
            case 0 -> flipped(text, at, random);
            case 1 -> Arrays.copyOf(text, at);
            case 2 -> joined(text, text);
            case 3 -> lines(text, random);
            case 4 -> indented(text, random);
            case 5 -> swapped(text, random);
            case 6 ->
                joined(
                        Arrays.copyOf(text, at),
                        Arrays.copyOfRange(text, Math.min(text.length, at + 1 + random.nextInt(20)), text.length));
            default ->
                joined(
                        joined(
                                Arrays.copyOf(text, at),
                                TOKENS.get(random.nextInt(TOKENS.size())).getBytes(StandardCharsets.UTF_8)),
                        Arrays.copyOfRange(text, at, text.length));
        };
    }

    private static byte[] flipped(byte[] text, int at, Random random) {
        byte[] flipped = text.clone();
        if (flipped.length > 0) {
            flipped[at] = (byte) random.nextInt(256);
        }
        return flipped;
    }

    private static byte[] lines(byte[] text, Random random) {
        List<String> lines = new ArrayList<>(
                new String(text, StandardCharsets.ISO_8859_1).lines().toList());
        if (lines.size() > 1) {
            String moved = lines.remove(random.nextInt(lines.size()));
            lines.add(random.nextInt(lines.size()), moved);
        }
        return bytes(lines);
    }

    private static byte[] indented(byte[] text, Random random) {
        List<String> lines = new ArrayList<>(
                new String(text, StandardCharsets.ISO_8859_1).lines().toList());
        if (!lines.isEmpty()) {
            int line = random.nextInt(lines.size());
            String indented = random.nextBoolean()
                    ? " ".repeat(1 + random.nextInt(5)) + lines.get(line)
                    : lines.get(line).stripLeading();
            lines.set(line, indented);
        }
        return bytes(lines);
    }

    /** Two values change places. */
    private static byte[] swapped(byte[] text, Random random) {
        List<String> words = new ArrayList<>(
                List.of(new String(text, StandardCharsets.ISO_8859_1).split("(?<= )|(?= )|(?<=\n)|(?=\n)", -1)));
        if (words.size() > 1) {
            int one = random.nextInt(words.size());
            int other = random.nextInt(words.size());
            String word = words.get(one);
            words.set(one, words.get(other));
            words.set(other, word);
        }
        return String.join("", words).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] bytes(List<String> lines) {
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    /** A failing input with as few lines as still fail. */
    private static byte[] smallest(byte[] failing) {
        List<String> lines = new ArrayList<>(
                new String(failing, StandardCharsets.ISO_8859_1).lines().toList());
        for (int i = lines.size() - 1; i >= 0; i--) {
            String line = lines.remove(i);
            if (failure(bytes(lines)) == null) {
                lines.add(i, line);
            }
        }
        return bytes(lines);
    }
}
