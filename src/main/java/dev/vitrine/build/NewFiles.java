package dev.vitrine.build;

import dev.vitrine.problem.IoReason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Writes files of a catalog: new ones all or none, and others so that the old text or the new one is there at every moment. */
final class NewFiles {
    private final List<Path> files = new ArrayList<>();
    private final List<Path> folders = new ArrayList<>();

    private NewFiles() {}

    /**
     * Writes files that are not there yet, and the folders above them.
     *
     * @return the files
     * @throws UncheckedIOException if one is there by now or cannot be written; then none of them is left, nor a folder
     */
    static List<Path> write(Map<Path, String> texts) {
        NewFiles made = new NewFiles();
        for (Map.Entry<Path, String> text : texts.entrySet()) {
            try {
                made.folders(text.getKey().toAbsolutePath().getParent());
                made.file(text.getKey(), text.getValue());
            } catch (IOException failed) {
                made.undo(failed);
                throw new UncheckedIOException("cannot write " + text.getKey() + ": " + IoReason.of(failed), failed);
            }
        }
        return List.copyOf(made.files);
    }

    /**
     * Replaces the text of a file, or makes it.
     *
     * @throws UncheckedIOException if it cannot be written; then it is as it was
     */
    static void replace(Path file, String text) {
        try {
            Path fresh = Files.createTempFile(file.toAbsolutePath().getParent(), ".vitrine-", ".tmp");
            try {
                Files.writeString(fresh, text);
                keepPermissions(file, fresh);
                Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(fresh);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot write " + file + ": " + IoReason.of(failed), failed);
        }
    }

    /** A temporary file may be read by its owner alone. */
    private static void keepPermissions(Path from, Path to) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(to, PosixFileAttributeView.class);
        if (view != null) {
            view.setPermissions(
                    Files.exists(from)
                            ? Files.getPosixFilePermissions(from)
                            : PosixFilePermissions.fromString("rw-r--r--"));
        }
    }

    private void folders(Path folder) throws IOException {
        if (folder != null && !Files.isDirectory(folder)) {
            folders(folder.getParent());
            Files.createDirectory(folder);
            folders.add(folder);
        }
    }

    private void file(Path file, String text) throws IOException {
        Files.createFile(file);
        files.add(file);
        Files.writeString(file, text, StandardOpenOption.WRITE);
    }

    private void undo(IOException failed) {
        List<Path> all = new ArrayList<>(files);
        Collections.reverse(folders);
        all.addAll(folders);
        for (Path path : all) {
            try {
                Files.deleteIfExists(path);
            } catch (IOException stays) {
                failed.addSuppressed(stays);
            }
        }
    }
}
