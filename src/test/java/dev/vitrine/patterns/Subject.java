package dev.vitrine.patterns;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pattern of the program and how the program applies it.
 *
 * @param place the class, with the field or the line
 * @param flags those of {@link Pattern}
 * @param application to a text
 */
record Subject(String place, String pattern, int flags, Consumer<CharSequence> application) {
    /** How a pattern is applied. */
    enum Use {
        /** To a text as a whole. */
        WHOLE,
        /** Again and again, to whatever is left of the text. */
        SEARCH
    }

    static Subject of(String place, Pattern pattern, Use use) {
        return new Subject(place + ", " + use, pattern.pattern(), pattern.flags(), text -> {
            Matcher matcher = pattern.matcher(text);
            if (use == Use.WHOLE) {
                matcher.matches();
            } else {
                while (matcher.find()) {}
            }
        });
    }

    static Subject of(String place, com.google.re2j.Pattern pattern, Use use) {
        return new Subject(place + ", " + use, pattern.pattern(), 0, text -> {
            com.google.re2j.Matcher matcher = pattern.matcher(text);
            if (use == Use.WHOLE) {
                matcher.matches();
            } else {
                while (matcher.find()) {}
            }
        });
    }
}
