package dev.vitrine.deploy;

/**
 * What a deploy has done.
 *
 * @param uploaded how many files were sent
 * @param deleted how many files were deleted
 * @param bytes how many were sent
 */
public record Deployed(int uploaded, int deleted, long bytes) {
    /** Of a target that was up to date. */
    static final Deployed NOTHING = new Deployed(0, 0, 0);
}
