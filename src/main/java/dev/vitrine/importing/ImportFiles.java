package dev.vitrine.importing;

import dev.vitrine.problem.Checked;
import dev.vitrine.problem.IoReason;
import dev.vitrine.problem.Location;
import dev.vitrine.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;

/** The files of an import on the disk. */
final class ImportFiles {
    /** A list's size at most, in bytes: some half a million rows. */
    static final long MAXIMUM_BYTES = 64_000_000;

    /** Spreadsheets begin a file with it. */
    private static final String MARK = "\ufeff";

    private ImportFiles() {}

    /**
     * The text of a file; never throws for what the file is or holds.
     *
     * @param path as problems name it
     */
    static Checked<String> read(Path file, String path) {
        try {
            if (!Files.isRegularFile(file)) {
                return failed(path, Files.exists(file) ? "this is not a file" : "the file does not exist");
            }
            if (Files.size(file) > MAXIMUM_BYTES) {
                return failed(path, "the file is larger than " + MAXIMUM_BYTES + " bytes");
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
            return Checked.of(text.startsWith(MARK) ? text.substring(MARK.length()) : text);
        } catch (CharacterCodingException other) {
            return failed(path, "the file is not UTF-8");
        } catch (IOException failed) {
            return failed(path, "the file cannot be read: " + IoReason.of(failed));
        }
    }

    private static Checked<String> failed(String path, String message) {
        return Checked.failed(Problem.of(ImportRules.LIST, Location.ofFile(path), message));
    }

    /**
     * Writes all next to their places first, so that a full disk changes nothing, and then puts each in its place in one step.
     */
    static void write(SortedMap<Path, String> texts) {
        Map<Path, Path> fresh = new LinkedHashMap<>();
        try {
            try {
                for (Map.Entry<Path, String> text : texts.entrySet()) {
                    Path folder = text.getKey().toAbsolutePath().getParent();
                    Files.createDirectories(folder);
                    Path file = folder.resolve("." + text.getKey().getFileName() + ".vitrine-tmp");
                    fresh.put(text.getKey(), file);
                    Files.writeString(file, text.getValue());
                }
                for (Map.Entry<Path, Path> file : fresh.entrySet()) {
                    Files.move(
                            file.getValue(),
                            file.getKey(),
                            StandardCopyOption.ATOMIC_MOVE,
                            StandardCopyOption.REPLACE_EXISTING);
                }
            } finally {
                for (Path file : fresh.values()) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot write the ratings: " + IoReason.of(failed), failed);
        }
    }
}
