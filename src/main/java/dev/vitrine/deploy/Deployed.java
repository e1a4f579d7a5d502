package dev.vitrine.deploy;

/**
 * The result of a deploy.
 *
 * @param uploaded the number of uploaded files
 * @param deleted the number of deleted files
 * @param bytes the number of uploaded bytes
 */
public record Deployed(int uploaded, int deleted, long bytes) {
    /** The result for a target that was already up to date. */
    static final Deployed NOTHING = new Deployed(0, 0, 0);
}
