package dev.vitrine.deploy;

/** Hears how far a deploy has come. */
public interface DeployProgress {
    /** Hears nothing. */
    DeployProgress SILENT = new DeployProgress() {};

    /** A stage begins, such as "compare". */
    default void stage(String name) {}

    /** What will be done, before the first change. */
    default void planned(Plan plan) {}

    /** So many of so many files are sent; called from several threads, in any order. */
    default void sent(int done, int all) {}
}
