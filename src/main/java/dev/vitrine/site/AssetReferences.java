package dev.vitrine.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the assets to which a style sheet or a script refers. Comments, and strings that load nothing, are ignored.
 */
final class AssetReferences {
    private static final String STRINGS = """
            | "[^"\\\\\\n]*+ (?: \\\\. [^"\\\\\\n]*+ )*+"
            | '[^'\\\\\\n]*+ (?: \\\\. [^'\\\\\\n]*+ )*+'
            """;

    private static final Pattern STYLES =
            Pattern.compile("""
            /\\* .*? (?: \\*/ | \\z )
            | @import \\s* (?: "(?<a>[^"\\n]*)" | '(?<b>[^'\\n]*)' )
            | \\b url \\( \\s* (?: "(?<c>[^"\\n]*)" | '(?<d>[^'\\n]*)' | (?<e>[^\\s"'()]++) ) \\s* \\)
            """ + STRINGS, Pattern.COMMENTS | Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    /**
     * {@code import x from}, {@code export * from}, {@code import}, {@code import(} and {@code new URL(…, import.meta.url)}.
     */
    private static final Pattern SCRIPTS = Pattern.compile("""
            // [^\\n]*
            | /\\* .*? (?: \\*/ | \\z )
            | (?<![.\\w$]) (?: (?:import|export) \\b (?: (?! \\b (?: import | export | from \\s* ["'] )) [\\w\\s{},*$])*+ from \\s*+ | import \\s*+ (?: \\( \\s*+ )?+ )
                (?: "(?<a>[^"\\n]*)" | '(?<b>[^'\\n]*)' )
            | \\b new \\s+ URL \\( \\s* (?: "(?<c>[^"\\n]*)" | '(?<d>[^'\\n]*)' ) \\s* , \\s* import\\.meta\\.url (?<e>)
            | `[^`\\\\]*+ (?: \\\\. [^`\\\\]*+ )*+`
            """ + STRINGS, Pattern.COMMENTS | Pattern.DOTALL);

    private static final Pattern ELSEWHERE = Pattern.compile("//.*|#.*|[A-Za-z][A-Za-z0-9+.-]*:.*", Pattern.DOTALL);
    private static final List<String> GROUPS = List.of("a", "b", "c", "d", "e");

    private AssetReferences() {}

    /**
     * A reference from one asset to another.
     *
     * @param text as written, without quotes
     * @param start its offset in the file, in UTF-16 units from 0
     */
    record Reference(String text, int start) {
        /** The reference without its query and fragment. */
        String file() {
            return text.split("[?#]", 2)[0];
        }

        /**
         * The asset to which the reference leads.
         *
         * @param from the asset that contains it, such as {@code css/vitrine.css}
         * @return absent if it leads out of the folder of assets, or is not relative
         */
        Optional<String> target(String from) {
            boolean dotted = text.startsWith("./") || text.startsWith("../");
            // A style sheet may leave the dot out; in a script, that would be the name of a package.
            if (!dotted && (text.startsWith("/") || !from.endsWith(".css"))) {
                return Optional.empty();
            }
            List<String> steps = new ArrayList<>(List.of(from.split("/", -1)));
            steps.remove(steps.size() - 1);
            for (String step : file().split("/", -1)) {
                if (step.equals("..")) {
                    if (steps.isEmpty()) {
                        return Optional.empty();
                    }
                    steps.remove(steps.size() - 1);
                } else if (!step.equals(".")) {
                    steps.add(step);
                }
            }
            return Optional.of(String.join("/", steps));
        }
    }

    /** The references of an asset, in the order of the file; none for kinds of files that cannot refer to others. */
    static List<Reference> in(String name, String content) {
        List<Reference> found = new ArrayList<>();
        Matcher matcher = (name.endsWith(".css") ? STYLES : SCRIPTS).matcher(content);
        while (matcher.find()) {
            for (String group : GROUPS) {
                String text = matcher.group(group);
                if (text != null && !text.isEmpty() && !ELSEWHERE.matcher(text).matches()) {
                    found.add(new Reference(text, matcher.start(group)));
                }
            }
        }
        return found;
    }

    /** Whether assets of this name can name others. */
    static boolean possibleIn(String name) {
        return name.endsWith(".css") || name.endsWith(".js") || name.endsWith(".mjs");
    }
}
