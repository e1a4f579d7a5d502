package dev.vitrine.source;

import java.util.regex.Pattern;

/** Files that editors, merges and programs that synchronize folders leave next to a record. None of them is read. */
public final class Leftovers {
    /**
     * Temporary files: backups and autosaves of editors, and metadata of operating systems. Their other names begin with a dot.
     */
    private static final Pattern NOISE = Pattern.compile(
            "(?i).*~|~\\$.*|#.*#|.*\\.(?:sw[a-z]|tmp|temp|part)|.*___jb_(?:tmp|old|bak)___|thumbs\\.db|ehthumbs\\.db"
                    + "|desktop\\.ini|icon\r|4913");

    /** Files that may contain facts that the record lacks: manual copies, the sides of a merge, sync conflicts. */
    private static final Pattern COPY = Pattern.compile("(?i).*\\.(?:bak|orig|rej|old|save|backup)"
            + "|.*(?:conflicted copy|conflict copy|case conflict).*|.*\\.sync-conflict-.*"
            + "|.*_(?:BACKUP|BASE|LOCAL|REMOTE)_[0-9]+\\.[a-z]+");

    private Leftovers() {}

    /** Whether a file or folder of this name is ignored without a word. */
    public static boolean isNoise(String name) {
        return name.startsWith(".") || NOISE.matcher(name).matches();
    }

    /** Whether a path leads through a name that is ignored without a word. */
    public static boolean holdsNoise(String path) {
        for (String name : path.split("/", -1)) {
            if (isNoise(name)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a file of this name is not read, and worth a warning. */
    public static boolean isCopy(String name) {
        return COPY.matcher(name).matches();
    }
}
