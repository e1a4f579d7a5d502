package dev.vitrine.site;

/**
 * What a build did to the folder that it published to.
 *
 * @param written how many files are new or have changed
 * @param unchanged how many were there already, byte for byte, and were left alone
 * @param deleted how many files of former builds are gone
 * @param bytes the size of the whole site
 */
public record Published(int written, int unchanged, int deleted, long bytes) {}
