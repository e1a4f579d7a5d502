package dev.vitrine.schema;

import com.google.re2j.Pattern;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The regular expressions of the schemas, each compiled once. RE2/J takes time in proportion to the text and a constant amount of
 * stack, whatever the pattern; the JDK's own engine does not. Thread-safe.
 */
public final class SchemaPatterns {
    private static final Map<String, Pattern> COMPILED = new ConcurrentHashMap<>();

    private SchemaPatterns() {}

    /** Whether a schema's pattern accepts a text; a pattern without anchors may match any part of it. */
    public static boolean accepts(String pattern, String text) {
        return compiled(pattern).matcher(text).find();
    }

    private static Pattern compiled(String pattern) {
        return COMPILED.computeIfAbsent(pattern, Pattern::compile);
    }
}
