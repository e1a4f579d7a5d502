package dev.vitrine.deploy;

/** Receives the progress of a deploy. */
public interface DeployProgress {
    /** Ignores all progress. */
    DeployProgress SILENT = new DeployProgress() {};

    /** A stage starts, such as "compare". */
    default void stage(String name) {}

    /** The plan is ready; nothing has been changed yet. */
    default void planned(Plan plan) {}

    /** A number of files has been uploaded. Called from several threads, in any order. */
    default void sent(int done, int all) {}
}
