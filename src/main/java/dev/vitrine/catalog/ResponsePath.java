package dev.vitrine.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in a JSON response, as steps: names of members and indices of lists.
 *
 * @param steps {@link String}s and {@link Integer}s, at least one
 */
public record ResponsePath(List<Object> steps) {
    /** What a record may say: {@code output.media[0].url}. */
    public static final String FORM = "[A-Za-z_][A-Za-z0-9_]*(\\[[0-9]{1,4}\\]|\\.[A-Za-z_][A-Za-z0-9_]*)*";

    private static final com.google.re2j.Pattern WHOLE = com.google.re2j.Pattern.compile(FORM);

    private static final Pattern STEP = Pattern.compile("([A-Za-z_][A-Za-z0-9_]*)|\\[([0-9]{1,4})\\]");

    public ResponsePath {
        steps = List.copyOf(steps);
    }

    /**
     * Reads {@code output.media[0].url}.
     *
     * @throws IllegalArgumentException if the text is of another form
     */
    public static ResponsePath parse(String text) {
        if (!WHOLE.matcher(text).matches()) {
            throw new IllegalArgumentException("not a path into a response: " + text);
        }
        List<Object> steps = new ArrayList<>();
        Matcher matcher = STEP.matcher(text);
        while (matcher.find()) {
            steps.add(matcher.group(1) != null ? matcher.group(1) : (Object) Integer.valueOf(matcher.group(2)));
        }
        return new ResponsePath(steps);
    }
}
