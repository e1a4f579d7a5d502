package dev.vitrine.site;

/**
 * The changes that a build made to its output folder.
 *
 * @param written the number of new or changed files
 * @param unchanged the number of files that already existed with the same bytes
 * @param deleted the number of deleted files of earlier builds
 * @param bytes the size of the whole site
 */
public record Published(int written, int unchanged, int deleted, long bytes) {}
