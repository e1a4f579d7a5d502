package dev.vitrine.benchmark;

import dev.vitrine.catalog.Arena;
import dev.vitrine.catalog.ArenaId;
import dev.vitrine.catalog.ModelId;
import dev.vitrine.catalog.ModelType;
import dev.vitrine.catalog.SkillSettings;
import dev.vitrine.catalog.VoteLog;
import dev.vitrine.rating.ArenaBoards;
import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Invents votes on models of text, as many as asked for, to measure the counting with. With a folder that {@link GeneratedCatalog}
 * wrote, with twice as many models, it writes an arena and its file of votes there; without one, it counts them and says how
 * long that took. Models win by a hidden skill. The same numbers give the same bytes.
 *
 * <p>{@code java -cp … dev.vitrine.benchmark.GeneratedVotes 1000000 200 /tmp/four-hundred}
 */
public final class GeneratedVotes {
    private static final int SEED = 2006;
    private static final int CATEGORIES = 20;
    private static final int LANGUAGES = 10;
    private static final int SECONDS_BETWEEN = 30;
    private static final int MODELS_PER_ORGANIZATION = 20;
    private static final Instant START = Instant.parse("2025-01-01T00:00:00Z");

    /** More than are drawn between equals. */
    private static final double DRAWS = 0.08;

    private final Random random = new Random(SEED);
    private final int models;

    private GeneratedVotes(int models) {
        this.models = models;
    }

    /** A vote, in the words of a file. */
    private record Vote(Instant time, int a, int b, VoteLog.Outcome outcome, String category, String language) {}

    public static void main(String[] arguments) throws IOException {
        int votes = Integer.parseInt(arguments[0]);
        int models = Integer.parseInt(arguments[1]);
        if (arguments.length > 2) {
            new GeneratedVotes(models).write(votes, Path.of(arguments[2], "data", "arenas"));
            return;
        }
        VoteLog log = new GeneratedVotes(models).log(votes);
        for (int round = 1; round <= 5; round++) {
            measure(log);
        }
    }

    private static void measure(VoteLog log) {
        Arena arena = new Arena(
                new ArenaId("generated"),
                "Generated",
                "Nothing.",
                Optional.empty(),
                ModelType.TEXT,
                Optional.empty(),
                axes(),
                new Arena.Votes(SkillSettings.DEFAULT, log));
        long before = used();
        long start = System.nanoTime();
        ArenaBoards boards = ArenaBoards.of(arena);
        double seconds = (System.nanoTime() - start) / 1e9;
        print(
                "%d votes, %d boards: %.2f s, %.1f MB kept%n",
                log.size(), boards.axes().size() + 1, seconds, (used() - before) / 1e6);
    }

    private static long used() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private void write(int votes, Path arenas) throws IOException {
        Files.createDirectories(arenas.resolve("generated"));
        Files.writeString(arenas.resolve("generated.yaml"), record());
        try (BufferedWriter out = Files.newBufferedWriter(arenas.resolve("generated/votes.csv"))) {
            out.write("time,a,b,outcome,category,language\n");
            for (int number = 0; number < votes; number++) {
                Vote vote = vote(number);
                out.write(String.join(
                        ",",
                        vote.time().toString(),
                        model(vote.a()).toString(),
                        model(vote.b()).toString(),
                        vote.outcome().key(),
                        vote.category(),
                        vote.language()));
                out.write('\n');
            }
        }
    }

    private static String record() {
        StringBuilder record = new StringBuilder("name: Generated\ntype: text\n");
        record.append("compares: Nobody reads two answers and chooses one at random.\nscores: votes\n");
        for (Arena.Axis.Kind kind : Arena.Axis.Kind.values()) {
            record.append(kind == Arena.Axis.Kind.CATEGORY ? "categories:\n" : "languages:\n");
            for (Arena.Axis axis : axes()) {
                if (axis.kind() == kind) {
                    record.append("  - {id: " + axis.id() + ", name: " + axis.name() + "}\n");
                }
            }
        }
        return record.toString();
    }

    private VoteLog log(int votes) {
        VoteLog.Builder log = new VoteLog.Builder();
        for (int number = 0; number < votes; number++) {
            Vote vote = vote(number);
            log.add(
                    vote.time(),
                    model(vote.a()),
                    model(vote.b()),
                    vote.outcome(),
                    Optional.of(vote.category()),
                    Optional.of(vote.language()));
        }
        return log.build();
    }

    private Vote vote(int number) {
        int a = random.nextInt(models);
        int b = (a + 1 + random.nextInt(models - 1)) % models;
        double lead = 10.0 * (a - b) / models + random.nextGaussian();
        VoteLog.Outcome won = lead > 0 ? VoteLog.Outcome.FIRST : VoteLog.Outcome.SECOND;
        return new Vote(
                START.plusSeconds((long) number * SECONDS_BETWEEN),
                a,
                b,
                random.nextDouble() < DRAWS ? VoteLog.Outcome.DRAW : won,
                "category-" + random.nextInt(CATEGORIES),
                "language-" + random.nextInt(LANGUAGES));
    }

    private static List<Arena.Axis> axes() {
        List<Arena.Axis> axes = new ArrayList<>();
        IntStream.range(0, CATEGORIES).forEach(i -> axes.add(axis(Arena.Axis.Kind.CATEGORY, i)));
        IntStream.range(0, LANGUAGES).forEach(i -> axes.add(axis(Arena.Axis.Kind.LANGUAGE, i)));
        return axes;
    }

    private static Arena.Axis axis(Arena.Axis.Kind kind, int number) {
        return new Arena.Axis(kind, kind.key() + "-" + number, kind.label() + " " + number, Optional.empty());
    }

    /** The models of text are the first three of each five. */
    private static ModelId model(int place) {
        int number = place / 3 * 5 + place % 3;
        return ModelId.of("maker-" + number / MODELS_PER_ORGANIZATION + "/model-" + number);
    }

    private static void print(String format, Object... values) {
        System.out.print(String.format(Locale.ROOT, format, values));
    }
}
