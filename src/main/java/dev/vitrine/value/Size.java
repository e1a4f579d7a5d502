package dev.vitrine.value;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A picture's width and height, in pixels. */
public record Size(int width, int height) {
    /** What a record may say: {@code 1024x1024}. */
    public static final String FORM = "[1-9][0-9]{1,4}x[1-9][0-9]{1,4}";

    private static final Pattern PATTERN = Pattern.compile("([1-9][0-9]{1,4})x([1-9][0-9]{1,4})");

    /** The size written so; absent if the text is none. */
    public static Optional<Size> of(String text) {
        Matcher matcher = PATTERN.matcher(text);
        return matcher.matches()
                ? Optional.of(new Size(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }

    /** Millions of pixels: 1024 × 1024 is 1.048576. */
    public BigDecimal megapixels() {
        return BigDecimal.valueOf((long) width * height).movePointLeft(6);
    }

    /** {@code 1280x720}, as a record has it. */
    @Override
    public String toString() {
        return width + "x" + height;
    }
}
