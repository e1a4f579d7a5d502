package dev.vitrine.site;

import dev.vitrine.site.Manifest.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * The compressed copies of one publication, and those of the last publication that can be kept.
 *
 * <p>If a file has not changed, its copies can be kept only if the last build finished: a build that was killed may have
 * written copies of a file that it did not write. After such a build, or with other settings, each copy is made again and
 * compared.
 */
final class CompressedCopies {
    private final Path root;
    private final Compression compression;
    /** The sizes of the copies of the last build; empty if none of them can be kept. */
    private final Map<String, Long> standing = new HashMap<>();

    private final boolean trusted;

    CompressedCopies(Path root, Compression compression, Ledger ledger) throws IOException {
        this.root = root;
        this.compression = compression;
        Optional<Manifest> last = ledger.finished();
        trusted = last.isPresent()
                && ledger.announced().isEmpty()
                && last.get().compression().equals(compression.settings());
        if (trusted) {
            last.get().files().forEach(entry -> standing.put(entry.path(), entry.size()));
        }
    }

    /** The settings that they are made with. */
    String settings() {
        return compression.settings();
    }

    /**
     * The copies of an unchanged file.
     *
     * @return absent if they have to be made again
     */
    Optional<List<Entry>> standing(String file) throws IOException {
        List<Entry> whole = new ArrayList<>();
        for (String sibling : compression.candidates(file)) {
            Optional<Long> recorded = Optional.ofNullable(standing.get(sibling));
            if (!trusted || !recorded.equals(size(root.resolve(sibling)))) {
                return Optional.empty();
            }
            recorded.ifPresent(size -> whole.add(new Entry(sibling, size)));
        }
        return Optional.of(whole);
    }

    /** The siblings of a file, made now. */
    SortedMap<String, byte[]> of(String file, byte[] bytes) {
        return compression.siblings(file, bytes);
    }

    /** The size of a file; absent if there is none, and a size that never matches if it is not a file. */
    private static Optional<Long> size(Path file) throws IOException {
        try {
            BasicFileAttributes there =
                    Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return Optional.of(there.isRegularFile() ? there.size() : -1);
        } catch (NoSuchFileException nothing) {
            return Optional.empty();
        }
    }
}
