package dev.vitrine.site;

import dev.vitrine.problem.IoReason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Performs every change that a publication makes to the disk, so that a test can stop at each of them. */
class Disk {
    /** Creates a folder whose parent exists. */
    void makeFolder(Path folder) throws IOException {
        Files.createDirectory(folder);
    }

    /** Writes a temporary file. */
    void write(Path file, byte[] bytes) throws IOException {
        Files.write(file, bytes);
    }

    /** The same, and returns when the disk itself has the bytes: they are there after a power failure too. */
    void writeThrough(Path file, byte[] bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
    }

    /** Puts a file in the place of another, if there is one, in one step. */
    void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException apart) {
            throw new FileSystemException(to.toString(), null, "it is on a different file system from " + from);
        }
    }

    /** Deletes a file or an empty folder. */
    void delete(Path path) throws IOException {
        Files.delete(path);
    }

    /**
     * Wraps a failure with a message for the user.
     *
     * @param attempt what was tried, such as "cannot write"
     * @return an exception whose message gives the path and the reason
     */
    static UncheckedIOException failure(String attempt, Path path, IOException cause) {
        String reason = cause instanceof FileSystemException failed ? IoReason.reason(failed) : IoReason.of(cause);
        return new UncheckedIOException(attempt + " " + path + ": " + reason, cause);
    }
}
