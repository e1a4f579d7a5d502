package dev.vitrine.validation;

import dev.vitrine.problem.Lookalikes;
import dev.vitrine.problem.PortableName;
import dev.vitrine.schema.TextFormat;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Ids, sizes and other short forms as people write them; a candidate counts only if it has the form that is wanted. */
public final class WordText {
    private static final Pattern TIMES = Pattern.compile("(?<!\\s)\\s*+(?:[xX×*✕]|by)\\s*+");
    private static final Pattern RATIO = Pattern.compile("(\\d{1,3})\\s*+[:/xX×∶：-]\\s*+(\\d{1,3})");
    private static final Pattern LINES = Pattern.compile("[pP]?\\s*+(\\d{3,4})\\s*+(?:[pPiI]{1,2}|px|lines)?");
    private static final Pattern FILLER = Pattern.compile("(?:todo|fixme|tbd)\\b[:.!… -]*.{0,60}");
    /** Spaces, characters that shape others or that fonts draw nothing for, and fillers of Hangul and Braille. */
    private static final Pattern NOTHING = Pattern.compile("[\\p{Z}\\p{C}\\p{M}\u115f\u1160\u3164\uffa0\u2800]*+");

    private static final Pattern INDEX = Pattern.compile("\\.(\\d{1,4})(?=[.\\[]|$)");
    /** What people write in place of an id that they do not know. */
    private static final Set<String> NO_REFERENCE =
            Set.of("n/a,na,n.a.,tbd,tba,unknown,none,null,nil,todo,undefined,unspecified,?".split(",", -1));
    /** What they write in place of any other value. */
    private static final Set<String> UNKNOWN = Set.of("""
            n/a, na, n.a., tbd, tba, unknown, not known, ?, ??, ???, -, --, —, –, …, ..., ~, todo, fixme, xxx, nil, none, \
            null, undefined, unspecified, not available, unlimited, not published, unpublished, not specified, pending, \
            contact sales, contact us, varies, variable, custom, on request, coming soon, #n/a, tk\
            """.split(", ", -1));

    private WordText() {}

    /** Whether the text says that nothing is known. */
    public static boolean isUnknown(String text) {
        return text.length() < 20 && UNKNOWN.contains(text.strip().toLowerCase(Locale.ROOT));
    }

    /** Whether a text leaves a blank where it is printed. */
    public static boolean showsNothing(String text) {
        return NOTHING.matcher(text).matches();
    }

    /** Whether a reference says that nothing is known: an id such as {@code custom} may well be one. */
    public static boolean isNoReference(String text) {
        return NO_REFERENCE.contains(text.strip().toLowerCase(Locale.ROOT));
    }

    /** Whether a text looks like a key to a service: by its beginning, or long, of both letters and digits. */
    static boolean isSecret(String text) {
        return text.matches("(?i)(?:sk|pk|key|api|gsk|xai|hf|ghp|r8)[-_](?=.*[0-9]).{8,}")
                || text.matches("(?=.*[0-9])(?=.*[a-z])[A-Za-z0-9_+/=.-]{24,}");
    }

    /** Whether free text is a filler for what is still to be written. */
    public static boolean isFiller(String text) {
        String plain = text.strip().toLowerCase(Locale.ROOT);
        return plain.startsWith("lorem ipsum") || FILLER.matcher(plain).matches();
    }

    /**
     * Ways to write a text that may be meant by it, the likeliest first.
     *
     * @param form that is wanted, if it has a name
     * @param field that the text is in
     */
    static Stream<String> candidates(Optional<TextFormat> form, String field, String text) {
        String plain = unquoted(text);
        if (form.isPresent()) {
            return switch (form.get()) {
                case SLUG -> Stream.of(slug(plain)).filter(slug -> keepsLetters(plain));
                case MODEL_ID -> Stream.of(modelId(plain)).filter(id -> keepsLetters(plain));
                case RESOLUTION -> resolution(plain);
                case SIZE ->
                    Stream.of(
                            TIMES.matcher(plain.replaceFirst("(?<!\\s)\\s*+px$", "")
                                            .replace(':', 'x'))
                                    .replaceFirst("x"),
                            plain + "x" + plain);
                case RESPONSE_PATH -> Stream.of(responsePath(plain));
                default -> Stream.of(plain);
            };
        }
        return Stream.concat(
                ofField(field, plain),
                Stream.of(plain, plain.toLowerCase(Locale.ROOT), plain.toUpperCase(Locale.ROOT)));
    }

