package dev.vitrine.problem;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/**
 * The reason for a disk error, in words. For some errors, Java's message is only the path, and the reason is only in the name
 * of the exception.
 */
public final class IoReason {
    private IoReason() {}

    /** The reason, to go after a colon; with the path if the exception knows one. */
    public static String of(IOException failed) {
        if (failed instanceof FileSystemException known) {
            String reason = reason(known);
            return known.getFile() == null ? reason : reason + " (" + known.getFile() + ")";
        }
        return failed.getMessage() == null ? failed.getClass().getSimpleName() : failed.getMessage();
    }

    /** The reason without a path. */
    public static String reason(FileSystemException failed) {
        if (failed instanceof AccessDeniedException) {
            return "access is denied";
        }
        if (failed instanceof NoSuchFileException) {
            return "the file or folder does not exist";
        }
        if (failed instanceof FileAlreadyExistsException) {
            return "it already exists";
        }
        if (failed instanceof NotDirectoryException) {
            return "it is not a folder";
        }
        if (failed instanceof DirectoryNotEmptyException) {
            return "the folder is not empty";
        }
        if (failed instanceof FileSystemLoopException) {
            return "a link leads back to a folder above it";
        }
        return failed.getReason() == null ? failed.getClass().getSimpleName() : failed.getReason();
    }
}
