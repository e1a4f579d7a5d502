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
 * The compressed siblings of one publication: which there may be, and which stand from the last one and need no work.
 *
 * <p>A plain file that is as it was proves its siblings only where the last build ended: one that died may have written the
 * siblings of what it did not get to write. So after a death, and where other settings made them, each is made again and
 * compared.
 */
final class CompressedCopies {
    private final Path root;
    private final Compression compression;
    /** The sizes of what the last build left; empty where nothing can be taken from it. */
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
     * The siblings of a plain file that has not changed.
     *
     * @return absent where they have to be made
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

    /** Of a file; absent where there is nothing, and a size that no record has for what is no file. */
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
