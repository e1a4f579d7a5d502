package dev.vitrine.validation;

import dev.vitrine.yaml.Node;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What looks like a field and is a piece of another: a value that a comma cut off, or a name that its value is stuck to. */
final class TornField {
    private static final Pattern SEPARATOR = Pattern.compile("[\\s\\p{Zs}]*+(?:=>|->|[:：=;|])?+[\\s\\p{Zs}]*+");

    private TornField() {}

    /** The edit that puts it together; absent where it is a field of its own. */
    static Optional<String> hint(UnknownField unknown) {
        return stuck(unknown).or(() -> cut(unknown));
    }

    /** {@code {per:second}}, {@code {per=second}}. */
    private static Optional<String> stuck(UnknownField unknown) {
        String name = name(unknown);
        if (name.equals(unknown.name())) {
            return Optional.empty();
        }
        String rest = unknown.name().substring(name.length() + separator(unknown));
        return Optional.of("write " + name + ": " + rest + ", with a colon and a space between them");
    }

    /** How much is between a name and the value that is stuck to it. */
    private static int separator(UnknownField unknown) {
        Matcher separator = SEPARATOR.matcher(unknown.name());
        separator.region(name(unknown).length(), unknown.name().length());
        return separator.lookingAt() ? separator.end() - separator.start() : 0;
    }

    /** The known name that a name begins with, where its value is stuck to it; else the name. */
    static String name(UnknownField unknown) {
        int end = 0;
        String name = unknown.name();
        while (end < name.length() && (Character.isLetterOrDigit(name.charAt(end)) || name.charAt(end) == '_')) {
            end++;
        }
        String first = name.substring(0, end);
        boolean isStuck = unknown.isNothing()
                && end < name.length()
                && (unknown.absent().contains(first) || name.charAt(end) == ':');
        return isStuck && end > 0 ? first : name;
    }

    /** {@code {usd: 0,20, note: fast, with sound}}: what follows a comma is no field, but the rest of a value. */
    private static Optional<String> cut(UnknownField unknown) {
        return value(unknown).map(value -> {
            String field = unknown.before().orElseThrow().getKey();
            if (isOfList(unknown)) {
                return "write a list: write " + field + ": [" + value + ", " + unknown.name() + "]";
            }
            boolean isNumber = value.matches("[0-9]{1,9}") && unknown.name().matches("[0-9]{1,9}(?:\\.[0-9]{1,9})?");
            if (value.matches("https?://[A-Za-z0-9-]+") && unknown.name().matches("[A-Za-z]\\S+")) {
                return "write " + field + ": " + value + "." + unknown.name();
            }
            return isNumber
                    ? NumberText.eitherReading(value, unknown.name(), number -> field + ": " + number)
                            .hint(field)
                    : "put the whole value in quotes: write " + field + ": \"" + value + ", " + unknown.name() + "\"";
        });
    }

    /** The list before it whose brackets are missing, if it is an entry of one: {@code {values: 5, 9}}. */
    static Optional<String> list(UnknownField unknown) {
        return value(unknown)
                .filter(value -> isOfList(unknown))
                .flatMap(value -> unknown.before())
                .map(Map.Entry::getKey);
    }

    private static boolean isOfList(UnknownField unknown) {
        return unknown.before()
                .map(before -> unknown.properties().path(before.getKey()).has("items"))
                .orElse(false);
    }

    /** The value that a comma before the field cut off, if one did. */
    static Optional<String> value(UnknownField unknown) {
        boolean isWord = Synonyms.same(unknown.name(), unknown.properties().propertyNames())
                .isPresent();
        return unknown.before()
                .filter(before ->
                        unknown.isNothing() && !isWord && name(unknown).equals(unknown.name()))
                .filter(before ->
                        before.getValue().key().line() == unknown.field().key().line())
                .filter(before -> before.getValue().value() instanceof Node.Scalar scalar
                        && scalar.reading() != Node.Reading.NULL)
                .map(before -> ((Node.Scalar) before.getValue().value()).text());
    }
}
