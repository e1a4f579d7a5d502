package dev.vitrine.source;

import dev.vitrine.problem.Checked;
import java.util.List;

/** The files of a catalog from any source. Paths are relative, with forward slashes, and begin with {@code data/}. */
public interface SourceTree {
    /** A record's size at most, in bytes. */
    int MAXIMUM_BYTES = 500_000;

    /** A table's size at most, in bytes: some four million votes. */
    long MAXIMUM_TABLE_BYTES = 256_000_000;

    /** The paths of all files below {@code data/}, sorted, without those that {@link Leftovers#isNoise} ignores. */
    Checked<List<String>> paths();

    /** The text of a file. Problems with the file are returned, never thrown. */
    Checked<String> read(String path);

    /**
     * The text of a table as a stream, which has to be closed. Problems with the file are returned, never thrown; more than
     * {@link #MAXIMUM_TABLE_BYTES} is a problem.
     */
    Checked<TableText> open(String path);
}
