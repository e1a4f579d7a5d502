package dev.vitrine.source;

import dev.vitrine.problem.Checked;
import java.util.List;

/** A catalog's files, wherever they lie. Paths are relative, with forward slashes, and begin with {@code data/}. */
public interface SourceTree {
    /** A record's size at most, in bytes. */
    int MAXIMUM_BYTES = 500_000;

    /** A table's size at most, in bytes: some four million votes. */
    long MAXIMUM_TABLE_BYTES = 256_000_000;

    /** The paths of all files below {@code data/}, sorted, without those that {@link Leftovers#isNoise} ignores. */
    Checked<List<String>> paths();

    /** The text of a file; never throws for what the file is or holds. */
    Checked<String> read(String path);

    /**
     * The text of a table, which is read as it is asked for and has to be closed; never throws for what the file is or holds.
     * One of more than {@link #MAXIMUM_TABLE_BYTES} is a problem.
     */
    Checked<TableText> open(String path);
}
