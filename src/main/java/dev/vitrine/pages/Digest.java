package dev.vitrine.pages;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells two texts apart by a few digits: SHA-256 of what is added, piece by piece. */
public final class Digest {
    private final MessageDigest digest;

    /** Of nothing yet. */
    public Digest() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("every Java has SHA-256", impossible);
        }
    }

    /** Adds a piece, in UTF-8; where one ends and the next begins makes no difference. */
    public void add(String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The first digits of what was added, in lower-case hexadecimal; up to 64. Begins again. */
    public String digits(int count) {
        return HexFormat.of().formatHex(digest.digest()).substring(0, count);
    }
}
