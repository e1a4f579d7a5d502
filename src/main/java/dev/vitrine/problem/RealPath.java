package dev.vitrine.problem;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where a path leads, so that two paths can be compared. */
public final class RealPath {
    private RealPath() {}

    /**
     * The path without links and dots as far as it exists, and the rest as it is named.
     *
     * @throws UncheckedIOException if a link cannot be followed
     */
    public static Path of(Path path) {
        Path whole = path.toAbsolutePath().normalize();
        Path there = whole;
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        try {
            return there.toRealPath().resolve(there.relativize(whole)).normalize();
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot look at " + there + ": " + IoReason.of(failed), failed);
        }
    }
}
