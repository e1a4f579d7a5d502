package dev.vitrine.git;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parses the output of git. Every line that is not in a documented format is an {@link Unexpected}, never a guess. */
public final class GitFormat {
    private static final Pattern ENTRY =
            Pattern.compile("([0-7]{6}) ([a-z]{1,10}) ([0-9a-f]{40,64})\t(.+)", Pattern.DOTALL);
    private static final Pattern SIZE = Pattern.compile("([0-9a-f]{40,64}) ([a-z]{1,10}) ([0-9]{1,18})");

    /** Git prints this for a missing object, with the requested name. */
    private static final Pattern MISSING = Pattern.compile("(\\S+) (?:missing|ambiguous)");

    private GitFormat() {}

    /** Git printed something unexpected. The message continues a sentence that begins with "git". */
    public static final class Unexpected extends Exception {
        private static final long serialVersionUID = 1;
        private static final int LONGEST = 60;

        Unexpected(String what) {
            super("printed something that Vitrine does not understand: \"" + shortened(what) + "\"");
        }

        private static String shortened(String what) {
            String plain = what.replaceAll("\\p{Cntrl}", " ");
            return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST) + "…";
        }
    }

    /**
     * A file, link, folder or other repository as {@code git ls-tree -z} lists it.
     *
     * @param mode in octal: {@code 100644} for a file, {@code 120000} for a link, {@code 160000} for another repository
     * @param object the name of its content
     */
    public record Entry(String mode, String object, String path) {}

    /** The entries that {@code git ls-tree -z} printed. */
    public static List<Entry> entries(String listing) throws Unexpected {
        List<Entry> entries = new ArrayList<>();
        for (String line : listing.split("\0")) {
            if (!line.isEmpty()) {
                Matcher matcher = ENTRY.matcher(line);
                if (!matcher.matches()) {
                    throw new Unexpected(line);
                }
                entries.add(new Entry(matcher.group(1), matcher.group(3), matcher.group(4)));
            }
        }
        return entries;
    }

    /**
     * The sizes in the output of {@code git cat-file --batch-check}, in bytes, by the names of the objects. Missing objects and
     * objects that are not files are left out.
     */
    static Map<String, Long> sizes(String batch) throws Unexpected {
        Map<String, Long> sizes = new TreeMap<>();
        for (String line : batch.split("\n")) {
            Matcher matcher = SIZE.matcher(line);
            if (matcher.matches()) {
                if (matcher.group(2).equals("blob")) {
                    sizes.put(matcher.group(1), Long.parseLong(matcher.group(3)));
                }
            } else if (!line.isEmpty() && !MISSING.matcher(line).matches()) {
                throw new Unexpected(line);
            }
        }
        return sizes;
    }

    /**
     * The contents in the output of {@code git cat-file --batch}, by the names of the objects: each is a line with name, type
     * and size, its bytes, and a line break. Missing objects are left out.
     */
    static Map<String, byte[]> contents(byte[] batch) throws Unexpected {
        Map<String, byte[]> contents = new TreeMap<>();
        int at = 0;
        while (at < batch.length) {
            int end = at;
            while (end < batch.length && batch[end] != '\n') {
                end++;
            }
            String line = new String(batch, at, end - at, StandardCharsets.UTF_8);
            at = end + 1;
            Matcher matcher = SIZE.matcher(line);
            if (matcher.matches()) {
                long size = Long.parseLong(matcher.group(3));
                if (size >= batch.length - at) {
                    throw new Unexpected(line + ", and fewer bytes");
                }
                byte[] bytes = new byte[(int) size];
                System.arraycopy(batch, at, bytes, 0, bytes.length);
                contents.put(matcher.group(1), bytes);
                at += bytes.length + 1;
            } else if (!MISSING.matcher(line).matches()) {
                throw new Unexpected(line);
            }
        }
        return contents;
    }
}
