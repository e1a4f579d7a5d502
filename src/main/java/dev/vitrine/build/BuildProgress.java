package dev.vitrine.build;

/** Hears how far a build has come. */
public interface BuildProgress {
    /** Hears nothing. */
    BuildProgress SILENT = new BuildProgress() {};

    /** A stage begins, such as "read". */
    default void stage(String name) {}

    /** So many of so many files are written; called from several threads, in any order. */
    default void written(int done, int all) {}
}
