package dev.vitrine.value;

import com.google.re2j.Pattern;

/** The form of every id: what a record's file is called, and how it is in an address. */
public final class Slug {
    /** Lower-case letters and digits, in groups joined by single dots or hyphens: {@code gpt-4.1-mini}. */
    public static final String FORM = "[a-z0-9]+([.-][a-z0-9]+)*";

    private static final Pattern PATTERN = Pattern.compile(FORM);

    private Slug() {}

    /** Whether the text can be an id. */
    public static boolean matches(String text) {
        return PATTERN.matcher(text).matches();
    }

    public static String check(String text) {
        if (!matches(text)) {
            throw new IllegalArgumentException("not an id: " + text);
        }
        return text;
    }
}
