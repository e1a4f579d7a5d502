package dev.vitrine.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Dies at every single change to the disk, and looks at what is left and at what the next build makes of it. */
class KilledPublicationTest {
    private static final Map<String, String> OLD = new TreeMap<>(
            Map.of("index.html", "old home", "a/b/c", "stale", "d", "file", "e/f", "deep", "same", "same"));
    private static final Map<String, String> NEW =
            new TreeMap<>(Map.of("index.html", "new home", "a/x", "fresh", "d/y", "deep", "e", "file", "same", "same"));

    @TempDir
    private Path folder;

    private Path clean;

    @BeforeEach
    void buildWithoutBeingKilled() throws IOException {
        clean = Files.createDirectory(folder.resolve("clean"));
        foreign(clean);
        publish(clean, NEW, new Disk());
    }

    @Test
    void aFirstBuildThatIsKilledAnywhereIsRepairedByTheNext() throws IOException {
        int change = 1;
        while (diesAt(change, Map.of())) {
            change++;
        }
        assertThat(change).isBetween(20, 200);
    }

    @Test
    void aLaterBuildThatIsKilledAnywhereIsRepairedByTheNext() throws IOException {
        int change = 1;
        while (diesAt(change, OLD)) {
            change++;
        }
        assertThat(change).isBetween(20, 200);
    }

    /** Builds that die one after the other, each of another site, before one that does not. */
    @Test
    void severalKillsInARowAreRepaired() throws IOException {
        List<String> paths = List.of("a", "a/b", "a/b/c", "A/b", "d/e", "d/f", "d/F", "g", "index.html");
        Random random = new Random(20261122);
        for (int round = 0; round < 200; round++) {
            Path out = Files.createDirectory(folder.resolve("round" + round));
            foreign(out);
            for (int deaths = random.nextInt(4); deaths >= 0; deaths--) {
                Map<String, String> site = new HashMap<>();
                for (String path : paths) {
                    if (random.nextInt(3) == 0) {
                        site.put(path, random.nextInt(2) + path);
                    }
                }
                if (SitePaths.check(site.keySet()).isEmpty()) {
                    publish(out, site, new MortalDisk(1 + random.nextInt(30)));
                }
            }
            publish(out, NEW, new Disk());
            assertThat(Tree.of(out)).isEqualTo(Tree.of(clean));
        }
    }

    /** The siblings of a page that a killed build did not get to write are next to the former page. */
    @Test
    void revertingAfterAKillRestoresTheEarlierCopies() throws IOException {
        Map<String, String> former = compressible("old");
        Map<String, String> later = compressible("new");
        Path straight = Files.createDirectory(folder.resolve("straight"));
        publish(straight, former, Compression.FULL, new Disk());
        Map<String, String> whole = bytes(straight);
        int change = 1;
        boolean died = true;
        for (; died; change++) {
            Path out = Files.createDirectory(folder.resolve("back" + change));
            publish(out, former, Compression.FULL, new Disk());
            MortalDisk disk = new MortalDisk(change);
            publish(out, later, Compression.FULL, disk);
            died = disk.changesLeft < 0;
            publish(out, former, Compression.FULL, new Disk());
            assertThat(bytes(out)).as("dead at change " + change).isEqualTo(whole);
        }
        assertThat(change).isBetween(15, 200);
    }

    private static Map<String, String> compressible(String word) {
        return new TreeMap<>(Map.of(
                "index.html",
                word.repeat(300),
                "a/index.html",
                (word + " page ").repeat(200),
                "b.txt",
                "same".repeat(200)));
    }

    private static Map<String, String> bytes(Path root) throws IOException {
        Map<String, String> bytes = new TreeMap<>();
        try (var files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes.put(root.relativize(file).toString(), Sha256.of(Files.readAllBytes(file)));
            }
        }
        return bytes;
    }

    /** What someone else had put into the folder is not taken for Vitrine's own, whatever came later. */
    @Test
    void aFileOfOthersThatIsInTheWayStaysTheirs() throws IOException {
        Path out = Files.createDirectory(folder.resolve("out"));
        Files.writeString(out.resolve("same"), "theirs");
        PublicationPlan plan =
                new PublicationPlan(out, NEW.keySet(), Compression.OFF, path -> Optional.empty(), new Disk());
        assertThat(Publication.open(plan).value()).isEmpty();
        publish(out, Map.of("other", "ours"), new Disk());
        assertThat(Publication.open(plan).value()).isEmpty();
        publish(out, Map.of(), new Disk());

        assertThat(out.resolve("same")).hasContent("theirs");
    }

    /** @return whether the build died before its end */
    private boolean diesAt(int change, Map<String, String> former) throws IOException {
        Path out = Files.createDirectory(folder.resolve("dies" + change));
        foreign(out);
        if (!former.isEmpty()) {
            publish(out, former, new Disk());
        }
        MortalDisk disk = new MortalDisk(change);
        publish(out, NEW, disk);
        assertEveryFileIsWhole(out);
        publish(out, NEW, new Disk());
        assertThat(Tree.of(out)).isEqualTo(Tree.of(clean));
        return disk.changesLeft < 0;
    }

    private static void assertEveryFileIsWhole(Path out) {
        Tree.of(out).forEach((path, content) -> {
            if (!path.endsWith("/") && !path.startsWith(".vitrine/") && !path.startsWith("theirs/")) {
                assertThat(content).isIn(OLD.get(path), NEW.get(path));
            }
        });
    }

    private static void foreign(Path out) throws IOException {
        Files.createDirectory(out.resolve("theirs"));
        Files.writeString(out.resolve("theirs/notes"), "mine");
    }

    private static void publish(Path out, Map<String, String> site, Disk disk) {
        publish(out, site, Compression.OFF, disk);
    }

    private static void publish(Path out, Map<String, String> site, Compression compression, Disk disk) {
        try (Publication publication = Publication.open(
                        new PublicationPlan(out, site.keySet(), compression, path -> Optional.empty(), disk))
                .value()
                .orElseThrow()) {
            site.forEach((path, content) -> publication.put(path, content.getBytes(UTF_8)));
            publication.finish(Delivery.STANDARD);
        } catch (Death expected) {
            // The lock is released, as the system does it for a process that is gone.
        }
    }

    private static final class Death extends Error {
        private static final long serialVersionUID = 1;
    }

    /** Lets a number of changes happen; the one after them happens in part or not at all, and so does each that follows. */
    private static final class MortalDisk extends Disk {
        private int changesLeft;

        MortalDisk(int changes) {
            this.changesLeft = changes - 1;
        }

        @Override
        void makeFolder(Path made) throws IOException {
            live();
            super.makeFolder(made);
        }

        @Override
        void write(Path file, byte[] bytes) throws IOException {
            super.write(file, Arrays.copyOf(bytes, bytes.length / 2));
            live();
            super.write(file, bytes);
        }

        @Override
        void writeThrough(Path file, byte[] bytes) throws IOException {
            write(file, bytes);
        }

        @Override
        void move(Path from, Path to) throws IOException {
            live();
            super.move(from, to);
        }

        @Override
        void delete(Path path) throws IOException {
            live();
            super.delete(path);
        }

        private void live() {
            if (changesLeft-- <= 0) {
                changesLeft = -1;
                throw new Death();
            }
        }
    }
}
