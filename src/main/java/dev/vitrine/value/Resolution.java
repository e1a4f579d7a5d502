package dev.vitrine.value;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A resolution by its common name.
 *
 * @param name as in a record: {@code 720p}, {@code 2k}, {@code 4k}
 * @param height the lines of a landscape picture; the shorter side
 */
public record Resolution(String name, int height) {
    /** What a record may say. */
    public static final String FORM = "[1-9][0-9]{2,3}p|[12348]k";

    private static final Pattern LINES = Pattern.compile("([1-9][0-9]{2,3})p");

    /** Heights of the names that count columns: 2k is 1440 lines, as video models use the word, 4k is 2160. */
    private static final Map<String, Integer> THOUSANDS =
            Map.of("1k", 1024, "2k", 1440, "3k", 1620, "4k", 2160, "8k", 4320);

    /** The resolution of that name; absent if the name is none. */
    public static Optional<Resolution> of(String name) {
        Matcher lines = LINES.matcher(name);
        if (lines.matches()) {
            return Optional.of(new Resolution(name, Integer.parseInt(lines.group(1))));
        }
        return Optional.ofNullable(THOUSANDS.get(name)).map(height -> new Resolution(name, height));
    }

    /** The size of a 16:9 picture at this resolution: 720p is 1280 × 720. */
    public Size widescreen() {
        int width = (height * 16 + 4) / 9;
        return new Size(width + width % 2, height);
    }
}
