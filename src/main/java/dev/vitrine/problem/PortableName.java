package dev.vitrine.problem;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * File names that every common file system supports. With any other name, a repository cannot be cloned, and a site cannot be
 * unpacked, on some system.
 */
public final class PortableName {
    /**
     * The maximum number of characters, relative to the folder of a catalog or a site. The limit of Windows is 260, including
     * the parent folders.
     */
    public static final int LONGEST_PATH = 220;

    /** The maximum number of bytes in UTF-8. The limit of most file systems is 255, and a compressed copy adds an extension. */
    private static final int LONGEST = 240;

    /** Names of devices on Windows, with any extension: {@code con}, {@code com1.html}. */
    private static final Pattern RESERVED = Pattern.compile(
            "(?i)(con|prn|aux|nul|(com|lpt)[0-9\u00b9\u00b2\u00b3]|conin\\$|conout\\$) *(\\..*)?", Pattern.DOTALL);

    private static final Pattern REFUSED = Pattern.compile("[\\\\/:*?\"<>|\\p{Cntrl}\\u2028\\u2029\\ufffd]");

    private PortableName() {}

    /** Whether Windows keeps the name for a device, with any ending and in upper or lower case. */
    public static boolean isReserved(String name) {
        return RESERVED.matcher(name).matches();
    }

    /** The name itself, or one like it if Windows keeps it for a device: {@code con-1}, {@code com1-1.html}. */
    public static String usable(String name) {
        if (!isReserved(name)) {
            return name;
        }
        int dot = name.indexOf('.');
        return dot < 0 ? name + "-1" : name.substring(0, dot) + "-1" + name.substring(dot);
    }

    /** The problem with one part of a path, as the end of a sentence that begins with the name; absent if there is none. */
    public static Optional<String> fault(String name) {
        if (isReserved(name)) {
            return Optional.of("is reserved for a device on Windows, so it cannot be the name of a file");
        }
        if (name.isEmpty() || name.endsWith(".") || name.endsWith(" ")) {
            return Optional.of("ends with a dot or a space, or is empty, which Windows does not allow");
        }
        if (REFUSED.matcher(name).find()) {
            return Optional.of("contains a character that some systems do not allow in file names");
        }
        return name.getBytes(StandardCharsets.UTF_8).length > LONGEST
                ? Optional.of("is too long for a file name: at most " + LONGEST + " bytes")
                : Optional.empty();
    }

    /** The form of a path on a file system that ignores case and the composition of accents. */
    public static String folded(String path) {
        return Normalizer.normalize(path, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}