    private static Stream<String> ofField(String field, String text) {
        return switch (field) {
            case "aspect_ratios" -> Stream.of(ratio(text));
            case "name" -> Stream.of(text.replaceAll("[ .-]+", "_"));
            case "variable" ->
                Stream.of(text.replaceFirst("^\\$\\{?([^}]*)\\}?$", "$1")
                        .toUpperCase(Locale.ROOT)
                        .replaceAll("[ .-]+", "_"));
            case "header" -> Stream.of(text.replaceFirst("(?<!\\s)\\s*+:(?s:.*)", ""), text.replaceAll("[ _]+", "-"));
            case "path" -> paths(text);
            case "logo" -> Stream.of(text.replaceFirst("^(?:\\.?/)*+(?:templates/)?(?:assets/)?", ""));
            case "url" -> Stream.of(text.replaceFirst("[?#].*$", ""));
            case "language" -> Stream.of(text.replace('_', '-'), text.toLowerCase(Locale.ROOT));
            case "branch" -> Stream.of(text.replaceAll("\\s+", "-"));
            default -> Stream.empty();
        };
    }

    /** Below a base address, with {@code {id}} for the job. */
    private static Stream<String> paths(String text) {
        String below = text.replaceFirst("^https?://[^/]+(?:/v[0-9]+(?=/))?", "");
        String marked = below.replaceAll("(?<!\\{)\\{++[^{}]*+\\}++|:[a-z_]+\\b|<[^<>]*>|\\$\\{?[a-z_]+\\}?", "{id}");
        return Stream.of(below, "/" + below, marked, "/" + marked).map(path -> path.replace(" ", "%20"));
    }

    /** Without the quotes, blanks and marks that came with it from elsewhere. */
    public static String unquoted(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isWrapping(text.charAt(start))) {
            start++;
        }
        while (end > start && (isWrapping(text.charAt(end - 1)) || ",;".indexOf(text.charAt(end - 1)) >= 0)) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isWrapping(char character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || "\"'`“”‘’„‚«»".indexOf(character) >= 0;
    }

    /** Whether an id can say all letters of a text, so that none would be dropped. */
    public static boolean keepsLetters(String text) {
        boolean isOfOtherScript = text.codePoints().noneMatch(point -> point < 0x80 && Character.isLetter(point))
                && text.codePoints().anyMatch(point -> point >= 0x80 && Character.isLetter(point));
        return !isOfOtherScript
                && Lookalikes.folded(text)
                        .codePoints()
                        .noneMatch(point -> point >= 0x80 && Character.isLetterOrDigit(point));
    }

    /** {@code Apache 2.0} as an id that can be the name of a file: {@code apache-2.0}. */
    public static String slug(String text) {
        String letters = Normalizer.normalize(Lookalikes.folded(path(text)), Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT);
        StringBuilder slug = new StringBuilder();
        for (int i = 0; i < letters.length(); i++) {
            char character = letters.charAt(i);
            boolean kept = (character >= 'a' && character <= 'z') || (character >= '0' && character <= '9');
            boolean joins = slug.length() > 0 && "-.".indexOf(slug.charAt(slug.length() - 1)) < 0;
            if (kept) {
                slug.append(character);
            } else if (joins && Character.getType(character) != Character.NON_SPACING_MARK && character != '\'') {
                slug.append(character == '.' ? '.' : '-');
            }
        }
        return PortableName.usable(slug.toString().replaceFirst("[-.]$", ""));
    }

    public static String modelId(String text) {
        return Stream.of(path(text).split("/", -1))
                .map(WordText::slug)
                .reduce((one, other) -> one + "/" + other)
                .orElse("");
    }

    /** A record's id of its path: {@code data/models/luma/ray-2.yaml} is luma/ray-2. */
    private static String path(String text) {
        return text.strip()
                .replaceFirst(
                        "^(?:\\.{0,2}/)*+(?:data/)?(?:(?:models|providers|licenses|organizations|gateways)/)?", "")
                .replaceFirst("\\.[yY][aA]?[mM][lL]$", "");
    }

    private static Stream<String> resolution(String text) {
        Matcher lines = LINES.matcher(text);
        Stream<String> named = Synonyms.values("resolution", TIMES.matcher(text).replaceFirst("x")).stream();
        return Stream.concat(
                Stream.of(text.toLowerCase(Locale.ROOT).replace(" ", "")),
                Stream.concat(named, lines.matches() ? Stream.of(lines.group(1) + "p") : Stream.empty()));
    }

    private static String ratio(String text) {
        Matcher ratio = RATIO.matcher(text);
        return ratio.matches() ? ratio.group(1) + ":" + ratio.group(2) : text;
    }

    /** {@code $.output.media.0.url} as a place in a response. */
    static String responsePath(String text) {
        String plain = text.strip()
                .replaceFirst("^\\$?[./]+", "")
                .replaceAll("\\[[\"']([A-Za-z_][A-Za-z0-9_]*)[\"']\\]", ".$1")
                .replace("[*]", "[0]")
                .replace("[]", "[0]")
                .replace('/', '.');
        return INDEX.matcher(plain).replaceAll("[$1]");
    }
}
